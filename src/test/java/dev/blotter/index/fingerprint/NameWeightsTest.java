package dev.blotter.index.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;

final class NameWeightsTest {
    private static final String FILLER = "the men were held and what they had was taken ".repeat(4);

    private final NameWeights weights = new NameWeights();

    @Test
    void theFewerTextsHoldANameTheMoreItTells() {
        TextFingerprint one = text("of Kestrel in Oslo");
        TextFingerprint other = text("by Kestrel from Oslo");
        texts(one, other);
        texts(6, "in Oslo");
        texts(248, "in Bergen");

        assertThat(inCommon(one, other)).isEqualTo(log2(64.0 / 2) + log2(64.0 / 8), within(1e-9));
    }

    @Test
    void whatSixtyFourTextsHoldTellsNothing() {
        texts(70, "in Oslo");
        texts(930, "in Bergen");

        assertThat(inCommon(text("in Oslo"), text("to Oslo"))).isZero();
    }

    @Test
    void ofFewTextsNothingThatAQuarterHoldsTells() {
        TextFingerprint one = text("of Kestrel");
        TextFingerprint other = text("by Kestrel");
        texts(one, other);
        texts(6, "in Bergen");

        assertThat(inCommon(one, other)).isZero();
    }

    @Test
    void textsThatNameOtherThingsHaveNothingInCommon() {
        TextFingerprint one = text("of Kestrel");
        TextFingerprint other = text("of Ravn");
        texts(one, other);
        texts(998, "in Bergen");

        assertThat(inCommon(one, other)).isZero();
        assertThat(weights.of(one).inCommon(RareNames.NONE)).isZero();
    }

    @Test
    void whatPartsCountAddsUp() {
        TextFingerprint one = text("of Kestrel in Oslo");
        TextFingerprint other = text("by Kestrel from Oslo");
        texts(one, other);
        texts(100, "in Oslo");
        NameWeights rest = new NameWeights();
        for (int i = 0; i < 154; i++) {
            rest.add(text("in Bergen of Kestrel"));
        }

        assertThat(inCommon(one, other)).isEqualTo(log2(25.5 / 2), within(1e-9));
        weights.add(rest);
        assertThat(inCommon(one, other)).isZero();
    }

    private double inCommon(TextFingerprint one, TextFingerprint other) {
        return weights.of(one).inCommon(weights.of(other));
    }

    private void texts(TextFingerprint... fingerprints) {
        for (TextFingerprint textFingerprint : fingerprints) {
            weights.add(textFingerprint);
        }
    }

    private void texts(int number, String naming) {
        for (int i = 0; i < number; i++) {
            texts(text(naming));
        }
    }

    private static TextFingerprint text(String naming) {
        return Objects.requireNonNull(TextFingerprint.of(null, FILLER + naming));
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
