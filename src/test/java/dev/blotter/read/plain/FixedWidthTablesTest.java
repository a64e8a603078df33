package dev.blotter.read.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FixedWidthTablesTest {
    @Test
    void linesThatEndWithANumberBehindAGapAreRows() {
        List<String> lines = List.of(
                "The kinds were these:",
                "Parcel texts             3,019",
                "False officials and so on 1,501",
                "Shares                     $12.5",
                "All of them are told of below.");

        assertThat(HardWraps.join(lines))
                .containsExactly(
                        "The kinds were these:",
                        "Parcel texts | 3,019",
                        "False officials and so on | 1,501",
                        "Shares | $12.5",
                        "All of them are told of below.");
    }

    @Test
    void textThatEndsWithNumbersByChanceIsLeftAlone() {
        List<String> lines = List.of("Two were held on May 3", "and three on May 4", "and none on May 5   6");

        assertThat(FixedWidthTables.of(lines)).isEqualTo(lines);
    }

    @Test
    void twoLinesAreNoTable() {
        List<String> lines = List.of("Parcel texts     3,019", "Shares      1,501");

        assertThat(FixedWidthTables.of(lines)).isEqualTo(lines);
    }
}
