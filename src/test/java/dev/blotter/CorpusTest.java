package dev.blotter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.batch.CorpusWalk;
import dev.blotter.codes.FraudTypes;
import dev.blotter.finding.Entry;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.workbench.gold.Gold;
import dev.blotter.workbench.gold.GoldRecord;
import dev.blotter.workbench.gold.Score;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Scores the tags of the sample corpus, and of sentences and documents whose writer had not seen the
 * rules. A change that lowers a figure below its baseline fails; one that raises a figure raises the
 * baseline in the same commit.
 */
final class CorpusTest {
    private static final Path RULES = Path.of("rules");
    private static final Path RESOURCES = Path.of("src/test/resources");

    private static Pipeline pipeline;

    /** Documents with their gold. */
    enum Documents {
        CORPUS(Path.of("corpus"), RESOURCES.resolve("corpus-gold"), RESOURCES.resolve("corpus-baseline.properties")),
        BLIND("blind"),
        BLIND_DOCUMENTS("blind-documents"),
        BLIND_NEWS("blind-news"),
        BLIND_PRESS("blind-press"),
        BLIND_WORLD("blind-world"),
        BLIND_BRIEFS("blind-briefs"),
        BLIND_GERMAN_ITALIAN("blind-german-italian"),
        BLIND_MIXED("blind-mixed");

        final Path documents;
        final Path gold;
        final Path baseline;
        private final Map<String, Entry> entries = new TreeMap<>();

        Documents(Path documents, Path gold, Path baseline) {
            this.documents = documents;
            this.gold = gold;
            this.baseline = baseline;
        }

        Documents(String folder) {
            this(
                    RESOURCES.resolve(folder + "/docs"),
                    RESOURCES.resolve(folder + "/gold"),
                    RESOURCES.resolve(folder + "/baseline.properties"));
        }

        /** The entries of documents with gold, which are tagged once. */
        Map<String, Entry> entries(Gold gold) throws IOException {
            if (!entries.isEmpty()) {
                return entries;
            }
            new CorpusWalk(CorpusWalk.Reach.USUAL, path -> false)
                    .walk(
                            documents,
                            file -> pipeline.read(file.file(), file.source(), document -> {
                                Entry entry = pipeline.tag(document);
                                gold.find(entry.source()).ifPresent(record -> entries.put(record.id(), entry));
                            }));
            return entries;
        }
    }

    @BeforeAll
    static void openThePipeline() {
        pipeline = Pipeline.open(RULES, ReadOptions.DEFAULT, Path.of("target/rule-cache"));
    }

    @ParameterizedTest
    @EnumSource
    void everyGoldRecordHasItsDocumentWithText(Documents set) throws IOException {
        Gold gold = Gold.load(set.gold);
        Map<String, Entry> entries = set.entries(gold);
        assertThat(gold.records()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(entries.keySet()).containsAll(gold.records().keySet());
        assertThat(entries.values())
                .allSatisfy(entry -> assertThat(entry.status()).isEqualTo("ok"));
    }

    @ParameterizedTest
    @EnumSource
    void noFigureFallsBelowItsBaseline(Documents set) throws IOException {
        Gold gold = Gold.load(set.gold);
        Map<String, Entry> entries = set.entries(gold);
        Score score = new Score(FraudTypes.load(RULES));
        Score held = new Score(FraudTypes.load(RULES));
        Score open = new Score(FraudTypes.load(RULES));
        for (GoldRecord record : gold.records().values()) {
            score.add(record, entries.get(record.id()));
            (record.json().path("held").asBoolean() ? held : open).add(record, entries.get(record.id()));
        }
        Path report = Path.of("target", set.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-score.txt");
        String scores = print(score) + "\n\nOf these, held back from tuning:\n" + print(held) + "\n\n";
        Files.writeString(
                report,
                scores + open.disagreements().stream().map(Object::toString).collect(Collectors.joining("\n")) + "\n");
        Properties baseline = new Properties();
        try (Reader in = Files.newBufferedReader(set.baseline, StandardCharsets.UTF_8)) {
            baseline.load(in);
        }
        assertThat(score.figures())
                .hasSameSizeAs(baseline)
                .allSatisfy((name, figure) -> assertThat(figure)
                        .as("%s; %s has the disagreements", name, report)
                        .isGreaterThanOrEqualTo(Double.parseDouble(baseline.getProperty(name.replace(' ', '-'), "1"))));
    }

    private static String print(Score score) {
        return score.figures().entrySet().stream()
                .map(figure -> String.format(
                        Locale.ROOT, "%-16s %.3f", figure.getKey(), Math.floor(figure.getValue() * 1000) / 1000))
                .collect(Collectors.joining("\n"));
    }
}
