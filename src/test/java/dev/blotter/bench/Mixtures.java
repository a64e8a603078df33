package dev.blotter.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.blotter.text.Document;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * As many documents as wanted, of the sentences of a few: each takes its title from one, and its text from
 * some, in one language. The same for the same seed.
 */
final class Mixtures {
    private static final Pattern SENTENCE_END = Pattern.compile("\n|(?<=[.!?]) (?=\\p{Lu})|(?<=[。！？])");
    private static final LocalDate FIRST_DAY = LocalDate.of(2012, 1, 1);
    private static final int DAYS = 5_000;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 24;
    private static final int ROWS = 10_000;

    private final Random random;
    private final Map<String, List<String>> titles = new LinkedHashMap<>();
    private final Map<String, List<String>> sentences = new LinkedHashMap<>();
    private final List<String> languages = new ArrayList<>();
    private final ObjectMapper json = new ObjectMapper();

    Mixtures(List<Document> documents, long seed) {
        this.random = new Random(seed);
        for (Document document : documents) {
            languages.add(document.language());
            titles.computeIfAbsent(document.language(), language -> new ArrayList<>())
                    .add(document.title());
            SENTENCE_END
                    .splitAsStream(document.text())
                    .filter(sentence -> sentence.length() > SHORTEST)
                    .forEach(sentences.computeIfAbsent(document.language(), language -> new ArrayList<>())::add);
        }
    }

    /** Writes documents as rows of JSONL files. */
    void write(int documents, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int from = 0; from < documents; from += ROWS) {
            try (Writer out = Files.newBufferedWriter(folder.resolve("%07d.jsonl".formatted(from)))) {
                for (int row = from; row < Math.min(documents, from + ROWS); row++) {
                    out.append(json.writeValueAsString(row(row))).append('\n');
                }
            }
        }
    }

    private Map<String, Object> row(int number) {
        String language = any(languages);
        return Map.of(
                "id",
                number,
                "title",
                any(titles.getOrDefault(language, List.of(""))),
                "date",
                FIRST_DAY.plusDays(random.nextInt(DAYS)).toString(),
                "text",
                Stream.generate(() -> any(sentences.getOrDefault(language, List.of(""))))
                        .limit(random.nextInt(SHORTEST, LONGEST))
                        .collect(Collectors.joining(" ")));
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
