package dev.blotter.cli.output;

import static dev.blotter.cli.output.Spreadsheet.plain;
import static dev.blotter.cli.output.Spreadsheet.safe;

import dev.blotter.export.ExportedEntry;
import dev.blotter.export.Quote;
import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.Entry.Evidence;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table of counts. */
public final class CountTable {
    private static final Evidence NONE = new Evidence("", 0, 0, "", "");

    /** The first line. */
    public static final String HEAD =
            Spreadsheet.head("date,countries,regions,kind,value,upper,qualifier,currency,from,to,headline,"
                    + "fraudTypes,source,url,title,rule,sentence,in,begin,end,sha256,ruleSet");

    private CountTable() {}

    /** A line for each of these counts of an entry. */
    public static List<String> rows(ExportedEntry exported, List<CountTag> counts) {
        return counts.stream().map(count -> row(exported, count)).toList();
    }

    private static String row(ExportedEntry exported, CountTag count) {
        Entry entry = exported.entry();
        Evidence evidence = count.evidence().stream().findFirst().orElse(NONE);
        return Spreadsheet.row(
                entry.published(),
                countries(count.regions()),
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
                safe(exported.url()),
                safe(entry.title()),
                safe(String.join("; ", count.rules())),
                safe(evidence.sentence()),
                evidence.in(),
                offset(evidence, evidence.begin()),
                offset(evidence, evidence.end()),
                Quote.sha256(entry),
                entry.ruleSet());
    }

    /** The countries that regions are, or lie in, as ISO 3166-1 codes; what is larger than a country is none. */
    private static String countries(List<String> regions) {
        return regions.stream()
                .filter(code -> Character.isLetter(code.charAt(0)))
                .map(code -> code.split("-", 2)[0])
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static @Nullable Integer offset(Evidence evidence, int offset) {
        return evidence.in().isEmpty() ? null : offset;
    }
}
