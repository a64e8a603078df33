package dev.blotter.batch;

import dev.blotter.read.format.Watch;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Threads that work on pieces. A try at a piece that takes no step for longer than the limit is given
 * up: its thread is interrupted and left to itself, since Java can't stop it, and another one takes its
 * place and tries the piece again. A thread that goes on for as long again hangs; of those, which keep
 * core and memory, {@value #MOST_HUNG} are borne.
 */
final class Workers implements AutoCloseable {
    private static final long LONGEST_ROUND_MILLISECONDS = 500;
    private static final int ROUNDS = 10;
    private static final int MOST_HUNG = 8;

    private final Duration limit;
    private final Consumer<HungThreadsException> hung;
    private final Set<Try> tries = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor pool;
    private final Thread rounds;

    /**
     * @param threads how many pieces are worked on at once, at least 1
     * @param hung told, again and again, when more threads hang than are borne
     */
    Workers(int threads, Duration limit, Consumer<HungThreadsException> hung) {
        this.limit = limit;
        this.hung = hung;
        this.pool = new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Workers::daemon);
        this.rounds = daemon(this::goRounds);
        rounds.start();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "worker");
        thread.setDaemon(true);
        return thread;
    }

    void add(Consumer<Watch> piece) {
        pool.execute(begin(piece, new Watch()));
    }

    /** Makes all that a try needs before its thread has it: a worker without memory must not lose a piece. */
    private Runnable begin(Consumer<Watch> piece, Watch watch) {
        Try attempt = new Try(piece, watch);
        tries.add(attempt);
        return () -> work(attempt);
    }

    private void work(Try attempt) {
        try {
            attempt.watch.start();
            attempt.piece.accept(attempt.watch);
            attempt.watch.rest();
        } catch (Watch.Over e) {
            // Whoever gave the try up has interrupted this thread, which is the pool's again.
            Thread.interrupted();
            resize(-1);
        } finally {
            tries.remove(attempt);
        }
    }

    private void goRounds() {
        long pause = Math.clamp(limit.toMillis() / ROUNDS, 1, LONGEST_ROUND_MILLISECONDS);
        try {
            while (!pool.isShutdown()) {
                Thread.sleep(pause);
                goRound();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void goRound() {
        giveUp();
        List<Try> hanging =
                tries.stream().filter(attempt -> attempt.hangs(limit)).toList();
        if (hanging.size() > MOST_HUNG) {
            hung.accept(new HungThreadsException(
                    hanging.size(), hanging.getFirst().watch.what()));
        }
    }

    private void giveUp() {
        for (Try attempt : tries) {
            Watch next = attempt.next(limit);
            if (next != null) {
                resize(1);
                daemon(begin(attempt.piece, next)).start();
            }
        }
    }

    private synchronized void resize(int more) {
        int threads = pool.getCorePoolSize() + more;
        if (more > 0) {
            pool.setMaximumPoolSize(threads);
            pool.setCorePoolSize(threads);
        } else {
            pool.setCorePoolSize(threads);
            pool.setMaximumPoolSize(threads);
        }
    }

    /** Interrupts what is being worked on, and takes up nothing more. */
    @Override
    public void close() {
        rounds.interrupt();
        pool.shutdownNow();
    }

    /** One try at a piece, as it was when it was last looked at. */
    private static final class Try {
        private final Consumer<Watch> piece;
        private final Watch watch;
        private long step = -1;
        private long since;
        private boolean over;

        Try(Consumer<Watch> piece, Watch watch) {
            this.piece = piece;
            this.watch = watch;
        }

        /** The watch of the next try, when this one has been at one step for longer than the limit. */
        @Nullable
        Watch next(Duration limit) {
            long now = System.nanoTime();
            long at = watch.step();
            if (!over && (at < 0 || at != step)) {
                step = at;
                since = now;
            }
            Watch next = !over && now - since > limit.toNanos() ? watch.giveUp(step, limit) : null;
            if (next != null) {
                over = true;
                since = now;
            }
            return next;
        }

        /** Whether it was given up, and has not ended since then for longer than the limit. */
        boolean hangs(Duration limit) {
            return over && System.nanoTime() - since > limit.toNanos();
        }
    }
}
