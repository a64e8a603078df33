package dev.blotter.cli.rules;

import dev.blotter.cli.output.EntryText;
import dev.blotter.cli.output.Terminal;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Regions;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.Entry.Evidence;
import dev.blotter.finding.Entry.Tagged;
import dev.blotter.finding.Tag;
import dev.blotter.finding.wording.FigureText;
import dev.blotter.workbench.change.DiffReport.TagTotal;
import dev.blotter.workbench.change.TagChange;
import dev.blotter.workbench.gold.GoldShift.Shift;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a change of rules does, for a person. */
public final class DiffText {
    private final Terminal terminal;
    private final FraudTypes types;
    private final Regions regions;

    public DiffText(Terminal terminal, FraudTypes types, Regions regions) {
        this.terminal = terminal;
        this.types = types;
        this.regions = regions;
    }

    /** A tag with its totals, and below it its first documents, each with sentence and rules. */
    String text(TagTotal total) {
        StringBuilder lines = new StringBuilder(head(total));
        total.first().forEach(change -> lines.append(document(change)));
        int more = total.documents() - total.first().size();
        if (more > 0) {
            lines.append("\n  ").append(terminal.dim("and " + EntryText.number(more) + " more"));
        }
        return lines.toString();
    }

    FraudTypes types() {
        return types;
    }

    /** A row for each group of tags that moved towards gold or away from it. */
    static String table(List<Shift> moved) {
        StringBuilder rows = new StringBuilder(
                String.format(Locale.ROOT, "%-16s %-15s  %-15s  %s", "", "precision", "recall", "F1"));
        for (Shift shift : moved) {
            rows.append(String.format(
                    Locale.ROOT,
                    "%n%-16s %-15s  %-15s  %s",
                    shift.group(),
                    move(shift.before().precision(), shift.now().precision()),
                    move(shift.before().recall(), shift.now().recall()),
                    move(shift.before().f1(), shift.now().f1())));
        }
        return rows.toString();
    }

    private static String move(double before, double now) {
        return ScoreText.share(before) + " → " + ScoreText.share(now);
    }

    private String head(TagTotal total) {
        String name = total.tag() + name(total.tag());
        return String.format(
                Locale.ROOT,
                "%s  +%d -%d ~%d",
                terminal.bold(Terminal.line(name)),
                total.gained(),
                total.lost(),
                total.changed());
    }

    private String name(Tag tag) {
        return switch (tag.family()) {
            case FRAUD_TYPE -> types.isKnown(tag.name()) ? " (" + types.name(tag.name()) + ")" : "";
            case REGION -> " (" + regions.name(tag.name()) + ")";
            case COUNT, LABEL, PUBLISHED, TITLE, HEADLINE, PLACE, PERIOD -> "";
        };
    }

    private String document(TagChange change) {
        StringBuilder lines =
                new StringBuilder("\n  ").append(change.kind().sign()).append(' ');
        lines.append(Terminal.line(change.source()));
        if (change.title() != null) {
            lines.append("  ").append(terminal.dim(Terminal.line(change.title())));
        }
        change.parts().forEach(part -> lines.append(part(part)));
        return lines.toString();
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
                .ifPresent(quote -> lines.append("\n      ").append(quote(quote)));
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

    private String quote(Evidence quote) {
        return EntryText.quote(terminal, quote);
    }
}
