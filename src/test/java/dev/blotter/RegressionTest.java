package dev.blotter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.read.Reading;
import dev.blotter.read.plain.HardWraps;
import dev.blotter.read.plain.QuotedReplies;
import dev.blotter.text.Document;
import dev.blotter.text.Outcome;
import dev.blotter.text.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bugs that were, one a case: what went wrong stands above it in a sentence, so that who meets it again finds it here.
 * What a rule got wrong is an example beside the rule.
 */
final class RegressionTest {
    private static final String FEED = """
            <?xml version="1.0" encoding="UTF-32"?>
            <rss version="2.0"><channel><title>Desk</title>
            <item><title>Lagos</title><description>Police arrested 12 people in Lagos.</description></item>
            <item><title>昆明</title><description>警方抓获12人。</description></item>
            </channel></rss>
            """;

    /** Issue 17: an empty text was "a scan that needs text recognition". */
    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "a.html", "a.md", "a.csv"})
    void anEmptyTextIsNoScan(String name) {
        assertThat(Reading.one(name, " \n \n").outcome()).isEqualTo(new Outcome(Status.EMPTY, "holds no text"));
    }

    /** Issue 17: a PDF of a blank page was "a scan that needs text recognition", also where there is some. */
    @Test
    void aPdfOfABlankPageHoldsNoText() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(bytes);
        }

        assertThat(Reading.one("a.pdf", bytes.toByteArray()).outcome().reason()).isEqualTo("holds no text");
    }

    /** Issue 17: a row of 52 MB was "not JSON". */
    @Test
    @Tag("stress")
    void aRowMayHaveALongText() {
        Document row = Reading.one("a.jsonl", row("\"" + "word ".repeat(5_000_000) + "\""));

        assertThat(row.outcome().status()).isEqualTo(Status.TRUNCATED);
        assertThat(row.outcome().reason()).contains("--max-text");
    }

    /** Issue 17: a row of JSON that is nested too deep was "not JSON". */
    @Test
    void aRowThatIsNestedTooDeepIsJson() {
        Document row = Reading.one("a.jsonl", row("[".repeat(5_000) + "]".repeat(5_000)));

        assertThat(row.outcome().status()).isEqualTo(Status.GUARDED);
        assertThat(row.outcome().reason())
                .startsWith("is more than its parser takes: Document nesting depth (1001) exceeds")
                .doesNotContain("`");
    }

    /** Issue 17: a row with a number of 5,000 digits was "not JSON". */
    @Test
    void aRowWithANumberTooLongIsJson() {
        Document row = Reading.one("a.jsonl", row("9".repeat(5_000)));

        assertThat(row.outcome().status()).isEqualTo(Status.GUARDED);
        assertThat(row.outcome().reason())
                .contains("Number value length (5000) exceeds")
                .doesNotContain("`");
    }

    /** Issue 17: feeds in UTF-32 were "damaged". */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-32LE", "UTF-32BE"})
    void aFeedInUtf32IsRead(String charset) {
        for (String start : List.of("\uFEFF", "")) {
            List<Document> items = Reading.all("feed.xml", (start + FEED).getBytes(Charset.forName(charset)));

            assertThat(items).extracting(Document::title).containsExactly("Lagos", "昆明");
        }
    }

    /** Issue 17: rows in UTF-32 were "not JSON". */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-32LE", "UTF-32BE", "UTF-16LE", "UTF-16BE"})
    void rowsInUtf32AreRead(String charset) {
        String rows = "{\"title\": \"a\", \"text\": \"Police arrested 12 people.\"}\n"
                + "{\"title\": \"b\", \"text\": \"ÿ and Ċ\"}\n";

        assertThat(Reading.all("wire.jsonl", rows.getBytes(Charset.forName(charset))))
                .extracting(Document::text)
                .containsExactly("Police arrested 12 people.", "ÿ and Ċ");
    }

    /** Issue 17: a text in UTF-32 was letters with zeros between them. */
    @Test
    void aTextInUtf32IsReadToItsLastCharacter() {
        Document text = Reading.one("a.txt", "Police in Kunming (昆明) 𠀀".getBytes(Charset.forName("UTF-32LE")));

        assertThat(text.outcome().status()).isEqualTo(Status.OK);
        assertThat(text.text()).isEqualTo("Police in Kunming (昆明) 𠀀");
    }

    /** A line of some thousand &gt; or - overflowed the stack: each sign took a call of an expression (FuzzTest). */
    @ParameterizedTest
    @ValueSource(strings = {">", "> ", "-", "=", "* ", "~"})
    void aLineOfManySignsIsALine(String sign) {
        String line = sign.repeat(100_000);

        assertThat(HardWraps.join(line + "\n" + line)).isNotNull();
        assertThat(QuotedReplies.of(line, false)).isNotNull();
        assertThat(Reading.all("a.txt", line.getBytes(StandardCharsets.UTF_8)))
                .allMatch(document -> document.outcome().status() != Status.GUARDED);
    }

    /** "Police held 412¹ people" of OpenDocument was two lines, with the note between them. */
    @Test
    void aSentenceGoesOnBehindItsFootnote() {
        Document document = Reading.one(
                "a.odt",
                openText(
                        "<text:p>" + Reading.prose(2)
                                + "</text:p><text:p>Police held 412<text:note><text:note-citation>1</text:note-citation><text:note-body>"
                                + "<text:p>Of these, 98 were women.</text:p></text:note-body></text:note> people in May.</text:p>"));

        assertThat(Reading.lines(document)).contains("Police held 412 people in May.", "1 Of these, 98 were women.");
    }

    /** A line above the heading of an office file that could be its title was lost. */
    @Test
    void whatStandsAboveTheHeadingStaysInTheText() {
        Document document = Reading.one(
                "a.odt",
                openText("<text:p>Bureau of prices and statistics</text:p>"
                        + "<text:h text:outline-level='1'>Activity review 2022</text:h><text:p>" + Reading.prose(2)
                        + "</text:p>"));

        assertThat(document.title()).isEqualTo("Activity review 2022");
        assertThat(Reading.lines(document)).contains("Bureau of prices and statistics");
    }

    private static byte[] row(String text) {
        return ("{\"title\": \"Lagos\", \"text\": " + text + "}\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] openText(String text) {
        return Reading.zip(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "content.xml",
                "<?xml version='1.0'?><office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                        + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:text>"
                        + text + "</office:text></office:body></office:document-content>");
    }
}
