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
import java.util.function.Predicate;

/**
 * How documents are measured and judged by an edition of a rule folder. The last ones stay, as long as there is memory.
 */
record LoadedRules(Annotator annotator, RuleSet rules) {
    /** A folder before and after a change. */
    private static final int KEPT = 2;

    private static final Map<Key, SoftReference<LoadedRules>> LOADED = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, SoftReference<LoadedRules>> eldest) {
            return size() > KEPT;
        }
    };

    /** Where rules are, where compiled ones are kept, and what rules may do. */
    record RuleLocation(Path folder, Path cache, Trust trust) {}

    private record Key(RuleLocation location, FolderHash.Edition edition) {}

    /**
     * The folder as it is now, or what is wrong in it. Of one that another edition is loaded of, what has not changed
     * stays warm.
     */
    static LoadedRules load(RuleLocation location, FraudTypes types, Regions regions) {
        Key key = new Key(location, FolderHash.Edition.of(location.folder()));
        Optional<LoadedRules> known = loaded(key::equals);
        if (known.isPresent()) {
            return known.get();
        }
        Annotator annotator = loaded(former -> former.location().equals(location)
                        && former.edition().tables().equals(key.edition().tables()))
                .map(LoadedRules::annotator)
                .orElseGet(() -> Annotator.load(location.folder(), types, regions));
        Set<String> concepts = annotator.concepts();
        RuleSet rules = loaded(former -> former.location().equals(location))
                .map(former -> former.rules().renewed(types, concepts))
                .orElseGet(() -> RuleSet.load(location.folder(), types, concepts, location.cache(), location.trust()));
        LoadedRules loaded = new LoadedRules(annotator, rules);
        if (rules.hash().equals(key.edition().all())) { // else somebody wrote to the folder meanwhile
            keep(key, loaded);
        }
        return loaded;
    }

    private static Optional<LoadedRules> loaded(Predicate<Key> which) {
        synchronized (LOADED) {
            return LOADED.entrySet().stream()
                    .filter(loaded -> which.test(loaded.getKey()))
                    .flatMap(loaded -> Optional.ofNullable(loaded.getValue().get()).stream())
                    .findFirst();
        }
    }

    private static void keep(Key key, LoadedRules loaded) {
        synchronized (LOADED) {
            LOADED.put(key, new SoftReference<>(loaded));
        }
    }
}
