package dev.blotter.index;

/** How many entries have a value. */
public record Bucket(String value, long entries) {}
