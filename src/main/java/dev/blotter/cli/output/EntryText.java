package dev.blotter.cli.output;

import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.Evidence;
import dev.blotter.finding.wording.EntryLine;
import dev.blotter.finding.wording.TagText;
import java.util.List;
import java.util.Locale;

/** An entry for a person: what it says, and where each tag rests. */
public record EntryText(Terminal terminal) {
    private static final int MOST_QUOTES = 3;

    /** The head of an entry and each of its tags with sentence and rule. */
    public String whole(Entry entry) {
        StringBuilder lines = new StringBuilder(head(entry));
        TagText.of(entry).forEach(tag -> lines.append(text(tag)));
        lines.append(entry.warnings().isEmpty() ? "" : "\n");
        entry.warnings().forEach(warning -> lines.append("\n  note       ").append(Terminal.line(warning)));
        return lines.toString();
    }

    /** Title, source, date, and what is wrong if anything is. */
    public String head(Entry entry) {
        StringBuilder lines = new StringBuilder(terminal.title(entry.title()));
        lines.append('\n').append(Terminal.line(entry.source())).append("  ").append(EntryLine.date(entry));
        lines.append("  ").append(entry.language());
        if (entry.copyOf() != null) {
            lines.append("  copy of ").append(Terminal.line(entry.copyOf()));
        }
        if (entry.reason() != null) {
            lines.append('\n').append(entry.status()).append(": ").append(Terminal.line(entry.reason()));
        }
        return lines.toString();
    }

    private String text(TagText text) {
        List<Evidence> evidence = text.tag().evidence();
        StringBuilder lines = new StringBuilder(
                String.format(Locale.ROOT, "\n\n  %-10s %s", text.family(), terminal.bold(text.value())));
        lines.append("\n  ")
                .append(terminal.dim(
                        "rule       " + String.join("; ", text.tag().rules())));
        evidence.stream()
                .limit(MOST_QUOTES)
                .forEach(quote -> lines.append("\n             ").append(quote(terminal, quote)));
        if (evidence.size() > MOST_QUOTES) {
            lines.append("\n             ").append(terminal.dim("and " + (evidence.size() - MOST_QUOTES) + " more"));
        }
        return lines.toString();
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
