package dev.blotter.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AgoTest {
    @ParameterizedTest
    @CsvSource({
        "7d, 168", "12h, 12", "2 weeks, 336", "last week, 168", "Last 3 days, 72", "past month, 720", "1 year, 8760",
    })
    void aTimeAgoIsReadAsItIsTyped(String said, long hours) {
        assertThat(Ago.of(said)).isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest
    @ValueSource(strings = {"week", "7", "2026-01-31", "7 moons", "last", ""})
    void whatSaysNoTimeAgoIsNone(String said) {
        assertThat(Ago.of(said)).isNull();
    }
}
