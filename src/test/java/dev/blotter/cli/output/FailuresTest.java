package dev.blotter.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.text.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FailuresTest {
    private final Failures failures = new Failures();

    @ParameterizedTest
    @EnumSource(names = {"OK", "TRUNCATED", "EMPTY"})
    void whatWasReadIsNoFailure(Status status) {
        failures.note(status);

        assertThat(failures.exitCode()).isEqualTo(ExitCode.DONE);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OK", "TRUNCATED", "EMPTY"})
    void oneThatCouldNotBeReadAmongOthersIs(Status status) {
        failures.note(status);
        failures.note(Status.OK);

        assertThat(failures.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
    }
}
