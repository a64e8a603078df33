package dev.blotter.batch;

import dev.blotter.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of a corpus.
 *
 * @param source its path below the root, with {@code /}; bytes that are no UTF-8 stand as {@code %XX}
 * @param size in bytes; 0 when unknown
 * @param modified in milliseconds since 1970; 0 when unknown
 */
public record CorpusFile(Path file, String source, long size, long modified) {
    /** The hash of its bytes in hexadecimal, or an empty string when it can't be read: a pipe might never end. */
    String sha256() {
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Sha256.of(in).hex();
        } catch (IOException e) {
            return "";
        }
    }
}
