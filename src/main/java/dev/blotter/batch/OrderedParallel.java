package dev.blotter.batch;

import dev.blotter.read.format.Heartbeat;
import dev.blotter.read.format.TimeLimit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.jspecify.annotations.Nullable;

/**
 * Works on several inputs at once and hands on results in the order of the inputs. At most {@code 4 × workers} inputs
 * are begun, each at most {@value #AHEAD} results ahead of the consumer.
 *
 * @param limit how long a step may take; a thread that takes longer is replaced
 */
public record OrderedParallel(int workers, TimeLimit limit) {
    private static final int AHEAD = 64;

    public interface Work<I, R> {
        /** Passes on the results of an input, or what an earlier try has left of them; on several threads. */
        void on(I input, Heartbeat heartbeat, Consumer<R> sink);
    }

    public OrderedParallel {
        if (workers < 1) {
            throw new IllegalArgumentException("there must be a worker, not " + workers);
        }
    }

    /**
     * Works on all inputs, or throws what {@code work} or {@code sink} throws.
     *
     * @param sink takes all results, in their order; called on this thread
     * @throws HungThreadsException when too many threads hang
     */
    public <I, R> void run(List<I> inputs, Work<I, R> work, Consumer<R> sink) {
        Iterator<I> rest = inputs.iterator();
        Deque<Results<R>> begun = new ArrayDeque<>();
        AtomicReference<@Nullable HungThreadsException> hung = new AtomicReference<>();
        try (Workers pool = new Workers(workers, limit, hung::set)) {
            while (rest.hasNext() || !begun.isEmpty()) {
                while (rest.hasNext() && begun.size() < 4 * workers) {
                    I input = rest.next();
                    Results<R> results = new Results<>();
                    begun.add(results);
                    pool.add(heartbeat -> results.fill(input, work, heartbeat));
                }
                begun.remove().drain(sink);
                HungThreadsException tooMany = hung.get();
                if (tooMany != null) {
                    throw tooMany;
                }
            }
        }
    }

    /** What comes of one input; an empty result ends it. */
    private static final class Results<R> {
        private final BlockingQueue<Optional<R>> queue = new ArrayBlockingQueue<>(AHEAD);
        private volatile @Nullable Throwable failure;

        <I> void fill(I input, Work<I, R> work, Heartbeat heartbeat) {
            try {
                attempt(input, work, heartbeat);
                put(Optional.empty());
            } catch (CancellationException e) {
                // The run was stopped, so nobody waits for more.
                return;
            }
        }

        private <I> void attempt(I input, Work<I, R> work, Heartbeat heartbeat) {
            try {
                work.on(input, heartbeat, result -> put(Optional.of(result)));
                heartbeat.rest();
            } catch (Heartbeat.Over | CancellationException e) {
                throw e;
            } catch (RuntimeException | Error e) {
                failure = e; // nothing is made here, for there may be no memory left
            }
        }

        void drain(Consumer<R> sink) {
            for (Optional<R> next = take(); next.isPresent(); next = take()) {
                sink.accept(next.get());
            }
            ExceptionUtils.throwUnchecked(failure);
        }

        private void put(Optional<R> result) {
            try {
                queue.put(result);
            } catch (InterruptedException e) {
                throw cancelled(e);
            }
        }

        private Optional<R> take() {
            try {
                return queue.take();
            } catch (InterruptedException e) {
                throw cancelled(e);
            }
        }

        private static CancellationException cancelled(InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("the run was stopped");
            cancelled.initCause(e);
            return cancelled;
        }
    }
}
