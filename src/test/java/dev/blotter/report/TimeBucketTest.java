package dev.blotter.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimeBucketTest {
    @ParameterizedTest
    @CsvSource({
        "2024-01-31, 2024-01-31, MONTH, Jan 2024, Jan 2024",
        "2021-01-01, 2024-04-30, MONTH, Jan 2021, Apr 2024",
        "2021-01-01, 2024-05-01, QUARTER, Q1 2021, Q2 2024",
        "2014-11-01, 2024-05-01, QUARTER, Q4 2014, Q2 2024",
        "2005-03-01, 2024-05-01, YEAR, 2005, 2024",
        "1901-03-01, 2024-05-01, YEAR, 1985, 2024"
    })
    void barsAreFewEnoughToBeToldApart(
            String first, String last, TimeBucket expected, String firstBar, String lastBar) {
        LocalDate oldest = LocalDate.parse(first);
        LocalDate newest = LocalDate.parse(last);
        TimeBucket step = TimeBucket.between(oldest, newest);

        assertThat(step).isEqualTo(expected);
        assertThat(step.label(step.first(oldest, newest))).isEqualTo(firstBar);
        assertThat(step.label(step.start(newest))).isEqualTo(lastBar);
        assertThat(step.count(step.first(oldest, newest), newest)).isLessThanOrEqualTo(TimeBucket.MOST);
    }
}
