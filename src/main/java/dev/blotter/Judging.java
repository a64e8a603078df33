package dev.blotter;

import dev.blotter.annotate.Annotator;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Regions;
import dev.blotter.rules.RuleSet;
import dev.blotter.rules.folder.FolderHash;
import dev.blotter.rules.text.Trust;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How documents are measured and judged by an edition of a rule folder. To load it takes most of the time in which
 * a pipeline opens, so that the last ones stay, as long as there is memory, for pipelines that are opened later.
 */
record Judging(Annotator annotator, RuleSet rules) {
    /** A folder before and after a change. */
    private static final int KEPT = 2;

    private static final Map<Edition, SoftReference<Judging>> LOADED = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Edition, SoftReference<Judging>> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * Where rules are.
     *
     * @param cache the folder in which compiled rules are kept
     * @param trust what the rules may do
     */
    record Origin(Path folder, Path cache, Trust trust) {}

    private record Edition(Origin origin, String hash) {}

    /**
     * The folder as it is now. Of one that another edition is loaded of, what has not changed stays warm.
     *
     * @throws dev.blotter.codes.ProblemsException when something is wrong in it
     */
    static Judging load(Origin origin, FraudTypes types, Regions regions) {
        Edition edition = new Edition(origin, FolderHash.of(origin.folder()));
        Optional<Judging> known = loaded(edition);
        if (known.isPresent()) {
            return known.get();
        }
        Annotator annotator = Annotator.load(origin.folder(), types, regions);
        Judging judging = new Judging(annotator, rules(origin, types, annotator.concepts()));
        if (judging.rules().hash().equals(edition.hash())) { // else somebody wrote to the folder meanwhile
            keep(edition, judging);
        }
        return judging;
    }

    private static RuleSet rules(Origin origin, FraudTypes types, Set<String> concepts) {
        return formerly(origin)
                .map(former -> former.rules().renewed(types, concepts))
                .orElseGet(() -> RuleSet.load(origin.folder(), types, concepts, origin.cache(), origin.trust()));
    }

    private static Optional<Judging> loaded(Edition edition) {
        synchronized (LOADED) {
            return Optional.ofNullable(LOADED.get(edition)).map(SoftReference::get);
        }
    }

    private static Optional<Judging> formerly(Origin origin) {
        synchronized (LOADED) {
            return LOADED.entrySet().stream()
                    .filter(loaded -> loaded.getKey().origin().equals(origin))
                    .flatMap(loaded -> Optional.ofNullable(loaded.getValue().get()).stream())
                    .findFirst();
        }
    }

    private static void keep(Edition edition, Judging judging) {
        synchronized (LOADED) {
            LOADED.put(edition, new SoftReference<>(judging));
        }
    }
}
