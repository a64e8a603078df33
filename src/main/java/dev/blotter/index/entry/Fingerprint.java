package dev.blotter.index.entry;

import java.time.Instant;

/**
 * What tells whether a file must be read again.
 *
 * @param size in bytes
 * @param modified when the file was last changed
 * @param sha256 of its bytes, in hexadecimal
 * @param reader the version and options of what read it
 */
public record Fingerprint(long size, Instant modified, String sha256, String reader) {}
