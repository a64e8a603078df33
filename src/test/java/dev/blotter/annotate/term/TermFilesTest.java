package dev.blotter.annotate.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.blotter.annotate.token.Tokenizer;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Problem;
import dev.blotter.codes.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TermFilesTest {
    private static final String HEAD = "term,concept,language,sort,not\n";

    @TempDir
    Path rules;

    private static final Tokenizer TOKENIZER = new Tokenizer();
    private static final FraudTypes TYPES = FraudTypes.load(Path.of("rules"));

    @Test
    void readsTheFilesInTheOrderOfTheirNames() throws IOException {
        write("b.csv", HEAD + "scam,phishing,en,weak,scam alert; ~ likely\n");
        write("a.csv", HEAD + "抓获,arrest,zh,verb,\n");
        assertThat(TermFiles.read(rules, TYPES, TOKENIZER))
                .containsExactly(
                        new TermRow("terms/a.csv", 2, "抓获", "arrest", "", "zh", "verb", List.of()),
                        new TermRow(
                                "terms/b.csv",
                                2,
                                "scam",
                                "phishing",
                                "",
                                "en",
                                "weak",
                                List.of("scam alert", "~ likely")));
    }

    @Test
    void takesAMissingFolderForNoTerms() {
        assertThat(TermFiles.read(rules, TYPES, TOKENIZER)).isEmpty();
    }

    @Test
    void doesWithoutAColumnOfNots() throws IOException {
        write("a.csv", "\uFEFFterm;concept;language;sort\r\nscam;phishing;en;weak\r\n");
        assertThat(TermFiles.read(rules, TYPES, TOKENIZER)).hasSize(1);
    }

    @Test
    void refusesAKindOfFraudThatTheTableOfKindsDoesNotHave() throws IOException {
        write("a.csv", HEAD + "love con,romance-scan,en,strong,\n");
        assertThat(catchThrowableOfType(ProblemsException.class, () -> TermFiles.read(rules, TYPES, TOKENIZER)))
                .hasMessage("terms/a.csv:2:10: the concept 'romance-scan' of a strong term is no code of"
                        + " fraud-types.csv; did you mean 'romance-scam'?");
    }

    @Test
    void refusesAVerbWhoseFormsAreNotKnown() throws IOException {
        write("a.csv", HEAD + "+timador,defraud,es,verb,\n");
        assertThat(messages())
                .containsExactly(
                        "terms/a.csv:2:1: '+timador' is no infinitive whose forms are known in 'es'; write each"
                                + " form in a row, as =form");
    }

    @Test
    void saysAllThatIsWrongAtOnce() throws IOException {
        write("a.csv", HEAD + "scam,,en,weak,\nscam,phishing,xx,weak,\nscam,Fraud,en,stark,\n");
        write("b.csv", "term,concept\n");
        write("c.csv", HEAD + "man,people,en,unit,\n… of,x,en,cue,\n!=,x,en,cue,… …\n");
        assertThat(messages())
                .containsExactly(
                        "terms/a.csv:2:6: the cell 'concept' is empty; fill it or take the row out",
                        "terms/a.csv:3:15: the language 'xx' is unknown; write a code of ISO 639-1 such as en or zh, or * for all",
                        "terms/a.csv:4:6: the concept 'Fraud' is not made of lower-case letters, digits, dots and hyphens; write it so",
                        "terms/a.csv:4:15: the sort 'stark' is unknown; write one of cue, noun, org, strong, unit, verb, weak",
                        "terms/b.csv:1:1: the column 'language' is missing; the first line must name term, concept, language, sort",
                        "terms/c.csv:2:5: the concept 'people' of a unit does not begin with 'of.'; write of.people or the like",
                        "terms/c.csv:3:1: the term '… of' is no phrase: a phrase can't begin or end with …; write words that stand in a text");
    }

    private List<String> messages() {
        ProblemsException thrown =
                catchThrowableOfType(ProblemsException.class, () -> TermFiles.read(rules, TYPES, TOKENIZER));
        return thrown.problems().stream().map(Problem::toString).toList();
    }

    private void write(String name, String text) throws IOException {
        Path folder = Files.createDirectories(rules.resolve("terms"));
        Files.writeString(folder.resolve(name), text);
    }
}
