package dev.blotter.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "term,concept\nscam,fraud\n",
                "term;concept\nscam;fraud\n",
                "term\tconcept\nscam\tfraud\n",
                "\uFEFFterm,concept\r\nscam,fraud\r\n",
                "\"term\",\"concept\"\n\"scam\",\"fraud\"",
                "# what analysts say\n\nterm,concept\n# a comment\nscam , fraud\n"
            })
    void readsATableAsSpreadsheetsWriteIt(String text) throws IOException {
        assertThat(read(text)).singleElement().satisfies(row -> {
            assertThat(row.cell("term")).isEqualTo("scam");
            assertThat(row.cell("concept")).isEqualTo("fraud");
        });
    }

    @Test
    void aQuotedCellMayHoldCommasQuotesAndLineEnds() throws IOException {
        List<Csv.Row> rows = read("term,concept\n\"a, \"\"b\"\"\nc\",x\nd,y\n");

        assertThat(rows.getFirst().cell("term")).isEqualTo("a, \"b\"\nc");
        assertThat(rows).extracting(Csv.Row::line).containsExactly(2, 4);
    }

    @Test
    void aCellThatIsLeftOutIsEmpty() throws IOException {
        assertThat(read("term,concept,not\nscam,fraud\n").getFirst().cell("not"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "term,concept\\nscam,fraud|concept|6",
                "term,concept\\nscam,\"fraud\"|concept|7",
                "term,concept\\n\"scam, old\",fraud|concept|13",
                "term;concept\\n\"scam; \"\"old\"\"\";fraud|concept|17",
                "term,concept\\nscam|concept|1",
                "term,concept\\nscam,|concept|6",
                "term,concept\\nscam,fraud|kind|1",
            })
    void aProblemOfACellIsToldWhereTheCellBegins(String table, String column, int start) throws IOException {
        Csv.Row row = read(table.replace("\\n", "\n")).getFirst();

        assertThat(row.problem(column, "odd").column()).isEqualTo(start);
    }

    @ParameterizedTest
    @ValueSource(strings = {"term,concept\nscam,\"fraud\n", "term,concept\n\"scam\"s,fraud\n"})
    void quotesThatDoNotPairAreTold(String table) {
        assertThatThrownBy(() -> read(table)).hasMessageContaining("the quotes of this row do not pair");
    }

    @Test
    void aMissingColumnIsNamed() {
        assertProblem("term;kind\nscam;fraud\n", 1, "the column 'concept' is missing");
    }

    @Test
    void aRowThatIsTooLongIsToldWithItsLine() {
        assertProblem("term,concept\n\nscam,fraud,and more\n", 3, "3 cells for 2 columns");
    }

    @Test
    void anEmptyFileIsToldToNameItsColumns() {
        assertProblem("\n\n", 1, "must name the columns term, concept");
    }

    @Test
    void aFileInAnotherEncodingIsToldToBeSavedAsUtf8() throws IOException {
        Path file = folder.resolve("t.csv");
        Files.writeString(file, "term,concept\nestafa telefónica,x\n", Charset.forName("windows-1252"));

        assertThatThrownBy(() -> Csv.read(folder, file, "term", "concept"))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("t.csv:1:1: the file is not UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "term,concept\\nscam,x\\n|term,concept\\nscam,x\\n\"a, b\",y\\n",
                "term;concept;not\\r\\nscam;x;\\r\\n|term;concept;not\\r\\nscam;x;\\r\\na, b;y;\\r\\n",
                "\uFEFFconcept\\tterm\\nx\\tscam|\uFEFFconcept\\tterm\\nx\\tscam\\ny\\ta, b\\n",
                "# ours\\n\"term\",\"concept\"\\n|# ours\\n\"term\",\"concept\"\\n\"a, b\",y\\n",
            })
    void aRowIsAddedInTheFormOfTheTable(String before, String after) throws IOException {
        Path file = folder.resolve("t.csv");
        Files.writeString(file, before.translateEscapes());

        Csv.append(folder, file, List.of("term", "concept"), Map.of("term", "a, b", "concept", "y", "not", ""));

        assertThat(file).content().isEqualTo(after.translateEscapes());
        assertThat(Csv.read(folder, file, "term", "concept").getLast().cell("term"))
                .isEqualTo("a, b");
    }

    @Test
    void theFirstRowBeginsTheTable() throws IOException {
        Path file = folder.resolve("new.csv");

        Csv.append(folder, file, List.of("term", "concept"), Map.of("term", "#1 \"deal\"", "concept", "x"));

        assertThat(file).content().startsWith("term,concept\n");
        assertThat(Csv.read(folder, file, "term").getFirst().cell("term")).isEqualTo("#1 \"deal\"");
    }

    @Test
    void aCellWithoutAColumnIsAProblemAndNothingIsWritten() throws IOException {
        Path file = folder.resolve("t.csv");
        Files.writeString(file, "term\nscam\n");

        assertThatThrownBy(() -> Csv.append(folder, file, List.of("term"), Map.of("term", "x", "quote", "words")))
                .hasMessageContaining("the column 'quote' is missing");
        assertThat(file).content().isEqualTo("term\nscam\n");
    }

    private void assertProblem(String text, int line, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        e -> assertThat(e.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem.line()).isEqualTo(line);
                            assertThat(problem.message()).contains(message);
                        }));
    }

    private List<Csv.Row> read(String text) throws IOException {
        Path file = folder.resolve("t.csv");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return Csv.read(folder, file, "term", "concept");
    }

    @Test
    void aTableThatOthersMayNotReadStaysSo() throws IOException {
        Path table = Files.writeString(folder.resolve("overrides.csv"), "a,b\n1,2\n");
        Files.setPosixFilePermissions(table, PosixFilePermissions.fromString("rw-------"));

        Csv.append(folder, table, List.of("a", "b"), Map.of("a", "3", "b", "4"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(table)))
                .isEqualTo("rw-------");
    }
}
