package dev.blotter.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "950, 950",
        "5000, '5,000'",
        "20000, 20k",
        "1500000, 1.5m",
        "17000000000, 17bn",
        "2000000000000, 2tn",
        "0.5, 0.5"
    })
    void numbersAreBriefWhereRoomIsScarce(double value, String expected) {
        assertThat(Numbers.brief(value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 5, 0%", "1, 0, 0%", "1, 400, under 1%", "1, 3, 33%", "3, 3, 100%"})
    void aPartIsNeverToldAsNone(long part, long whole, String expected) {
        assertThat(Numbers.percent(part, whole)).isEqualTo(expected);
    }
}
