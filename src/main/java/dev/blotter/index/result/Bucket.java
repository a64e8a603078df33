package dev.blotter.index.result;

/** How many entries have a value. */
public record Bucket(String value, long entries) {}
