package dev.blotter.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.blotter.annotate.WordTable.Row;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.ProblemsException;
import dev.blotter.text.Document;
import dev.blotter.text.Likeness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LikenessFinderTest {
    private static final String HEAD = "word,rarity,none,romance-scam\n";

    @TempDir
    Path rules;

    private final Tokenizer tokenizer = new Tokenizer();
    private final FraudTypes types = FraudTypes.load(Path.of("rules"));

    @BeforeEach
    void makeFolder() throws IOException {
        Files.createDirectory(rules.resolve("likeness"));
    }

    @Test
    void isLikeTheKindThatTheWordsSpeakFor() throws IOException {
        write("widow,3.00,,6.00\nletter,2.00,,4.00\nharvest,3.00,6.00,\n");
        assertThat(find(Texts.english("The widow kept each letter."))).first().satisfies(likeness -> {
            assertThat(likeness.code()).isEqualTo("romance-scam");
            assertThat(likeness.document()).isGreaterThan(95);
            assertThat(likeness.telling()).isEqualTo("widow letter");
        });
    }

    @Test
    void takesInflectedWordsForOne() throws IOException {
        write("widow,3.00,,6.00\nharvest,3.00,6.00,\n");
        assertThat(find(Texts.english("Widows: Widows")))
                .first()
                .extracting(Likeness::code)
                .isEqualTo("romance-scam");
    }

    @Test
    void comparesPairsOfHanCharacters() throws IOException {
        write("网恋,3.00,,6.00\n丰收,3.00,6.00,\n");
        assertThat(find(Texts.chinese("网恋，网恋。")))
                .first()
                .extracting(Likeness::code)
                .isEqualTo("romance-scam");
    }

    @Test
    void findsThePassageInADocumentOfOtherMatters() throws IOException {
        write("widow,3.00,,9.00\nharvest,3.00,9.00,\nbarley,3.00,9.00,\n");
        String farm = "Harvest barley harvest. ".repeat(9);
        Likeness romance = find(Texts.english(farm + "A widow. " + "Rain fell. ".repeat(3) + farm)).stream()
                .filter(likeness -> likeness.code().equals("romance-scam"))
                .findFirst()
                .orElseThrow();
        assertThat(romance.document()).isLessThan(50);
        assertThat(romance.passage()).isGreaterThan(90);
        assertThat(romance.sentence()).isEqualTo(10);
    }

    @Test
    void saysNothingOfALanguageWhoseWordsItDoesNotKnow() throws IOException {
        write("widow,3.00,,6.00\nharvest,3.00,6.00,\n");
        assertThat(find(Texts.english("Die Polizei nahm den Mann fest, der Widow hieß.")))
                .isEmpty();
    }

    @Test
    void saysNothingWithoutATable() throws IOException {
        assertThat(find(Texts.english("The widow kept each letter."))).isEmpty();
    }

    @Test
    void readsWhatItWrote() throws IOException {
        WordTable.write(
                rules,
                new TreeMap<>(Map.of(
                        "widow", new Row(3.5, new TreeMap<>(Map.of("romance-scam", 1.25, "none", -2.0))),
                        "mild", new Row(2, new TreeMap<>()))));
        assertThat(Files.readString(rules.resolve(WordTable.FILE)))
                .isEqualTo("word,rarity,none,romance-scam\nmild,2.0,,\nwidow,3.5,-2.0,1.3\n");
        assertThat(WordTable.load(rules, types).codes()).containsExactly("none", "romance-scam");
    }

    @Test
    void namesTheLineThatCannotBeRead() throws IOException {
        write("widow,3.00,,6.00\nharvest,many,,\nbarley,1.0,2.0\n");
        assertThat(catchThrowableOfType(ProblemsException.class, () -> WordTable.load(rules, types)))
                .hasMessageContaining(
                        "likeness/words.csv:3:1: the line holds no word with a number for each of the 2 kinds;"
                                + " write the table anew with `blotter rules learn`")
                .hasMessageContaining("likeness/words.csv:4:1: the line holds no word");
    }

    @Test
    void namesAKindThatThereIsNot() throws IOException {
        Files.writeString(rules.resolve(WordTable.FILE), "word,rarity,none,romance-scan\n");
        assertThat(catchThrowableOfType(ProblemsException.class, () -> WordTable.load(rules, types)))
                .hasMessageStartingWith("likeness/words.csv:1:1: 'romance-scan' is no kind of fraud;");
    }

    private void write(String rows) throws IOException {
        Files.writeString(rules.resolve(WordTable.FILE), HEAD + rows);
    }

    /** What a document is like, the likest first. */
    private List<Likeness> find(Document document) {
        return new LikenessFinder(WordTable.load(rules, types))
                .find(tokenizer.tokens(document)).stream()
                        .sorted((a, b) -> b.document() - a.document())
                        .toList();
    }
}
