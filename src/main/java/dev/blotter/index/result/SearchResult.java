package dev.blotter.index.result;

import java.util.List;

/**
 * What a search found.
 *
 * @param total how many entries, or stories where these are asked for, of which {@code hits} are one page
 * @param undated how many more there would be if the undated had a date within the limits
 */
public record SearchResult(long total, long undated, List<Hit> hits) {
    public SearchResult {
        hits = List.copyOf(hits);
    }
}
