package dev.blotter.rules;

import dev.blotter.codes.ProblemsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps in a folder which rule folders passed the check, and the compiled form of each of their
 * files. The folder may be deleted at any time, and one that can't be written costs time only.
 */
final class RuleCache {
    /** Changes when the check allows other rules than before, or compiles them to another form. */
    private static final String CHECK = "2";

    private static final int DIGITS = 32;

    private static final String PASSED = ".passed";
    private static final String ZIP = ".zip";
    private static final List<String> ENDINGS = List.of(PASSED, ZIP, ".tmp");

    /** What nobody has used for so long is removed. */
    private static final Duration KEPT = Duration.ofDays(30);

    /** A file that was used less long ago is not touched again, so that most starts write nothing. */
    private static final Duration TOUCHED = Duration.ofDays(1);

    private final Path folder;
    private final Trust trust;

    /** What was trusted when it was compiled has a folder and keys of its own, which no other run looks for. */
    RuleCache(Path folder, Trust trust) {
        this.folder = trust == Trust.ANY_CODE ? folder.resolve("trusted") : folder;
        this.trust = trust;
    }

    /**
     * A rule folder, checked and compiled as far as the cache does not know it.
     *
     * @throws ProblemsException when it has errors
     */
    Ready ready(Path rules, Vocabulary vocabulary) {
        Path passed = folder.resolve(
                key(FolderHash.ofRules(rules), RuleCompiler.version(), vocabulary.fingerprint(), CHECK, trust.name())
                        + PASSED);
        return known(passed).orElseGet(() -> {
            CheckedFolder checked = CheckedFolder.check(rules, vocabulary, trust);
            if (!checked.errors().isEmpty()) {
                throw new ProblemsException(checked.errors());
            }
            return compile(checked, passed);
        });
    }

    private Optional<Ready> known(Path cached) {
        try {
            Passed passed = Passed.of(bytes(cached));
            List<Compiled> files = new ArrayList<>();
            for (String key : passed.files()) {
                files.add(read(key));
            }
            return Optional.of(new Ready(passed.rules(), files));
        } catch (IOException e) {
            return Optional.empty(); // unknown, or a part of it is lost: it is checked and compiled again
        }
    }

    private Ready compile(CheckedFolder checked, Path passed) {
        List<String> keys = new ArrayList<>();
        List<Compiled> files = new ArrayList<>();
        for (CheckedFile file : checked.files()) {
            if (!file.rules().isEmpty()) {
                String key = key(file.toCompile(), RuleCompiler.version(), Vocabulary.shape(), CHECK, trust.name());
                keys.add(key);
                files.add(compiled(key, file));
            }
        }
        List<RuleInfo> rules = checked.rules().stream().map(CheckedRule::info).toList();
        write(passed, new Passed(keys, rules).bytes());
        return new Ready(rules, files);
    }

    private Compiled compiled(String key, CheckedFile file) {
        try {
            return read(key);
        } catch (IOException unknown) {
            Compiled compiled = RuleCompiler.compile(file);
            write(zip(key), compiled.zip());
            return compiled;
        }
    }

    private Compiled read(String key) throws IOException {
        return Compiled.unzip(bytes(zip(key)));
    }

    private static byte[] bytes(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        touch(file);
        return bytes;
    }

    private static void touch(Path file) {
        try {
            if (isOlder(file, TOUCHED)) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            }
        } catch (IOException e) {
            return; // a cache of somebody else, who keeps it
        }
    }

    private static boolean isOlder(Path file, Duration age) throws IOException {
        return Files.getLastModifiedTime(file)
                .toInstant()
                .isBefore(Instant.now().minus(age));
    }

    /** Removes files that were not used for long. */
    private void prune() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (ENDINGS.stream().anyMatch(file.toString()::endsWith) && isOlder(file, KEPT)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Path zip(String key) {
        return folder.resolve(key + ZIP);
    }

    private void write(Path file, byte[] content) {
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "part", ".tmp");
            Files.write(part, content);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            if (file.toString().endsWith(PASSED)) {
                prune();
            }
        } catch (IOException e) {
            return; // the next run does the work again
        }
    }

    private static String key(String... parts) {
        Digest digest = new Digest();
        Stream.of(parts).forEach(part -> digest.add(part.getBytes(StandardCharsets.UTF_8)));
        return digest.hex(DIGITS);
    }
}
