package dev.blotter.batch;

import dev.blotter.read.format.Heartbeat;
import dev.blotter.read.format.TimeLimit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Threads that work on pieces. A try that takes no step for longer than the limit is given up: its thread is
 * interrupted, and another one tries the piece again. A thread that goes on hangs; of those {@value #MOST_HUNG} are
 * borne.
 */
final class Workers implements AutoCloseable {
    private static final long LONGEST_ROUND_MILLISECONDS = 500;
    private static final int ROUNDS = 10;
    private static final int MOST_HUNG = 8;

    private record Try(Consumer<Heartbeat> piece, Heartbeat heartbeat) {}

    private final TimeLimit limit;
    private final Consumer<HungThreadsException> hung;
    private final Set<Try> tries = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor pool;
    private final ScheduledExecutorService rounds;

    /** @param hung told, again and again, when more threads hang than are borne */
    Workers(int threads, TimeLimit limit, Consumer<HungThreadsException> hung) {
        this.limit = limit;
        this.hung = hung;
        this.pool = new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Workers::daemon);
        this.rounds = Executors.newSingleThreadScheduledExecutor(Workers::daemon);
        long pause = Math.clamp(limit.time().toMillis() / ROUNDS, 1, LONGEST_ROUND_MILLISECONDS);
        var unused = rounds.scheduleWithFixedDelay(this::goRoundAgain, pause, pause, TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "worker");
        thread.setDaemon(true);
        return thread;
    }

    void add(Consumer<Heartbeat> piece) {
        pool.execute(begin(piece, new Heartbeat(limit)));
    }

    /** Makes all that a try needs before its thread has it: a worker without memory must not lose a piece. */
    private Runnable begin(Consumer<Heartbeat> piece, Heartbeat heartbeat) {
        Try attempt = new Try(piece, heartbeat);
        tries.add(attempt);
        return () -> work(attempt);
    }

    private void work(Try attempt) {
        try {
            attempt.heartbeat.start();
            attempt.piece.accept(attempt.heartbeat);
            attempt.heartbeat.rest();
        } catch (Heartbeat.Over e) {
            // Whoever gave the try up has interrupted this thread, which is the pool's again.
            Thread.interrupted();
            resize(-1);
        } finally {
            tries.remove(attempt);
        }
    }

    /** Rounds end with the first that throws, and without them nothing would be given up. */
    private void goRoundAgain() {
        try {
            goRound();
        } catch (OutOfMemoryError e) {
            // The next round may have what this one lacked.
        }
    }

    private void goRound() {
        for (Try attempt : tries) {
            Heartbeat next = attempt.heartbeat.giveUp();
            if (next != null) {
                resize(1);
                daemon(begin(attempt.piece, next)).start();
            }
        }
        List<Try> hanging =
                tries.stream().filter(attempt -> attempt.heartbeat.hangs()).toList();
        if (hanging.size() > MOST_HUNG) {
            hung.accept(new HungThreadsException(
                    hanging.size(), hanging.getFirst().heartbeat.what()));
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

    @Override
    public void close() {
        rounds.shutdownNow();
        pool.shutdownNow();
    }
}
