package dev.blotter.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts that can't be are refused where they are made, with the value that is wrong. */
final class FactsTest {
    private static final LocalDate DAY = LocalDate.of(2021, 10, 28);

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void aQuantityIsANumberOfThings(double value) {
        assertThatThrownBy(() -> quantity(value, null)).hasMessage("a quantity is 0 or more, not " + value);
    }

    @Test
    void aRangeOfQuantitiesGoesUp() {
        assertThatThrownBy(() -> quantity(70, 60.0)).hasMessage("a range goes up, not from 70.0 to 60.0");
        assertThatCode(() -> quantity(0, 0.0)).doesNotThrowAnyException();
    }

    private static Quantity quantity(double value, @Nullable Double upper) {
        return new Quantity(value, upper, "exact", "people", null, 1, 1, 0, 1, 0, 2);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-10-27, 0, 'a period goes forward, not from 2021-10-28 to 2021-10-27'",
        "2021-10-30, 2, there are not 2 days from 2021-10-28 to 2021-10-30",
    })
    void aPeriodGoesForwardAndHasItsDays(LocalDate to, int days, String message) {
        assertThatThrownBy(() -> new Period(DAY, to, days, "range", 1, 1, 0, 1, 0, 2))
                .hasMessage(message);
    }

    @Test
    void aDocumentHasASourceAndADayWithItsOrigin() {
        assertThatThrownBy(() -> document("", DAY, "meta")).hasMessage("a document needs a source");
        assertThatThrownBy(() -> document("a.txt", DAY, null))
                .hasMessage("a.txt: a date and where it is from go together, not 2021-10-28 from null");
        assertThatThrownBy(() -> document("a.txt", null, "meta"))
                .hasMessage("a.txt: a date and where it is from go together, not null from meta");
        assertThat(document("a.txt", null, null).published()).isNull();
    }

    private static Document document(String source, @Nullable LocalDate day, @Nullable String from) {
        return new Document(source, "", null, "", day, from, "en", Outcome.OK, List.of(), Map.of(), List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void whatCouldNotBeReadHasAReason(String reason) {
        assertThatThrownBy(() -> new Outcome(Status.ENCRYPTED, reason))
                .hasMessage("an outcome encrypted needs a reason");
        assertThatThrownBy(() -> new Outcome(Status.ENCRYPTED, null)).hasMessage("an outcome encrypted needs a reason");
        assertThat(new Outcome(Status.OK, null).reason()).isNull();
    }

    @Test
    void aTextThatTellsOneEndAloneTellsNoDays() {
        assertThat(DayRange.of("2021-10-26", null)).isNull();
        assertThat(DayRange.of(null, "2021-10-26")).isNull();
        assertThat(DayRange.of("2021-10-26", "2021-10-26")).hasToString("2021-10-26");
    }
}
