package dev.blotter.cli.output;

import dev.blotter.export.ExportedEntry;
import dev.blotter.export.Quote;
import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.Entry.Evidence;
import dev.blotter.finding.Entry.RegionTag;
import dev.blotter.finding.Entry.TypeTag;
import dev.blotter.finding.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

public enum ExportTable {
    COUNTS(
            "date,countries,regions,kind,value,upper,qualifier,currency,from,to,headline,fraudTypes,source,url,title,rule,"
                    + "sentence,in,begin,end,sha256,ruleSet"),
    DOCUMENTS(
            "date,dateFrom,language,status,fraudTypes,headlines,counts,regions,labels,source,url,title,sha256,ruleSet");

    private static final Evidence NONE = new Evidence("", 0, 0, "", "");

    private final String columns;

    ExportTable(String columns) {
        this.columns = columns;
    }

    /** The names of its columns, with commas between. */
    public String columns() {
        return columns;
    }

    /** The rows of an entry, with these of its counts: days, numbers and text. */
    public List<@Nullable Object[]> rows(ExportedEntry exported, List<CountTag> counts) {
        return switch (this) {
            case COUNTS -> counts.stream().map(count -> count(exported, count)).toList();
            case DOCUMENTS -> List.<@Nullable Object[]>of(document(exported, counts));
        };
    }

    private static @Nullable Object[] count(ExportedEntry exported, CountTag count) {
        Entry entry = exported.entry();
        Evidence evidence = count.evidence().stream().findFirst().orElse(NONE);
        return cells(
                day(entry.published()),
                countries(count.regions()),
                String.join(" ", count.regions()),
                count.kind(),
                count.value(),
                count.upper(),
                count.qualifier(),
                count.currency(),
                day(count.from()),
                day(count.to()),
                count.headline() ? "yes" : "",
                String.join(" ", count.fraudTypes()),
                entry.source(),
                exported.url(),
                entry.title(),
                String.join("; ", count.rules()),
                evidence.sentence(),
                evidence.in(),
                offset(evidence, evidence.begin()),
                offset(evidence, evidence.end()),
                Quote.sha256(entry),
                entry.ruleSet());
    }

    private static @Nullable Object[] cells(@Nullable Object... cells) {
        return cells;
    }

    private static @Nullable LocalDate day(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
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

    private static @Nullable Object[] document(ExportedEntry exported, List<CountTag> counts) {
        Entry entry = exported.entry();
        return cells(
                day(entry.published()),
                entry.publishedFrom(),
                entry.language(),
                entry.status(),
                entry.fraudTypes().stream().map(TypeTag::code).collect(Collectors.joining(" ")),
                figures(counts.stream().filter(CountTag::headline).toList()),
                figures(counts),
                entry.regions().stream().map(RegionTag::code).collect(Collectors.joining(" ")),
                entry.labels().stream()
                        .map(label -> label.name() + "=" + label.value())
                        .collect(Collectors.joining("; ")),
                entry.source(),
                exported.url(),
                entry.title(),
                Quote.sha256(entry),
                entry.ruleSet());
    }

    private static String figures(List<CountTag> counts) {
        return counts.stream().map(count -> Tag.of(count).toString()).collect(Collectors.joining("; "));
    }
}
