package dev.blotter.batch;

import dev.blotter.Pipeline;
import dev.blotter.RuleChange;
import dev.blotter.finding.Entry;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.IndexSession;
import dev.blotter.index.ruleset.RuleCopy;
import dev.blotter.rules.folder.FolderHash;
import dev.blotter.rules.folder.FolderZip;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The copies of rule folders in an index, and the changes from them to the rules of a pipeline. For many threads. */
public final class RuleArchive {
    private final BlotterIndex index;
    private final Pipeline pipeline;
    private final Map<String, RuleChange> changes = new ConcurrentHashMap<>();

    public RuleArchive(BlotterIndex index, Pipeline pipeline) {
        this.index = index;
        this.pipeline = pipeline;
    }

    /** Keeps a copy of the folder that judges from now on. */
    public static void keepCopy(IndexSession session, Pipeline pipeline) {
        Path folder = pipeline.folder();
        session.keepRuleSet(new RuleCopy(pipeline.ruleSet(), folder, () -> FolderZip.of(folder)));
    }

    /** The change from a rule set by its hash, which is null where rules failed. */
    public RuleChange change(@Nullable String ruleSet) {
        return ruleSet == null ? RuleChange.UNKNOWN : changes.computeIfAbsent(ruleSet, this::find);
    }

    /** Whether an entry is to be written anew: it comes out otherwise, or is found by kinds of fraud that moved. */
    public boolean rewrites(Entry before, Entry now) {
        boolean same = before.with(null, null).judgedBy(now.ruleSet()).equals(now);
        return !same || change(before.ruleSet()).mayMove(now);
    }

    private RuleChange find(String ruleSet) {
        Path folder = pipeline.folder();
        Optional<byte[]> zip = index.ruleSet(ruleSet);
        return zip.isEmpty() || !FolderHash.of(folder).equals(pipeline.ruleSet())
                ? RuleChange.UNKNOWN
                : FolderZip.unpacked(zip.get(), pipeline::changeSince);
    }
}
