package dev.blotter.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CountTableTest {
    private static final String HEAD = "kind,concept,role,of,least,needs\n";
    private static final Set<String> CONCEPTS = Set.of("seize", "fraud-words", "of.sim-cards");

    @TempDir
    Path folder;

    @Test
    void aRowAddsItsKindBehindThoseOfEveryFolder() throws IOException {
        CountTable table = load("sim-cards,seize,patient,sim-cards|none,10,fraud\n");

        assertThat(table.kinds()).startsWith("arrests").endsWith("recovered", "sim-cards");
        assertThat(table.lines()).singleElement().satisfies(line -> {
            assertThat(line.of()).containsExactly("sim-cards", "none");
            assertThat(line.least()).isEqualTo(10);
            assertThat(line.needs()).isEqualTo("fraud");
        });
    }

    @Test
    void aFolderWithoutATableHasTheKindsOfAll() {
        assertThat(CountTable.load(folder).kinds()).isEqualTo(CountTable.KINDS);
    }

    @Test
    void theTableThatComesWithBlotterLoads() {
        assertThat(CountTable.load(Path.of("rules")).kinds()).isEqualTo(CountTable.KINDS);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock = """
            SIM,seize,patient,none,,      ~ counts.csv:2:1: the kind 'SIM' is not made of lower-case letters, digits and hyphens; write it so
            sims,seize,patiant,none,,     ~ counts.csv:2:12: 'patiant' is no role; did you mean patient?
            sims,seize,patient,none,ten,  ~ counts.csv:2:25: 'ten' is no number; write the least number that counts, or nothing
            sims,seize,patient,,,         ~ counts.csv:2:20: the cell 'of' is empty; write what is counted, such as people|none
            """)
    void aFaultyCellIsAProblemOfItsRow(String row, String message) {
        assertThatThrownBy(() -> load(row.strip() + "\n")).hasMessage(message);
    }

    @Test
    void whatNoTermIsOfIsAProblem() throws IOException {
        CountTable table = load("sims,seise,patient,sim-card,,frauds\nsims,seize,patient,sim-cards,,fraud-words\n");

        assertThat(table.unknown(CONCEPTS))
                .extracting(Problem::toString)
                .containsExactlyElementsOf(List.of(
                        "counts.csv:2:6: no term is of 'seise'; did you mean 'seize'?",
                        "counts.csv:2:30: no term is of 'frauds'; add one to a file in terms/, or take this row out",
                        "counts.csv:2:20: no term is of 'sim-card'; did you mean 'sim-cards'?"));
    }

    private CountTable load(String rows) throws IOException {
        Files.writeString(folder.resolve(CountTable.FILE), HEAD + rows);
        return CountTable.load(folder);
    }
}
