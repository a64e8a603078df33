package dev.blotter.cli.output;

import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.Entry.Evidence;
import dev.blotter.finding.FigureText;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An entry for a person: what it says, and where each tag rests. */
public final class EntryText {
    private static final int MOST_FIGURES = 4;
    private static final int MOST_REGIONS = 6;
    private static final int MOST_QUOTES = 3;

    private final Terminal terminal;

    public EntryText(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The head of an entry and each of its tags with sentence and rule. */
    public String whole(Entry entry) {
        StringBuilder lines = new StringBuilder(head(entry));
        entry.fraudTypes()
                .forEach(tag -> tag(lines, "fraud", tag.name() + " (" + tag.code() + ")", tag.rules(), tag.evidence()));
        entry.counts().forEach(tag -> tag(lines, tag.kind(), whole(tag), tag.rules(), tag.evidence()));
        entry.regions()
                .forEach(tag -> tag(
                        lines,
                        "region",
                        tag.name() + " (" + tag.code() + ") × " + tag.mentions(),
                        tag.rules(),
                        tag.evidence()));
        entry.labels().forEach(tag -> tag(lines, "label", tag.name() + "=" + tag.value(), tag.rules(), tag.evidence()));
        if (!entry.warnings().isEmpty()) {
            lines.append('\n');
        }
        entry.warnings().forEach(warning -> lines.append("\n  note       ").append(Terminal.line(warning)));
        return lines.toString();
    }

    /** Title, source, date, and what is wrong if anything is. */
    public String head(Entry entry) {
        StringBuilder lines =
                new StringBuilder(terminal.bold(Terminal.line(entry.title() == null ? "(no title)" : entry.title())));
        lines.append('\n').append(Terminal.line(entry.source())).append("  ").append(date(entry));
        lines.append("  ").append(entry.language());
        if (entry.copyOf() != null) {
            lines.append("  copy of ").append(Terminal.line(entry.copyOf()));
        }
        if (entry.reason() != null) {
            lines.append('\n').append(entry.status()).append(": ").append(Terminal.line(entry.reason()));
        }
        return lines.toString();
    }

    /** The date of an entry, with where it is from. */
    static String date(Entry entry) {
        return entry.published() == null ? "undated" : entry.published() + " (" + entry.publishedFrom() + ")";
    }

    /**
     * The tags of an entry in one line.
     *
     * @param asked the positions of the counts that it was found by, which come first
     */
    public String tags(Entry entry, List<Integer> asked) {
        List<CountTag> counts = entry.counts();
        List<String> parts = new ArrayList<>();
        asked.stream().map(counts::get).limit(MOST_FIGURES).forEach(tag -> parts.add(tag.kind() + " " + figure(tag)));
        entry.fraudTypes().forEach(tag -> parts.add(tag.code()));
        IntStream.range(0, counts.size())
                .filter(at -> !asked.contains(at))
                .mapToObj(counts::get)
                .filter(tag -> tag.headline() || !tag.kind().equals("arrests"))
                .limit(MOST_FIGURES)
                .forEach(tag -> parts.add(tag.kind() + " " + figure(tag)));
        parts.add(entry.regions().stream()
                .map(Entry.RegionTag::code)
                .limit(MOST_REGIONS)
                .collect(Collectors.joining(" ")));
        entry.labels().forEach(tag -> parts.add(tag.name() + "=" + tag.value()));
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** A figure with its qualifier and currency: {@code ≥ 2,000,000 USD}. */
    public static String figure(CountTag tag) {
        return FigureText.of(tag);
    }

    /** A figure with all that is known of it. */
    public static String whole(CountTag tag) {
        return figure(tag) + about(tag);
    }

    public static String number(long value) {
        return NumberFormat.getNumberInstance(Locale.ROOT).format(value);
    }

    public static String number(double value) {
        return NumberFormat.getNumberInstance(Locale.ROOT).format(value);
    }

    private static String about(CountTag tag) {
        StringBuilder about = new StringBuilder();
        if (tag.from() != null) {
            about.append(", ").append(tag.from()).append(tag.from().equals(tag.to()) ? "" : " to " + tag.to());
        }
        if (!tag.regions().isEmpty()) {
            about.append(tag.regionsFrom().equals("count") ? ", in " : ", of a document on ")
                    .append(String.join(", ", tag.regions()));
        }
        return about.append(tag.headline() ? ", headline" : "")
                .append(tag.partOf() == null ? "" : ", part of another figure")
                .toString();
    }

    private void tag(StringBuilder lines, String family, String value, List<String> rules, List<Evidence> evidence) {
        lines.append("\n\n  ")
                .append(String.format(Locale.ROOT, "%-11s", family))
                .append(terminal.bold(value));
        lines.append("\n  ").append(terminal.dim("rule       " + String.join("; ", rules)));
        evidence.stream()
                .limit(MOST_QUOTES)
                .forEach(quote -> lines.append("\n             ").append(quote(terminal, quote)));
        if (evidence.size() > MOST_QUOTES) {
            lines.append("\n             ").append(terminal.dim("and " + (evidence.size() - MOST_QUOTES) + " more"));
        }
    }

    /** The sentence around some evidence, which stands out in it. */
    public static String quote(Terminal terminal, Evidence quote) {
        String sentence = Terminal.clean(quote.sentence());
        String words = Terminal.clean(quote.text());
        int at = sentence.indexOf(words);
        String marked = at < 0
                ? sentence
                : sentence.substring(0, at)
                        + terminal.marked("[" + words + "]")
                        + sentence.substring(at + words.length());
        return "“" + marked + "”" + (quote.in().equals("title") ? " (title)" : "");
    }
}
