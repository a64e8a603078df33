package dev.blotter.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShadesTest {
    @ParameterizedTest
    @CsvSource({
        "5, 5, 1",
        "99999, 0, 1",
        "99999, 9, 1",
        "99999, 10, 2",
        "99999, 99999, 5",
        "690000, 690000, 5",
        "690000, 99, 1",
        "690000, 100, 2",
        "17e9, 17e9, 5",
        "17e9, 1, 1"
    })
    void eachPowerOfTenHasAShade(double largest, double number, int shade) {
        assertThat(Shades.upTo(largest).of(number)).isEqualTo(shade);
    }

    @ParameterizedTest
    @CsvSource({"0", "690000", "17e9"})
    void eachShadeHasALabel(double largest) {
        assertThat(Shades.upTo(largest).labels()).hasSize(Shades.COUNT).doesNotHaveDuplicates();
    }
}
