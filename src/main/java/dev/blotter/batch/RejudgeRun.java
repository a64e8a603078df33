package dev.blotter.batch;

import dev.blotter.Pipeline;
import dev.blotter.RuleChange;
import dev.blotter.finding.Entry;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.IndexSession;
import dev.blotter.index.entry.StoredEntry;
import dev.blotter.read.format.Heartbeat;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Has entries judged again from their stored text, where other rules judged them. What the change of rules can't touch
 * is not judged; an entry that comes out the same is not rewritten.
 */
public final class RejudgeRun {
    private final Pipeline pipeline;
    private final IndexSession session;
    private final Set<String> tried;
    private final FailedDocuments failed = new FailedDocuments();

    /** @param tried the sources of documents that these rules have just failed on */
    public RejudgeRun(Pipeline pipeline, IndexSession session, Set<String> tried) {
        this.pipeline = pipeline;
        this.session = session;
        this.tried = tried;
    }

    /** How many entries the rules judge now, and how many of them were rewritten. */
    public record Report(int entries, int changed) {}

    /** Judges all, or those until it is stopped; called again, it goes on. */
    public Report run(int workers, BooleanSupplier stopped, IndexRun.Progress progress) {
        try (BlotterIndex snapshot = session.snapshot()) {
            Map<String, String> effects = pipeline.corrections().effects();
            Set<String> corrected = snapshot.correctedOtherwise(effects);
            int judged = snapshot.countJudgedOtherwise(pipeline.ruleSet(), corrected);
            if (judged == 0) {
                return new Report(0, 0);
            }
            pipeline.load(); // before anything is written
            RuleArchive.keepCopy(session, pipeline);
            Changing changing = new Changing(snapshot, corrected);
            RunTally tally = new RunTally(progress, Math.max(0, judged - tried.size()));
            try (FanOut judges = new FanOut(workers, pipeline.guard().timeLimit())) {
                snapshot.judgedOtherwise(pipeline.ruleSet(), corrected, stored -> {
                    if (!tried.contains(stored.entry().source())) {
                        judges.add(heartbeat -> {
                            if (!stopped.getAsBoolean()) {
                                tally.rejudged(changing.judge(stored, heartbeat));
                            }
                        });
                    }
                });
            }
            if (!stopped.getAsBoolean()) {
                session.keepCorrections(effects);
            }
            return new Report(tally.countRead(), tally.countChanged());
        }
    }

    public FailedDocuments failed() {
        return failed;
    }

    private final class Changing {
        private final String ruleSet = pipeline.ruleSet();
        private final RuleArchive former;
        private final Set<String> corrected;

        /** @param corrected the sources whose corrections have changed */
        Changing(BlotterIndex index, Set<String> corrected) {
            this.former = new RuleArchive(index, pipeline);
            this.corrected = corrected;
        }

        boolean judge(StoredEntry stored, Heartbeat heartbeat) {
            Entry before = stored.entry();
            RuleChange change = former.change(before.ruleSet());
            if (!corrected.contains(before.source()) && !mayTouch(change, stored, heartbeat)) {
                session.retagging(ruleSet).confirm(stored);
                return false;
            }
            Entry now = pipeline.tag(stored.document(), heartbeat);
            failed.note(now);
            return former.rewrites(before, now) ? replace(stored, now) : confirm(stored, now.ruleSet());
        }

        private boolean mayTouch(RuleChange change, StoredEntry stored, Heartbeat heartbeat) {
            return pipeline.judge(
                    stored.document(),
                    heartbeat,
                    () -> change.mayTouch(stored.entry(), pipeline.corrections().corrected(stored.document())),
                    entry -> true);
        }

        /** An entry that no rules judged, or these ones, names the right rules as it is. */
        private boolean confirm(StoredEntry stored, @Nullable String judge) {
            if (judge != null && !judge.equals(stored.entry().ruleSet())) {
                session.retagging(ruleSet).confirm(stored);
            }
            return false;
        }

        /** What only a correction changed is not for undo. */
        private boolean replace(StoredEntry stored, Entry now) {
            boolean hasText = stored.document().outcome().status().hasText();
            if (!hasText || ruleSet.equals(stored.entry().ruleSet())) {
                session.rejudge(stored, now);
            } else {
                session.retagging(ruleSet).replace(stored, now);
            }
            return true;
        }
    }
}
