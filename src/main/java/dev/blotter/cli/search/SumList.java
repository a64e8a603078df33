package dev.blotter.cli.search;

import dev.blotter.claim.Claim;
import dev.blotter.claim.OmissionReason;
import dev.blotter.claim.OmittedClaim;
import dev.blotter.claim.Statement;
import dev.blotter.claim.Total;
import dev.blotter.cli.output.FigureTable;
import dev.blotter.cli.output.Spreadsheet;
import dev.blotter.cli.output.Terminal;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.Entry.Evidence;
import dev.blotter.finding.wording.FigureText;
import dev.blotter.index.BlotterIndex;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What went into a sum and what was left out, as {@code stats --show-sum} prints it. */
record SumList(Terminal terminal, BlotterIndex index) {
    private static final String INDENT = "      ";

    /** For a person: each claim with its sources and the sentence of the one that holds. */
    void text(List<Total> totals) {
        if (totals.isEmpty()) {
            terminal.print(terminal.bold("no figure of this kind"));
        }
        for (Total total : totals) {
            terminal.print(terminal.bold(FigureTable.head(total)));
            if (!total.isEmpty()) {
                terminal.print("\n" + terminal.bold("added"));
            }
            total.included().forEach(claim -> terminal.print(text(claim)));
            list("left out", total, why -> !why.isApart() && !why.isShared());
            list("only in part", total, OmissionReason::isShared);
            list("apart", total, OmissionReason::isApart);
            terminal.print("");
        }
    }

    private void list(String head, Total total, Predicate<OmissionReason> which) {
        List<OmittedClaim> those =
                total.leftOut().stream().filter(out -> which.test(out.why())).toList();
        if (!those.isEmpty()) {
            terminal.print("\n" + terminal.bold(head));
        }
        those.forEach(out -> terminal.print(text(out.claim()) + "\n" + INDENT + why(out)));
    }

    private String text(Claim claim) {
        String sources = claim.sources().stream()
                .map(source -> source(source, claim))
                .distinct()
                .map(source -> "\n" + INDENT + terminal.dim(source))
                .collect(Collectors.joining());
        String sentence = sentence(claim.statement());
        return "  " + terminal.bold(words(claim)) + sources
                + (sentence.isEmpty() ? "" : "\n" + INDENT + "“" + sentence + "”");
    }

    /** A claim with its place, time and kinds of fraud: {@code 418  2024-12-10  NG-LA}. */
    private static String words(Claim claim) {
        return FigureText.of(claim.count())
                + "  "
                + days(claim)
                + (claim.regions().isEmpty() ? "" : "  " + String.join(" ", claim.regions()))
                + (claim.fraudTypes().isEmpty() ? "" : "  " + String.join(" ", claim.fraudTypes()))
                + (claim.isConfirmed() ? "  confirmed" : "");
    }

    private static String days(Claim claim) {
        if (claim.days() != null) {
            return claim.days().toString();
        }
        return claim.reported() == null ? "undated" : "reported " + claim.reported();
    }

    /** A document with its day, and with its figure where it gives another. */
    private static String source(Statement source, Claim claim) {
        String day =
                source.published() == null ? "undated   " : source.published().toString();
        boolean isOther = source.count().value() != claim.value();
        return day + "  " + Terminal.line(source.source())
                + (isOther ? "  gives " + FigureText.of(source.count()) : "");
    }

    private static String why(OmittedClaim out) {
        Claim instead = out.instead();
        return out.why().words()
                + (instead == null
                        ? ""
                        : " " + words(instead) + " of "
                                + Terminal.line(instead.statement().source()));
    }

    private String sentence(Statement statement) {
        return index.find(statement.source())
                .map(stored -> stored.entry().counts().get(statement.at()))
                .flatMap(count -> count.evidence().stream().findFirst())
                .map(Evidence::sentence)
                .map(Terminal::line)
                .orElse("");
    }

    /** For a spreadsheet: a row for each claim. */
    void csv(List<Total> totals) {
        terminal.print(Spreadsheet.head("kind,value,qualifier,currency,from,to,regions,fraudTypes,documents,added,why,"
                + "instead,reported,source,sentence,confirmed"));
        for (Total total : totals) {
            total.included().forEach(claim -> row(claim, null));
            total.leftOut().forEach(out -> row(out.claim(), out));
        }
    }

    private void row(Claim claim, @Nullable OmittedClaim out) {
        CountTag count = claim.count();
        terminal.print(Spreadsheet.row(
                count.kind(),
                count.value(),
                count.qualifier(),
                count.currency(),
                claim.days() == null ? null : claim.days().from(),
                claim.days() == null ? null : claim.days().to(),
                String.join(" ", claim.regions()),
                String.join(" ", claim.fraudTypes()),
                claim.documents(),
                out == null ? "yes" : "no",
                out == null ? null : out.why().words(),
                out == null || out.instead() == null ? null : words(out.instead()),
                claim.reported(),
                claim.sources().stream().map(Statement::source).distinct().collect(Collectors.joining(" ")),
                sentence(claim.statement()),
                claim.isConfirmed() ? "yes" : "no"));
    }
}
