package dev.blotter.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CellsTest {
    @TempDir
    private Path folder;

    private boolean isAtFault(String cell) throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "term,concept\n" + cell + ",x\n");
        return !Cells.check(folder, file).isEmpty();
    }

    /** The shortest texts of signs that faults are made of: each that is at fault must be looked at closer. */
    @Test
    void noFaultHasTheLookOfAPlainWordOrNumber() throws IOException {
        String[] parts = {"1", "12", "Jan", "x", "-", ".", "/", "+", "E", "??", "#REF!", " ", "é", "Ã©", "“"};
        for (String first : parts) {
            for (String second : parts) {
                for (String third : parts) {
                    String cell = first + second + third;
                    if (Cells.isPlain(cell)) {
                        assertThat(isAtFault(cell)).as("'%s'", cell).isFalse();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-Jan", "Jan-21", "1.2.2024", "2E+05", "#NAME?", "wh??", "cafÃ©", "held ", "“held"})
    void whatASpreadsheetDidIsAFault(String cell) throws IOException {
        assertThat(Cells.isPlain(cell)).isFalse();
        assertThat(isAtFault(cell)).isTrue();
    }
}
