package dev.blotter.finding.wording;

import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What an entry says, in one line for a person; the text is as the document has it, and not cleaned. */
public final class EntryLine {
    private static final int MOST_FIGURES = 4;
    private static final int MOST_REGIONS = 6;

    private EntryLine() {}

    /** The date of an entry, with where it is from. */
    public static String date(Entry entry) {
        return entry.published() == null ? "undated" : entry.published() + " (" + entry.publishedFrom() + ")";
    }

    /** The day, and where it is from when it may be another or was put right. */
    public static String day(Entry entry) {
        String from = entry.publishedFrom();
        return from == null || WeakDates.contain(from) || from.equals(Entry.BY_HAND)
                ? date(entry)
                : String.valueOf(entry.published());
    }

    /**
     * The tags of an entry in one line.
     *
     * @param asked the positions of the counts that it was found by, which come first
     */
    public static String tags(Entry entry, List<Integer> asked) {
        List<CountTag> counts = entry.counts();
        List<String> parts = new ArrayList<>();
        asked.stream()
                .map(counts::get)
                .limit(MOST_FIGURES)
                .forEach(tag -> parts.add(tag.kind() + " " + FigureText.of(tag)));
        entry.fraudTypes().forEach(tag -> parts.add(tag.code()));
        IntStream.range(0, counts.size())
                .filter(at -> !asked.contains(at))
                .mapToObj(counts::get)
                .filter(tag -> tag.headline() || !tag.kind().equals("arrests"))
                .limit(MOST_FIGURES)
                .forEach(tag -> parts.add(tag.kind() + " " + FigureText.of(tag)));
        parts.add(entry.regions().stream()
                .map(Entry.RegionTag::code)
                .limit(MOST_REGIONS)
                .collect(Collectors.joining(" ")));
        entry.labels().forEach(tag -> parts.add(tag.name() + "=" + tag.value()));
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }
}
