package dev.blotter.annotate.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.blotter.annotate.Texts;
import dev.blotter.annotate.likeness.WordTable.Row;
import dev.blotter.annotate.token.Tokenizer;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.ProblemsException;
import dev.blotter.codes.WholeFiles;
import dev.blotter.text.Document;
import dev.blotter.text.Likeness;
import dev.blotter.text.Sentence;
import dev.blotter.text.Term;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LikenessFinderTest {
    private static final String HEAD = "word,rarity,report,romance-scam,tax-fraud\n";
    private static final String WORDS = """
            *,9.0,-1.0,,
            barley,3.0,-3.0,,
            grocer,3.0,4.0,-6.0,6.0
            letter,2.0,3.0,4.0,-4.0
            widow,3.0,4.0,6.0,-6.0
            网恋,3.0,4.0,6.0,-6.0
            """;

    @TempDir
    Path rules;

    private static final FraudTypes TYPES = FraudTypes.load(Path.of("rules"));

    @BeforeEach
    void makeFolder() throws IOException {
        Files.createDirectory(rules.resolve("likeness"));
    }

    @Test
    void isLikeTheKindThatTheWordsSpeakFor() throws IOException {
        write(WORDS);
        assertThat(likenesses(Texts.english("The widow kept each letter: a widow, a letter, a widow.")))
                .first()
                .satisfies(likeness -> {
                    assertThat(likeness.code()).isEqualTo("romance-scam");
                    assertThat(likeness.document()).isGreaterThan(95);
                    assertThat(likeness.passage()).isGreaterThan(95);
                    assertThat(likeness.telling()).isEqualTo("widow letter");
                    assertThat(likeness.tellingWords()).isEqualTo("few");
                });
    }

    @Test
    void takesInflectedWordsForOne() throws IOException {
        write(WORDS);
        assertThat(likenesses(Texts.english("Widows, widows: Widows' widow and widow.")))
                .first()
                .extracting(Likeness::code)
                .isEqualTo("romance-scam");
    }

    @Test
    void comparesPairsOfHanCharacters() throws IOException {
        write(WORDS);
        assertThat(likenesses(Texts.chinese("网恋，网恋，网恋，网恋，网恋。")))
                .first()
                .extracting(Likeness::code)
                .isEqualTo("romance-scam");
    }

    @Test
    void findsThePassageInADocumentOfOtherMatters() throws IOException {
        write(WORDS);
        Files.writeString(rules.resolve(LikenessLevels.FILE), "of,level,document,passage\nreport,possible,20,20\n");
        String farm = "Barley, barley, barley, barley, barley.\n".repeat(9);
        Document document = Texts.english(farm + "A widow, a widow, a widow, a widow, a letter.\n" + farm);
        List<Sentence> sentences = find(document).sentences();
        assertThat(sentences.get(9).report()).isEqualTo("possible");
        assertThat(sentences.getFirst().report()).isEqualTo("unlikely");
    }

    @Test
    void standsAtTheSentenceThatSpeaksMost() throws IOException {
        write(WORDS);
        String farm = "Maize, maize, maize, maize, maize.\n".repeat(9);
        assertThat(likenesses(Texts.english(farm + "A widow, a widow, a widow, a widow, a letter.\n" + farm)))
                .first()
                .extracting(Likeness::sentence)
                .isEqualTo(10);
    }

    @Test
    void noKindHasAPartInADocumentThatIsNoReport() throws IOException {
        write(WORDS);
        assertThat(likenesses(Texts.english("Barley, barley, barley, barley and a widow.")))
                .allSatisfy(likeness -> {
                    assertThat(likeness.percentile()).isLessThan(60);
                    assertThat(likeness.family()).isZero();
                    assertThat(likeness.passage()).isZero();
                });
    }

    @Test
    void isMoreOfAReportThanTextsWithoutOne() throws IOException {
        write(WORDS);
        Files.writeString(rules.resolve(WordTable.SCALE_FILE), "percent,score\n1,-9\n2,-6\n3,-3\n4,99\n");
        assertThat(likenesses(Texts.english("The widow and the widow, the widow and the widow, the widow.")))
                .first()
                .extracting(Likeness::percentile)
                .isEqualTo(3);
    }

    @Test
    void countsATermAsItsConcept() throws IOException {
        write(WORDS + "@romance-scam/strong,3.0,,9.0,-9.0\n");
        Tokens tokens = tokens(Texts.english("A grocer wrote a letter, a letter, a letter, a letter, a letter."));
        Term term = new Term("romance-scam", "", "strong", "letter", 1, 1, 4, 4, 17, 23);
        assertThat(share(finder().find(tokens, List.of(), List.of())))
                .isLessThan(share(finder().find(tokens, List.of(term, term, term), List.of())));
    }

    private static int share(LikenessFinder.Found found) {
        return found.likenesses().stream()
                .filter(likeness -> likeness.code().equals("romance-scam"))
                .mapToInt(Likeness::document)
                .sum();
    }

    @Test
    void saysNothingOfWordsThatItDoesNotKnow() throws IOException {
        write(WORDS);
        assertThat(likenesses(Texts.english("Die Polizei nahm den Mann fest, der Widow hieß.")))
                .isEmpty();
    }

    @Test
    void saysNothingWithoutATable() {
        assertThat(likenesses(Texts.english("The widow kept each letter."))).isEmpty();
    }

    @Test
    void readsWhatItWrote() throws IOException {
        WordTable table = new WordTable(
                List.of("romance-scam", "tax-fraud"),
                Map.of(
                        "widow", new Row(3.5f, 0.25f, new float[] {1.25f, 0}),
                        "mild", new Row(2, 0, new float[2])),
                ReportScale.of(List.of()));
        try (WholeFiles files = new WholeFiles()) {
            table.write(rules, files);
            files.keep();
        }
        assertThat(Files.readString(rules.resolve(WordTable.FILE)))
                .isEqualTo("word,rarity,report,romance-scam,tax-fraud\nmild,2.00,,,\nwidow,3.50,0.25,1.3,\n");
        WordTable read = WordTable.load(rules, TYPES).orElseThrow();
        assertThat(read.codes()).containsExactly("romance-scam", "tax-fraud");
        assertThat(read.scale().percent(0)).isEqualTo(50);
        assertThat(read.movedSince(read)).isZero();
    }

    @Test
    void namesTheLineThatCannotBeRead() throws IOException {
        write("widow,3.00,,6.00,\nharvest,many,,,\nbarley,1.0,2.0\n");
        assertThat(catchThrowableOfType(ProblemsException.class, this::finder))
                .hasMessageContaining(
                        "likeness/words.csv:3:1: the line holds no word with a number for each of the 2 kinds;"
                                + " write the table anew with `blotter rules learn --anew`")
                .hasMessageContaining("likeness/words.csv:4:1: the line holds no word");
    }

    @Test
    void aFamilyHoldsWhatItsKindsHold() throws IOException {
        Files.writeString(
                rules.resolve(WordTable.FILE),
                "word,rarity,report,telecom-network-fraud,romance-scam,phishing,tax-fraud\n"
                        + "*,9.0,-1.0,-3.0,,,\nletter,2.0,3.0,,2.0,2.0,-4.0\nwidow,3.0,4.0,,3.0,3.0,-6.0\n");
        List<Likeness> likenesses =
                likenesses(Texts.english("The widow kept each letter: a widow, a letter, a widow."));

        assertThat(likenesses)
                .filteredOn(likeness -> likeness.code().equals("telecom-network-fraud"))
                .singleElement()
                .satisfies(parent -> {
                    assertThat(parent.document()).isLessThan(20);
                    assertThat(parent.family()).isGreaterThan(95);
                    assertThat(parent.telling()).isEqualTo("widow letter");
                });
        assertThat(likenesses)
                .filteredOn(likeness -> likeness.code().equals("romance-scam"))
                .singleElement()
                .satisfies(child -> assertThat(child.family()).isEqualTo(child.document()));
    }

    @Test
    void namesALineOfTheScaleThatCannotBeRead() throws IOException {
        write(WORDS);
        Files.writeString(rules.resolve(WordTable.SCALE_FILE), "percent,score\n1,low\n");
        assertThat(catchThrowableOfType(ProblemsException.class, this::finder))
                .hasMessageStartingWith("likeness/scale.csv:2:1: the line holds no percentage with its score;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "word,report,rarity\n", "rarity,report,romance-scam\n"})
    void aTableThatDoesNotBeginAsOneIsTold(String text) throws IOException {
        Files.writeString(rules.resolve(WordTable.FILE), text);

        assertThatThrownBy(this::weights)
                .hasMessageContaining(WordTable.FILE + ":1:1: the first line must begin with ");
    }

    @Test
    void aTableThatIsNoUtf8IsTold() throws IOException {
        Files.write(rules.resolve(WordTable.FILE), (HEAD + "caf\u00e9,1,1,1\n").getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(this::weights)
                .hasMessageContaining(WordTable.FILE + ":1:1: the file can't be read as UTF-8; write the table anew");
    }

    @Test
    void namesAKindThatThereIsNot() throws IOException {
        Files.writeString(rules.resolve(WordTable.FILE), "word,rarity,report,romance-scan\n");
        assertThat(catchThrowableOfType(ProblemsException.class, this::finder))
                .hasMessageStartingWith("likeness/words.csv:1:1: 'romance-scan' is no kind of fraud;");
    }

    private void write(String rows) throws IOException {
        Files.writeString(rules.resolve(WordTable.FILE), HEAD + rows);
    }

    private LikenessFinder finder() {
        return new LikenessFinder(weights(), LikenessLevels.load(rules), TYPES);
    }

    private WordWeights weights() {
        return WordTable.weights(rules, TYPES);
    }

    private LikenessFinder.Found find(Document document) {
        return finder().find(tokens(document), List.of(), List.of());
    }

    private Tokens tokens(Document document) {
        return new Tokenizer(weights()::number).tokens(document);
    }

    /** What a document is like, the likest first. */
    private List<Likeness> likenesses(Document document) {
        return find(document).likenesses().stream()
                .sorted((a, b) -> b.document() - a.document())
                .toList();
    }
}
