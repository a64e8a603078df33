package dev.blotter.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.cli.output.UserException;
import dev.blotter.text.DayRange;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RangeTest {
    @ParameterizedTest
    @CsvSource({
        "100.., 100, Infinity",
        "..5, -Infinity, 5",
        "7, 7, 7",
        "10..50, 10, 50",
        "1.5k..2m, 1500, 2000000",
        "'1,200..', 1200, Infinity",
        "1_200..1bn, 1200, 1000000000",
        ".5M.., 500000, Infinity",
        "2B, 2000000000, 2000000000",
        ".., -Infinity, Infinity"
    })
    void readsNumbersAsPeopleWriteThem(String text, double min, double max) {
        assertThat(Range.sizes("--arrests", text)).isEqualTo(new Range.Sizes(min, max));
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "1..2..3", "-5", "1e3", "10-50", "١٢", "1k5", "0x10..", "1.2.3"})
    void refusesWhatIsNoRangeAndSaysWhatIs(String text) {
        assertThatThrownBy(() -> Range.sizes("--arrests", text))
                .isInstanceOf(UserException.class)
                .hasMessage("--arrests " + text + " is no range of numbers; write 100.. or 10..50 or ..2m or 7");
    }

    @ParameterizedTest
    @CsvSource({"2021, 2021-01-01, 2021-12-31", "2024-02, 2024-02-01, 2024-02-29", "2021-10-26, 2021-10-26, 2021-10-26"
    })
    void aYearOrMonthHasAFirstAndALastDay(String text, LocalDate first, LocalDate last) {
        assertThat(Range.days("--since", text)).isEqualTo(new DayRange(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abcd", "2021-13", "2021-02-30", "26.10.2021", "20211026", "last week"})
    void refusesWhatIsNoDate(String text) {
        assertThatThrownBy(() -> Range.days("--since", text))
                .hasMessage("--since " + text + " is no date; write 2021-10-26, 2021-10 or 2021");
    }
}
