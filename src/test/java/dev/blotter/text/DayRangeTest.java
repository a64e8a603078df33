package dev.blotter.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DayRangeTest {
    @ParameterizedTest
    @CsvSource({
        "2021-10-26, 2021-10-26, 2021-10-26",
        "2021-10-26, 2021-11-02, 2021-10-26 to 2021-11-02",
        "2021-10-26, ,           since 2021-10-26",
        ",           2021-10-26, until 2021-10-26",
        ",           ,           any day"
    })
    void isToldInWordsAndKeepsItsEnds(LocalDate from, LocalDate to, String words) {
        DayRange days = new DayRange(from, to);

        assertThat(days).hasToString(words);
        assertThat(days.from()).isEqualTo(from);
        assertThat(days.to()).isEqualTo(to);
        assertThat(days.isAny()).isEqualTo(from == null && to == null);
    }

    @Test
    void anOpenEndMeetsAllDaysOnItsSide() {
        DayRange since = new DayRange(LocalDate.of(2021, 10, 26), null);

        assertThat(since.meets(DayRange.parse("2022"))).isTrue();
        assertThat(since.gap(DayRange.parse("2021-10-24"))).isEqualTo(2);
        assertThat(DayRange.ANY.gap(since)).isZero();
        assertThat(DayRange.areApart(since, DayRange.parse("2020"))).isTrue();
        assertThat(DayRange.areApart(since, null)).isFalse();
    }
}
