package dev.blotter.index;

import dev.blotter.read.Reader;
import dev.blotter.read.format.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Pairs of texts of which is known whether they tell one report: texts of the sample corpus with what
 * editors make of them, by rule and by hand, and with what only looks like that.
 */
record StoryPairs(List<Pair> pairs, List<String> bases) {
    /**
     * A pair.
     *
     * @param how what was done to one of the texts, or how they come to be alike
     */
    record Pair(String how, String name, boolean same, String one, String other) {}

    private static final Path FOLDER = Path.of("src/test/resources/stories");
    private static final Path CORPUS = Path.of("corpus");
    private static final int SHORTEST = 180;

    static StoryPairs read() throws IOException {
        Map<String, String> corpus = corpus();
        List<Pair> pairs = new ArrayList<>();
        Edits edits = Edits.read(FOLDER.resolve("words.txt"));
        corpus.forEach((source, text) ->
                edits.all(text).forEach((how, edited) -> pairs.add(new Pair(how, source, true, text, edited))));
        for (String file : List.of("en.txt", "zh.txt")) {
            byHand(Files.readAllLines(FOLDER.resolve(file)), corpus, pairs);
        }
        byTemplate(Files.readAllLines(FOLDER.resolve("templates.txt")), pairs);
        return new StoryPairs(pairs, List.copyOf(corpus.values()));
    }

    private static Map<String, String> corpus() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (Stream<Path> walk = Files.walk(CORPUS);
                Reader reader = new Reader(ReadOptions.DEFAULT)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                reader.read(file, CORPUS.relativize(file).toString(), document -> {
                    if (document.text().length() >= SHORTEST) {
                        texts.put(document.source(), document.text());
                    }
                });
            }
        }
        return texts;
    }

    /** Every text of a group with every other: one report are only the first and those marked the same. */
    private static void byHand(List<String> lines, Map<String, String> corpus, List<Pair> pairs) {
        for (List<String> group : blocks(lines, "## ")) {
            String source = group.getFirst();
            List<Version> versions = new ArrayList<>(List.of(new Version("same", "base", corpus.get(source))));
            blocks(group, "== ").forEach(block -> versions.add(Version.of(block)));
            for (int i = 0; i < versions.size(); i++) {
                for (Version later : versions.subList(i + 1, versions.size())) {
                    pairs.add(versions.get(i).pair(source, later));
                }
            }
        }
    }

    private record Version(String label, String how, String text) {
        static Version of(List<String> block) {
            String[] head = block.getFirst().split(" ", 2);
            // The title is no part of a text.
            return new Version(head[0], head[1], String.join("\n", block.subList(2, block.size())));
        }

        Pair pair(String source, Version later) {
            boolean same = label.equals("same") && later.label.equals("same");
            return new Pair(later.how, source, same, text, later.text);
        }
    }

    private static void byTemplate(List<String> lines, List<Pair> pairs) {
        for (List<String> block : blocks(lines, "== ")) {
            String template =
                    block.stream().skip(2).filter(line -> !line.startsWith("|")).collect(Collectors.joining("\n"));
            List<String> texts = block.stream()
                    .filter(line -> line.startsWith("| "))
                    .map(line -> filled(template, line.substring(2).split(" \\| ")))
                    .toList();
            for (int i = 0; i < texts.size(); i++) {
                for (int j = i + 1; j < texts.size(); j++) {
                    pairs.add(new Pair("template", block.get(1), false, texts.get(i), texts.get(j)));
                }
            }
        }
    }

    private static String filled(String template, String[] values) {
        String text = template;
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + (i + 1) + "}", values[i]);
        }
        return text;
    }

    /** What lies between lines with a mark, each with its line as the first. */
    private static List<List<String>> blocks(List<String> lines, String mark) {
        List<List<String>> blocks = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(mark)) {
                blocks.add(new ArrayList<>(List.of(line.substring(mark.length()))));
            } else if (!blocks.isEmpty() && !line.isEmpty()) {
                blocks.getLast().add(line);
            }
        }
        return blocks;
    }
}
