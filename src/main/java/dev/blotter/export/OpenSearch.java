package dev.blotter.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.blotter.codes.ResourceTable;
import dev.blotter.finding.EntryJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Entries for the bulk interface of OpenSearch: an action and a document, the entry with {@code text} and {@code url}.
 */
public final class OpenSearch {
    private static final String NAME = "[a-z0-9][a-z0-9._-]{0,199}";

    private final String index;

    /** @throws IllegalArgumentException with a sentence for the user, when an index can't have that name */
    public OpenSearch(String index) {
        if (!index.matches(NAME)) {
            throw new IllegalArgumentException(
                    "'" + index + "' is no name of an index; write small letters, digits, - and _");
        }
        this.index = index;
    }

    public List<String> lines(ExportedEntry exported) {
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("_index", index);
        target.put("_id", exported.key());
        return List.of(EntryJson.write(Map.of("index", target)), document(exported));
    }

    private static String document(ExportedEntry exported) {
        Map<String, Object> added = new LinkedHashMap<>();
        if (exported.url() != null) {
            added.put("url", exported.url());
        }
        added.put("text", exported.document().text());
        String entry = EntryJson.write(exported.entry());
        return entry.substring(0, entry.length() - 1) + ","
                + EntryJson.write(added).substring(1);
    }

    /**
     * The settings with which the index is made, as JSON. Tags are nested, so that a query about one is not met by
     * parts of several.
     */
    public static String mapping() {
        try {
            return new ObjectMapper()
                    .readTree(ResourceTable.text("export/opensearch.json"))
                    .toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
