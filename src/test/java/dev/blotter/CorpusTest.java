package dev.blotter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blotter.batch.CorpusWalk;
import dev.blotter.codes.FraudTypes;
import dev.blotter.finding.Entry;
import dev.blotter.read.ReadOptions;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Scores the tags of the sample corpus. A change that lowers a figure below the baseline fails; one
 * that raises a figure raises the baseline in the same commit.
 */
final class CorpusTest {
    private static final Path RULES = Path.of("rules");
    private static final Path BASELINE = Path.of("src/test/resources/corpus-baseline.properties");

    private static final Map<String, Entry> entries = new TreeMap<>();
    private static Gold gold;

    @BeforeAll
    static void tagTheCorpus() throws IOException {
        Pipeline pipeline = Pipeline.open(RULES, ReadOptions.DEFAULT, Path.of("target/rule-cache"));
        new CorpusWalk(false, path -> false)
                .walk(
                        Path.of("corpus"),
                        file -> pipeline.read(file.file(), file.source(), document -> {
                            Entry entry = pipeline.tag(document);
                            entries.put(Gold.id(entry.source()), entry);
                        }));
        gold = Gold.load(Path.of("src/test/resources/corpus-gold"));
    }

    @Test
    void everyGoldRecordHasItsDocumentWithText() {
        assertThat(gold.records()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(entries.keySet()).containsAll(gold.records().keySet());
        assertThat(entries.values())
                .allSatisfy(entry -> assertThat(entry.status()).isEqualTo("ok"));
    }

    @Test
    void noFigureFallsBelowItsBaseline() throws IOException {
        Score score = new Score(FraudTypes.load(RULES));
        for (Map.Entry<String, JsonNode> record : gold.records().entrySet()) {
            score.add(record.getKey(), record.getValue(), entries.get(record.getKey()));
        }
        Files.writeString(
                Path.of("target/corpus-score.txt"), score + "\n\n" + String.join("\n", score.disagreements()) + "\n");
        Properties baseline = new Properties();
        try (Reader in = Files.newBufferedReader(BASELINE, StandardCharsets.UTF_8)) {
            baseline.load(in);
        }
        assertThat(score.figures())
                .hasSameSizeAs(baseline)
                .allSatisfy((name, figure) -> assertThat(figure)
                        .as("%s; target/corpus-score.txt has the disagreements", name)
                        .isGreaterThanOrEqualTo(Double.parseDouble(baseline.getProperty(name.replace(' ', '-'), "1"))));
    }
}
