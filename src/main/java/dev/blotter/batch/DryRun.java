package dev.blotter.batch;

import dev.blotter.Pipeline;
import dev.blotter.finding.Entry;
import dev.blotter.finding.EntryJson;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.entry.StoredEntry;
import dev.blotter.rules.folder.Cache;
import dev.blotter.rules.text.Trust;
import dev.blotter.text.Sha256;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What changed rules would make of an index, kept for the run that applies them.
 *
 * @param followsFrom names the state of the index, the rules and the corrections
 * @param rewritten the entries that come out otherwise, by source, as JSON
 */
public record DryRun(String followsFrom, Map<String, String> rewritten) {
    /** More of them, some 6 KB each, are not worth their place on the disk. */
    private static final int MOST = 5_000;

    private static final int DIGITS = 16;

    public DryRun {
        rewritten = Map.copyOf(rewritten);
    }

    /** What these rules make of an entry that rules have judged; nothing when it stays as it is. */
    Optional<Entry> find(StoredEntry stored) {
        return Optional.ofNullable(rewritten.get(stored.entry().source())).map(EntryJson::read);
    }

    /** Collects the entries of a dry run. Safe for many threads. */
    public static final class Log {
        private final RuleArchive former;
        private final String followsFrom;
        private final Map<String, String> rewritten = new ConcurrentHashMap<>();
        private volatile boolean whole = true;

        public Log(BlotterIndex index, Pipeline pipeline, RuleArchive former) {
            this.former = former;
            this.followsFrom = DryRun.followsFrom(index, pipeline);
        }

        /** Notes what the rules make of an entry. Where they fail, the next run is to try them again. */
        public void note(StoredEntry stored, Entry now) {
            whole &= now.ruleSet() != null && rewritten.size() < MOST;
            if (whole && former.rewrites(stored.entry(), now)) {
                rewritten.put(now.source(), EntryJson.write(now));
            }
        }

        /** All that was noted; nothing when that is too much, or rules failed on a document. */
        public Optional<DryRun> dryRun() {
            return whole ? Optional.of(new DryRun(followsFrom, rewritten)) : Optional.empty();
        }
    }

    private static String followsFrom(BlotterIndex index, Pipeline pipeline) {
        String corrections = new TreeMap<>(pipeline.corrections().effects()).toString();
        return index.state() + " " + pipeline.ruleSet() + " "
                + Sha256.of(corrections).hex(DIGITS);
    }

    /** The last dry run of each index. */
    public record Store(Cache<DryRun> cache, Trust trust) {
        public void keep(DryRun found, BlotterIndex index) {
            cache.keep(found, key(index));
        }

        /** That of an index, if it was by these rules and nothing has come between. */
        public Optional<DryRun> find(BlotterIndex index, Pipeline pipeline) {
            return cache.find(key(index)).filter(found -> found.followsFrom().equals(followsFrom(index, pipeline)));
        }

        private String[] key(BlotterIndex index) {
            return new String[] {index.path().toAbsolutePath().normalize().toString(), trust.name()};
        }
    }
}
