package dev.blotter.index.result;

import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.Tag;
import java.util.List;

/** Documents that re-publish or rewrite one report, by date and source, named by the smallest of their sources. */
public record Story(String id, List<Entry> entries) {
    /** Within how many days the documents of a story still speak of the state of one event. */
    public static final long EVENT_DAYS = 31;

    /** The headline figures of one of its documents, such as {@code arrests=12}, in order. */
    public static List<String> headline(Entry entry) {
        return entry.counts().stream()
                .filter(CountTag::headline)
                .map(count -> Tag.of(count).toString())
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether all documents with headline figures have the same. */
    public boolean agrees() {
        return entries.stream()
                        .map(Story::headline)
                        .filter(figures -> !figures.isEmpty())
                        .distinct()
                        .count()
                <= 1;
    }
}
