package dev.blotter.workbench.examples;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.blotter.codes.RuleFiles;
import dev.blotter.rules.folder.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what was found out about a rule folder in the cache folder, by a hash of the files that it
 * depends on and of the program. The cache folder may be deleted at any time.
 *
 * @param <T> what was found out: a record that Jackson can write and read
 */
public final class Memory<T> {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final int DIGITS = 32;
    private static final Optional<String> PROGRAM = Program.build();

    private final Class<T> type;
    private final Path file;

    /**
     * @param more what else it depends on
     * @param endings how the names of the files of the rule folder end that it depends on
     */
    public Memory(Class<T> type, Path cacheFolder, Path ruleFolder, String more, String... endings) {
        this.type = type;
        this.file = cacheFolder.resolve(key(type.getName() + more + PROGRAM.orElse(""), ruleFolder, endings) + ".json");
    }

    /** What is known; nothing when it is not, or when the program runs from a folder that may change. */
    public Optional<T> recall() {
        try {
            return PROGRAM.isPresent()
                    ? Optional.of(MAPPER.readValue(Files.readAllBytes(file), type))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // unknown or damaged: it is found out again
        }
    }

    public T keep(T found) {
        if (PROGRAM.isPresent()) {
            try {
                Files.createDirectories(file.getParent());
                Path part = Files.createTempFile(file.getParent(), "part", ".tmp");
                Files.write(part, MAPPER.writeValueAsBytes(found));
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                return found; // the next run does the work again
            }
        }
        return found;
    }

    private static String key(String more, Path folder, String... endings) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(more.getBytes(StandardCharsets.UTF_8));
            List<Path> files = RuleFiles.in(folder, endings).stream()
                    .filter(Files::isRegularFile)
                    .toList();
            for (Path path : files) {
                byte[] content = RuleFiles.bytes(folder, path);
                digest.update((folder.relativize(path) + ":" + content.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the rule folder " + folder + " can't be read: " + e.getMessage(), e);
        }
    }
}
