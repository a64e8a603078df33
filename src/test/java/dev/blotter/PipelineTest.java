package dev.blotter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.blotter.annotate.Texts;
import dev.blotter.finding.Entry;
import dev.blotter.read.format.Watch;
import dev.blotter.workbench.Shelf;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PipelineTest {
    @TempDir
    private Path folder;

    @Test
    void nobodyHearsOfADocumentFromATryThatWasGivenUp() {
        Watch watch = new Watch();
        List<Entry> heard = new ArrayList<>();
        try (Pipeline pipeline = Shelf.in(folder).pipeline()) {
            assertThatExceptionOfType(Watch.Over.class)
                    .isThrownBy(() -> pipeline.judge(
                            Texts.english("Police held 12 people."),
                            watch,
                            () -> {
                                watch.giveUp(watch.step(), Duration.ofSeconds(1));
                                throw new CancellationException("the document was given up");
                            },
                            entry -> heard.add(entry)));
        }

        assertThat(heard).isEmpty();
    }

    @Test
    void whatFailsIsHeardOfOnce() {
        List<Entry> heard = new ArrayList<>();
        try (Pipeline pipeline = Shelf.in(folder).pipeline()) {
            pipeline.judge(
                    Texts.english("Police held 12 people."),
                    new Watch(),
                    () -> {
                        throw new IllegalStateException("no");
                    },
                    entry -> heard.add(entry));
        }

        assertThat(heard)
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).contains("judging it failed"));
    }
}
