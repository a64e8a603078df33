package dev.blotter.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.index.result.Snippet;
import dev.blotter.index.result.Snippet.Mark;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class MarkedPartsTest {
    private static String written(MarkedParts text) {
        return text.runs().stream()
                .map(run -> run.marked() ? "[" + run.text() + "]" : run.text())
                .collect(Collectors.joining());
    }

    @Test
    void marksStandOutAndMarksOfDirectionGo() {
        Snippet snippet = Snippet.marking("a\u202Eb\nc\u0007d", List.of(new Mark(2, 3), new Mark(4, 6)));

        assertThat(written(MarkedParts.of(snippet))).isEqualTo("a[b]\n[c ]d");
    }

    @Test
    void aPlaceIsFoundByTheMarkThatHoldsIt() {
        MarkedParts text = MarkedParts.of(Snippet.marking("one two three", List.of(new Mark(4, 7), new Mark(8, 13))));

        assertThat(text.markAt(5)).isEqualTo(4);
        assertThat(text.markAt(9)).isEqualTo(8);
        assertThat(text.markAt(0)).isEqualTo(-1);
    }

    @Test
    void ofALongSentenceThePieceIsShownInWhichAWordWasFound() {
        String text = "x".repeat(5_000) + "word" + "y".repeat(5_000);

        assertThat(written(MarkedParts.around(Snippet.marking(text, List.of(new Mark(5_000, 5_004))))))
                .isEqualTo("…" + "x".repeat(200) + "[word]" + "y".repeat(396) + "…");
        assertThat(written(MarkedParts.around(Snippet.marking("a word", List.of(new Mark(2, 6))))))
                .isEqualTo("a [word]");
    }

    @Test
    void ofALongSentenceWithoutAWordTheBeginningIsShown() {
        assertThat(written(MarkedParts.around(Snippet.marking("x".repeat(5_000), List.of()))))
                .isEqualTo("…" + "x".repeat(600) + "…");
    }

    @Test
    void aWordBeyondThePieceIsNotMarked() {
        Snippet far = Snippet.marking("x".repeat(5_000), List.of(new Mark(10, 12), new Mark(599, 601)));

        assertThat(written(MarkedParts.around(far))).isEqualTo("…" + "x".repeat(10) + "[xx]" + "x".repeat(588) + "…");
    }
}
