package dev.blotter.export;

import dev.blotter.finding.EntryJson;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Entries as items of CSL-JSON, which Zotero, Pandoc and citeproc read. The member {@code custom}, which the
 * format keeps for programs, holds the quotes.
 */
public final class CslJson {
    private CslJson() {}

    /** An item of the array that a file is. */
    public static String item(ExportedEntry exported) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("id", Key.readable(exported.entry().source()));
        item.put("type", exported.url() == null ? "document" : "webpage");
        item.put("title", exported.title());
        if (exported.entry().published() != null) {
            item.put(
                    "issued",
                    Map.of("date-parts", List.of(parts(exported.entry().published()))));
        }
        put(item, "URL", exported.url());
        put(item, "language", exported.language());
        item.put("archive_location", exported.entry().source());
        if (!exported.tags().isEmpty()) {
            item.put("keyword", String.join(", ", exported.tags()));
            item.put("note", "Tags: " + String.join("; ", exported.tags()));
        }
        item.put("custom", custom(exported));
        return EntryJson.write(item);
    }

    private static List<Integer> parts(String day) {
        LocalDate date = LocalDate.parse(day);
        return List.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    private static Map<String, @Nullable Object> custom(ExportedEntry exported) {
        Map<String, @Nullable Object> custom = new LinkedHashMap<>();
        custom.put("source", exported.entry().source());
        custom.put("sha256", Quote.sha256(exported.entry()));
        custom.put("ruleSet", exported.entry().ruleSet());
        custom.put(
                "quotes", Quote.of(exported.entry()).stream().map(Quote::json).toList());
        return custom;
    }

    private static void put(Map<String, @Nullable Object> item, String name, @Nullable String value) {
        if (value != null) {
            item.put(name, value);
        }
    }
}
