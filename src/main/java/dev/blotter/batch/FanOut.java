package dev.blotter.batch;

import dev.blotter.read.format.Heartbeat;
import dev.blotter.read.format.TimeLimit;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.jspecify.annotations.Nullable;

/**
 * Does work on several threads, in no order, with a bounded number of pieces waiting. The first failure is thrown
 * again.
 */
public final class FanOut implements AutoCloseable {
    /** Pieces that wait for each thread: a piece may hold a text, and texts of two million letters are four megabytes. */
    private static final int WAITING = 4;

    private final Workers workers;
    private final int most;
    private final Semaphore places;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private boolean told;

    /** @param limit how long a step of a piece may take */
    public FanOut(int workers, TimeLimit limit) {
        this.most = workers * WAITING;
        this.places = new Semaphore(most);
        this.workers = new Workers(workers, limit, hung -> failure.compareAndSet(null, hung));
    }

    /** Does one piece of work within a time limit for each step, and waits for what it makes. */
    public static <T> T once(TimeLimit limit, Function<Heartbeat, T> work) {
        AtomicReference<@Nullable T> made = new AtomicReference<>();
        try (FanOut one = new FanOut(1, limit)) {
            one.add(heartbeat -> made.set(work.apply(heartbeat)));
        }
        return Objects.requireNonNull(made.get());
    }

    /** Adds a piece of work, or what an earlier try has left of it; waits while too many are waiting. */
    public void add(Consumer<Heartbeat> piece) {
        throwFailure();
        places.acquireUninterruptibly();
        workers.add(heartbeat -> attempt(piece, heartbeat));
    }

    private void attempt(Consumer<Heartbeat> piece, Heartbeat heartbeat) {
        try {
            if (failure.get() == null) {
                piece.accept(heartbeat);
            }
            heartbeat.rest();
        } catch (Heartbeat.Over e) {
            throw e;
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
        places.release();
    }

    /** Waits until all work is done: a worker that is interrupted while it writes would close the index. */
    @Override
    public void close() {
        places.acquireUninterruptibly(most);
        workers.close();
        throwFailure();
    }

    /** Throws the failure once: thrown again by {@link #close}, it would be added to itself. */
    private void throwFailure() {
        Throwable thrown = told ? null : failure.get();
        told |= thrown != null;
        ExceptionUtils.throwUnchecked(thrown);
    }
}
