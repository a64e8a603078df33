package dev.blotter.export;

import dev.blotter.finding.EntryJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Entries for the bulk interface of OpenSearch (and Elasticsearch): an action and a document, each on a
 * line. The document is the entry itself with the members {@code text} and {@code url}.
 */
public final class OpenSearch {
    private static final String NAME = "[a-z0-9][a-z0-9._-]{0,199}";
    /** Above that of templates for any name, which have 0 unless told otherwise. */
    private static final int PRIORITY = 500;
    /** Of a document; 10,000 unless told otherwise, which a long table can exceed. */
    private static final int MOST_TAGS = 100_000;

    private static final Map<String, Object> KEYWORD = Map.of("type", "keyword");
    private static final Map<String, Object> TEXT = Map.of("type", "text");
    /** Longer ones than Lucene can hold are still shown, but not found. */
    private static final Map<String, Object> LONG_KEYWORD = ordered("type", "keyword", "ignore_above", 8000);

    private static final Map<String, Object> DATE = ordered("type", "date", "format", "strict_date");
    private static final Map<String, Object> NUMBER = Map.of("type", "double");
    private static final Map<String, Object> WHOLE = Map.of("type", "integer");
    private static final Map<String, Object> TRUTH = Map.of("type", "boolean");

    private final String index;

    /**
     * @param index the name of the index that the documents are for
     * @throws IllegalArgumentException with a sentence for the user, when an index can't have that name
     */
    public OpenSearch(String index) {
        if (!index.matches(NAME)) {
            throw new IllegalArgumentException(
                    "'" + index + "' is no name of an index; write small letters, digits, - and _");
        }
        this.index = index;
    }

    /** The two lines of an entry. */
    public List<String> lines(ExportedEntry exported) {
        return lines(index, exported);
    }

    /** The two lines of an entry for another index. */
    static List<String> lines(String index, ExportedEntry exported) {
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("_index", index);
        target.put("_id", Key.of(exported.entry().source()));
        return List.of(EntryJson.write(Map.of("index", target)), document(exported));
    }

    /** The name of the index. */
    String index() {
        return index;
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

    /** The settings with which the index is made, as JSON: each member that a document may have. */
    public static String mapping() {
        return EntryJson.write(index(entry()));
    }

    /** The template, as JSON, by which the server makes each index whose name begins so. */
    static String template(String prefix) {
        return EntryJson.write(
                ordered("index_patterns", List.of(prefix + "*"), "priority", PRIORITY, "template", index(entry())));
    }

    private static Map<String, Object> index(Map<String, Object> members) {
        return ordered(
                "settings",
                Map.of("index.mapping.nested_objects.limit", MOST_TAGS),
                "mappings",
                ordered("dynamic", "strict", "properties", members));
    }

    private static Map<String, Object> entry() {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("schema", WHOLE);
        put(entry, LONG_KEYWORD, "source", "id", "copyOf", "url");
        put(entry, TEXT, "title", "text");
        entry.put("published", DATE);
        put(entry, KEYWORD, "publishedFrom", "language", "status");
        put(entry, TEXT, "reason", "warnings");
        entry.put("indexed", Map.of("type", "date"));
        entry.put("fraudTypes", tag(ordered("code", KEYWORD, "name", TEXT)));
        entry.put("counts", counts());
        entry.put("regions", tag(ordered("code", KEYWORD, "name", TEXT, "parents", KEYWORD, "mentions", WHOLE)));
        entry.put("labels", tag(ordered("name", LONG_KEYWORD, "value", LONG_KEYWORD)));
        put(entry, KEYWORD, "ruleSet", "version");
        return entry;
    }

    private static void put(Map<String, Object> members, Map<String, Object> type, String... names) {
        for (String name : names) {
            members.put(name, type);
        }
    }

    private static Map<String, Object> counts() {
        Map<String, Object> counts = new LinkedHashMap<>();
        put(counts, KEYWORD, "kind", "qualifier", "currency", "regions", "regionsFrom", "fraudTypes");
        put(counts, NUMBER, "value", "upper");
        put(counts, DATE, "from", "to");
        counts.put("headline", TRUTH);
        counts.put("partOf", WHOLE);
        return tag(counts);
    }

    /** Nested, so that a query about one tag is not met by parts of several. */
    private static Map<String, Object> tag(Map<String, Object> members) {
        members.put("rules", LONG_KEYWORD);
        members.put("evidence", Map.of("properties", evidence()));
        return ordered("type", "nested", "properties", members);
    }

    private static Map<String, Object> evidence() {
        return ordered("in", KEYWORD, "begin", WHOLE, "end", WHOLE, "text", TEXT, "sentence", TEXT);
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            ordered.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return ordered;
    }
}
