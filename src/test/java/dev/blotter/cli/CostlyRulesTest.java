package dev.blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.cli.output.ExitCode;
import dev.blotter.workbench.SmallRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every command that judges, with rules that no document is judged by in time: each ends soon after the time
 * limit, in a sentence that names the rule, and the index is what it was.
 */
@Tag("stress")
@Timeout(600)
final class CostlyRulesTest {
    /** On an idle machine each command takes five; one that does much else gets as long as a hang would not. */
    private static final int LONGEST_SECONDS = 240;

    @TempDir
    private Path temporary;

    private String index;
    private String corpus;
    private String document;
    private String usual;

    @BeforeEach
    void makeIndex() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("corpus"));
        document =
                Files.writeString(folder.resolve("long.txt"), CostlyRules.TEXT).toString();
        Files.writeString(folder.resolve("short.txt"), "Police told of a romance scam.");
        Files.writeString(folder.resolve("long.json"), "{\"id\": \"long.txt\", \"fraudTypes\": [\"romance-scam\"]}");
        corpus = folder.toString();
        index = temporary.resolve("index").toString();
        usual = SmallRules.in(temporary).toString();
        assertThat(run(usual, "index", "--index", index, corpus).code()).isZero();
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource(value = CostlyRules.class, mode = EnumSource.Mode.EXCLUDE, names = "SLOW")
    void everyCommandEndsAndNamesTheRule(CostlyRules costly) throws IOException {
        everyCommandFails(costly, "10m", "judging it costs too much: the rules ", "'" + costly.rule());
    }

    @Test
    void everyCommandEndsWhenTheTimeIsOver() throws IOException {
        everyCommandFails(CostlyRules.SLOW, "500ms", "judging it ");
    }

    private void everyCommandFails(CostlyRules costly, String limit, String... said) throws IOException {
        String rules = costly.in(temporary.resolve("costly")).toString();
        assertThat(Cli.blotter("rules", "list", "--rules", rules).code()).isZero();
        Cases cases = new Cases(rules, limit, said);
        String before = export();

        cases.fail(ExitCode.SOME_FAILED, "tag", document);
        cases.fail(ExitCode.FAILED, "rules", "why", document);
        cases.fail(ExitCode.DONE, "rules", "why-not", document, "romance-scam");
        cases.fail(ExitCode.FAILED, "rules", "test");
        cases.fail(ExitCode.SOME_FAILED, "rules", "test", "--gold", corpus);
        cases.fail(ExitCode.SOME_FAILED, "rules", "stats", "--index", index);
        cases.fail(ExitCode.SOME_FAILED, "rules", "diff", "--index", index);
        cases.fail(ExitCode.USAGE, "correct", "--index", index, "long.txt", "KH", "--reason", "why");
        assertThat(export()).isEqualTo(before);

        cases.fail(ExitCode.SOME_FAILED, "retag", "--index", index);
        assertThat(run(usual, "retag", "--undo", "--index", index).code()).isZero();
        assertThat(export()).as("after undo").isEqualTo(before);

        assertThat(run(rules, "index", "--time-limit", limit, "--index", index, corpus)
                        .code())
                .isEqualTo(ExitCode.SOME_FAILED);
        assertThat(Cli.blotter("errors", "--index", index).out()).contains(said);
        assertThat(run(usual, "index", "--index", index, corpus).code()).isZero();
        assertThat(export()).as("with the rules as they were").isEqualTo(before);
    }

    @Test
    void anExplanationEndsInTimeToo() throws IOException {
        String drl = CostlyRules.rule(
                        "excluding", "$a : Term( token < 900 )", "insertLogical( new Excluded( $a, \"x\" ) );")
                + CostlyRules.rule(
                        "unless excluded", "$a : Term( )\nnot Excluded( annotation == $a )", CostlyRules.type("$a"));
        String rules = CostlyRules.in(temporary.resolve("costly"), drl).toString();

        assertThat(run(rules, "tag", document).code()).isZero();
        Cli.Result why = run(rules, "rules", "why", document, "--time-limit", "1s");
        assertThat(why.code()).as(why.toString()).isEqualTo(ExitCode.FAILED);
        assertThat(why.out()).contains("judging it takes longer than 1 s");
    }

    @Test
    void theSearchForWhatARuleLacksEndsToo() throws IOException {
        String drl = CostlyRules.rule(
                "lacking",
                CostlyRules.lines(5, i -> "$t" + i + " : Term( )") + "\nTerm( concept == \"planned\" )",
                "insertLogical( new FraudType( \"job-scam\", $t0 ) );");
        String rules = CostlyRules.in(temporary.resolve("costly"), drl).toString();

        assertThat(run(rules, "tag", document).code()).isZero();
        Cli.Result whyNot = run(rules, "rules", "why-not", document, "job-scam");
        assertThat(whyNot.code()).as(whyNot.toString()).isEqualTo(ExitCode.DONE);
        assertThat(whyNot.out()).contains("planned");
    }

    /** Commands that rules fail in. */
    private record Cases(String rules, String limit, String... said) {
        void fail(int code, String... command) {
            List<String> all = new ArrayList<>(List.of(command));
            all.addAll(List.of("--time-limit", limit));
            Cli.Result result = run(rules, all.toArray(String[]::new));
            assertThat(result.code()).as("%s %s", all, result).isEqualTo(code);
            assertThat(result.out() + result.err()).as("%s", all).contains(said);
        }
    }

    private static Cli.Result run(String rules, String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--rules", rules));
        long begin = System.nanoTime();
        Cli.Result result = Cli.blotter(all.toArray(String[]::new));
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin))
                .as("seconds of %s", all)
                .isLessThan(LONGEST_SECONDS);
        assertThat(result.out() + result.err()).doesNotContain("\tat ", "fault of Blotter", "Exception");
        return result;
    }

    private String export() {
        return Cli.blotter("export", "--index", index).out();
    }
}
