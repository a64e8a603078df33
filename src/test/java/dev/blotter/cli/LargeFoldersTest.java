package dev.blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.blotter.cli.output.ExitCode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule folders of a stranger that are too large, too deep or no files: each gets one sentence, and soon. */
@Tag("stress")
final class LargeFoldersTest {
    /** On an idle core each takes a second; a machine that does much else gets as long as a hang would not. */
    private static final Duration SOON = Duration.ofMinutes(5);

    private static final String KINDS = "code,parent,name,description\nromance-scam,,Romance scam,\n";
    private static final String TERM_HEAD = "term,concept,language,sort\n";
    private static final String TERMS = TERM_HEAD + "romance scam,romance-scam,en,strong\n";
    private static final String PATTERN = "Term( phrase == \"a\" )";

    @TempDir
    Path temporary;

    private Path rules;
    private String document = "";

    /** Makes something in a rule folder. */
    private interface Maker {
        void in(Path folder) throws IOException;
    }

    /** What is made, and what is said of it. */
    private record Case(Maker maker, String said) {}

    private static final Map<String, Case> CASES = cases();

    private static Map<String, Case> cases() {
        Map<String, Case> all = new LinkedHashMap<>();
        all.put(
                "5,000 brackets",
                condition("(\n".repeat(5_000) + "token == 1" + ")\n".repeat(5_000), "within each other, more than 6"));
        all.put("3,000 nots", left("not\n".repeat(3_000) + PATTERN, "within each other, more than 6"));
        all.put("3,000 nots in brackets", left("not(\n".repeat(3_000) + PATTERN + " )\n".repeat(3_000), "more than 6"));
        all.put("3,000 signs", condition("!".repeat(3_000) + "( token == 1 )", "201 words and signs, more than 200"));
        all.put("a long path", condition("this" + ".term\n".repeat(900) + " == 1", "words and signs, more than 200"));
        all.put("a long sum", condition("token == 1" + " + 1".repeat(2_000), "this line has 8,0"));
        all.put("types within types", left("Term" + "<Term\n".repeat(700) + PATTERN, "words and signs, more than 200"));
        all.put(
                "250 alternatives",
                condition(
                        times(30, i -> "token == 1" + " || token == 2".repeat(9), ",\n"),
                        "201 alternatives, more than 200"));
        all.put("a long list", condition("token in ( " + times(900, i -> "" + i, ",\n") + " )", "201 alternatives"));
        all.put("many conditions", condition(times(600, i -> "token != " + i, ",\n"), "501 conditions, more than 500"));
        all.put(
                "choices of choices",
                left(times(20, i -> "( " + PATTERN + " or " + PATTERN + " )", "\n"), "9 'or', more than 8"));
        all.put(
                "3,000 rules",
                drl(
                        times(1_000, i -> "rule \"r" + i + "\" when Term( ) then end", "\n"),
                        "1,001 rules, more than 1,000"));
        all.put(
                "conditions of all rules",
                in(
                        folder -> {
                            for (int file = 0; file < 9; file++) {
                                write(
                                        folder,
                                        "a/" + file + ".drl",
                                        times(
                                                10,
                                                i -> "rule \"r" + i + "\" when Term( "
                                                        + times(470, j -> "token > 1", ",\n") + ") then end",
                                                "\n"));
                            }
                        },
                        "conditions of rules, more than 25,000"));
        all.put("a long text", condition("phrase == \"" + "x".repeat(3_000) + "\"", "this text has 3,002 letters"));
        all.put("70,000 letters in a text", condition("phrase == \"" + "x".repeat(70_000) + "\"", "bytes, more than"));
        all.put("a long name", condition("x".repeat(3_000) + " == 1", "this name has 2,001 letters, more than 2,000"));
        all.put("a long name of a rule", drl("rule \"" + "x".repeat(2_500) + "\" when then end", "more than 2,000"));
        all.put(
                "a long note",
                drl("rule \"x\" @misses( \"" + "x".repeat(2_500) + "\" ) when then end", "this text has"));
        all.put("a long line", drl("//" + " ".repeat(5_000), "this line has 5,002 letters, more than 4,000"));
        all.put(
                "a large comment",
                sized("theme/a.drl", 200_000_000L, "the file has 200,000,000 bytes, more than 64,000"));
        all.put("a large table", sized("terms/b.csv", 1L << 30, "the file has 1,073,741,824 bytes, more than"));
        all.put("large examples", sized("theme/a.examples", 1 << 20, "the file has 1,048,576 bytes, more than 64,000"));
        all.put(
                "rules of many bytes",
                in(
                        folder -> {
                            for (int i = 0; i < 17; i++) {
                                write(folder, "theme/" + i + ".drl", ("//" + "x".repeat(997) + "\n").repeat(62));
                            }
                        },
                        "bytes of rules, more than 1,000,000"));
        all.put(
                "many files",
                in(
                        folder -> {
                            for (int i = 0; i < 5_100; i++) {
                                write(folder, "files/" + i, "");
                            }
                        },
                        "the rule folder has 5,001 files and folders, more than 5,000"));
        all.put(
                "tables of many bytes",
                in(
                        folder -> {
                            for (int i = 0; i < 5; i++) {
                                large(folder, "terms/" + i + ".csv", 15_000_000);
                            }
                        },
                        " bytes, more than 64,000,000"));
        all.put("many rows", table(TERM_HEAD + "a,b,en,cue\n".repeat(100_000), "100,001 lines, more than 100,000"));
        all.put(
                "many rows of several tables",
                in(
                        folder -> {
                            write(folder, "terms/b.csv", TERM_HEAD + "a,b,en,cue\n".repeat(80_000));
                            write(folder, "terms/c.csv", TERM_HEAD + "c,d,en,cue\n".repeat(80_000));
                        },
                        "the rule folder has 160,006 lines of tables, more than 120,000; take rows out"));
        all.put("many columns", table("x" + ",y".repeat(300) + "\n", "301 columns, more than 200"));
        all.put("a long cell", table(TERM_HEAD + "a".repeat(5_000) + ",b,en,cue\n", "5,000 letters, more than 4,000"));
        all.put("a long row", table(TERM_HEAD + "\"" + "a".repeat(70_000) + "\",b,en,cue\n", "70,011 letters, more"));
        all.put(
                "a cell of many lines",
                table(TERM_HEAD + "\"" + "a\n".repeat(9_000) + "\",b,en,cue\n", "letters, more than 4,000"));
        all.put("a link out of the folder", link("theme/a.drl", "/etc/passwd", "leads out of the rule folder"));
        all.put("a link to a device", link("theme/a.drl", "/dev/zero", "leads out of the rule folder"));
        all.put("a table behind a link", link("terms/b.csv", "/etc/passwd", "leads out of the rule folder"));
        all.put("kinds behind a link", link("fraud-types.csv", "/etc/passwd", "leads out of the rule folder"));
        all.put("a link to nothing", link("theme/a.drl", "nowhere.drl", "a link to nothing, or you may not"));
        all.put("a link to itself", link("theme/a.drl", "a.drl", "a link to nothing, or you may not"));
        all.put(
                "no UTF-8",
                in(folder -> Files.write(folder.resolve("theme/a.drl"), new byte[] {'/', '/', -1}), "not UTF-8"));
        all.put("NUL", drl("rule \"x\" when Term( \0 ) then end", "theme/a.drl:1:"));
        return all;
    }

    static List<String> names() {
        return List.copyOf(CASES.keySet());
    }

    @BeforeEach
    void makeFolder() throws IOException {
        rules = temporary.resolve("rules");
        write(rules, "fraud-types.csv", KINDS);
        write(rules, "terms/a.csv", TERMS);
        write(rules, "theme/b.drl", rule(PATTERN));
        document = Files.writeString(temporary.resolve("a.txt"), "A romance scam was found.")
                .toString();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isToldInOneSentence(String name) throws IOException {
        Case one = CASES.get(name);
        one.maker().in(rules);

        assertThat(check()).contains(one.said());
        assertThat(run(ExitCode.USAGE, "tag", "--rules", rules.toString(), document))
                .contains(one.said());
    }

    @Test
    void aPipeIsNotOpened() throws IOException, InterruptedException {
        for (String name : List.of("theme/a.drl", "terms/p.csv", "theme/a.examples")) {
            Path pipe = rules.resolve(name);
            if (new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0) {
                assertThat(check()).contains(name + ":1:1: this is no plain file but a pipe or device");
                Files.delete(pipe);
            }
        }
    }

    @Test
    void aLoopOfLinksIsNotWalked() throws IOException {
        Files.createSymbolicLink(rules.resolve("theme/again"), rules);
        Files.createSymbolicLink(rules.resolve("out"), Path.of("/"));

        assertThat(run(ExitCode.DONE, "rules", "check", "--rules", rules.toString()))
                .contains("The rules are in order");
    }

    @Test
    void aRuleOfManyFaultsIsToldOfSome() throws IOException {
        write(rules, "theme/a.drl", ("\u201C".repeat(99) + "\n").repeat(200));
        write(rules, "terms/b.csv", TERM_HEAD + ("\u201Ca,?? ,en,cue \n").repeat(90_000));

        assertThat(check().lines().count()).isLessThan(4_000);
    }

    private String check() {
        return run(ExitCode.FAILED, "rules", "check", "--rules", rules.toString());
    }

    private static String run(int code, String... command) {
        Cli.Result result = assertTimeoutPreemptively(SOON, () -> Cli.blotter(command));
        assertThat(result.code()).as(result.toString()).isEqualTo(code);
        assertThat(result.out() + result.err()).doesNotContain("\tat ", "a fault of Blotter itself", "Exception");
        return result.out().replaceAll("\n +\\^? ?", "; ") + result.err();
    }

    private static Case condition(String condition, String said) {
        return left("Term( " + condition + " )", said);
    }

    private static Case left(String left, String said) {
        return drl(rule(left), said);
    }

    private static String rule(String left) {
        return "rule \"x\" @description( \"d\" ) when\n$t : Term( )\n" + left
                + "\nthen\ninsertLogical( new Label( \"a\", \"b\", $t ) );\nend\n";
    }

    private static Case drl(String content, String said) {
        return in(folder -> write(folder, "theme/a.drl", content), said);
    }

    private static Case table(String content, String said) {
        return in(folder -> write(folder, "terms/b.csv", content), said);
    }

    private static Case sized(String file, long bytes, String said) {
        return in(folder -> large(folder, file, bytes), said);
    }

    private static Case link(String file, String target, String said) {
        return in(
                folder -> {
                    Files.deleteIfExists(folder.resolve(file));
                    Files.createSymbolicLink(folder.resolve(file), Path.of(target));
                },
                said);
    }

    private static Case in(Maker maker, String said) {
        return new Case(maker, said);
    }

    private static String times(int number, IntFunction<String> one, String between) {
        return IntStream.range(0, number).mapToObj(one).collect(Collectors.joining(between));
    }

    private static void write(Path folder, String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    /** A file with a hole, which takes no room on the disk. */
    private static void large(Path folder, String name, long bytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.setLength(bytes);
        }
    }
}
