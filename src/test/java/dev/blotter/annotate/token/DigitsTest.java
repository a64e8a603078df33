package dev.blotter.annotate.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DigitsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 | en | 12",
                "373,000 | en | 373000",
                "1,50,000 | en | 150000",
                "1,234,567.50 | en | 1234567.5",
                "1 013 | en | 1013",
                "12 345 678 | fr | 12345678",
                "1'250 | de | 1250",
                "1.5 | en | 1.5",
                "1,5 | es | 1.5",
                "37.3 | zh | 37.3",
                "1.250 | es | 1250",
                "14.700 | fr | 14700",
                "1.250 | it | 1250",
                "1.250 | en | 1.25",
                "1.312.500 | en | 1312500",
                "1.312.500,50 | es | 1312500.5",
                "3,2016 | en | 32016",
                "1.2345 | es | 1.2345",
                "3，000 | zh | 3000",
            })
    void readsSeparators(String text, String language, double value) {
        assertThat(Digits.parse(text.strip(), language.strip())).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.3", "26.10.2021", "123456789012345678901234567890", "1.22.333"})
    void readsNoNumber(String text) {
        assertThat(Digits.parse(text, "en")).isNaN();
    }
}
