package dev.blotter.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.finding.Entry.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PassageTest {
    private static Passage passage(String sentence, String words) {
        return Passage.of(List.of(new Evidence("text", 0, words.length(), words, sentence)));
    }

    @Test
    void theWordsAreMarkedInTheirSentence() {
        assertThat(passage("Police  arrested 12\nmen.", "arrested 12\nmen"))
                .isEqualTo(new Passage("Police ", "arrested 12 men", "."));
    }

    @Test
    void aSentenceWithoutTheWordsIsShownWhole() {
        assertThat(passage("All of it.", "elsewhere")).isEqualTo(new Passage("All of it.", "", ""));
        assertThat(passage("All of it.", "")).isEqualTo(new Passage("All of it.", "", ""));
    }

    @Test
    void aTagWithoutEvidenceHasNone() {
        assertThat(Passage.of(List.of())).isEqualTo(Passage.NONE);
    }
}
