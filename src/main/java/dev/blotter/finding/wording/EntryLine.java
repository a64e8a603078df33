package dev.blotter.finding.wording;

import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an entry says, in one line for a person; the text is as the document has it, and not cleaned. */
public final class EntryLine {
    /** Between the tags of a line. */
    public static final String SIGN = " · ";

    private static final int MOST_FIGURES = 4;
    private static final int MOST_REGIONS = 6;
    /** Where a date may be found that is the day of something else, as {@code publishedFrom} of an entry says it. */
    private static final Set<String> WEAK =
            Set.of("lead", "modified", "warc", "pdf-metadata", "office-metadata", "url", "field", "file-name");

    private EntryLine() {}

    /** Whether a date found there may be the day of something else. */
    public static boolean isWeak(@Nullable String publishedFrom) {
        return publishedFrom != null && WEAK.contains(publishedFrom);
    }

    /** The date of an entry, with where it is from. */
    public static String date(Entry entry) {
        return entry.published() == null ? "undated" : entry.published() + " (" + entry.publishedFrom() + ")";
    }

    /** The day, and where it is from when it may be another or was put right. */
    public static String day(Entry entry) {
        String from = entry.publishedFrom();
        return from == null || isWeak(from) || from.equals(Entry.BY_HAND)
                ? date(entry)
                : String.valueOf(entry.published());
    }

    /** The title of an entry; the name of its file where it has neither title nor text. */
    public static String title(Entry entry) {
        String title = entry.title();
        return title == null || title.isBlank()
                ? entry.source().substring(entry.source().lastIndexOf('/') + 1)
                : title;
    }

    /** The tags of an entry in one line; counts at the positions by which it was found come first. */
    public static String tags(Entry entry, List<Integer> asked) {
        return String.join(SIGN, lines(entry, asked));
    }

    /** The same in up to three lines: kinds of fraud, figures, places and labels; persons stand elsewhere. */
    public static List<String> lines(Entry entry, List<Integer> asked) {
        List<CountTag> counts = entry.counts();
        Stream<CountTag> others = IntStream.range(0, counts.size())
                .filter(at -> !asked.contains(at))
                .mapToObj(counts::get)
                .filter(tag -> tag.headline() || !tag.kind().equals("arrests"));
        String regions = entry.regions().stream()
                .map(Entry.RegionTag::code)
                .limit(MOST_REGIONS)
                .collect(Collectors.joining(" "));
        return Stream.of(
                        entry.fraudTypes().stream().map(Entry.TypeTag::code),
                        Stream.concat(figures(asked.stream().map(counts::get)), figures(others)),
                        Stream.concat(
                                Stream.of(regions),
                                entry.labels().stream()
                                        .filter(tag -> tag.role().isEmpty())
                                        .map(tag -> tag.name() + "=" + tag.value())))
                .map(parts -> parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(SIGN)))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Stream<String> figures(Stream<CountTag> counts) {
        return counts.limit(MOST_FIGURES).map(tag -> tag.kind() + " " + FigureText.of(tag));
    }
}
