package dev.blotter.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ColumnsTest {
    @ParameterizedTest
    @CsvSource({"'', 0", "abc, 3", "诈骗, 4", "ＡＢ, 4", "e\u0301té, 3", "a\u200Db, 2", "👮, 2", "한국, 4", "½…, 2"})
    void countsWhatATerminalShows(String text, int columns) {
        assertThat(Columns.of(text)).isEqualTo(columns);
    }
}
