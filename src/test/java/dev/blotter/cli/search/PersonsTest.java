package dev.blotter.cli.search;

import static dev.blotter.cli.Cli.blotter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is said to be what: persons with a role, from the file to the answer. */
final class PersonsTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void indexTwoReports() throws IOException {
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("charged.txt"), """
                Two charged over a fake loan office

                Ada M. Obi, 34, of Leeds, has been charged with wire fraud. Tim Bell told the court of his savings.
                The Anson Bay Police arrested a clerk of the office in May.
                """);
        Files.writeString(corpus.resolve("sentenced.txt"), """
                Three years for the loan office fraud

                José Keel pleaded guilty to wire fraud. Keel was sentenced to three years on Monday.
                """);
        Files.writeString(corpus.resolve("sought.txt"), """
                Police name three over a fake loan office

                Mona Reed, 40, is wanted for wire fraud. Officers in Leeds know the house well.
                Paul Quist, 51, is wanted for wire fraud. The house has been sold since.
                Otto Lund, 62, is wanted for wire fraud.
                """);
        assertThat(run("index", corpus.toString()).code()).isZero();
    }

    private static Cli.Result run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--index", folder.resolve("index").toString()));
        return blotter(all.toArray(String[]::new));
    }

    private String found(String... question) {
        List<String> all = new ArrayList<>(List.of("export", "--format", "csv", "--rows", "documents"));
        all.addAll(List.of(question));
        String csv = run(all.toArray(String[]::new)).out();
        return csv.contains("charged.txt") && csv.contains("sentenced.txt")
                ? "both"
                : csv.contains("charged.txt") ? "charged" : csv.contains("sentenced.txt") ? "sentenced" : "none";
    }

    @Test
    void aPersonIsFoundByNameAndByRole() {
        assertThat(found("--person", "ada obi")).isEqualTo("charged");
        assertThat(found("--person", "Jose Keel")).isEqualTo("sentenced");
        assertThat(found("--role", "convicted")).isEqualTo("sentenced");
        assertThat(found("--person", "Obi", "--role", "charged")).isEqualTo("charged");
        assertThat(found("person:keel OR person:\"charged=Ada Obi\"")).isEqualTo("both");
    }

    @Test
    void aHitNamesWhoHasTheRoleThatWasAskedForWithTheSentence() {
        assertThat(run("search", "--role", "authority").out())
                .containsSubsequence("charged.txt", "  authority Anson Bay Police\n  … ", "Anson Bay Police");
        assertThat(run("search", "--person", "Obi").out())
                .containsSubsequence("  charged Ada M. Obi\n  … ", "charged with wire fraud");
        assertThat(run("search", "Obi").out()).doesNotContain("charged Ada");
        assertThat(run("search", "person:\"charged=Obi\"").out()).contains("  charged Ada M. Obi\n");
    }

    @Test
    void eachOfSeveralWhoHaveTheRoleHasItsSentence() {
        String out = run("search", "--role", "wanted").out();

        assertThat(out)
                .contains("  wanted Mona Reed · wanted Otto Lund · wanted Paul Quist\n")
                .containsSubsequence("… «Mona Reed»", "… «Otto Lund»", "… «Paul Quist»");
    }

    @Test
    void theAuthorityThatActedIsFoundAndIsNotSaidToBeArrested() {
        assertThat(found("--role", "authority")).isEqualTo("charged");
        assertThat(found("--person", "Anson Bay Police", "--role", "authority")).isEqualTo("charged");
        assertThat(found("--person", "Anson Bay Police", "--role", "arrested")).isEqualTo("none");
        assertThat(run("show", "charged.txt").out()).contains("authority  Anson Bay Police\n");
    }

    @Test
    void aPersonIsAskedForBesideAllOfAQuery() {
        assertThat(found("wire", "OR", "savings", "--person", "Keel")).isEqualTo("sentenced");
        assertThat(found("savings", "OR", "telephone", "--person", "Keel")).isEqualTo("none");
    }

    @Test
    void whoIsChargedIsNotConvictedAndANameAloneHasNoRole() {
        assertThat(found("--person", "Obi", "--role", "convicted")).isEqualTo("none");
        assertThat(found("--person", "Tim Bell")).isEqualTo("none");
    }

    @Test
    void anEntryShowsTheRoleWithItsSentenceAndRule() {
        String shown = run("show", "charged.txt").out();

        assertThat(shown).contains("  charged    Ada M. Obi\n  rule       who/charged or convicted\n");
        assertThat(shown).contains("[Ada M. Obi], 34, of Leeds, has been charged with wire fraud.");
    }

    @Test
    void whyNotNamesTheRuleThatWouldGiveTheRole() {
        String told = run("rules", "why-not", "charged.txt", "label person.convicted=Ada M. Obi")
                .out();

        assertThat(told).contains("who/charged or convicted", "not met  Act( concept == \"convicted\" )");
    }

    @Test
    void aListOfNamesTellsTheRoles() throws IOException {
        Path list = folder.resolve("list.csv");
        Files.writeString(list, "name\nJose Keel\nTim Bell\n");

        String named =
                run("search", "--names", list.toString(), "--format", "jsonl").out();

        assertThat(named).contains("\"name\":\"Jose Keel\"").contains("\"roles\":[\"convicted\"]");
        assertThat(named).contains("\"name\":\"Tim Bell\"").contains("\"roles\":[]");
    }

    @Test
    void aRoleThatIsNoneIsRefused() {
        Cli.Result refused = run("search", "--role", "convict");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("did you mean convicted?");
    }
}
