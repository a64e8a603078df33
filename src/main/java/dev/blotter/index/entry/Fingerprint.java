package dev.blotter.index.entry;

import java.time.Instant;

/**
 * What tells whether a file must be read again: size in bytes, SHA-256 in hexadecimal, version and options of the
 * reader.
 */
public record Fingerprint(long size, Instant modified, String sha256, String reader) {}
