package dev.blotter.cli.rules;

import dev.blotter.cli.output.EntryText;
import dev.blotter.cli.output.Terminal;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Regions;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.Entry.Tagged;
import dev.blotter.finding.EntryJson;
import dev.blotter.finding.Tag;
import dev.blotter.finding.wording.FigureText;
import dev.blotter.finding.wording.Numeral;
import dev.blotter.workbench.change.DiffReport.TagTotal;
import dev.blotter.workbench.change.TagChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a change of rules does: for a person, or as JSON objects. */
record DiffText(Terminal terminal, FraudTypes types) {

    /** A row for each tag with how many documents gain it, lose it, or have other figures; none for no tags. */
    List<String> overview(List<TagTotal> totals) {
        if (totals.isEmpty()) {
            return List.of();
        }
        int width = totals.stream()
                .mapToInt(total -> Terminal.columns(named(total)))
                .max()
                .orElse(0);
        List<String> rows = new ArrayList<>();
        rows.add("\n" + " ".repeat(width) + terminal.dim("  gained    lost  changed"));
        for (TagTotal total : totals) {
            rows.add(named(total)
                    + " ".repeat(width - Terminal.columns(named(total)))
                    + String.format(Locale.ROOT, "%8d%8d%9d", total.gained(), total.lost(), total.changed()));
        }
        return rows;
    }

    private String named(TagTotal total) {
        return Terminal.line(total.tag() + name(total.tag()));
    }

    /** A tag with its totals, and below it its first documents, each with sentence and rules. */
    String text(TagTotal total) {
        StringBuilder lines = new StringBuilder(head(total));
        total.first().forEach(change -> lines.append(document(change)));
        int more = total.documents() - total.first().size();
        if (more > 0) {
            lines.append("\n  ").append(terminal.dim("and " + Numeral.of(more) + " more"));
        }
        return lines.toString();
    }

    private String head(TagTotal total) {
        return terminal.bold(named(total)) + "  +" + total.gained() + " -" + total.lost() + " ~" + total.changed();
    }

    private String name(Tag tag) {
        return switch (tag.family()) {
            case FRAUD_TYPE -> types.isKnown(tag.name()) ? " (" + types.name(tag.name()) + ")" : "";
            case REGION -> " (" + Regions.builtIn().name(tag.name()) + ")";
            case COUNT, LABEL, PUBLISHED, TITLE, HEADLINE, PLACE, PERIOD -> "";
        };
    }

    private String document(TagChange change) {
        String title = change.title() == null ? "" : "  " + terminal.dim(Terminal.line(change.title()));
        return "\n  " + change.kind().sign() + " " + Terminal.line(change.source()) + title
                + change.parts().stream().map(this::part).collect(Collectors.joining());
    }

    private String part(TagChange.Part part) {
        Tagged before = part.before();
        Tagged now = part.now();
        Tagged shown = Objects.requireNonNull(now == null ? before : now);
        StringBuilder lines = new StringBuilder();
        if (shown instanceof CountTag) {
            lines.append("\n      ").append(figures(before, now));
        }
        shown.evidence().stream()
                .findFirst()
                .ifPresent(quote -> lines.append("\n      ").append(EntryText.quote(terminal, quote)));
        String rules = String.join("; ", shown.rules());
        return lines.append("\n      ")
                .append(terminal.dim((now == null ? "was by " : "by ") + Terminal.line(rules)))
                .toString();
    }

    private static String figures(@Nullable Tagged before, @Nullable Tagged now) {
        String was = before instanceof CountTag count ? FigureText.whole(count) : "";
        String is = now instanceof CountTag count ? FigureText.whole(count) : "";
        return before == null ? "+ " + is : now == null ? "- " + was : "~ " + was + " → " + is;
    }

    static List<String> json(TagTotal total) {
        return total.first().stream().map(change -> json(total, change)).toList();
    }

    private static String json(TagTotal total, TagChange change) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("tag", total.tag().toString());
        line.put("change", change.kind().name().toLowerCase(Locale.ROOT));
        line.put("source", change.source());
        line.put("title", change.title());
        line.put("parts", change.parts());
        return EntryJson.write(line);
    }
}
