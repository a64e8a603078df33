package dev.blotter.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.index.entry.Fingerprint;
import dev.blotter.index.entry.InputRecord;
import dev.blotter.index.entry.Settings;
import dev.blotter.index.fault.IndexException;
import dev.blotter.index.fault.QueryException;
import dev.blotter.index.query.Bounds;
import dev.blotter.index.query.CountCondition;
import dev.blotter.index.result.PageRequest;
import dev.blotter.text.DayRange;
import dev.blotter.text.Outcome;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What values refuse, and what they say. */
final class InvariantsTest {
    private static final LocalDate DAY = LocalDate.of(2021, 10, 26);

    @Test
    void aRangeOfDaysGoesForward() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DayRange(DAY, DAY.minusDays(1)))
                .withMessage("a range of days goes forward, not from 2021-10-26 to 2021-10-25; swap the two");
        assertThat(new DayRange(DAY, DAY).isAny()).isFalse();
        assertThat(DayRange.ANY.isAny()).isTrue();
    }

    @Test
    void aConditionGoesUpward() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CountCondition("arrests", 2, 1, null))
                .withMessage("a range of counts goes upward, not from 2 to 1; swap the two");
        assertThatIllegalArgumentException().isThrownBy(() -> new CountCondition("arrests", Double.NaN, 1, null));
    }

    @Test
    void aPageHasNoNegativeNumbers() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PageRequest(PageRequest.Order.DATE, -1, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new PageRequest(PageRequest.Order.DATE, 0, -1));
    }

    @Test
    void aRecordHasNoNegativeNumbers() {
        Fingerprint fingerprint = new Fingerprint(1, Instant.EPOCH, "00", "r");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new InputRecord("f", "", fingerprint, Outcome.OK, -1, 0, Instant.EPOCH, Instant.EPOCH))
                .withMessage("f can't have taken -1 ms or have 0 members");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new InputRecord("f", "", fingerprint, Outcome.OK, 0, -1, Instant.EPOCH, Instant.EPOCH));
    }

    @ParameterizedTest(name = "{0} to {1}: {4} to {5}")
    @CsvSource({
        "2021,       2021,       true,  true,  2021-01-01, 2021-12-31",
        "2021,       2022,       false, false, 2022-01-01, 2021-12-31",
        "2021-02,    2024-02,    true,  true,  2021-02-01, 2024-02-29",
        "2021-02,    2021-04,    false, false, 2021-03-01, 2021-03-31",
        "2021-10-26, 2021-10-27, true,  false, 2021-10-26, 2021-10-26",
        ",           2021,       true,  true,  ,           2021-12-31",
        "2021,       ,           true,  true,  2021-01-01, ",
    })
    void aMonthOrAYearStandsForItsDays(
            String from, String to, boolean withFrom, boolean withTo, LocalDate first, LocalDate last) {
        Bounds bounds = new Bounds(from, to, withFrom, withTo);
        if (first != null && last != null && last.isBefore(first)) {
            assertThatIllegalArgumentException().isThrownBy(bounds::days);
        } else {
            assertThat(bounds.days()).isEqualTo(new DayRange(first, last));
        }
    }

    @ParameterizedTest
    @CsvSource({"2021-13", "2021-02-30", "21", "20211026", "today", "２０２１", "+999999999-12-31"})
    void whatIsNoDateIsSaid(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bounds(text, null, true, true).days())
                .withMessage("'" + text + "' is no date; write it as 2021, 2021-09 or 2021-09-30");
    }

    @Test
    void settingsComeBackFromACommit() {
        Settings settings = Settings.NONE
                .withRoot("", "/news")
                .withRoot("news-2:", "/a b/新闻")
                .withRun(TestBlotter.NOW);
        assertThat(Settings.of(Path.of("x"), settings.userData())).isEqualTo(settings);
        assertThat(Settings.of(Path.of("x"), Settings.NONE.userData())).isEqualTo(Settings.NONE);
    }

    @ParameterizedTest
    @CsvSource({"x", "-1", "99999999999", "''"})
    void aFormatThatIsNoneIsForeign(String format) {
        assertThatThrownBy(() -> Settings.of(Path.of("x"), Map.of("blotter.format", format)))
                .isInstanceOf(IndexException.class)
                .hasMessage("'x' is a Lucene index that Blotter did not make; name another folder");
    }

    @Test
    void aPositionLiesInItsQuery() {
        assertThat(new QueryException("m", "abc", 9).position()).isEqualTo(3);
        assertThat(new QueryException("m", "abc", -1).position()).isZero();
    }
}
