package dev.blotter.annotate.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ReportScaleTest {
    @Test
    void aScoreIsToldByTheShareOfOrdinaryDocumentsBelowIt() {
        ReportScale scale = ReportScale.of(
                IntStream.rangeClosed(1, 200).mapToObj(score -> (double) score).toList());

        assertThat(scale.percent(0)).isZero();
        assertThat(scale.percent(2)).isZero();
        assertThat(scale.percent(100)).isEqualTo(49);
        assertThat(scale.percent(100.5)).isEqualTo(50);
        assertThat(scale.percent(201)).isEqualTo(100);
    }

    /** As documents without a known word are. */
    @Test
    void ofDocumentsOfOneScoreNoneIsBelowIt() {
        ReportScale scale = ReportScale.of(Collections.nCopies(100, -3.0));

        assertThat(scale.percent(-3)).isZero();
        assertThat(scale.percent(-2.9)).isEqualTo(100);
    }

    @Test
    void aFewDocumentsMakeNoScaleOfTheirOwn() {
        assertThat(ReportScale.of(Collections.nCopies(99, -3.0)).percent(0)).isEqualTo(50);
    }
}
