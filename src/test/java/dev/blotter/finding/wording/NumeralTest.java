package dev.blotter.finding.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumeralTest {
    @ParameterizedTest
    @CsvSource({"1, claim, 1 claim", "1200, claim, '1,200 claims'", "0, story, 0 stories", "1, story, 1 story"})
    void oneIsSingular(long number, String one, String expected) {
        assertThat(Numeral.of(number, one)).isEqualTo(expected);
    }
}
