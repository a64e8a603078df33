package dev.blotter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The gold labels of the sample corpus: what a careful reader tags. docs/corpus.md describes them. */
record Gold(TreeMap<String, JsonNode> records) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Gold load(Path folder) throws IOException {
        TreeMap<String, JsonNode> records = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                JsonNode node = MAPPER.readTree(file.toFile());
                (node.isArray() ? each(node) : Stream.of(node)).forEach(record -> records.put(id(record), record));
            }
        }
        return new Gold(records);
    }

    /** The id by which the gold calls a source: its file name without ending, with its member or row. */
    static String id(String source) {
        String name = source.substring(source.lastIndexOf('/', Math.max(0, source.indexOf("!/") - 1)) + 1);
        if (name.contains("!/")) {
            return name.replace("!/", "!");
        }
        String base = source.substring(source.lastIndexOf('/') + 1);
        return base.contains("#") ? base : base.substring(0, base.lastIndexOf('.'));
    }

    static Set<String> words(JsonNode record, String field) {
        Set<String> words = new LinkedHashSet<>();
        each(record.path(field)).forEach(node -> words.add(node.asText()));
        return words;
    }

    static List<JsonNode> counts(JsonNode record, String field) {
        return new ArrayList<>(each(record.path(field)).toList());
    }

    private static String id(JsonNode record) {
        return record.get("id").asText();
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
