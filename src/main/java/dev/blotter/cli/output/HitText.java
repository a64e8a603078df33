package dev.blotter.cli.output;

import dev.blotter.finding.Entry;
import dev.blotter.finding.EntryJson;
import dev.blotter.finding.wording.EntryLine;
import dev.blotter.index.result.Hit;
import java.util.List;

/** A hit on a few lines: title, source and date, the tags, and the sentences that answer. */
public record HitText(Terminal terminal) {
    private static final String INDENT = "  ";
    private static final String QUOTE = "  … ";
    private static final String AFTER_QUOTE = "    ";
    private static final int MOST_SENTENCES = 2;

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
        return hit.title().isEmpty()
                ? terminal.bold(new MarkedText(EntryLine.title(hit.entry()), List.of()).on(terminal, "", 0))
                : MarkedText.of(hit.title().getFirst()).on(terminal, "", 0);
    }
}
