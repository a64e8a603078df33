package dev.blotter.cli.output;

import dev.blotter.finding.Entry;
import dev.blotter.finding.EntryJson;
import dev.blotter.finding.wording.EntryLine;
import dev.blotter.index.result.Hit;
import dev.blotter.index.result.Snippet;
import java.util.List;
import java.util.stream.Collectors;

/** A hit on a few lines: title, source and date, the tags, and the sentences that answer. */
public record HitText(Terminal terminal) {
    private static final String INDENT = "  ";
    private static final String QUOTE = "  … ";
    private static final String AFTER_QUOTE = "    ";
    private static final int MOST_SENTENCES = 2;
    private static final int MOST_ROLES = 6;

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
        lines.append(roles(hit));
        int most = Math.max(MOST_SENTENCES, Math.min(MOST_ROLES, hit.roles().size()));
        hit.sentences(most).forEach(sentence -> lines.append(quote(sentence)));
        return lines.toString();
    }

    private String roles(Hit hit) {
        String names = hit.roles().stream()
                .limit(MOST_ROLES)
                .map(tag -> tag.role().orElseThrow() + " " + tag.value())
                .collect(Collectors.joining(EntryLine.SIGN));
        return names.isEmpty()
                ? ""
                : '\n' + INDENT + new MarkedText(names, List.of()).on(terminal, INDENT, INDENT.length());
    }

    private String quote(Snippet sentence) {
        return '\n' + QUOTE + MarkedText.of(sentence).on(terminal, AFTER_QUOTE, QUOTE.length());
    }

    private String title(Hit hit) {
        return hit.title().isEmpty()
                ? terminal.bold(new MarkedText(EntryLine.title(hit.entry()), List.of()).on(terminal, "", 0))
                : MarkedText.of(hit.title().getFirst()).on(terminal, "", 0);
    }
}
