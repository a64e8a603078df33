package dev.blotter.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps the compiled form of rule files in a folder, which may be deleted at any time. */
final class RuleCache {
    /** Changes when the check allows other rules than before, or compiles them to another form. */
    private static final String CHECK = "1";

    private static final int DIGITS = 32;

    private final Path folder;

    RuleCache(Path folder) {
        this.folder = folder;
    }

    /** The compiled form of a file, which is compiled when the cache has none. */
    Compiled compiled(CheckedFile file) {
        Path cached = folder.resolve(key(file) + ".zip");
        return read(cached).orElseGet(() -> {
            Compiled compiled = RuleCompiler.compile(file);
            write(cached, compiled);
            return compiled;
        });
    }

    private static String key(CheckedFile file) {
        Digest digest = new Digest();
        Stream.of(file.toCompile(), RuleCompiler.version(), Vocabulary.shape(), CHECK)
                .forEach(part -> digest.add(part.getBytes(StandardCharsets.UTF_8)));
        return digest.hex(DIGITS);
    }

    private static Optional<Compiled> read(Path cached) {
        try {
            return Optional.of(Compiled.unzip(Files.readAllBytes(cached)));
        } catch (IOException e) {
            return Optional.empty(); // not cached, or cut short: it is compiled again
        }
    }

    /** A cache that can't be written costs time and nothing else. */
    private void write(Path cached, Compiled compiled) {
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "part", ".zip");
            Files.write(part, compiled.zip());
            Files.move(part, cached, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            return;
        }
    }
}
