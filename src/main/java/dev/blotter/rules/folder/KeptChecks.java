package dev.blotter.rules.folder;

import dev.blotter.rules.language.Vocabulary;
import dev.blotter.rules.text.Digest;
import dev.blotter.rules.text.Source;
import dev.blotter.rules.text.Trust;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was found in single rule files, kept for the next run: of a folder of rules mostly one file is
 * new, and to parse and check all of them takes two seconds in a JVM that has just begun.
 *
 * <p>What is kept goes by the name and the bytes of the file, all words that its rules may use, and the
 * build of Blotter that looked at it. Of files that are trusted nothing is kept, so that none of them
 * can pass for one that was checked.
 */
public final class KeptChecks {
    private static final int DIGITS = 32;

    private final CacheFolder folder;
    private final Optional<String> build;
    private final String words;

    /**
     * @param vocabulary the words that rules may use
     * @param build names the program that looks; what none has found is not kept
     */
    KeptChecks(Path cacheFolder, Vocabulary vocabulary, Trust trust, Optional<String> build) {
        this.folder = new CacheFolder(cacheFolder);
        this.build = build.filter(by -> trust == Trust.VOCABULARY);
        this.words = vocabulary.fingerprint();
    }

    /** Keeps what this program finds. */
    public static KeptChecks in(Path cacheFolder, Vocabulary vocabulary, Trust trust) {
        return new KeptChecks(cacheFolder, vocabulary, trust, Program.build());
    }

    /** What is known of a file, else what a look at it finds. */
    Looked find(Source source, Supplier<Looked> look) {
        return build.map(by -> find(source, key(by, source), look)).orElseGet(look);
    }

    private Looked find(Source source, String key, Supplier<Looked> look) {
        try {
            return LookedReader.read(source, folder.read(key));
        } catch (IOException unknown) {
            Looked looked = look.get();
            folder.write(key, LookedWriter.bytes(looked));
            return looked;
        }
    }

    private String key(String by, Source source) {
        Digest digest = new Digest();
        for (String part : new String[] {by, words, source.file(), source.text()}) {
            digest.add(part.getBytes(StandardCharsets.UTF_8));
        }
        return digest.hex(DIGITS) + CacheFolder.CHECKED;
    }
}
