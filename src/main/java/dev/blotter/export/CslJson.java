package dev.blotter.export;

import dev.blotter.finding.Entry;
import dev.blotter.finding.EntryJson;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Entries as items of CSL-JSON, for Zotero, Pandoc and citeproc; {@code custom} holds the quotes. */
public final class CslJson {
    private CslJson() {}

    /** An item of the array that a file is. */
    public static String item(ExportedEntry exported) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("id", exported.readableKey());
        item.put("type", exported.url() == null ? "document" : "webpage");
        item.put("title", exported.title());
        item.put("issued", issued(exported.entry().published()));
        item.put("URL", exported.url());
        item.put("language", exported.language());
        item.put("archive_location", exported.entry().source());
        if (!exported.tags().isEmpty()) {
            item.put("keyword", String.join(", ", exported.tags()));
            item.put("note", "Tags: " + String.join("; ", exported.tags()));
        }
        item.put("custom", Custom.of(exported));
        item.values().removeIf(Objects::isNull);
        return EntryJson.write(item);
    }

    private static @Nullable Map<String, List<List<Integer>>> issued(@Nullable String day) {
        if (day == null) {
            return null;
        }
        LocalDate date = LocalDate.parse(day);
        return Map.of("date-parts", List.of(List.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth())));
    }

    private record Custom(
            String source, String sha256, @Nullable String ruleSet, List<Quote> quotes) {
        static Custom of(ExportedEntry exported) {
            Entry entry = exported.entry();
            return new Custom(entry.source(), Quote.sha256(entry), entry.ruleSet(), exported.cited());
        }
    }
}
