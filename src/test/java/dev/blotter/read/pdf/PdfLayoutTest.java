package dev.blotter.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PdfLayoutTest {

    /** A line of 11 points on a page of 800, whose width follows its length. */
    private static PdfLine line(int page, float top, String text) {
        return line(page, top, text, 11);
    }

    private static PdfLine line(int page, float top, String text, float size) {
        return new PdfLine(page, text, 72, 72 + text.length() * size / 2, top, size, 800);
    }

    private static List<String> paragraphs(PdfLine... lines) {
        return new PdfLayout(List.of(lines)).paragraphs();
    }

    private static final String FULL = "The officers of the district told the court on Tuesday of all that";

    @Test
    void aFullLineGoesOnAndAShortOneEndsAParagraph() {
        assertThat(paragraphs(
                        line(1, 200, FULL),
                        line(1, 213, "they had found."),
                        line(1, 226, FULL),
                        line(1, 239, "was said.")))
                .containsExactly(FULL + " they had found.", FULL + " was said.");
    }

    @Test
    void aWideGapEndsAParagraph() {
        assertThat(paragraphs(line(1, 200, FULL), line(1, 240, "They had found it.")))
                .hasSize(2);
    }

    @Test
    void anotherSizeEndsAParagraph() {
        assertThat(paragraphs(line(1, 200, FULL, 14), line(1, 215, "they had found.", 11)))
                .hasSize(2);
    }

    @Test
    void anItemBeginsAParagraph() {
        assertThat(paragraphs(line(1, 200, FULL), line(1, 213, "1. the first of them"), line(1, 226, "2. the second")))
                .containsExactly(FULL, "1. the first of them", "2. the second");
    }

    @Test
    void aNumberAloneAtTheEdgeIsAPageNumberAndOneInTheMiddleIsNot() {
        assertThat(paragraphs(line(1, 200, FULL), line(1, 400, "412"), line(1, 780, "- 7 -")))
                .containsExactly(FULL, "412");
    }

    @Test
    void whatStandsOnOnePageOnlyIsNoRunningHeader() {
        assertThat(paragraphs(line(1, 30, "Annual review"), line(1, 200, FULL))).contains("Annual review");
    }

    @Test
    void theNumbersInARunningHeaderMayDiffer() {
        assertThat(paragraphs(
                        line(1, 30, "Review 1"),
                        line(1, 200, FULL),
                        line(2, 30, "Review 2"),
                        line(2, 200, FULL),
                        line(3, 30, "Review 3")))
                .containsExactly(FULL, FULL);
    }

    @Test
    void theTitleMayTakeTwoLines() {
        PdfLayout layout = new PdfLayout(List.of(
                line(1, 100, "Two held over", 20),
                line(1, 124, "parcel texts", 20),
                line(1, 200, FULL),
                line(1, 213, FULL)));

        assertThat(layout.title()).isEqualTo("Two held over parcel texts");
    }

    @Test
    void aTextOfOneSizeHasNoTitleByItsLetters() {
        assertThat(new PdfLayout(List.of(line(1, 200, FULL), line(1, 213, FULL))).title())
                .isNull();
    }

    @Test
    void aDocumentWithoutLinesHasNoParagraphs() {
        PdfLayout layout = new PdfLayout(List.of());

        assertThat(layout.paragraphs()).isEmpty();
        assertThat(layout.title()).isNull();
    }
}
