package dev.blotter.finding.wording;

import java.util.Set;

/** Where a date of publication may be found that is the day of something else. */
public final class WeakDates {
    private static final Set<String> SOURCES =
            Set.of("lead", "modified", "warc", "pdf-metadata", "office-metadata", "url", "field");

    private WeakDates() {}

    /** Whether a date from a source, as {@code publishedFrom} of an entry names it, is one of them. */
    public static boolean contain(String publishedFrom) {
        return SOURCES.contains(publishedFrom);
    }
}
