package dev.blotter.cli.output;

import dev.blotter.finding.Entry;
import dev.blotter.finding.EntryJson;
import dev.blotter.finding.wording.EntryLine;
import dev.blotter.index.result.Hit;
import dev.blotter.index.result.ScoreReason;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A hit on a few lines: title, source and date, the tags, and the sentences that answer. */
public record HitText(Terminal terminal) {
    private static final String INDENT = "  ";
    private static final String QUOTE = "  … ";
    private static final String AFTER_QUOTE = "    ";
    private static final int MOST_SENTENCES = 2;

    /** Prints hits, for a person or as JSON. */
    public Listing<Hit> listing(OutputFormat format) {
        return new Listing<>(terminal, format, this::of, hit -> EntryJson.write(hit.entry()));
    }

    public String of(Hit hit) {
        Entry entry = hit.entry();
        StringBuilder lines = new StringBuilder(title(hit));
        lines.append('\n')
                .append(INDENT)
                .append(terminal.dim(Terminal.line(entry.source()) + "  " + EntryLine.day(entry)));
        if (hit.sources() > 1) {
            lines.append(INDENT).append(hit.sources()).append(" sources");
        }
        EntryLine.lines(entry, hit.counts())
                .forEach(tags -> lines.append('\n')
                        .append(INDENT)
                        .append(new MarkedText(tags, List.of()).on(terminal, INDENT, INDENT.length())));
        hit.sentences(MOST_SENTENCES)
                .forEach(sentence -> lines.append('\n')
                        .append(QUOTE)
                        .append(MarkedText.of(sentence).on(terminal, AFTER_QUOTE, QUOTE.length())));
        return lines.toString();
    }

    private String title(Hit hit) {
        String title = hit.entry().title();
        return hit.title().isEmpty()
                ? terminal.bold(new MarkedText(title == null ? "(no title)" : title, List.of()).on(terminal, "", 0))
                : MarkedText.of(hit.title().getFirst()).on(terminal, "", 0);
    }

    /** Why it stands where it stands: {@code why: 3.2 = scam 2.1 (title 1×, text 3×) + raid 1.1 (text 1×)}. */
    public String why(List<ScoreReason> reasons) {
        double sum = reasons.stream().mapToDouble(ScoreReason::score).sum();
        String why = reasons.isEmpty()
                ? "why: it meets every option; no words gave it a score"
                : "why: " + score(sum) + " = "
                        + reasons.stream().map(HitText::part).collect(Collectors.joining(" + "));
        return "\n" + INDENT + new MarkedText(why, List.of()).on(terminal, "       ", INDENT.length());
    }

    private static String part(ScoreReason reason) {
        String title = reason.inTitle() > 0 ? "title " + reason.inTitle() + "×" : "";
        String text = reason.inText() > 0 ? "text " + reason.inText() + "×" : "";
        String places = title + (title.isEmpty() || text.isEmpty() ? "" : ", ") + text;
        return Terminal.line(reason.words()) + " " + score(reason.score()) + " ("
                + (places.isEmpty() ? "a tag or a field" : places) + ")";
    }

    private static String score(double score) {
        return String.format(Locale.ROOT, "%.2f", score);
    }
}
