package dev.blotter.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.ProblemsException;
import dev.blotter.text.Document;
import dev.blotter.text.EnglishDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WordLearnerTest {
    private static final List<String> PASSAGES = Stream.of("May", "June", "a ticket")
            .flatMap(what -> Stream.of(
                            "{\"kinds\": [\"romance-scam\"], \"text\": \"In %s the sailor asked the widow for her savings.\"}",
                            "{\"kinds\": [\"tax-fraud\"], \"text\": \"In %s the grocer hid sales from the revenue office.\"}",
                            "{\"kinds\": [], \"text\": \"In %s the orchard gave the parish its ripe pears.\"}")
                    .map(passage -> passage.formatted(what)))
            .toList();

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
        assertThat(anew().passages()).isEqualTo(9);
        assertThat(weight("widow", "romance-scam")).isPositive();
        assertThat(weight("widow", "tax-fraud")).isNotPositive();
        assertThat(weight("revenu", "tax-fraud")).isPositive();
    }

    @Test
    void givesAWordWeightForAReport() throws IOException {
        write("passages-en.jsonl", PASSAGES);
        anew();
        assertThat(weight("widow", "report")).isPositive();
        assertThat(weight("orchard", "report")).isNegative();
    }

    @Test
    void passesOverAWordOfOnePassage() throws IOException {
        write("passages-en.jsonl", PASSAGES);
        write("lamp-en.jsonl", List.of("{\"kinds\": [], \"text\": \"In May the lamp gave the parish its pears.\"}"));
        anew();
        assertThat(table()).noneMatch(line -> line.startsWith("lamp,"));
    }

    @Test
    void learnsTheSameFromTheSame() throws IOException {
        write("passages-en.jsonl", PASSAGES);
        anew();
        List<String> first = table();
        anew();
        assertThat(table()).isEqualTo(first);
    }

    @Test
    void takesAPassageOfTwoKindsForBoth() throws IOException {
        write("passages-en.jsonl", PASSAGES);
        String both =
                "{\"kinds\": [\"romance-scam\", \"tax-fraud\"], \"text\": \"In %s the moonlight, the moonlight and the moonlight.\"}";
        write("more-en.jsonl", List.of(both.formatted("Some"), both.formatted("Red"), both.formatted("No")));
        anew();
        assertThat(weight("moonlight", "romance-scam")).isEqualTo(weight("moonlight", "tax-fraud"));
        assertThat(weight("moonlight", "report")).isPositive();
    }

    @Test
    void learnsWhatIsOrdinaryFromDocuments() throws IOException {
        write("passages-en.jsonl", PASSAGES);
        List<TrainingDocument> news = IntStream.range(0, 8)
                .mapToObj(i -> new TrainingDocument(
                        document("In the choir the choir and the widow of the grocer sang the choir."),
                        false,
                        List.of()))
                .toList();
        assertThat(learn(news).documents()).isEqualTo(8);
        assertThat(weight("choir", "report")).isNegative();
    }

    @Test
    void learnsAReportFromThePassagesOfADocumentThatTellIt() throws IOException {
        write("passages-en.jsonl", PASSAGES);
        String weather = "It rained on the hills all night and all day. ".repeat(6);
        List<TrainingDocument> documents = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            documents.add(new TrainingDocument(document(weather), false, List.of()));
            documents.add(new TrainingDocument(
                    document("A widow wired a sailor her pension by courier. ".repeat(4) + weather),
                    true,
                    List.of("romance-scam")));
        }
        learn(documents);
        assertThat(weight("courier", "report")).isPositive();
        assertThat(weight("courier", "romance-scam")).isPositive();
        assertThat(weight("rain", "report")).isNotPositive();
    }

    @Test
    void aDocumentWithoutWordsTeachesNothing() throws IOException {
        write("passages-en.jsonl", PASSAGES);
        anew();
        List<String> before = table();
        learn(List.of(new TrainingDocument(document(""), false, List.of())));
        assertThat(table()).isEqualTo(before);
    }

    @Test
    void aDocumentThatMayBeSeenEitherWayTeachesNothingOfReports() throws IOException {
        write("passages-en.jsonl", PASSAGES);
        TrainingDocument doubtful =
                new TrainingDocument(document("The ferryman, the ferryman and the ferryman."), null, List.of());
        learn(List.of(doubtful, doubtful, doubtful));
        assertThat(weight("ferryman", "report")).isZero();
    }

    @Test
    void movesOnlyWordsOfNewPassages() throws IOException {
        write("passages-en.jsonl", PASSAGES);
        anew();
        List<String> before = table();
        String more =
                "{\"kinds\": [\"romance-scam\"], \"text\": \"In the ferryman, the ferryman, the %s for the ferryman.\"}";
        write("boats-en.jsonl", List.of(more.formatted("pears"), more.formatted("hand"), more.formatted("boat")));
        LearnedTable learned = refine();
        assertThat(learned.passages()).isEqualTo(3);
        assertThat(weight("ferryman", "romance-scam")).isPositive();
        assertThat(table()).contains(line(before, "widow"), line(before, "revenu"));
        assertThat(learned.moved()).isLessThan(before.size());
    }

    /** Three passages of a kind that the table did not know, with a word of every passage in them. */
    private void showRentals() throws IOException {
        String rental =
                "{\"kinds\": [\"shopping-scam\"], \"text\": \"In %s the chalet was let, the chalet, the chalet of the widow.\"}";
        write("rent-en.jsonl", List.of(rental.formatted("June"), rental.formatted("hand"), rental.formatted("boat")));
    }

    @Test
    void movesTheWeightsOfTheKindAlone() throws IOException {
        write("passages-en.jsonl", PASSAGES);
        anew();
        double[] before = {weight("widow", "romance-scam"), weight("widow", "report"), weight("*", "tax-fraud")};
        showRentals();
        refine();

        assertThat(weight("chalet", "shopping-scam")).isPositive();
        assertThat(weight("chalet", "romance-scam")).isZero();
        assertThat(new double[] {weight("widow", "romance-scam"), weight("widow", "report"), weight("*", "tax-fraud")})
                .containsExactly(before);
    }

    @Test
    void aWordOfOtherKindsMovesLessThanOneOfTheKindAlone() throws IOException {
        write("passages-en.jsonl", PASSAGES);
        anew();
        showRentals();
        refine();

        assertThat(weight("widow", "shopping-scam")).isLessThan(weight("chalet", "shopping-scam"));
    }

    @Test
    void aWordMovesNoFurtherThanItWasShown() throws IOException {
        write("passages-en.jsonl", PASSAGES);
        anew();
        showRentals();
        refine();

        assertThat(weight("chalet", "shopping-scam")).isLessThanOrEqualTo(3 * 0.4 + 0.05);
        assertThat(weight("chalet", "report")).isLessThanOrEqualTo(3 * 0.4 + 0.005);
    }

    @Test
    void aNewKindIsAsRareAsItsPassages() throws IOException {
        write("passages-en.jsonl", PASSAGES);
        anew();
        showRentals();
        refine();

        double known = Math.exp(weight("*", "romance-scam")) + Math.exp(weight("*", "tax-fraud"));
        assertThat(Math.exp(weight("*", "shopping-scam")) / known).isCloseTo(3.0 / 10, within(0.05));
    }

    @Test
    void whatIsOrdinaryMovesWordsThatItShows() throws IOException {
        write("passages-en.jsonl", PASSAGES);
        anew();
        double before = weight("widow", "report");
        write(
                "choir-en.jsonl",
                List.of("{\"kinds\": [], \"text\": \"In the choir the widow, the widow and the widow sang.\"}"));
        refine();

        assertThat(weight("widow", "report")).isBetween(before - 0.41, before - 0.01);
    }

    @Test
    void aLearningCanBeTakenBack() throws IOException {
        write("passages-en.jsonl", PASSAGES);
        anew();
        List<String> before = table();
        showRentals();
        refine();
        assertThat(table()).isNotEqualTo(before);

        assertThat(LearnedTable.undo(rules)).isTrue();
        assertThat(table()).isEqualTo(before);
        assertThat(new WordLearner(rules).refine(List.of()).passages()).isEqualTo(3);
        assertThat(LearnedTable.undo(rules)).isFalse();
    }

    @Test
    void learnsNothingTwice() throws IOException {
        write("passages-en.jsonl", PASSAGES);
        anew();
        List<String> before = table();
        assertThat(refine().moved()).isZero();
        assertThat(table()).isEqualTo(before);
    }

    @Test
    void theTableThatIsShippedHasLearnedThePassagesBesideIt() throws IOException {
        Path shipped = Path.of("rules");
        PassageLog log = new PassageLog(shipped);
        assertThat(PassageFiles.read(shipped, FraudTypes.load(shipped)))
                .isNotEmpty()
                .as("`blotter rules learn` after a change of rules/likeness")
                .noneMatch(log::isNew);
    }

    @Test
    void saysAllThatIsWrongWithPassages() throws IOException {
        write("passages-en.jsonl", List.of("{\"kinds\": [\"romance-scan\"], \"text\": \"x\"}", "", "widow"));
        write("passages.jsonl", PASSAGES);
        assertThatThrownBy(this::anew)
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining(
                        "likeness/passages-en.jsonl:1:1: 'romance-scan' is no kind of fraud; write a code of"
                                + " fraud-types.csv, or []")
                .hasMessageContaining("likeness/passages-en.jsonl:3:1: from here on the line is no JSON; write it as")
                .hasMessageContaining("likeness/passages.jsonl:1:1: the name of the file tells no language");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kinds\": \"romance-scam\", \"text\": \"x\"}",
                "{\"kinds\": []}",
                "{\"kinds\": [], \"text\": 3}",
                "{\"text\": \"x\"}",
                "[]",
                "3",
            })
    void aLineThatIsNoPassageIsTold(String line) throws IOException {
        write("passages-en.jsonl", List.of(line));
        assertThatThrownBy(this::anew)
                .hasMessageStartingWith("likeness/passages-en.jsonl:1:1: the line is no passage; write it as");
    }

    @Test
    void aLogOfPassagesThatIsNoTextIsNamed() throws IOException {
        Path log = rules.resolve("likeness/learned.txt");
        Files.write(log, new byte[] {(byte) 0xff});
        assertThatThrownBy(() -> new PassageLog(rules)).hasMessageContaining("the file " + log + " can't be read");
    }

    @Test
    void refusesPassagesOfOneKind() throws IOException {
        write("passages-en.jsonl", List.of(PASSAGES.get(0), PASSAGES.get(3)));
        assertThatThrownBy(this::anew)
                .hasMessage("the passages in likeness/*.jsonl are of less than two kinds; add some of another");
    }

    private LearnedTable anew() throws IOException {
        return learn(List.of());
    }

    private LearnedTable learn(List<TrainingDocument> documents) throws IOException {
        LearnedTable learned = new WordLearner(rules).anew(documents);
        learned.write(rules);
        return learned;
    }

    private LearnedTable refine() throws IOException {
        LearnedTable learned = new WordLearner(rules).refine(List.of());
        learned.replace(rules);
        return learned;
    }

    private static Document document(String text) {
        return EnglishDocument.of("a.txt", "sha256:00", null, text);
    }

    private void write(String name, List<String> lines) throws IOException {
        Files.write(rules.resolve("likeness").resolve(name), lines);
    }

    private List<String> table() throws IOException {
        return Files.readAllLines(rules.resolve("likeness/words.csv"));
    }

    private static String line(List<String> table, String word) {
        return table.stream()
                .filter(line -> line.startsWith(word + ","))
                .findFirst()
                .orElseThrow();
    }

    private double weight(String word, String code) throws IOException {
        int column = List.of(table().getFirst().split(",", -1)).indexOf(code);
        String cell = line(table(), word).split(",", -1)[column];
        return cell.isEmpty() ? 0 : Double.parseDouble(cell);
    }
}
