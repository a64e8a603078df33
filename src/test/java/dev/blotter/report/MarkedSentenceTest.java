package dev.blotter.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.finding.Entry.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MarkedSentenceTest {
    private static MarkedSentence passage(String sentence, String words) {
        return MarkedSentence.of(List.of(new Evidence("text", 0, words.length(), words, sentence)));
    }

    @Test
    void theWordsAreMarkedInTheirSentence() {
        assertThat(passage("Police  arrested 12\nmen.", "arrested 12\nmen"))
                .isEqualTo(new MarkedSentence("Police ", "arrested 12 men", "."));
    }

    @Test
    void aSentenceWithoutTheWordsIsShownWhole() {
        assertThat(passage("All of it.", "elsewhere")).isEqualTo(new MarkedSentence("All of it.", "", ""));
        assertThat(passage("All of it.", "")).isEqualTo(new MarkedSentence("All of it.", "", ""));
    }

    @Test
    void aTagWithoutEvidenceHasNone() {
        assertThat(MarkedSentence.of(List.of())).isEqualTo(MarkedSentence.NONE);
    }
}
