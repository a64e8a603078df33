package dev.blotter.index.result;

import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.Tag;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

    /** Whether no two documents of the same days have other headline figures than each other. */
    public boolean agrees() {
        List<Entry> telling =
                entries.stream().filter(entry -> !headline(entry).isEmpty()).toList();
        return telling.stream()
                .allMatch(one -> telling.stream()
                        .allMatch(other -> headline(one).equals(headline(other)) || !areOfOneEvent(one, other)));
    }

    private static boolean areOfOneEvent(Entry one, Entry other) {
        return one.published() == null
                || other.published() == null
                || Math.abs(ChronoUnit.DAYS.between(
                                LocalDate.parse(one.published()), LocalDate.parse(other.published())))
                        <= EVENT_DAYS;
    }
}
