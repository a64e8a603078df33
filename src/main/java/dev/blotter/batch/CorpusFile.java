package dev.blotter.batch;

import java.nio.file.Path;

/**
 * A file of a corpus.
 *
 * @param source its path below the root, with {@code /}; bytes that are no UTF-8 stand as {@code %XX}
 * @param size in bytes; 0 when it can't be told
 * @param modified the time of the last change, in milliseconds since 1970; 0 when it can't be told
 */
public record CorpusFile(Path file, String source, long size, long modified) {}
