package dev.blotter.bench;

import dev.blotter.annotate.Annotator;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Regions;
import dev.blotter.finding.Verdict;
import dev.blotter.rules.RuleSet;
import dev.blotter.text.Annotations;
import dev.blotter.text.Document;
import dev.blotter.text.EnglishDocument;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How the time to annotate and to judge grows with the length of a document: ten times the length should
 * take little more than ten times as long. Run it as {@link TaggingBenchmark}, with {@code -Dbench=Length}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class LengthBenchmark {
    private static final Path RULES = Path.of("rules");
    private static final Path CACHE = Path.of("target", "rule-cache");
    private static final int SENTENCES_A_PARAGRAPH = 4;
    private static final List<String> FIGURES = List.of(
            "Police in %s arrested %d suspects last year over a %s. ",
            "%2$d people, including 3 women, were charged in %1$s in 2021 after a %3$s. ",
            "Victims in %s lost $%d million to a %s, and officers seized 12 phones. ",
            "A further %2$d cases of %3$s in %1$s brought the total to 940 arrests. ");
    private static final List<String> PLAIN = List.of(
            "The %3$s began with a message from a stranger, a court in %1$s heard. ",
            "Officers said the callers spoke softly and asked for a code. ",
            "A lawyer for the family said that the bank should have warned them. ",
            "Neighbours told reporters that the lights were always on. ");
    private static final List<String> TERM = List.of("The money laundering went on. ");
    private static final List<String> FIGURE = List.of("Police arrested 12 people. ");
    private static final List<String> LETTER = List.of("a");
    private static final List<String> ROW = List.of("%s | %d | $%2$d million | %s\n");
    private static final List<String> PLACES = List.of("Lagos", "Madrid", "Manila", "London", "Kenya", "Austria");
    private static final List<String> KINDS = List.of("romance scam", "phishing", "money mule", "dating app");

    /** Thousands of characters. */
    @Param({"10", "100", "500", "2000"})
    public int length = 10;

    /** What the document is made of. */
    @Param({"figures", "plain", "table", "term", "figure", "letter"})
    public String form = "figures";

    private Document document;
    private Annotations annotated;
    private Annotator annotator;
    private RuleSet rules;

    /** Writes a document, and annotates it. */
    @Setup
    public void write() {
        FraudTypes types = FraudTypes.load(RULES);
        annotator = Annotator.load(RULES, types, Regions.builtIn());
        rules = RuleSet.load(RULES, types, annotator.concepts(), CACHE);
        document = document(
                switch (form) {
                    case "plain" -> PLAIN;
                    case "table" -> ROW;
                    case "term" -> TERM;
                    case "figure" -> FIGURE;
                    case "letter" -> LETTER;
                    default -> FIGURES;
                });
        annotated = annotator.annotate(document);
    }

    private Document document(List<String> sentences) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder(sentences.equals(ROW) ? "Place | Arrests | Lost | Kind\n" : "");
        for (int written = 1; text.length() < length * 1000; written++) {
            text.append(pick(sentences, random)
                    .formatted(pick(PLACES, random), 2 + random.nextInt(900), pick(KINDS, random)));
            if (written % SENTENCES_A_PARAGRAPH == 0 && !sentences.equals(LETTER)) {
                text.append('\n');
            }
        }
        return EnglishDocument.of(
                "long.txt",
                "sha256:00",
                "Police report on fraud",
                text.toString(),
                LocalDate.of(2024, 3, 1),
                "text",
                Map.of());
    }

    private static String pick(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    @Benchmark
    public Annotations annotate() {
        return annotator.annotate(document);
    }

    @Benchmark
    public Verdict judge() {
        return rules.judge(annotated);
    }
}
