package dev.blotter.cli;

import static dev.blotter.cli.Cli.blotter;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.workbench.SmallRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code rules why} and {@code rules why-not}, as a user types them. */
final class RulesWhyTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String SENTENCE = "Police arrested 12 people over a romance scam in Ghana.";

    @TempDir
    static Path folder;

    private static String rules;
    private static String index;

    @BeforeAll
    static void indexTwoFiles() throws IOException {
        rules = SmallRules.in(folder).toString();
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("a.txt"), "Gang held\n\nPolice arrested 12 people over a romance scam.\n");
        Files.writeString(corpus.resolve("two.jsonl"), """
                {"title":"One","text":"Police arrested 5 people."}
                {"title":"Two","text":"Police plan to arrest 7 people."}
                """);
        index = folder.resolve("index").toString();
        Cli.Result indexed =
                blotter("index", "--isolate", "none", "--rules", rules, "--index", index, corpus.toString());
        assertThat(indexed.code()).as(indexed.toString()).isZero();
    }

    private static Cli.Result why(String... more) {
        return run("why", more);
    }

    private static Cli.Result whyNot(String... more) {
        return run("why-not", more);
    }

    private static Cli.Result run(String command, String... more) {
        String[] all = new String[more.length + 6];
        System.arraycopy(new String[] {"rules", command, "--rules", rules, "--index", index}, 0, all, 0, 6);
        System.arraycopy(more, 0, all, 6, more.length);
        return blotter(all);
    }

    @Test
    void aSentenceIsExplained() {
        Cli.Result said = why(SENTENCE);

        assertThat(said.code()).as(said.toString()).isZero();
        assertThat(said.out()).contains("""

                romance-scam
                  fraud/named  fraud/types.drl:1
                    A strong term and a word of policing
                      “romance scam” [33–45] strong romance-scam  $c = romance-scam, $t
                      cue policing: 1 mention in 1 sentence, first in sentence 1
                      s. 1 “Police arrested 12 people over a romance scam in Ghana.”
                """);
    }

    @Test
    void oneTagIsExplainedAlone() {
        assertThat(why(SENTENCE, "GH").out()).contains("\nGH\n").doesNotContain("romance-scam\n");
    }

    @Test
    void anEntryOfTheIndexComesBeforeAFile() {
        Cli.Result said = why("a.txt", "arrests");

        assertThat(said.code()).as(said.toString()).isZero();
        assertThat(said.out()).startsWith("Gang held\na.txt  ").contains("\narrests=12\n");
        assertThat(said.err()).isEmpty();
    }

    @Test
    void aFileIsReadWithAllItsDocuments() {
        Cli.Result said = why(folder.resolve("corpus/two.jsonl").toString());

        assertThat(said.code()).as(said.toString()).isZero();
        assertThat(said.out()).contains("#1", "arrests=5", "#2", "without it: arrests=7");
    }

    @Test
    void standardInputIsRead() {
        Cli.Result said = Cli.reading(SENTENCE, "rules", "why", "--rules", rules, "--index", index, "-", "arrests=12");

        assertThat(said.code()).as(said.toString()).isZero();
        assertThat(said.out()).contains("\narrests=12\n");
    }

    @Test
    void optionsOfASentenceAreTaken() {
        Cli.Result said = why("Police came.", "romance-scam", "--title", "A romance scam", "--published", "2026-01-31");

        assertThat(said.out()).contains("A romance scam\nsentence  2026-01-31", "title “A romance scam”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"警方追回3.5万元。", "警方抓获12人"})
    void aChineseSentenceNeedsNoBlank(String sentence) {
        assertThat(why(sentence).out()).startsWith(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "报告.txt      | is no source of the index, no file and no sentence; look it up with: blotter search",
                "nothing.txt | is no source of the index, no file and no sentence; look it up with: blotter search",
                "target      | is a folder; name one file or entry",
            })
    void aSourceThatIsNoneIsRefused(String source, String message) {
        Cli.Result said = why(source);

        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).isEqualTo("blotter: '" + source + "' " + message + "\n");
    }

    @Test
    void aTagThatIsNoneIsRefused() {
        Cli.Result said = why(SENTENCE, "romanse-scam");

        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).contains("'romanse-scam' is no tag; did you mean romance-scam?");
    }

    @Test
    void aTagThatIsNotThereEndsWithOne() {
        Cli.Result said = why(SENTENCE, "job-scam");

        assertThat(said.code()).isEqualTo(ExitCode.FAILED);
        assertThat(said.err()).isEqualTo("There is no job-scam; see: blotter rules why-not\n");
    }

    @Test
    void changedRulesAreToldOf() throws IOException {
        Path changed = SmallRules.in(folder.resolve("changed"));
        Path terms = changed.resolve("terms/all.csv");
        Files.writeString(terms, Files.readString(terms).replace("romance scam,", "heart scam,"));

        Cli.Result now =
                blotter("rules", "why", "--rules", changed.toString(), "--index", index, "a.txt", "romance-scam");
        assertThat(now.code()).isEqualTo(ExitCode.FAILED);
        assertThat(now.err()).contains("The index has this entry by other rules (", "apply those with: blotter retag");
    }

    @Test
    void whyIsPrintedAsJson() throws IOException {
        JsonNode said = MAPPER.readTree(why(SENTENCE, "--format", "jsonl").out());

        assertThat(said.at("/document/source").asText()).isEqualTo("sentence");
        assertThat(said.at("/tags/0/tag").asText()).isEqualTo("romance-scam");
        assertThat(said.at("/tags/0/conclusions/0/because/0/rule/file").asText())
                .isEqualTo("fraud/types.drl");
        assertThat(said.at("/tags/0/conclusions/0/because/0/facts/0/quotes/0/begin")
                        .asInt())
                .isEqualTo(33);
    }

    @Test
    void whyNotTellsTheFirstUnmetCondition() {
        Cli.Result said = whyNot("12 people arrested the burglar.", "arrests=12");

        assertThat(said.code()).as(said.toString()).isZero();
        assertThat(said.out()).contains("""

                no arrests=12

                people/arrested  people/arrests.drl:1  3 of 5 conditions met
                  A verb and a number of people
                  not met  Act( role == "patient" )  people/arrests.drl:4
                    closest: role is agent
                """);
    }

    @Test
    void whyNotNamesTheExclusion() {
        assertThat(whyNot("two.jsonl#2", "arrests=7").out())
                .contains("it would be there but for", "excluded as planned", "people/planned  people/arrests.drl:11");
    }

    @Test
    void whyNotOfATagThatIsThereEndsWithOne() {
        Cli.Result said = whyNot(SENTENCE, "arrests");

        assertThat(said.code()).isEqualTo(ExitCode.FAILED);
        assertThat(said.err()).isEqualTo("arrests is there; see: blotter rules why\n");
    }

    @Test
    void whyNotIsPrintedAsJson() throws IOException {
        JsonNode said = MAPPER.readTree(
                whyNot("Police came.", "romance-scam", "--format", "json").out());

        assertThat(said.at("/0/present").asBoolean()).isFalse();
        assertThat(said.at("/0/notes/0").asText()).startsWith("no term of romance-scam");
        assertThat(said.at("/0/rules/0/unmet/line").asInt()).isEqualTo(4);
    }

    @Test
    void whatADocumentSaysCantMoveTheCursor() {
        assertThat(why("Police arrested 12 people\u001B[2J in \u202EGhana over a romance scam.")
                        .out())
                .doesNotContain("\u001B", "\u202E");
    }

    @Test
    void ofWhatARuleSawAgainAndAgainTheFirstFourAreTold() {
        Cli.Result said = why("Police: " + "a romance scam. ".repeat(7), "romance-scam");

        assertThat(said.out().split("“romance scam”", -1)).hasSize(5);
        assertThat(said.out()).endsWith("\n      and 3 more times\n");
        assertThat(why("Police: " + "a romance scam. ".repeat(5), "romance-scam")
                        .out())
                .endsWith("\n      and 1 more time\n");
    }

    @Test
    void whatWasExcludedAndWouldChangeNothingIsToldWhenAskedFor() {
        String idle = "Police plan to arrest the gang. Police arrested 7 people.";

        assertThat(why(idle).out())
                .endsWith("\n\n1 exclusion without effect; --all shows it\n")
                .doesNotContain("not used");
        assertThat(why(idle, "--all").out())
                .contains("\n\nnot used\n")
                .endsWith("\n    without it, the rules would say the same\n");
        assertThat(why("Police plan to arrest 7 people.").out()).endsWith("\n    without it: arrests=7\n");
    }
}
