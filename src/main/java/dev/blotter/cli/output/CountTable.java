package dev.blotter.cli.output;

import static dev.blotter.cli.output.Spreadsheet.plain;
import static dev.blotter.cli.output.Spreadsheet.safe;

import dev.blotter.export.Quote;
import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.Entry.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of counts. */
public final class CountTable {
    private static final Evidence NONE = new Evidence("", 0, 0, "", "");

    /** The first line. */
    public static final String HEAD = Spreadsheet.head(
            "date",
            "countries",
            "kind",
            "value",
            "upper",
            "qualifier",
            "currency",
            "from",
            "to",
            "headline",
            "fraudTypes",
            "source",
            "title",
            "rule",
            "sentence",
            "in",
            "begin",
            "end",
            "sha256",
            "ruleSet");

    private CountTable() {}

    /** A line for each of these counts of an entry. */
    public static List<String> rows(Entry entry, List<CountTag> counts) {
        return counts.stream().map(count -> row(entry, count)).toList();
    }

    private static String row(Entry entry, CountTag count) {
        Evidence evidence = count.evidence().stream().findFirst().orElse(NONE);
        return Spreadsheet.row(
                entry.published(),
                String.join(" ", count.regions()),
                count.kind(),
                plain(count.value()),
                count.upper() == null ? null : plain(count.upper()),
                count.qualifier(),
                count.currency(),
                count.from(),
                count.to(),
                count.headline() ? "yes" : "",
                String.join(" ", count.fraudTypes()),
                safe(entry.source()),
                safe(entry.title()),
                safe(String.join("; ", count.rules())),
                safe(evidence.sentence()),
                evidence.in(),
                offset(evidence, evidence.begin()),
                offset(evidence, evidence.end()),
                Quote.sha256(entry),
                entry.ruleSet());
    }

    private static @Nullable Integer offset(Evidence evidence, int offset) {
        return evidence.in().isEmpty() ? null : offset;
    }
}
