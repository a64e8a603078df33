package dev.blotter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.text.Outcome;
import dev.blotter.text.Status;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

final class JvmErrorsTest {
    @Test
    void aDocumentThatWasGivenUpSaysWhyAndNamesNoException() {
        Outcome outcome = JvmErrors.judging(new IllegalStateException(new CancellationException("the document was")));

        assertThat(outcome)
                .isEqualTo(
                        new Outcome(Status.FAILED, "judging it was given up when its time was over; see --time-limit"));
    }
}
