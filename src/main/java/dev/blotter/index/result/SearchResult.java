package dev.blotter.index.result;

import java.util.List;

/**
 * A page of what a search found.
 *
 * @param total how many entries, or stories, there are
 * @param undated how many more there would be if the undated had a date within the limits
 */
public record SearchResult(long total, long undated, List<Hit> hits) {}
