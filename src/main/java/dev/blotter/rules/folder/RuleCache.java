package dev.blotter.rules.folder;

import dev.blotter.codes.ProblemsException;
import dev.blotter.rules.language.CheckedFile;
import dev.blotter.rules.language.CheckedRule;
import dev.blotter.rules.language.FactPattern;
import dev.blotter.rules.language.Stratification;
import dev.blotter.rules.language.Vocabulary;
import dev.blotter.rules.text.RuleInfo;
import dev.blotter.rules.text.Trust;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.model.Model;

/**
 * Keeps in a folder which rule folders passed the check, and the compiled form of each of their
 * files. The folder may be deleted at any time, and one that can't be written costs time only. What it has
 * loaded it loads once, so that the code of a file which does not change stays warm. For many threads.
 */
public final class RuleCache {
    /**
     * A rule folder that passed the check, so that the check, which takes a second when cold, is made once.
     *
     * @param files the keys of its compiled files
     */
    private record FolderRecord(
            List<String> files,
            List<RuleInfo> rules,
            Map<String, Integer> strata,
            Map<String, List<FactPattern>> reads) {
        Loaded loaded(List<Model> models) {
            return new Loaded(rules, RankedModel.of(models, strata), reads);
        }
    }

    /**
     * A rule folder that passed the check and is compiled.
     *
     * @param models its compiled rules, which fire in the order of their strata
     * @param reads the facts that each rule can match, by its name
     */
    public record Loaded(List<RuleInfo> rules, List<Model> models, Map<String, List<FactPattern>> reads) {}

    /** Changes when the check allows other rules than before, or compiles them to another form. */
    private static final String CHECK = "10";

    private static final String COMPILED = ".zip";

    /** As many files stay loaded as two editions of a large rule folder have. */
    private static final int LOADED = 256;

    private final CacheFolder folder;
    private final Cache<FolderRecord> folders;
    private final Trust trust;
    private final Map<String, List<Model>> loaded = new LinkedHashMap<>(LOADED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Model>> eldest) {
            return size() > LOADED;
        }
    };

    /** What was trusted when it was compiled has a folder and keys of its own, which no other run looks for. */
    public RuleCache(Path folder, Trust trust) {
        this.folder = new CacheFolder(trust == Trust.ANY_CODE ? folder.resolve("trusted") : folder);
        this.folders = new Cache<>(FolderRecord.class, this.folder, Optional.of(""));
        this.trust = trust;
    }

    public Trust trust() {
        return trust;
    }

    /** A rule folder, checked and compiled as far as the cache does not know it. */
    public synchronized Loaded ready(Path rules, Vocabulary vocabulary) {
        String[] key = {
            FolderHash.ofFiles(rules, FolderHash.RULES),
            RuleCompiler.version(),
            vocabulary.fingerprint(),
            CHECK,
            trust.name()
        };
        return folders.find(key).flatMap(this::load).orElseGet(() -> {
            CheckedFolder checked = CheckedFolder.check(rules, vocabulary, trust, folder.folder());
            if (!checked.errors().isEmpty()) {
                throw new ProblemsException(checked.errors());
            }
            return compile(checked, key);
        });
    }

    /** Nothing when a part of it is lost: then it is checked and compiled again. */
    private Optional<Loaded> load(FolderRecord known) {
        try {
            List<Model> models = new ArrayList<>();
            for (String key : known.files()) {
                List<Model> file = loaded.get(key);
                models.addAll(file == null ? load(key, read(key)) : file);
            }
            return Optional.of(known.loaded(models));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Loaded compile(CheckedFolder checked, String... folderKey) {
        List<String> keys = new ArrayList<>();
        List<Model> models = new ArrayList<>();
        for (CheckedFile file : checked.files()) {
            if (!file.rules().isEmpty()) {
                String key = Cache.key(
                        Stream.of(file.toCompile(), RuleCompiler.version(), Vocabulary.shape(), CHECK, trust.name()));
                keys.add(key);
                List<Model> known = loaded.get(key);
                models.addAll(known == null ? load(key, compiled(key, file)) : known);
            }
        }
        FolderRecord known = folders.keep(record(keys, checked.rules()), folderKey);
        folder.prune();
        return known.loaded(models);
    }

    private static FolderRecord record(List<String> files, List<CheckedRule> rules) {
        return new FolderRecord(
                files,
                rules.stream().map(CheckedRule::info).toList(),
                new Stratification(rules).strata(),
                rules.stream().collect(Collectors.toMap(rule -> rule.info().name(), CheckedRule::reads)));
    }

    private List<Model> load(String key, CompiledFile file) {
        List<Model> models = RuleLoader.models(file, trust);
        loaded.put(key, models);
        return models;
    }

    private CompiledFile compiled(String key, CheckedFile file) {
        try {
            return read(key);
        } catch (IOException unknown) {
            CompiledFile compiled = RuleCompiler.compile(file);
            folder.write(key + COMPILED, compiled.zip());
            return compiled;
        }
    }

    private CompiledFile read(String key) throws IOException {
        return CompiledFile.unzip(folder.read(key + COMPILED));
    }
}
