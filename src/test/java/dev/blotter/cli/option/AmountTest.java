package dev.blotter.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.cli.output.UserException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AmountTest {
    @ParameterizedTest
    @CsvSource({
        "1,1",
        "2000000,2000000",
        "64k,65536",
        "512m,536870912",
        "2G,2147483648",
        "1gb,1073741824",
        "3t,3298534883328"
    })
    void sizesHaveALetterOrNone(String typed, long bytes) {
        assertThat(Amount.size("--max-expanded", typed)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0k", "-1", "1.5g", "g", "1 g", "1x", "9999999999"})
    void whatIsNoSizeIsToldWithAnExample(String typed) {
        assertThatThrownBy(() -> Amount.size("--max-expanded", typed))
                .isInstanceOf(UserException.class)
                .hasMessage("--max-expanded " + typed + " is no size; write one as 500000, 512m or 2g");
    }

    @Test
    void numbersAndHeapsHaveTheirBounds() {
        assertThat(Amount.number("--max-text", "5m")).isEqualTo(5 << 20);
        assertThat(Amount.megabytes("--parser-memory", "1g")).isEqualTo(1024);
        assertThatThrownBy(() -> Amount.number("--max-text", "2g"))
                .hasMessage("--max-text 2g is too much; give 2147483647 or less");
        assertThatThrownBy(() -> Amount.megabytes("--parser-memory", "63m"))
                .hasMessage("--parser-memory 63m is too little; give 64m or more");
    }

    @Test
    void timesHaveAUnit() {
        assertThat(Amount.time("--time-limit", "90s")).isEqualTo(Duration.ofSeconds(90));
        assertThat(Amount.time("--time-limit", "5M")).isEqualTo(Duration.ofMinutes(5));
        assertThat(Amount.time("--time-limit", "250ms")).isEqualTo(Duration.ofMillis(250));
        assertThat(Amount.time("--time-limit", "1h")).isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "60", "0s", "s", "1d", "-5s"})
    void whatIsNoTimeIsToldWithAnExample(String typed) {
        assertThatThrownBy(() -> Amount.time("--time-limit", typed))
                .isInstanceOf(UserException.class)
                .hasMessage("--time-limit " + typed + " is no time; write one as 90s, 5m or 1h");
    }
}
