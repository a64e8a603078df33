package dev.blotter.workbench.change;

import dev.blotter.Pipeline;
import dev.blotter.RuleChange;
import dev.blotter.batch.FailedDocuments;
import dev.blotter.batch.FanOut;
import dev.blotter.batch.IndexRun;
import dev.blotter.batch.RuleArchive;
import dev.blotter.finding.Entry;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.entry.StoredEntry;
import dev.blotter.read.format.Heartbeat;
import dev.blotter.text.Document;
import dev.blotter.text.Sha256;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Compares what two rule folders make of the documents of an index, from their stored text. What the change can't touch
 * is not judged.
 */
public final class Diff {
    public static final int ALL = Integer.MAX_VALUE;

    private final BlotterIndex index;
    private final @Nullable Pipeline before;
    private final Pipeline now;
    private final Function<StoredEntry, BooleanSupplier> mayDiffer;
    private final Set<String> corrected;
    private final FailedDocuments failed = new FailedDocuments();

    /**
     * How to compare.
     *
     * @param limit how many documents of each tag are kept
     * @param sample how many documents are looked at, or {@link #ALL}
     * @param seed which sample that is
     */
    public record Request(int workers, int limit, int sample, long seed) {
        public Request {
            if (workers < 1 || limit < 0 || sample < 0) {
                throw new IllegalArgumentException(
                        workers + " workers can't keep " + limit + " documents of a sample of " + sample);
            }
        }
    }

    /** @param mayDiffer the change that a document may be touched by, and then whether it may */
    private Diff(
            BlotterIndex index,
            @Nullable Pipeline before,
            Pipeline now,
            Function<StoredEntry, BooleanSupplier> mayDiffer) {
        Set<String> sources =
                new HashSet<>(index.correctedOtherwise(now.corrections().effects()));
        if (before != null) {
            sources.addAll(before.corrections().effects().keySet());
            sources.addAll(now.corrections().effects().keySet());
        }
        this.corrected = sources;
        this.index = index;
        this.before = before;
        this.now = now;
        this.mayDiffer = mayDiffer;
    }

    /** Compares the entries as they are stored with what a folder makes of them. */
    public static Diff ofStored(BlotterIndex index, Pipeline now) {
        RuleArchive former = new RuleArchive(index, now);
        return new Diff(index, null, now, stored -> {
            RuleChange change = former.change(stored.entry().ruleSet());
            return () -> change.mayTouch(stored.entry(), seen(now, stored));
        });
    }

    /** Compares two folders, of which the change is known. */
    public static Diff between(BlotterIndex index, Pipeline before, Pipeline now, RuleChange change) {
        return new Diff(
                index,
                before,
                now,
                stored -> madeBy(before, stored)
                        ? () -> change.mayTouch(stored.entry(), seen(now, stored))
                        : () -> change.mayTouch(seen(now, stored)));
    }

    public FailedDocuments failed() {
        return failed;
    }

    private static Document seen(Pipeline pipeline, StoredEntry stored) {
        return pipeline.corrections().corrected(stored.document());
    }

    public DiffReport run(Request request, IndexRun.Progress progress) {
        DiffTally tally = new DiffTally(request.limit());
        int total = Math.min(index.countJudged(), request.sample());
        try (FanOut judges = new FanOut(request.workers(), now.guard().timeLimit())) {
            Consumer<StoredEntry> add =
                    stored -> judges.add(heartbeat -> progress.at(compare(stored, heartbeat, tally), total, 0));
            if (request.sample() == ALL) {
                index.judged(add);
            } else {
                sample(index, request).forEach(source -> index.find(source).ifPresent(add));
            }
        }
        return tally.report();
    }

    /** The sources that draw the lowest lots: the same for the same seed, in whatever order documents were indexed. */
    static List<String> sample(BlotterIndex index, Request request) {
        PriorityQueue<Lot> lowest = new PriorityQueue<>(
                Comparator.comparing(Lot::number).thenComparing(Lot::source).reversed());
        index.judgedSources(source -> {
            lowest.add(new Lot(Sha256.of(request.seed() + "/" + source).hex(), source));
            if (lowest.size() > request.sample()) {
                lowest.remove();
            }
        });
        return lowest.stream().map(Lot::source).sorted().toList();
    }

    private record Lot(String number, String source) {}

    private int compare(StoredEntry stored, Heartbeat heartbeat, DiffTally tally) {
        String source = stored.entry().source();
        if (!corrected.contains(source) && !mayDiffer(stored, heartbeat)) {
            return tally.untouched();
        }
        Entry was = was(stored, heartbeat);
        Entry is = entry(now, stored, heartbeat);
        failed.note(is);
        return tally.judged(was, is);
    }

    private boolean mayDiffer(StoredEntry stored, Heartbeat heartbeat) {
        BooleanSupplier change = mayDiffer.apply(stored);
        return now.judge(stored.document(), heartbeat, change::getAsBoolean, entry -> true);
    }

    private Entry was(StoredEntry stored, Heartbeat heartbeat) {
        return before == null ? stored.entry() : entry(before, stored, heartbeat);
    }

    private Entry entry(Pipeline pipeline, StoredEntry stored, Heartbeat heartbeat) {
        boolean isStored =
                madeBy(pipeline, stored) && !corrected.contains(stored.entry().source());
        return isStored ? stored.entry() : pipeline.tag(stored.document(), heartbeat);
    }

    private static boolean madeBy(Pipeline pipeline, StoredEntry stored) {
        return pipeline.rules().hash().equals(stored.entry().ruleSet());
    }
}
