package dev.blotter.batch;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Does work on several threads, in no order, with a bounded number of pieces waiting: when that is
 * reached, who adds a piece does it. The first failure is thrown again to who adds the next piece, or
 * closes.
 */
final class FanOut implements AutoCloseable {
    private static final int WAITING = 256;

    private final ThreadPoolExecutor pool;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /**
     * @param workers how many threads, at least 1
     */
    FanOut(int workers) {
        pool = new ThreadPoolExecutor(
                workers,
                workers,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                InOrder::daemon,
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    /** Adds a piece of work. */
    void add(Runnable work) {
        throwFailure();
        pool.execute(() -> attempt(work));
    }

    private void attempt(Runnable work) {
        if (failure.get() != null) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }

    /** Waits until all work is done. */
    @Override
    public void close() {
        pool.shutdown();
        boolean interrupted = false;
        while (!pool.isTerminated()) {
            try {
                pool.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                // A worker that is interrupted while it writes would close the file of the index.
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        throwFailure();
    }

    private void throwFailure() {
        Throwable thrown = failure.get();
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown != null) {
            throw (RuntimeException) thrown;
        }
    }
}
