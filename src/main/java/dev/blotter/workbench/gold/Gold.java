package dev.blotter.workbench.gold;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.blotter.codes.Problem;
import dev.blotter.codes.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Gold records, by the id of their document: what a careful reader tags documents with (docs/corpus.md). */
public record Gold(NavigableMap<String, GoldRecord> records) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    public Gold {
        records = Collections.unmodifiableNavigableMap(new TreeMap<>(records));
    }

    /**
     * Reads the {@code .json} files of a folder, or one {@code .json} or {@code .jsonl} file. What has no id is no
     * record. A {@link ProblemsException} names the place of what is no JSON.
     */
    public static Gold load(Path folderOrFile) throws IOException {
        NavigableMap<String, GoldRecord> records = new TreeMap<>();
        for (Path file : files(folderOrFile)) {
            try (MappingIterator<JsonNode> nodes =
                    MAPPER.readerFor(JsonNode.class).readValues(Files.readAllBytes(file))) {
                while (nodes.hasNextValue()) {
                    add(nodes.nextValue(), records);
                }
            } catch (JsonProcessingException e) {
                throw broken(file, e.getLocation());
            }
        }
        return new Gold(records);
    }

    private static ProblemsException broken(Path file, JsonLocation at) {
        return new ProblemsException(List.of(Problem.error(
                file.toString(),
                at.getLineNr(),
                at.getColumnNr(),
                "from here on the record is no JSON; mend the line, or take it out")));
    }

    private static List<Path> files(Path folderOrFile) throws IOException {
        if (!Files.isDirectory(folderOrFile)) {
            return List.of(folderOrFile);
        }
        try (Stream<Path> files = Files.list(folderOrFile)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static void add(JsonNode node, NavigableMap<String, GoldRecord> records) {
        if (node.path("id").isTextual()) {
            records.put(node.path("id").asText(), new GoldRecord(node));
        }
    }

    /** The record of a source, which it calls by its file name, with or without ending; roots have no part in it. */
    public Optional<GoldRecord> find(String inAnyRoot) {
        String source = inAnyRoot.replaceFirst("^[^/:]+:", "");
        return Stream.of(id(source), source.substring(source.lastIndexOf('/') + 1), source)
                .map(records::get)
                .filter(record -> record != null)
                .findFirst();
    }

    /** The file name of a source without its ending, with its member or row. */
    static String id(String source) {
        String name = source.substring(source.lastIndexOf('/', Math.max(0, source.indexOf("!/") - 1)) + 1);
        if (name.contains("!/")) {
            return name.replace("!/", "!");
        }
        String base = source.substring(source.lastIndexOf('/') + 1);
        int dot = base.lastIndexOf('.');
        return base.contains("#") || dot < 0 ? base : base.substring(0, dot);
    }
}
