package dev.blotter.rules.folder;

import dev.blotter.codes.ProblemsException;
import dev.blotter.rules.language.CheckedFile;
import dev.blotter.rules.language.CheckedRule;
import dev.blotter.rules.language.Vocabulary;
import dev.blotter.rules.text.Digest;
import dev.blotter.rules.text.RuleInfo;
import dev.blotter.rules.text.Trust;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.drools.model.Model;

/**
 * Keeps in a folder which rule folders passed the check, and the compiled form of each of their
 * files. The folder may be deleted at any time, and one that can't be written costs time only. What it has
 * loaded it loads once, so that the code of a file which does not change stays warm. For many threads.
 */
public final class RuleCache {
    /** Changes when the check allows other rules than before, or compiles them to another form. */
    private static final String CHECK = "4";

    private static final int DIGITS = 32;

    /** As many files stay loaded as two editions of a large rule folder have. */
    private static final int LOADED = 256;

    private final CacheFolder folder;
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
        this.trust = trust;
    }

    public Trust trust() {
        return trust;
    }

    /**
     * A rule folder, checked and compiled as far as the cache does not know it.
     *
     * @throws ProblemsException when it has errors
     */
    public synchronized Ready ready(Path rules, Vocabulary vocabulary) {
        String passed =
                key(FolderHash.ofRules(rules), RuleCompiler.version(), vocabulary.fingerprint(), CHECK, trust.name())
                        + CacheFolder.PASSED;
        return known(passed).orElseGet(() -> {
            CheckedFolder checked =
                    CheckedFolder.check(rules, vocabulary, trust, KeptChecks.in(folder.folder(), vocabulary, trust));
            if (!checked.errors().isEmpty()) {
                throw new ProblemsException(checked.errors());
            }
            return compile(checked, passed);
        });
    }

    private Optional<Ready> known(String cached) {
        try {
            Passed passed = Passed.of(folder.read(cached));
            List<Model> models = new ArrayList<>();
            for (String key : passed.files()) {
                List<Model> file = loaded.get(key);
                models.addAll(file == null ? load(key, read(key)) : file);
            }
            return Optional.of(new Ready(passed.rules(), models));
        } catch (IOException e) {
            return Optional.empty(); // unknown, or a part of it is lost: it is checked and compiled again
        }
    }

    private Ready compile(CheckedFolder checked, String passed) {
        List<String> keys = new ArrayList<>();
        List<Model> models = new ArrayList<>();
        for (CheckedFile file : checked.files()) {
            if (!file.rules().isEmpty()) {
                String key = key(file.toCompile(), RuleCompiler.version(), Vocabulary.shape(), CHECK, trust.name());
                keys.add(key);
                List<Model> known = loaded.get(key);
                models.addAll(known == null ? load(key, compiled(key, file)) : known);
            }
        }
        List<RuleInfo> rules = checked.rules().stream().map(CheckedRule::info).toList();
        folder.write(passed, new Passed(keys, rules).bytes());
        folder.prune();
        return new Ready(rules, models);
    }

    private List<Model> load(String key, Compiled file) {
        List<Model> models = RuleLoader.models(file, trust);
        loaded.put(key, models);
        return models;
    }

    private Compiled compiled(String key, CheckedFile file) {
        try {
            return read(key);
        } catch (IOException unknown) {
            Compiled compiled = RuleCompiler.compile(file);
            folder.write(key + CacheFolder.COMPILED, compiled.zip());
            return compiled;
        }
    }

    private Compiled read(String key) throws IOException {
        return Compiled.unzip(folder.read(key + CacheFolder.COMPILED));
    }

    private static String key(String... parts) {
        Digest digest = new Digest();
        Stream.of(parts).forEach(part -> digest.add(part.getBytes(StandardCharsets.UTF_8)));
        return digest.hex(DIGITS);
    }
}
