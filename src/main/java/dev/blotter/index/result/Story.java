package dev.blotter.index.result;

import dev.blotter.finding.Entry;
import java.util.List;

/**
 * Documents that re-publish or rewrite one report.
 *
 * @param id the smallest of their sources; it changes when a document with a smaller one joins
 * @param entries the entries, copies of others left out, in the order of their dates and then of their
 *     sources; the undated come last
 */
public record Story(String id, List<Entry> entries) {
    public Story {
        entries = List.copyOf(entries);
    }
}
