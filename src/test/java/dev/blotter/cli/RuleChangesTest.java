package dev.blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.cli.output.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that tell and apply what an edit of rules does to an index, one after another as they are typed. */
final class RuleChangesTest {
    private static final String TERMS = """
            term,concept,language,sort,not
            romance scam,romance-scam,en,strong,
            police,policing,en,cue,
            """;
    static final String RULE = """
            rule "kinds/strong"
            @description( "A strong term" )
            when
                $t : Term( sort == "strong", $c : concept )
            then
                insertLogical( new FraudType( $c, $t ) );
            end
            """;

    @TempDir
    Path temporary;

    private String rules;
    private String index;

    @BeforeEach
    void indexTwoTexts() throws IOException {
        rules = temporary.resolve("rules").toString();
        index = temporary.resolve("index").toString();
        write(
                "rules/fraud-types.csv",
                "code,parent,name,description\nromance-scam,,Romance scam,\njob-scam,,Job scam,\n");
        write("rules/terms/a.csv", TERMS);
        write("rules/kinds/a.drl", RULE);
        write("rules/kinds/a.examples", "[kinds/strong]\n+ A romance scam. => type=romance-scam\n- A scam.\n");
        write("corpus/a.txt", "The police found a romance scam in the town on Friday.");
        write("corpus/b.txt", "The police found a flamingo swindle in the town on Friday.");
        assertThat(blotter("index", temporary.resolve("corpus").toString()).code())
                .isEqualTo(ExitCode.DONE);
    }

    private Cli.Result blotter(String... args) {
        String[] all = Arrays.copyOf(args, args.length + 4);
        System.arraycopy(new String[] {"--rules", rules, "--index", index}, 0, all, args.length, 4);
        return Cli.blotter(all);
    }

    private void write(String name, String content) throws IOException {
        Path file = temporary.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private void addTerm() throws IOException {
        write("rules/terms/a.csv", TERMS + "flamingo swindle,job-scam,en,strong,\n");
    }

    private String exported() {
        return Cli.blotter("export", "--index", index).out();
    }

    @Test
    void diffTellsWhichDocumentsGainATag() throws IOException {
        addTerm();

        Cli.Result result = blotter("rules", "diff");

        assertThat(result.code()).isEqualTo(ExitCode.DONE);
        assertThat(result.out()).isEqualTo("""
                1 of 2 documents would change

                                     gained    lost  changed
                job-scam (Job scam)       1       0        0

                job-scam (Job scam)  +1 -0 ~0
                  + b.txt  The police found a flamingo swindle in the town on Friday.
                      “The police found a [flamingo swindle] in the town on Friday.”
                      by kinds/strong
                """);
        assertThat(result.err()).contains("judged 1 in ");
    }

    @Test
    void anExitCodeTellsThatSomethingChanges() throws IOException {
        assertThat(blotter("rules", "diff", "--exit-code").code()).isEqualTo(ExitCode.DONE);

        addTerm();

        assertThat(blotter("rules", "diff", "--exit-code").code()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void aDiffIsAlsoJsonLines() throws IOException {
        addTerm();

        Cli.Result result = blotter("rules", "diff", "--format", "jsonl");

        assertThat(result.lines()).hasSize(1);
        assertThat(result.lines().getFirst())
                .startsWith("{\"tag\":\"job-scam\",\"change\":\"gained\",\"source\":\"b.txt\"");
    }

    @Test
    void twoFoldersAreComparedWhateverTheIndexHolds() throws IOException {
        String other = temporary.resolve("other").toString();
        write("other/fraud-types.csv", Files.readString(Path.of(rules, "fraud-types.csv")));
        write("other/terms/a.csv", TERMS);
        write(
                "other/kinds/a.drl",
                RULE.replace("$t : Term(", "Mentions( concept == \"policing\", times > 1 ) $t : Term("));

        Cli.Result result = blotter("rules", "diff", other, rules);

        assertThat(result.out()).contains("romance-scam (Romance scam)  +1 -0 ~0");
    }

    @Test
    void retagTakesTheRulesOnAndBackByteByByte() throws IOException {
        String before = exported();
        addTerm();

        assertThat(Cli.blotter("search", "flamingo", "--index", index, "--rules", rules)
                        .err())
                .contains("retag");
        assertThat(blotter("retag", "--dry-run").out()).contains("1 of 2 documents would change");
        assertThat(exported()).isEqualTo(before);
        assertThat(blotter("retag").code()).isEqualTo(ExitCode.DONE);
        assertThat(exported()).isNotEqualTo(before).contains("job-scam");
        assertThat(Cli.blotter("search", "--fraud", "job-scam", "--index", index, "--rules", rules)
                        .out())
                .contains("b.txt");
        assertThat(blotter("retag", "--undo").code()).isEqualTo(ExitCode.DONE);
        assertThat(exported()).isEqualTo(before);
    }

    @Test
    void retagReadsNoSourceFile() throws IOException {
        addTerm();
        Files.delete(temporary.resolve("corpus/b.txt"));

        assertThat(blotter("retag").code()).isEqualTo(ExitCode.DONE);

        assertThat(exported()).contains("job-scam");
    }

    @Test
    void watchChecksTestsAndCompares() throws IOException {
        addTerm();

        Cli.Result result = blotter("rules", "watch", "--once");

        assertThat(result.out())
                .contains("2 passed, 0 failed")
                .contains("1 of 2 documents of the index would change")
                .contains("job-scam (Job scam)  +1 -0 ~0");
    }

    @Test
    void watchShowsWhatIsWrong() throws IOException {
        write("rules/terms/a.csv", TERMS + "flamingo swindle,job-scan,en,strong,\n");

        Cli.Result result = blotter("rules", "watch", "--once");

        assertThat(result.code()).isEqualTo(ExitCode.DONE);
        assertThat(result.out()).contains("terms/a.csv:4:", "did you mean 'job-scam'?");
    }

    @Test
    void whatHasNothingToDoOrMakesNoSenseSaysSo() {
        assertThat(blotter("retag", "--undo", "--dry-run").err())
                .isEqualTo("blotter: --dry-run does not go with --undo; leave one of them out\n");
        assertThat(blotter("retag", "--workers", "0").err())
                .isEqualTo("blotter: --workers 0 is too few; give 1 or more\n");
        assertThat(blotter("rules", "diff", "--format", "csv").err())
                .isEqualTo("blotter: --format csv is not for a diff; use text or jsonl\n");
        assertThat(blotter("rules", "diff", "--sample", "0").err()).contains("--sample 0 is too small; give 1 or more");
        assertThat(blotter("retag").err()).contains("Nothing to do: these rules have judged all of the index.");
        assertThat(blotter("retag", "--undo").err())
                .contains("Nothing to undo: no rules have come to this index since, or they were taken back.");
    }

    @Test
    void aSampleSaysThatItIsOne() throws IOException {
        addTerm();

        assertThat(blotter("rules", "diff", "--sample", "1", "--seed", "7").out())
                .matches("[01] of 1 document \\(a sample, --seed 7\\) would change\n[\\s\\S]*");
    }

    /** A kind that was taken out of the table is told by its code. */
    @Test
    void aKindThatIsNoLongerKnownIsTakenFromDocuments() throws IOException {
        write("rules/fraud-types.csv", "code,parent,name,description\njob-scam,,Job scam,\n");
        write("rules/terms/a.csv", "term,concept,language,sort,not\npolice,policing,en,cue,\n");
        write("rules/kinds/a.examples", "");

        assertThat(blotter("rules", "diff").out()).isEqualTo("""
                1 of 2 documents would change

                              gained    lost  changed
                romance-scam       0       1        0

                romance-scam  +0 -1 ~0
                  - a.txt  The police found a romance scam in the town on Friday.
                      “The police found a [romance scam] in the town on Friday.”
                      was by kinds/strong
                """);
    }

    @Test
    void aHalfWrittenRuleDoesNotStopTheIndex() throws IOException {
        write("rules/overrides.csv", "source,tag,action,reason,who,date\na.txt,KH,add,read it,,\n");
        assertThat(blotter("index", temporary.resolve("corpus").toString()).code())
                .isEqualTo(ExitCode.DONE);
        String before = exported();
        write("rules/kinds/a.drl", RULE + "rule \"kinds/half\"\nwhen\n    $t : Term( stre");
        write("corpus/c.txt", "The police found another romance scam in the town.");

        Cli.Result indexed = blotter("index", temporary.resolve("corpus").toString());

        assertThat(indexed.code()).as(indexed.toString()).isEqualTo(ExitCode.DONE);
        assertThat(indexed.err())
                .startsWith("warning: kinds/a.drl:")
                .contains("so the last good edition judges; mend them, and run again: blotter rules check");
        assertThat(exported()).startsWith(before.lines().findFirst().orElseThrow());
        assertThat(Cli.blotter("search", "--index", index, "another", "--fraud", "romance-scam", "--rules", rules)
                        .out())
                .contains("c.txt");

        write("rules/kinds/a.drl", RULE);
        addTerm();
        assertThat(blotter("index", temporary.resolve("corpus").toString()).out())
                .contains("judged anew");
        assertThat(exported()).contains("job-scam");
    }

    @Test
    void withoutAnIndexAHalfWrittenRuleIsAnError() throws IOException {
        write("rules/kinds/a.drl", RULE + "rule \"kinds/half\"\nwhen\n    $t : Term( stre");

        Cli.Result indexed = Cli.blotter(
                "index",
                "--rules",
                rules,
                "--index",
                temporary.resolve("new").toString(),
                temporary.resolve("corpus").toString());

        assertThat(indexed.code()).isEqualTo(ExitCode.USAGE);
        assertThat(temporary.resolve("new")).doesNotExist();
    }
}
