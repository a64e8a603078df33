package dev.blotter.annotate.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.text.Period;
import dev.blotter.text.PeriodOf;
import dev.blotter.text.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingTableTest {
    private static final String HEAD = "rank,role,kinds,days,figure,needs\n";
    private static final LocalDate MAY = LocalDate.of(2024, 5, 1);

    @TempDir
    Path folder;

    private SettingTable load(String rows) throws IOException {
        Files.writeString(folder.resolve(SettingTable.TIMES), HEAD + rows);
        return SettingTable.load(folder);
    }

    private static PeriodOf time(double figure, int days) {
        Period period = new Period(MAY, MAY.plusDays(days - 1L), "range", 1, 1, 5, 6, 20, 25);
        return new PeriodOf(new Quantity(figure, null, "exact", "people", null, 1, 1, 2, 3, 4, 9), period, "crime", "");
    }

    @Test
    void aTimeHasTheRankOfEachRowThatItMeets() throws IOException {
        SettingTable table = load("3,crime,arrests,-27,,\n4,crime,arrests|charged,28-,20-,\n5,frame,any,,,\n");

        assertThat(table.ranked(time(2, 1))).extracting(PeriodOf::rank).containsExactly(3);
        assertThat(table.ranked(time(2, 28))).isEmpty();
        assertThat(table.ranked(time(5e9, 365)))
                .singleElement()
                .satisfies(time -> assertThat(time.allowedFor()).containsExactly("arrests", "charged"));
    }

    @Test
    void anyButLeavesKindsOut() throws IOException {
        assertThat(load("3,crime,any but arrests|wanted,,,\n").ranked(time(2, 1)))
                .singleElement()
                .satisfies(time ->
                        assertThat(time.allowedFor()).contains("charged").doesNotContain("arrests", "wanted"));
    }

    @Test
    void aFolderWithoutTablesRanksNothing() {
        assertThat(SettingTable.load(folder).ranked(time(2, 1))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', textBlock = """
            one,crime,any,,,      ~ when.csv:2:1: 'one' is no rank; write 1 for the best reason, up to 99
            1,crim,any,,,         ~ when.csv:2:3: 'crim' is no role; did you mean crime?
            1,crime,arests,,,     ~ when.csv:2:9: no count is of 'arests'; write a kind, or any
            1,crime,any,month,,   ~ when.csv:2:13: 'month' is no range; write it as 2-27, 28- or -27
            1,crime,any,,,no-deeds ~ when.csv:2:15: 'no-deeds' is no need; did you mean no-deed?
            """)
    void aFaultyCellIsAProblemOfItsRow(String row, String message) {
        assertThatThrownBy(() -> load(row.strip() + "\n")).hasMessage(message);
    }
}
