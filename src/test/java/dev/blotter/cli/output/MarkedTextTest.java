package dev.blotter.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.index.result.Snippet;
import dev.blotter.index.result.Snippet.Mark;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text with marks, wrapped for a terminal. */
final class MarkedTextTest {
    private static final Terminal PIPE = Terminal.of(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
    private static final String CHINESE = "3月24日，专案组分赴三地同时收网，一举抓获犯罪嫌疑人41名：在杭州抓获18名。".repeat(3);

    private static Terminal wide(int columns) {
        return Terminal.of(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), columns);
    }

    @Test
    void aLineIsBrokenBetweenWordsAndIndented() {
        MarkedText passage = new MarkedText("Police raided a scam compound.", List.of(new Mark(16, 20)));

        assertThat(passage.on(wide(20), "  ", 2)).isEqualTo("Police raided a\n  «scam» compound.");
    }

    @Test
    void aPipeGetsOneLine() {
        assertThat(new MarkedText("word ".repeat(80).strip(), List.of()).on(PIPE, "  ", 2))
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 120})
    void aChineseCharacterTakesTwoColumns(int width) {
        String wrapped = new MarkedText(CHINESE, List.of()).on(wide(width), "    ", 4);

        assertThat(wrapped.lines())
                .hasSizeGreaterThan(1)
                .allSatisfy(line -> assertThat(Terminal.columns(line)).isLessThanOrEqualTo(width));
        assertThat(wrapped.replace("\n    ", "")).isEqualTo(CHINESE);
    }

    @Test
    void aMarkThatIsBrokenStandsOutOnBothLines() {
        MarkedText passage = new MarkedText("one two three", List.of(new Mark(4, 13)));

        assertThat(passage.on(wide(8), "", 0)).isEqualTo("one «two»\n«three»");
    }

    @Test
    void linesOfTheTextStayAndCanNotMoveTheCursor() {
        MarkedText passage =
                MarkedText.of(Snippet.marking("a\u001B[2J\n\nb\n", List.of(new Mark(0, 1), new Mark(99, 100))));

        assertThat(passage.on(PIPE, "", 0)).isEqualTo("«a» [2J\n\nb");
    }

    @Test
    void rangesThatOverlapBecomeOneMark() {
        MarkedText passage = MarkedText.of(
                Snippet.marking("abcdef", List.of(new Mark(2, 4), new Mark(1, 3), new Mark(3, 3), new Mark(4, 5))));

        assertThat(passage.marks()).containsExactly(new Mark(1, 4), new Mark(4, 5));
    }
}
