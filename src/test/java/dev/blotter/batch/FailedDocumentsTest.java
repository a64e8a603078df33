package dev.blotter.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.finding.Entry;
import dev.blotter.text.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class FailedDocumentsTest {
    private final FailedDocuments failed = new FailedDocuments();

    private void note(String source, Status status, @Nullable String reason) {
        failed.note(new Entry(
                Entry.SCHEMA,
                source,
                "sha256:0",
                null,
                null,
                null,
                null,
                "en",
                status.json(),
                reason,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "hash",
                "0.1.0"));
    }

    @Test
    void allAreCountedAndTheFirstBySourceAreTold() {
        note("d.txt", Status.FAILED, "rules did not end");
        note("b.txt", Status.FAILED, "a rule threw");
        note("e.txt", Status.OK, null);
        note("c.txt", Status.FAILED, "rules did not end");
        note("a.txt", Status.FAILED, "needs more memory");
        note("f.txt", Status.FAILED, "needs more memory");

        assertThat(failed.number()).isEqualTo(5);
        assertThat(failed.first())
                .containsExactly("a.txt: needs more memory", "b.txt: a rule threw", "c.txt: rules did not end");
    }
}
