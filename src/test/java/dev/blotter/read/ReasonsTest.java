package dev.blotter.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.text.Document;
import dev.blotter.text.Outcome;
import dev.blotter.text.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reason of an outcome blames nothing that was not seen (issue 17). */
final class ReasonsTest {
    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "a.html", "a.md", "a.csv"})
    void whatIsNoPictureIsNoScan(String name) {
        assertThat(Reading.one(name, " \n \n").outcome()).isEqualTo(new Outcome(Status.EMPTY, "holds no text"));
    }

    @Test
    void neitherIsAPdfOfABlankPage() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(bytes);
        }

        assertThat(Reading.one("a.pdf", bytes.toByteArray()).outcome().reason()).isEqualTo("holds no text");
    }

    @Test
    void aRowMayHaveALongText() {
        Document row = Reading.one("a.jsonl", row("\"" + "word ".repeat(5_000_000) + "\""));

        assertThat(row.outcome().status()).isEqualTo(Status.TRUNCATED);
        assertThat(row.outcome().reason()).contains("--max-text");
    }

    @Test
    void aRowThatIsNestedTooDeepIsJson() {
        Document row = Reading.one("a.jsonl", row("[".repeat(5_000) + "]".repeat(5_000)));

        assertThat(row.outcome().status()).isEqualTo(Status.GUARDED);
        assertThat(row.outcome().reason())
                .startsWith("is more than its parser takes: Document nesting depth (1001) exceeds")
                .doesNotContain("`");
    }

    @Test
    void soIsOneWithANumberTooLong() {
        Document row = Reading.one("a.jsonl", row("9".repeat(5_000)));

        assertThat(row.outcome().status()).isEqualTo(Status.GUARDED);
        assertThat(row.outcome().reason())
                .contains("Number value length (5000) exceeds")
                .doesNotContain("`");
    }

    private static byte[] row(String text) {
        return ("{\"title\": \"Lagos\", \"text\": " + text + "}\n").getBytes(StandardCharsets.UTF_8);
    }
}
