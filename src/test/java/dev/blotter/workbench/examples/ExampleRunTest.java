package dev.blotter.workbench.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import dev.blotter.codes.CountTable;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Problem;
import dev.blotter.codes.Regions;
import dev.blotter.read.format.TimeLimit;
import dev.blotter.rules.text.RuleInfo;
import dev.blotter.workbench.Toy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExampleRunTest {
    private static final List<RuleInfo> RULES = Stream.of(
                    "verb then people", "warrants", "places", "types", "labels", "headline", "where", "during")
            .map(name -> new RuleInfo(name, "theme/a.drl", 7, null, null, null))
            .toList();

    @TempDir
    Path folder;

    private ExampleRun run;

    @BeforeEach
    void makeFolder() throws IOException {
        Files.writeString(
                folder.resolve("fraud-types.csv"),
                "code,parent,name,description\nromance-scam,,Romance scam,A false lover\n");
        Toy toy = new Toy(FraudTypes.load(folder), Regions.builtIn());
        run = new ExampleRun(toy::tagged, new TimeLimit(Duration.ofMinutes(1)));
    }

    private ExampleReport run(String examples) {
        return run(examples, RULES);
    }

    private ExampleReport run(String examples, List<RuleInfo> rules) {
        try {
            Files.createDirectories(folder.resolve("theme"));
            Files.writeString(folder.resolve("theme/a.examples"), examples);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return run.run(folder, rules);
    }

    private static List<String> errors(ExampleReport report) {
        return report.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .map(Problem::toString)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[verb then people]\n+ They arrested 12. => arrests=12",
                "[verb then people]\n+ They arrested 12.",
                "[verb then people]\n+ They arrested 12.=>arrests=12 exact \"arrested 12\"",
                "[verb then people]\n+ They arrested 12 in Thailand. => arrests=12 @TH headline; region=TH \"Thailand\"",
                "[verb then people]\n+ They arrested 12 for romance! => arrests=12 #romance-scam; type=romance-scam \"romance\";"
                        + " label priority=high \"!\"",
                "[verb then people]\n+ They arrested 2021. => arrests=2021 2021-01-01..2021-12-31",
                "[verb then people]\n+ {title=A, B, lang=en, published=2024-01-09} They arrested 12. => arrests=12",
                "[verb then people]\n+ \"\"\"\nThey arrested 12.\nThey arrested 13.\n\"\"\" => arrests=12; arrests=13",
                "[verb then people]\n+ They arrested 12 and 13.\n  => arrests=12\n  => arrests=13",
                "[verb then people]\n- They issued 12 warrants.",
                "[verb then people]\n- They arrested 12. => arrests=13",
                "# a comment\n\n [ verb then people ] \r\n+ They arrested 12. => arrests=12\r\n",
                "\uFEFF[verb then people]\n+ They arrested 12. => arrests=12",
                "[verb then people]\n? A dozen are held. => arrests=12",
                "[warrants]\n+ They issued 12 warrants. => excluded=warrants \"12\"",
                "[headline]\n+ They arrested 12. => arrests=12 headline",
                "[where]\n+ They arrested 12 in Thailand. => arrests=12 @TH",
                "[where]\n- They arrested 12.",
            })
    void isGood(String examples) {
        ExampleReport report = run(examples);

        assertThat(report.failures()).isEmpty();
        assertThat(errors(report)).isEmpty();
        assertThat(report.passed() + report.gaps()).isEqualTo(1);
        assertThat(report.isGood()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[verb then people]\n+ They arrested 12. => arrests=13",
                "[verb then people]\n+ They arrested 12. => charged=12",
                "[verb then people]\n+ They arrested 12. => arrests=12 at-least",
                "[verb then people]\n+ They arrested 12. => arrests=12 @TH",
                "[verb then people]\n+ They arrested 12. => arrests=12 \"12\"",
                "[verb then people]\n+ They arrested 12. => arrests=12; region=TH",
                "[verb then people]\n+ They arrested 12 in Thailand. => region=TH",
                "[verb then people]\n+ They issued 12 warrants.",
                "[verb then people]\n- They arrested 12.",
                "[verb then people]\n- They arrested 12. => arrests=12",
                "[where]\n+ They arrested 12. => arrests=12",
                "[where]\n- They arrested 12 in Thailand.",
            })
    void isAFailure(String examples) {
        ExampleReport report = run(examples);

        assertThat(report.failures()).hasSize(1);
        assertThat(report.passed()).isZero();
        assertThat(report.isGood()).isFalse();
    }

    @Test
    void aFailureSaysWhatWasExpectedAndFoundAndWhoSpoke() {
        ExampleReport report =
                run("[verb then people]\n\n+ They arrested 12 in Thailand. => arrests=13 at-least \"arrested 13\"");

        assertThat(report.failures().getFirst()).hasToString("""
                        theme/a.examples:3: [verb then people] + They arrested 12 in Thailand.
                            expected  arrests=13 at-least "arrested 13"
                            found     arrests=12 @TH exact headline "arrested 12" by verb then people
                                      region=TH "Thailand" by places
                            spoke     headline, places, verb then people, where""");
    }

    @Test
    void aFailureOfAMinusSaysThatNothingWasExpected() {
        assertThat(run("[places]\n- In Thailand.").failures().getFirst()).hasToString("""
                        theme/a.examples:2: [places] - In Thailand.
                            expected  nothing
                            found     region=TH "Thailand" by places
                            spoke     places""");
    }

    @Test
    void aKnownGapThatIsClosedIsNoted() {
        ExampleReport report =
                run("[verb then people]\n? They arrested 12. => arrests=12\n? Held are 12. => arrests=12");

        assertThat(report.gaps()).isEqualTo(2);
        assertThat(report.passed()).as("gaps are no passes").isZero();
        assertThat(report.isGood()).isTrue();
        assertThat(report.problems())
                .filteredOn(problem -> problem.file().endsWith(".examples"))
                .containsExactly(new Problem(
                        "theme/a.examples",
                        2,
                        1,
                        Problem.Severity.WARNING,
                        "this known gap is closed; change its '?' to '+'"));
    }

    @Test
    void aKnownFalseResultIsClosedOnceTheRuleIsSilent() {
        ExampleReport report = run("[places]\n? In Thailand. => nothing\n? In Siam. => nothing");

        assertThat(report.gaps()).isEqualTo(2);
        assertThat(report.failures()).isEmpty();
        assertThat(report.problems())
                .filteredOn(problem -> problem.file().endsWith(".examples"))
                .extracting(Problem::toString)
                .containsExactly("theme/a.examples:3:1: this known gap is closed; change its '?' to '-'");
    }

    @Test
    void aRuleNeedsAnExampleOfEachSign() {
        ExampleReport report = run("[places]\n+ In Thailand. => region=TH", RULES.subList(2, 4));

        assertThat(report.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "theme/a.drl:7:1: the rule 'places' has no '-' example; add one",
                        "theme/a.drl:7:1: the rule 'types' has no '+' example; add one",
                        "theme/a.drl:7:1: the rule 'types' has no '-' example; add one");
        assertThat(report.isGood()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+ They arrested 12.|1|this example is of no rule; put '[rule name]' on a line above it",
                "[places]\n* In Thailand.|2|'* In Thailand.' is no example; begin it with +, - or ?, or with # for a comment",
                "[places]\n+|2|this example has no text; write a sentence after the '+'",
                "[places]\n+ => region=TH|2|this example has no text; write a sentence after the '+'",
                "[places]\n? In Siam.|2|a known gap needs what it should yield; add '=> kind=value', or '=> nothing'",
                "[places]\n+ \"\"\"\nIn Thailand|2|this text has no end; close it with \"\"\" on a line of its own",
                "[places]\n+ {language=zh} In Thailand|2|'language=zh' is no option; use lang=, published= or title=",
                "[places]\n+ {published=today} In Thailand|2|'today' is no day; write one as in published=2024-12-31",
                "[places]\n+ In Thailand. => place=TH|2|'place=TH' is nothing to expect; write kind=value with one of"
                        + " type, region, label, excluded, arrests, charged, convicted, repatriated, rescued, victims, wanted,"
                        + " cases, loss, recovered",
                "[places]\n+ In Thailand. => region=TH sometimes|2|'sometimes' is nothing to expect of a tag; write a"
                        + " qualifier, a period, @REGION, #fraud-type, a currency, headline, statistic, or the evidence in quotes",
                "[labels]\n+ Come! => label|2|'label' is nothing to expect; write kind=value with one of type, region, label,"
                        + " excluded, arrests, charged, convicted, repatriated, rescued, victims, wanted, cases, loss, recovered",
                "[place]\n+ In Thailand.|2|there is no rule 'place'; write its name as it stands in the .drl file",
            })
    void anExampleThatCannotBeReadIsAnError(String example) {
        String[] parts = example.split("\\|");

        assertThat(errors(run(parts[0]))).containsExactly("theme/a.examples:" + parts[1] + ":1: " + parts[2]);
    }

    @Test
    void whatFollowsABadExampleIsStillRun() {
        ExampleReport report = run("[places]\n* bad\n+ In Thailand. => region=TH\n+ In Siam. => region=TH");

        assertThat(report.passed()).isEqualTo(1);
        assertThat(report.failures()).hasSize(1);
        assertThat(report.isGood()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "places, 1, 0",
        "theme, 2, 1",
        "theme/, 2, 1",
        "theme/a, 2, 1",
        "theme/a.drl, 2, 1",
        "theme/a.examples, 2, 1",
        "other/b.drl, 1, 0",
        "the, 0, 0"
    })
    void onlyTheExamplesOfARuleAFileOrAThemeAreRun(String only, int passed, int errors) throws IOException {
        Files.createDirectories(folder.resolve("theme"));
        Files.writeString(
                folder.resolve("theme/a.examples"),
                "[places]\n+ In Thailand. => region=TH\n[labels]\n* bad\n+ Come! => label priority=high\n");
        Files.createDirectories(folder.resolve("other"));
        Files.writeString(folder.resolve("other/b.examples"), "[types]\n+ A romance. => type=romance-scam\n");

        if (passed == 0) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> run.runOnly(folder, only))
                    .withMessageStartingWith("'" + only + "' has no examples");
        } else {
            ExampleReport report = run.runOnly(folder, only);
            assertThat(report.passed()).isEqualTo(passed);
            assertThat(errors(report)).hasSize(errors);
            assertThat(report.isGood()).isEqualTo(errors == 0);
        }
    }

    @Test
    void theDocumentOfAnExampleHasItsOptions() {
        List<Example> examples = ExampleFile.read(
                folder,
                write("[a]\n+ {title=Police, army, published=2024-01-09} 警方\n+ plain\n+ {lang=es} hola\n"),
                CountTable.KINDS,
                new ArrayList<>());

        assertThat(examples)
                .extracting(
                        example -> example.document().language(),
                        example -> example.document().title())
                .containsExactly(tuple("zh", "Police, army"), tuple("en", null), tuple("es", null));
        assertThat(examples.getFirst().document().published()).hasToString("2024-01-09");
    }

    private Path write(String text) {
        try {
            return Files.writeString(folder.resolve("b.examples"), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aFolderWithoutExamplesIsGoodButWarnsOfEveryRule() {
        ExampleReport report = run.run(folder, RULES);

        assertThat(report.isGood()).isTrue();
        assertThat(report.problems()).hasSize(2 * RULES.size());
    }
}
