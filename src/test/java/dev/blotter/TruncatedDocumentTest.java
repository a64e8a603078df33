package dev.blotter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.annotate.Texts;
import dev.blotter.text.Document;
import dev.blotter.text.Outcome;
import dev.blotter.text.Status;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is judged of a text that costs too much. */
final class TruncatedDocumentTest {
    private static final Outcome COSTLY = new Outcome(Status.FAILED, "judging it costs too much");

    private static Document beginning(Document document) {
        return TruncatedDocument.of(document, document.text().length(), COSTLY).orElseThrow();
    }

    @Test
    void aLetterOfTwoUnitsIsNotCutInHalf() {
        String text = "x" + "🚨".repeat(60_000);

        assertThat(beginning(Texts.english(text)).text()).isEqualTo("x" + "🚨".repeat(7_499));
        assertThat(beginning(Texts.english(text.substring(1))).text()).isEqualTo("🚨".repeat(7_500));
    }

    @Test
    void aSentenceThatEndsBeforeTheMiddleIsTooLittle() {
        String text = "Police came. " + "x".repeat(120_000);

        assertThat(beginning(Texts.english(text)).text()).hasSize(text.length() / 8);
    }

    @Test
    void whatReadingLeftOutIsToldBeforeWhatJudgingDid() {
        Document read = new Document(
                "a.pdf",
                "sha256:00",
                "A title",
                "word ".repeat(30_000),
                null,
                null,
                "en",
                new Outcome(Status.TRUNCATED, "only the first 900 pages were read"),
                List.of("a warning"),
                Map.of("author", "Wu"),
                List.of());

        Document beginning = beginning(read);

        assertThat(beginning.outcome())
                .isEqualTo(new Outcome(
                        Status.TRUNCATED,
                        "only the first 900 pages were read; only the first 18,750 of its 150,000 letters were judged,"
                                + " since judging it costs too much"));
        assertThat(beginning.text()).isEqualTo("word ".repeat(3_750));
        assertThat(beginning)
                .extracting(Document::source, Document::title, Document::warnings, Document::metadata)
                .containsExactly(read.source(), read.title(), read.warnings(), read.metadata());
    }

    @Test
    void aShortTextHasNone() {
        Document document = Texts.english("word ".repeat(19_999));

        assertThat(TruncatedDocument.of(document, document.text().length(), COSTLY))
                .isEmpty();
    }
}
