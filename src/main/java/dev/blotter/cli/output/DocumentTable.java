package dev.blotter.cli.output;

import static dev.blotter.cli.output.Spreadsheet.safe;

import dev.blotter.export.ExportedEntry;
import dev.blotter.export.Quote;
import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.Entry.RegionTag;
import dev.blotter.finding.Entry.TypeTag;
import dev.blotter.finding.Tag;
import java.util.List;
import java.util.stream.Collectors;

/** A table of documents. */
public final class DocumentTable {
    /** The first line. */
    public static final String HEAD =
            Spreadsheet.head("date,dateFrom,language,status,fraudTypes,headlines,counts,regions,labels,"
                    + "source,url,title,sha256,ruleSet");

    private DocumentTable() {}

    /** The line of an entry, with these of its counts. */
    public static String row(ExportedEntry exported, List<CountTag> counts) {
        Entry entry = exported.entry();
        return Spreadsheet.row(
                entry.published(),
                entry.publishedFrom(),
                entry.language(),
                entry.status(),
                entry.fraudTypes().stream().map(TypeTag::code).collect(Collectors.joining(" ")),
                figures(counts.stream().filter(CountTag::headline).toList()),
                figures(counts),
                entry.regions().stream().map(RegionTag::code).collect(Collectors.joining(" ")),
                safe(entry.labels().stream()
                        .map(label -> label.name() + "=" + label.value())
                        .collect(Collectors.joining("; "))),
                safe(entry.source()),
                safe(exported.url()),
                safe(entry.title()),
                Quote.sha256(entry),
                entry.ruleSet());
    }

    private static String figures(List<CountTag> counts) {
        return counts.stream().map(count -> Tag.of(count).toString()).collect(Collectors.joining("; "));
    }
}
