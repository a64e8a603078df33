package dev.blotter.cli;

import static dev.blotter.cli.Cli.blotter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.Terminal;
import dev.blotter.finding.correction.Corrections;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What a page shows below a command ({@code $ blotter …}) is what the command prints on the sample corpus, by the
 * rules that are shipped. In a page {@code …} stands for anything, blanks and line ends for each other, and a time
 * for any time. The commands of a page run one after the other, for some change the rules or the index.
 */
final class DocsOutputTest {
    private static final Pattern COMMAND = Pattern.compile("(?: {4})?\\$ (?:\\./)?blotter (.*)");
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|'[^']*'|[^\\s'\"]+");
    private static final Pattern TIME = Pattern.compile("\\d+(?:\\.\\d+)? (?:ms|s)\\b");

    /** Commands on documents that are no part of Blotter, or on texts that a page shows in part. */
    private static final Set<String> ELSEWHERE = Set.of(
            "serve",
            "stories",
            "verify nigeria.jsonl --corpus changed",
            "rules learn",
            "rules diff --limit 3",
            "rules test --only exclusions/atm.drl",
            "rules why-not docs/kings_ny-01490.txt crypto-atm-scam",
            "retag",
            "search --fraud \"crypto atm scam\"");

    /** What the text above a command tells to write first: files of the rule folder and texts, each with its last lines. */
    private static final Map<String, Map<String, String>> BEFORE = Map.of(
            "rules check",
            Map.of("rules/terms/other-fraud-en.csv", "hundi,money-laundering,en,strng,\n"),
            "tag leicester.txt",
            Map.of("rules/terms/other-fraud-en.csv", "hundi,money-laundering,en,strong,\n", "leicester.txt", """
                            Hundi ring jailed in Leicester

                            A court in Leicester has jailed four men for laundering the money of swindlers.
                            Prosecutors said that the hundi ran for a year.
                            """),
            "tag tampa.txt",
            Map.of(
                    "rules/fraud-types.csv",
                    "adoption-scam,fraud,Adoption scam,\"Fees taken for a child that is not there\",fraud,\n",
                    "rules/terms/adoption-en.csv",
                    """
                            term,concept,language,sort,not
                            adoption scam,adoption-scam,en,strong,
                            birth mother,adoption-scam,en,weak,
                            adoption agency,adoption-scam,en,noun,~ of the year
                            """,
                    "tampa.txt",
                    """
                            Couple took fees for babies that were never born

                            Police in Tampa have charged a couple with an adoption scam.
                            The two posed as an adoption agency, prosecutors said, and took $90,000 in fees from eleven families.
                            There was no birth mother, and no child.
                            """),
            "rules diff --limit 1",
            Map.of("rules/terms/telecom-fraud-en.csv", "victims,romance-scam,en,strong,\n"));

    private static final CommandLine LINE =
            Main.commandLine(Terminal.of(OutputStream.nullOutputStream(), OutputStream.nullOutputStream()));

    @TempDir
    static Path folder;

    /** A command with what is shown below it. */
    private record Shown(Path page, int line, String command, String output) {
        boolean isElsewhere() {
            return ELSEWHERE.contains(command);
        }

        @Override
        public String toString() {
            return page + ":" + line + " " + command;
        }
    }

    @BeforeAll
    static void indexTheSampleCorpus() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(file.toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        index();
    }

    @Test
    void commandsElsewhereAreShown() throws IOException {
        assertThat(shown().filter(Shown::isElsewhere).map(Shown::command)).containsAll(ELSEWHERE);
    }

    @TestFactory
    Stream<DynamicTest> everyOutputIsWhatTheCommandPrints() throws IOException {
        return shown().filter(shown -> !shown.isElsewhere())
                .map(shown -> DynamicTest.dynamicTest(shown.toString(), () -> check(shown)));
    }

    private static void check(Shown shown) throws IOException {
        Map<Path, String> kept = new HashMap<>();
        for (Map.Entry<String, String> edit :
                BEFORE.getOrDefault(shown.command(), Map.of()).entrySet()) {
            Path file = folder.resolve(edit.getKey());
            kept.put(file, append(file, edit.getValue()));
        }
        Cli.Result result = run(shown);
        for (Map.Entry<Path, String> former : kept.entrySet()) {
            putBack(former.getKey(), former.getValue());
        }
        if (shown.command().endsWith("--overrides")) {
            takeCorrectionsBack();
        }
        assertThat(result.code()).as(result.toString()).isLessThan(ExitCode.USAGE);
        if (!shown.output().isEmpty()) {
            assertThat(plain(result.out() + " " + result.err())).matches(pattern(plain(shown.output())));
        }
    }

    /** What comes next on the page is told of rules without corrections. */
    private static void takeCorrectionsBack() throws IOException {
        Files.delete(folder.resolve("rules").resolve(Corrections.FILE));
        index();
    }

    private static void index() {
        Cli.Result indexed = run("index --isolate none corpus");
        assertThat(indexed.code()).as(indexed.toString()).isZero();
    }

    private static String append(Path file, String end) throws IOException {
        String kept = Files.exists(file) ? Files.readString(file) : "";
        Files.writeString(file, end, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return kept;
    }

    private static void putBack(Path file, String kept) throws IOException {
        if (kept.isEmpty()) {
            Files.delete(file);
        } else {
            Files.writeString(file, kept);
        }
    }

    private static String plain(String text) {
        return TIME.matcher(text.replace(folder + "/", ""))
                .replaceAll("… s")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Pattern pattern(String output) {
        return Pattern.compile(
                Arrays.stream(output.split("…", -1))
                        .map(part -> Pattern.quote(part.strip()))
                        .collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }

    /** Runs a command, and writes what it prints to the file behind its {@code >}. */
    private static Cli.Result run(Shown shown) throws IOException {
        String[] parts = shown.command().split(" > ", 2);
        Cli.Result result = run(parts[0]);
        if (parts.length == 2) {
            Files.writeString(folder.resolve(parts[1]), result.out());
        }
        return result;
    }

    /** Runs a command on the index and the rules of this test; its files are in the folder of the test. */
    private static Cli.Result run(String command) {
        List<String> words = WORD.matcher(command)
                .results()
                .map(MatchResult::group)
                .map(word -> word.replaceAll("^['\"]|['\"]$", ""))
                .map(word -> word.matches("[a-z]+\\.(txt|html|jsonl)")
                        ? folder.resolve(word).toString()
                        : word)
                .collect(Collectors.toCollection(ArrayList::new));
        CommandSpec spec = spec(words);
        for (String option : List.of("index", "rules")) {
            if (spec.findOption("--" + option) != null) {
                words.addAll(List.of("--" + option, folder.resolve(option).toString()));
            }
        }
        return blotter(words.toArray(String[]::new));
    }

    private static CommandSpec spec(List<String> words) {
        CommandLine line = LINE;
        for (String word : words) {
            line = line.getSubcommands().getOrDefault(word, line);
        }
        return line.getCommandSpec();
    }

    private static Stream<Shown> shown() throws IOException {
        List<Shown> all = new ArrayList<>();
        for (String page : List.of("README.md", "GUIDE.md", "rules/README.md")) {
            all.addAll(shown(Path.of(page)));
        }
        assertThat(all).hasSizeGreaterThan(20);
        return all.stream();
    }

    private static List<Shown> shown(Path page) throws IOException {
        List<String> lines = Files.readAllLines(page);
        List<Shown> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher command = COMMAND.matcher(lines.get(i));
            if (command.matches()) {
                all.add(new Shown(
                        page, i + 1, command.group(1), output(lines.subList(i + 1, lines.size()), lines.get(i))));
            }
        }
        return all;
    }

    /** The lines below a command, up to the next one or the end of its block. */
    private static String output(List<String> below, String command) {
        boolean indented = command.startsWith(" ");
        return below.stream()
                .takeWhile(line -> !COMMAND.matcher(line).matches())
                .takeWhile(line -> indented ? line.isEmpty() || line.startsWith("    ") : !line.equals("```"))
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
