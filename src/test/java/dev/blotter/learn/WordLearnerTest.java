package dev.blotter.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.codes.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WordLearnerTest {
    private static final List<String> PASSAGES = List.of(
            "{\"kinds\": [\"romance-scam\"], \"text\": \"The sailor asked the widow for a ticket.\"}",
            "{\"kinds\": [\"romance-scam\"], \"text\": \"A widow paid a sailor she never met.\"}",
            "{\"kinds\": [\"tax-fraud\"], \"text\": \"The grocer hid sales from the revenue office.\"}",
            "{\"kinds\": [\"tax-fraud\"], \"text\": \"Invoices let a grocer claim revenue back.\"}",
            "{\"kinds\": [], \"text\": \"The orchard gave pears, and the grocer bought them.\"}",
            "{\"kinds\": [], \"text\": \"Pears fell in the orchard.\"}");

    @TempDir
    Path rules;

    @BeforeEach
    void makeFolder() throws IOException {
        Files.createDirectory(rules.resolve("likeness"));
        Files.copy(Path.of("rules", "fraud-types.csv"), rules.resolve("fraud-types.csv"));
    }

    @Test
    void givesAWordWeightForTheKindThatItStandsIn() throws IOException {
        write("passages-en.jsonl", PASSAGES);
        assertThat(WordLearner.learn(rules).passages()).isEqualTo(6);
        assertThat(weight("widow", "romance-scam")).isPositive();
        assertThat(weight("widow", "tax-fraud")).isNotPositive();
        assertThat(weight("orchard", "none")).isPositive();
        assertThat(weight("revenu", "tax-fraud")).isPositive();
    }

    @Test
    void passesOverAWordOfOnePassage() throws IOException {
        write("passages-en.jsonl", PASSAGES);
        WordLearner.learn(rules);
        assertThat(table()).noneMatch(line -> line.startsWith("ticket,"));
    }

    @Test
    void learnsTheSameFromTheSame() throws IOException {
        write("passages-en.jsonl", PASSAGES);
        WordLearner.learn(rules);
        List<String> first = table();
        WordLearner.learn(rules);
        assertThat(table()).isEqualTo(first);
    }

    @Test
    void takesAPassageOfTwoKindsForBoth() throws IOException {
        write("passages-en.jsonl", PASSAGES);
        String both = "{\"kinds\": [\"romance-scam\", \"tax-fraud\"], \"text\": \"Moonlight and moonlight.\"}";
        write("more-en.jsonl", List.of(both, both));
        WordLearner.learn(rules);
        assertThat(weight("moonlight", "romance-scam")).isPositive();
        assertThat(weight("moonlight", "tax-fraud")).isPositive();
    }

    @Test
    void theTableThatIsShippedIsOfThePassagesBesideIt() throws IOException {
        Path shipped = Path.of("rules");
        List<String> words = WordLearner.rarities(shipped).entrySet().stream()
                .map(word -> String.format(Locale.ROOT, "%s,%.1f,", word.getKey(), word.getValue()))
                .toList();
        assertThat(Files.readAllLines(shipped.resolve("likeness/words.csv")).stream()
                        .skip(2)
                        .map(line -> line.substring(0, line.indexOf(',', line.indexOf(',') + 1) + 1)))
                .as("`blotter rules learn` after a change of rules/likeness")
                .containsExactlyElementsOf(words);
    }

    @Test
    void saysAllThatIsWrongWithPassages() throws IOException {
        write("passages-en.jsonl", List.of("{\"kinds\": [\"romance-scan\"], \"text\": \"x\"}", "", "widow"));
        write("passages.jsonl", PASSAGES);
        assertThatThrownBy(() -> WordLearner.learn(rules))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining(
                        "likeness/passages-en.jsonl:1:1: 'romance-scan' is no kind of fraud; write a code of"
                                + " fraud-types.csv, or []")
                .hasMessageContaining("likeness/passages-en.jsonl:3:1: the line is no passage; write it as")
                .hasMessageContaining("likeness/passages.jsonl:1:1: the name of the file tells no language");
    }

    @Test
    void refusesPassagesOfOneKind() throws IOException {
        write("passages-en.jsonl", PASSAGES.subList(0, 2));
        assertThatThrownBy(() -> WordLearner.learn(rules))
                .hasMessage("the passages in likeness/*.jsonl are of less than two kinds; add some of another");
    }

    private void write(String name, List<String> lines) throws IOException {
        Files.write(rules.resolve("likeness").resolve(name), lines);
    }

    private List<String> table() throws IOException {
        return Files.readAllLines(rules.resolve("likeness/words.csv"));
    }

    private double weight(String word, String code) throws IOException {
        int column = List.of(table().getFirst().split(",", -1)).indexOf(code);
        String cell = table().stream()
                .filter(line -> line.startsWith(word + ","))
                .findFirst()
                .orElseThrow()
                .split(",", -1)[column];
        return cell.isEmpty() ? 0 : Double.parseDouble(cell);
    }
}
