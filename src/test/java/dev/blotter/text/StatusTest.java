package dev.blotter.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class StatusTest {
    @ParameterizedTest
    @EnumSource(names = {"OK", "TRUNCATED", "EMPTY"})
    void whatWasReadIsNoFault(Status status) {
        assertThat(status.isFault()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OK", "TRUNCATED", "EMPTY"})
    void whatCouldNotBeReadIs(Status status) {
        assertThat(status.isFault()).isTrue();
    }
}
