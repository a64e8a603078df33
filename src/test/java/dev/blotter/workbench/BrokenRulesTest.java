package dev.blotter.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.codes.Problem;
import dev.blotter.rules.text.Trust;
import dev.blotter.workbench.check.FolderCheck;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rule folders with one fault each, and what the check says of it: {@code broken-rules.txt}. A row is a
 * good folder in which the files below {@code --} are replaced; {@code \xNN} is a byte.
 */
final class BrokenRulesTest {
    private static final Path TABLE = Path.of("src/test/resources/broken-rules.txt");
    private static final Pattern BYTE = Pattern.compile("\\\\x([0-9A-F]{2})");

    /** The sources whose messages need a row. */
    private static final List<String> SOURCES = List.of(
            "codes/Csv.java",
            "codes/Cells.java",
            "codes/FraudTypes.java",
            "codes/Concepts.java",
            "codes/CountLimits.java",
            "codes/CountPrecision.java",
            "annotate/term/TermFiles.java",
            "annotate/term/ShadowedTerms.java",
            "annotate/term/UnmatchableTerms.java",
            "annotate/term/Phrase.java",
            "annotate/place/PlaceFiles.java",
            "learn/PassageFiles.java",
            "rules/text/RuleFile.java",
            "rules/text/Typography.java",
            "rules/folder/CheckedFolder.java",
            "rules/language/FileCheck.java",
            "rules/language/LeftSide.java",
            "rules/language/Condition.java",
            "rules/language/Expressions.java",
            "rules/language/Scope.java",
            "rules/language/RightSide.java",
            "rules/language/Vocabulary.java",
            "rules/language/Stratification.java",
            "workbench/check/UnusedTerms.java",
            "workbench/check/Glossary.java",
            "workbench/examples/Examples.java",
            "workbench/examples/ExampleFile.java",
            "workbench/examples/ExampleTag.java");

    /** A fault: the files that differ from the good folder, and all that is said. */
    record Row(String title, Map<String, String> files, List<String> said) {
        @Override
        public String toString() {
            return title;
        }
    }

    /** What no file gives rise to: said to programmers, or should a parser read other things than it does. */
    private static final Set<String> ELSEWHERE = Set.of(
            "\\Q'\\E.*\\Q' is no code of \\E.*",
            "\\Qit holds no word\\E",
            "\\Q'\\E.*\\Q' can't be read to its end; write it plainly, one condition between commas\\E");

    @TempDir
    Path folder;

    static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        String file = "";
        for (String line : Files.readAllLines(TABLE)) {
            if (line.startsWith("== ")) {
                rows.add(new Row(line.substring(3), new LinkedHashMap<>(), new ArrayList<>()));
            } else if (line.startsWith("-- ")) {
                file = line.substring(3);
                rows.getLast().files().put(file, "");
            } else if (line.startsWith("=> ")) {
                rows.getLast().said().add(line.substring(3));
                file = "";
            } else if (!file.isEmpty()) {
                rows.getLast().files().merge(file, line + "\n", String::concat);
            }
        }
        return rows;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void theFaultIsSaidAndNothingElse(Row row) throws IOException {
        assertThat(said(folder, row)).containsExactlyElementsOf(row.said());
    }

    static List<String> said(Path folder, Row row) throws IOException {
        for (Map.Entry<String, String> file : files(row).entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, bytes(file.getValue()));
        }
        return FolderCheck.check(folder, folder.resolve("cache"), Trust.VOCABULARY).stream()
                .map(problem -> (problem.severity() == Problem.Severity.WARNING ? "warning: " : "") + problem)
                .toList();
    }

    @Test
    void everyMessageInTheSourcesHasARow() throws IOException {
        List<String> said = rows().stream().flatMap(row -> row.said().stream()).toList();
        List<String> missing = new ArrayList<>();
        Messages.of(SOURCES)
                .forEach((file, patterns) -> patterns.stream()
                        .filter(pattern -> !ELSEWHERE.contains(pattern))
                        .filter(pattern -> said.stream().noneMatch(line -> line.matches(".*" + pattern + ".*")))
                        .forEach(pattern -> missing.add(file + ": " + pattern)));
        assertThat(missing).isEmpty();
    }

    /** The first row is the good folder. */
    private static Map<String, String> files(Row row) throws IOException {
        Map<String, String> files = new LinkedHashMap<>(rows().getFirst().files());
        files.putAll(row.files());
        files.values().removeIf(content -> content.equals("-\n"));
        return files;
    }

    private static byte[] bytes(String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int from = 0;
        for (Matcher escape = BYTE.matcher(content); escape.find(); from = escape.end()) {
            bytes.writeBytes(content.substring(from, escape.start()).getBytes(StandardCharsets.UTF_8));
            bytes.write(Integer.parseInt(escape.group(1), 16));
        }
        bytes.writeBytes(content.substring(from).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
