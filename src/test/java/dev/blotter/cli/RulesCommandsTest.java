package dev.blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that look at rules, on a small rule folder and corpus. */
final class RulesCommandsTest {
    @TempDir
    Path temporary;

    private String rules;
    private String corpus;

    @BeforeEach
    void makeFolders() throws IOException {
        rules = temporary.resolve("rules").toString();
        corpus = temporary.resolve("corpus").toString();
        write("rules/fraud-types.csv", "code,parent,name,description\nromance-scam,,Romance scam,\n");
        write(
                "rules/terms/a.csv",
                "term,concept,language,sort,not\nromance scam,romance-scam,en,strong,\nlove scam,romance-scam,en,strong,\n"
                        + "police,policing,en,cue,\n");
        write("rules/kinds/a.drl", """
                rule "kinds/strong"
                @description( "A strong term" )
                when
                    $t : Term( sort == "strong", $c : concept )
                then
                    insertLogical( new FraudType( $c, $t ) );
                end

                rule "kinds/police"
                @description( "The police" )
                when
                    $t : Term( concept == "policing" )
                then
                    insertLogical( new Label( "police", "yes", $t ) );
                end
                """);
        write("rules/kinds/a.examples", """
                [kinds/strong]
                + A romance scam. => type=romance-scam
                - A scam.
                [kinds/police]
                + The police. => label police=yes
                - A scam.
                """);
        write("corpus/north/a.txt", "The police found a romance scam in the town on Friday.");
        write("corpus/south/b.txt", "A romance scam was found in another town on Monday.");
        write("corpus/gold/a.json", "{\"id\":\"a\",\"fraudTypes\":[\"romance-scam\"]}");
        write("corpus/gold/b.json", "{\"id\":\"b\",\"fraudTypes\":[]}");
        write("corpus/gold/c.json", "{\"id\":\"c\",\"fraudTypes\":[]}");
    }

    private void write(String name, String content) throws IOException {
        Path file = temporary.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @Test
    void checkShowsTheLineAndWhatToDo() throws IOException {
        write("rules/terms/b.csv", "term,concept,language,sort\n诈骗,romance-scan,zh,strong\npolice,policing,en,cue\n");
        Cli.Result result = Cli.blotter("rules", "check", "--rules", rules);

        assertThat(result.code()).isEqualTo(ExitCode.FAILED);
        assertThat(result.out()).isEqualTo("""
                terms/b.csv:2:4: the concept 'romance-scan' of a strong term is no code of fraud-types.csv
                    诈骗,romance-scan,zh,strong
                         ^ did you mean 'romance-scam'?
                warning: terms/b.csv:3:1: the term 'police' has the concept 'policing' already in terms/a.csv:4
                    police,policing,en,cue
                    ^ make one row of them
                """);
        assertThat(result.err()).isEqualTo("1 error, 1 warning\n");
    }

    @Test
    void aRuleFolderMayBeNamedByALink() throws IOException {
        Path link = Files.createSymbolicLink(temporary.resolve("link"), temporary.resolve("rules"));

        assertThat(Cli.blotter("rules", "list", "--rules", link.toString()).out())
                .isNotEmpty()
                .isEqualTo(Cli.blotter("rules", "list", "--rules", rules).out());
    }

    @Test
    void warningsAreNoFailure() throws IOException {
        write("rules/terms/b.csv", "term,concept,language,sort\npolice,policing,en,cue\n");
        Cli.Result result = Cli.blotter("rules", "check", "--rules", rules);

        assertThat(result.code()).isEqualTo(ExitCode.DONE);
        assertThat(result.err()).isEqualTo("The rules are in order, with 1 warning.\n");
    }

    @Test
    void checkWarnsOfAStrongTermOfTwoKinds() throws IOException {
        write(
                "rules/fraud-types.csv",
                Files.readString(temporary.resolve("rules/fraud-types.csv")) + "phishing,,Phishing,\n");
        write("rules/terms/b.csv", "term,concept,language,sort\nRomance scam,phishing,en,strong\n");
        assertThat(Cli.blotter("rules", "check", "--rules", rules).out())
                .contains(
                        "terms/b.csv:2:1: the term 'Romance scam' is strong for 'phishing', and for 'romance-scam' in")
                .contains("^ make one of them weak, so that it needs more than this word");

        write("rules/terms/b.csv", "term,concept,language,sort\nRomance scam,phishing,en,weak\n");
        assertThat(Cli.blotter("rules", "check", "--rules", rules).out()).doesNotContain("Romance scam");
    }

    @Test
    void controlCharactersOfARuleFileDoNotReachTheTerminal() throws IOException {
        write("rules/terms/b.csv", "term,concept,language,sort\n\u001B[2Jx,policing,en,\u202Ecue\n");
        assertThat(Cli.blotter("rules", "check", "--rules", rules).out()).doesNotContain("\u001B", "\u202E");
    }

    @Test
    void testRunsTheExamplesOfOneRuleFileOrTheme() {
        assertThat(Cli.blotter("rules", "test", "--rules", rules).err()).startsWith("4 passed, 0 failed");
        assertThat(Cli.blotter("rules", "test", "--rules", rules, "--only", "kinds/police")
                        .err())
                .startsWith("2 passed, 0 failed");
        assertThat(Cli.blotter("rules", "test", "--rules", rules, "--only", "kinds/a.drl")
                        .err())
                .startsWith("4 passed");
        assertThat(Cli.blotter("rules", "test", "--rules", rules, "--only", "kinds")
                        .err())
                .startsWith("4 passed");
    }

    @Test
    void testOfWhatIsNotThereSaysSo() {
        Cli.Result result = Cli.blotter("rules", "test", "--rules", rules, "--only", "kinds/b.drl");

        assertThat(result.code()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err())
                .isEqualTo("blotter: 'kinds/b.drl' has no examples; give a rule, a file such as people/verbs.drl, or a"
                        + " theme\n");
    }

    @Test
    void testScoresDocumentsWithGold() {
        Cli.Result result = Cli.blotter("rules", "test", "--rules", rules, "--gold", corpus + "/gold", corpus);

        assertThat(result.code()).as(result.toString()).isEqualTo(ExitCode.DONE);
        assertThat(result.lines()).contains("romance-scam                   0.500  1.000  0.667      1      1       0");
        assertThat(result.lines()).contains("b: + romance-scam");
        assertThat(result.err()).isEqualTo("2 documents compared, 1 gold records have no document\n");
    }

    @Test
    void aScoreIsAlsoJson() {
        assertThat(Cli.blotter(
                                "rules",
                                "test",
                                "--rules",
                                rules,
                                "--gold",
                                corpus + "/gold",
                                corpus,
                                "--format",
                                "json")
                        .out())
                .isEqualTo("{\"documents\":2,\"tags\":{\"romance-scam\":{\"precision\":0.5,\"recall\":1.0,\"f1\":0.667,"
                        + "\"right\":1,\"extra\":1,\"missing\":0}},\"together\":{\"types\":{\"precision\":0.5,\"recall\":1.0,"
                        + "\"f1\":0.667,\"right\":1,\"extra\":1,\"missing\":0}},\"shares\":{\"fraud or not\":0.5},"
                        + "\"disagreements\":[{\"document\":\"b\",\"tag\":\"romance-scam\",\"has\":\"rules\"}]}\n");
    }

    @Test
    void goldWithoutDocumentsIsAnError() {
        assertThat(Cli.blotter("rules", "test", "--rules", rules, "--gold", corpus + "/gold", corpus + "/north/none")
                        .code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(Cli.blotter("rules", "test", "--rules", rules, corpus).err())
                .contains("name its records with --gold");
    }

    @Test
    void statsTellWhatEachRuleDoes() {
        String index = temporary.resolve("index").toString();
        Cli.blotter(
                "index", "--isolate", "none", "--rules", rules, "--index", index, corpus + "/north", corpus + "/south");

        Cli.Result all = Cli.blotter("rules", "stats", "--rules", rules, "--index", index);
        assertThat(all.lines())
                .contains(
                        "          2       2            2  kinds/strong",
                        "          1       1            1  kinds/police",
                        "never spoke: 0");
        assertThat(all.err()).isEqualTo("2 documents judged\n");
    }

    @Test
    void statsOfTermsAndPartsAreATable() {
        String index = temporary.resolve("index").toString();
        Cli.blotter("index", "--isolate", "none", "--rules", rules, "--index", index, corpus);

        Cli.Result result = Cli.blotter(
                "rules", "stats", "--terms", "--by", "source", "--format", "csv", "--rules", rules, "--index", index);
        assertThat(result.lines())
                .contains(
                        "north,term,police (policing),terms/a.csv,4,1,1,0,",
                        "north,term,romance scam (romance-scam),terms/a.csv,2,1,1,1,",
                        "south,term,love scam (romance-scam),terms/a.csv,3,0,0,0,");
    }

    @Test
    void learnsTheWordsOfAKindFromPassages() throws IOException {
        writePassages();
        Cli.Result result = Cli.blotter("rules", "learn", "--rules", rules, "--yes");

        assertThat(result.code()).isEqualTo(ExitCode.DONE);
        assertThat(result.out()).startsWith("11 of 11 words would weigh otherwise, by 6 passages and 0 documents\n");
        assertThat(Files.readString(temporary.resolve("rules/likeness/words.csv")))
                .startsWith("word,rarity,report,romance-scam\n")
                .contains("\nwidow,1.");
        assertThat(Cli.blotter("rules", "learn", "--rules", rules).out())
                .startsWith("0 of 11 words would weigh otherwise");
    }

    @Test
    void showsWhatALearningWouldChange() throws IOException {
        writePassages();
        write("rules/kinds/told.drl", """
                rule "kinds/told"
                @description( "Words of a report" )
                when
                    $l : Likeness( percentile >= 50, $c : code )
                then
                    insertLogical( new FraudType( $c, $l ) );
                end
                """);
        write("corpus/c.txt", "In May the widow sent the sailor her savings.");
        String index = temporary.resolve("index").toString();
        Cli.blotter("index", "--rules", rules, "--index", index, corpus);
        Cli.Result result = Cli.blotter("rules", "learn", "--rules", rules, "--index", index, "--yes");

        assertThat(result.code()).as(result.toString()).isEqualTo(ExitCode.DONE);
        assertThat(result.out()).contains(" would change", "romance-scam (Romance scam)  +1 -0", "c.txt");
    }

    @Test
    void learnsNothingWithoutAYes() throws IOException {
        writePassages();
        Cli.Result result = Cli.blotter("rules", "learn", "--rules", rules);

        assertThat(result.code()).isEqualTo(ExitCode.USAGE);
        assertThat(result.out()).contains("words would weigh otherwise");
        assertThat(result.err()).contains("nobody can be asked here, and nothing was changed; add --yes to go on");
        assertThat(temporary.resolve("rules/likeness/words.csv")).doesNotExist();
    }

    @Test
    void asksAPersonBeforeItLearns() throws IOException {
        writePassages();
        assertThat(answered("n\n", "rules", "learn", "--rules", rules))
                .contains("Learn this? [y/N]", "Nothing was learned");
        assertThat(temporary.resolve("rules/likeness/words.csv")).doesNotExist();

        assertThat(answered("y\n", "rules", "learn", "--rules", rules)).contains("Learned. ");
        assertThat(temporary.resolve("rules/likeness/words.csv")).exists();
    }

    private static String answered(String answer, String... command) {
        InputStream before = System.in;
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setIn(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)));
        try {
            Main.run(Terminal.of(OutputStream.nullOutputStream(), err, "err", 100), command);
        } finally {
            System.setIn(before);
        }
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aLearningIsTakenBack() throws IOException {
        writePassages();
        Cli.blotter("rules", "learn", "--rules", rules, "--yes");
        Path table = temporary.resolve("rules/likeness/words.csv");
        List<String> before = Files.readAllLines(table);
        write(
                "rules/likeness/boats-en.jsonl",
                "{\"kinds\": [], \"text\": \"In June the widow sent the widow a boat.\"}");
        Cli.blotter("rules", "learn", "--rules", rules, "--yes");
        assertThat(Files.readAllLines(table)).isNotEqualTo(before);

        assertThat(Cli.blotter("rules", "learn", "--rules", rules, "--undo").code())
                .isEqualTo(ExitCode.DONE);
        assertThat(Files.readAllLines(table)).isEqualTo(before);
        assertThat(Cli.blotter("rules", "learn", "--rules", rules, "--undo").err())
                .contains("has no table to take back");
    }

    @Test
    void namesTheLineOfABrokenGoldRecord() throws IOException {
        writePassages();
        write("gold/a.txt", "The sailor wrote to the widow.");
        write("gold/gold.jsonl", "{\"id\": \"a\", \"fraudTypes\": []}\n{\"id\": \"b\", oh}\n");
        Path gold = temporary.resolve("gold");
        assertThat(Cli.blotter("rules", "learn", "--rules", rules, "--with", gold.toString())
                        .err())
                .contains(gold.resolve("gold.jsonl") + ":2:13: from here on the record is no JSON; mend the line");
    }

    @Test
    void learnsFromDocumentsWithGoldAndFromOrdinaryOnes() throws IOException {
        writePassages();
        write("gold/a.txt", "The sailor wrote to the widow. She sent her savings to the sailor by courier.");
        write("gold/gold.jsonl", "{\"id\": \"a\", \"fraudTypes\": [\"romance-scam\"]}");
        write("news/b.txt", "The parish gave the orchard a gate, and the widow her pears.");
        Cli.Result result = Cli.blotter(
                "rules",
                "learn",
                "--anew",
                "--yes",
                "--rules",
                rules,
                "--with",
                temporary.resolve("gold").toString(),
                "--ordinary",
                temporary.resolve("news").toString());

        assertThat(result.code()).as(result.toString()).isEqualTo(ExitCode.DONE);
        assertThat(result.out()).contains("by 6 passages and 2 documents");
    }

    @Test
    void refusesDocumentsWithoutGold() throws IOException {
        writePassages();
        write("gold/a.txt", "The sailor wrote to the widow.");
        Cli.Result result = Cli.blotter(
                "rules",
                "learn",
                "--rules",
                rules,
                "--with",
                temporary.resolve("gold").toString());

        assertThat(result.code()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("has a gold record there; put gold.jsonl or .json records beside");
    }

    private void writePassages() throws IOException {
        String romance = "{\"kinds\": [\"romance-scam\"], \"text\": \"%s the widow sent the sailor her savings.\"}%n";
        String none = "{\"kinds\": [], \"text\": \"%s the orchard gave the parish its pears.\"}%n";
        write(
                "rules/likeness/passages-en.jsonl",
                romance.formatted("In May")
                        + romance.formatted("Twice")
                        + romance.formatted("Again")
                        + none.formatted("In June")
                        + none.formatted("Later")
                        + none.formatted("Again"));
    }

    @Test
    void learnsNothingWithoutPassages() {
        Cli.Result result = Cli.blotter("rules", "learn", "--rules", rules);

        assertThat(result.code()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("the passages in likeness/*.jsonl are of less than two kinds");
    }

    @Test
    void rulesAloneSayWhatCanBeDone() {
        Cli.Result alone = Cli.blotter("rules");

        assertThat(alone.code()).isEqualTo(ExitCode.USAGE);
        assertThat(alone.err()).startsWith("blotter: say what to do with the rules: check, ");
    }

    @Test
    void aFewRulesAreListedWithWhatTheySee() {
        assertThat(Cli.blotter("rules", "list", "--rules", rules, "--theme", "kinds", "STRONG")
                        .out())
                .isEqualTo("kinds/strong  kinds/a.drl:1\n    A strong term\n");
    }

    @Test
    void goldOfOtherDocumentsIsAnError() throws IOException {
        write("corpus/other/z.txt", "A romance scam.");
        Cli.Result result =
                Cli.blotter("rules", "test", "--rules", rules, "--gold", corpus + "/gold", corpus + "/other");

        assertThat(result.code()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err())
                .isEqualTo("blotter: no document has one of the 3 gold records of '" + corpus
                        + "/gold'; name the folder of the documents after it\n");
    }

    @Test
    void optionsThatDoNotGoTogetherAreRefused() {
        assertThat(Cli.blotter("rules", "test", "--rules", rules, "--overrides", "--format", "json")
                        .err())
                .isEqualTo("blotter: --format json is not for --overrides; leave it out\n");
        assertThat(Cli.blotter("rules", "stats", "--rules", rules, "--format", "json")
                        .err())
                .isEqualTo("blotter: --format json is not for rules stats; use text or csv\n");
        assertThat(Cli.blotter("rules", "diff", "--rules", rules, "--index", corpus, "--format", "csv")
                        .code())
                .isEqualTo(ExitCode.USAGE);
    }

    private String indexOf(String... paths) {
        String index = temporary.resolve("index").toString();
        List<String> line = new ArrayList<>(List.of("index", "--isolate", "none", "--rules", rules, "--index", index));
        line.addAll(List.of(paths));
        assertThat(Cli.blotter(line.toArray(String[]::new)).code()).isEqualTo(ExitCode.DONE);
        return index;
    }

    private List<String> stats(String index, String... options) {
        List<String> line = new ArrayList<>(List.of("rules", "stats", "--rules", rules, "--index", index));
        line.addAll(List.of(options));
        return Cli.blotter(line.toArray(String[]::new)).lines();
    }

    /** One rule speaks twice in one document and once in another, one once in one. */
    @Test
    void statsAreSortedByWhatIsAskedFor() throws IOException {
        write("corpus/few/a.txt", "The police and the police again: a romance scam.");
        write("corpus/few/b.txt", "The police. The police.");
        String index = indexOf(corpus + "/few");
        String strong = "          1       1            1  kinds/strong";
        String police = "          2       4            2  kinds/police";

        assertThat(stats(index)).containsSubsequence(police, strong);
        for (String order : List.of("fired", "sole", "name")) {
            assertThat(stats(index, "--sort", order)).as(order).containsSubsequence(police, strong);
        }
        assertThat(stats(index, "--limit", "1"))
                .containsExactly(
                        "  documents   fired  only reason  rule",
                        "          2       4            2  kinds/police",
                        "",
                        "never spoke: 0");
    }

    @Test
    void statsOfMonthsHaveThoseOfTheUndatedToo() throws IOException {
        write("corpus/north/c.txt", "The police\n\n3 May 2024\n\nThe police came.\n");
        String index = indexOf(corpus + "/north");

        assertThat(stats(index, "--by", "source,month", "--format", "csv"))
                .anyMatch(row -> row.startsWith(". 2024-05,rule,kinds/police,kinds/a.drl,9,2,1,1,"))
                .anyMatch(row -> row.startsWith(". undated,rule,kinds/police,kinds/a.drl,9,1,1,1,"));
        assertThat(stats(index, "--by", "month")).startsWith("2024-05").contains("undated");
    }

    /** Where the rules find nothing there is no precision, in gold that lies beside its documents. */
    @Test
    void aScoreOfWhatIsMissedHasNoPrecision() throws IOException {
        write("corpus/miss/m.txt", "Nothing of note.");
        write("corpus/miss/gold.jsonl", "{\"id\":\"m\",\"fraudTypes\":[\"romance-scam\"]}\n");
        String gold = corpus + "/miss/gold.jsonl";

        assertThat(Cli.blotter("rules", "test", "--rules", rules, "--gold", gold, "--format", "json")
                        .out())
                .contains("\"romance-scam\":{\"precision\":null,\"recall\":0.0,")
                .contains("{\"document\":\"m\",\"tag\":\"romance-scam\",\"has\":\"gold\"}");
    }

    @Test
    void termsThatNeverSpokeAreShownUpToTheLimit() {
        String index = indexOf(corpus + "/north");

        assertThat(stats(index, "--terms", "--limit", "0"))
                .containsExactly("  documents   fired  only reason  term", "", "never spoke: 1");
        assertThat(stats(index, "--terms", "--limit", "1"))
                .endsWith("never spoke: 1", "  love scam (romance-scam)  terms/a.csv:3");
    }

    @Test
    void aLineIsShownWithoutTheMarkThatAnEditorPutBeforeIt() throws IOException {
        write("rules/terms/b.csv", "\uFEFFterm,concept,langage,sort\nfair,policing,en,cue\n");

        assertThat(Cli.blotter("rules", "check", "--rules", rules).out())
                .contains("terms/b.csv:1:")
                .contains("\n    term,concept,langage,sort\n");
    }
}
