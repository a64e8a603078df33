package dev.blotter.spark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * As many documents as wanted, of the sentences of others: the same for the same seed. One in eight is printed again
 * with a line more, and one in sixteen as it is.
 */
final class MadeNews {
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 60;
    private static final int ROWS = 50;

    private final Random random = new Random(21);
    private final ObjectMapper json = new ObjectMapper();
    private final List<String> sentences;
    private final List<Map<String, String>> made = new ArrayList<>();

    private MadeNews(List<String> sentences) {
        this.sentences = sentences;
    }

    /** Writes documents as rows of JSONL files, of the sentences of the texts in a folder. */
    static void write(int documents, Path texts, Path folder) throws IOException {
        MadeNews news = new MadeNews(sentences(texts));
        Files.createDirectories(folder);
        for (int from = 0; from < documents; from += ROWS) {
            StringBuilder rows = new StringBuilder();
            for (int row = from; row < Math.min(documents, from + ROWS); row++) {
                rows.append(news.json.writeValueAsString(news.row())).append('\n');
            }
            Files.writeString(folder.resolve("made-%06d.jsonl".formatted(from)), rows);
        }
    }

    private static List<String> sentences(Path texts) throws IOException {
        List<String> sentences = new ArrayList<>();
        try (Stream<Path> files = Files.walk(texts)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                Stream.of(Files.readString(file).split("\n\n|(?<=\\.) "))
                        .map(sentence -> sentence.replaceAll("\\s+", " ").strip())
                        .filter(sentence -> sentence.length() > 20)
                        .forEach(sentences::add);
            }
        }
        return sentences;
    }

    private Map<String, String> row() {
        int chance = made.isEmpty() ? 15 : random.nextInt(16);
        Map<String, String> row = new LinkedHashMap<>();
        if (chance < 3) {
            row.putAll(made.get(random.nextInt(made.size())));
            row.merge("text", chance == 0 ? "" : " " + sentence(), String::concat);
        } else {
            row.put("title", sentence());
            row.put("date", FIRST_DAY.plusDays(random.nextInt(DAYS)).toString());
            row.put(
                    "text",
                    Stream.generate(this::sentence)
                            .limit(8 + random.nextInt(12))
                            .collect(Collectors.joining(" ")));
        }
        made.add(row);
        return row;
    }

    private String sentence() {
        return sentences.get(random.nextInt(sentences.size()));
    }
}
