package dev.blotter.read.pdf;

import static dev.blotter.read.Reading.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.read.Reading;
import dev.blotter.text.Document;
import dev.blotter.text.OmittedText;
import dev.blotter.text.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

final class PdfTest {
    /** A PDF that a test sets line by line. */
    private static final class Sheet implements AutoCloseable {
        private static final PDType1Font FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        private final PDDocument document = new PDDocument();
        private PDPageContentStream stream;

        void page() throws IOException {
            close();
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            stream = new PDPageContentStream(document, page);
        }

        /** Sets lines one below the other. */
        void lines(float left, float top, float size, String... lines) throws IOException {
            float y = PDRectangle.A4.getHeight() - top;
            for (String line : lines) {
                stream.beginText();
                stream.setFont(FONT, size);
                stream.newLineAtOffset(left, y);
                stream.showText(line);
                stream.endText();
                y -= size * 1.2f;
            }
        }

        byte[] bytes() throws IOException {
            close();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            document.close();
            return bytes.toByteArray();
        }

        @Override
        public void close() throws IOException {
            if (stream != null) {
                stream.close();
                stream = null;
            }
        }
    }

    private static final String[] BODY = {
        "The officers of the district told the court on Tuesday what they had found in",
        "the house. They had found twelve telephones, a printer and a list of names that",
        "was said to be of victims."
    };
    private static final String BODY_TEXT = String.join(" ", BODY);

    @Test
    void whatIsSetLargestIsTheTitleAndLinesBecomeParagraphs() throws IOException {
        Sheet sheet = new Sheet();
        sheet.page();
        sheet.lines(72, 150, 18, "Two held over parcel texts");
        sheet.lines(72, 200, 11, BODY);
        sheet.lines(72, 260, 11, BODY);

        Document document = Reading.one("a.pdf", sheet.bytes());

        assertThat(document.title()).isEqualTo("Two held over parcel texts");
        assertThat(lines(document)).containsExactly(BODY_TEXT, BODY_TEXT);
    }

    @Test
    void wordsAndNumbersThatAHyphenPartsArePutTogether() throws IOException {
        Sheet sheet = new Sheet();
        sheet.page();
        sheet.lines(
                72,
                150,
                11,
                "The officers of the district told the court of a long anti-money-launder-",
                "ing operation in which they had found one hundred and nine people, or 10,-",
                "759 in all, of whom most were well-known to them. It is a well-",
                "known fact.");

        assertThat(Reading.one("a.pdf", sheet.bytes()).text())
                .contains("anti-money-laundering operation")
                .contains("10,759 in all")
                .endsWith("It is a well-known fact.");
    }

    @Test
    void whatStandsAtTheEdgeOfEachPageGoes() throws IOException {
        Sheet sheet = new Sheet();
        for (int page = 1; page <= 3; page++) {
            sheet.page();
            sheet.lines(72, 40, 9, "Annual review of the bureau 2021");
            sheet.lines(72, 150, 11, BODY);
            sheet.lines(290, 810, 9, "Page " + page + " of 3");
        }

        Document document = Reading.one("a.pdf", sheet.bytes());

        assertThat(lines(document)).containsExactly(BODY_TEXT, BODY_TEXT, BODY_TEXT);
        assertThat(document.dropped())
                .contains(
                        new OmittedText("Annual review of the bureau 2021", "running header or footer"),
                        new OmittedText("Page 2 of 3", "page number"));
    }

    @Test
    void aSentenceGoesOnOverThePage() throws IOException {
        Sheet sheet = new Sheet();
        sheet.page();
        sheet.lines(72, 600, 11, BODY[0], "the house and in the");
        sheet.page();
        sheet.lines(72, 150, 11, "garden behind it, among other places.");

        assertThat(Reading.one("a.pdf", sheet.bytes()).text())
                .endsWith("the house and in the garden behind it, among other places.");
    }

    @Test
    void columnsAreReadOneAfterTheOther() throws IOException {
        Sheet sheet = new Sheet();
        sheet.page();
        sheet.lines(72, 150, 11, "The officers of the district told the", "court what they had found.");
        sheet.lines(320, 150, 11, "The men will appear in court again", "in the course of next week.");

        assertThat(lines(Reading.one("a.pdf", sheet.bytes())))
                .containsExactly(
                        "The officers of the district told the court what they had found.",
                        "The men will appear in court again in the course of next week.");
    }

    @Test
    void theDateInTheTextComesBeforeThatOfTheFile() throws IOException {
        Sheet sheet = new Sheet();
        sheet.page();
        sheet.lines(72, 150, 11, "THE HAGUE, 4 December 2023. The officers of the district told the court of it.");
        sheet.document.getDocumentInformation().setCreationDate(new GregorianCalendar(2020, 0, 5));

        Document document = Reading.one("a.pdf", sheet.bytes());

        assertThat(document.published()).isEqualTo(LocalDate.of(2023, 12, 4));
        assertThat(document.publishedFrom()).isEqualTo("dateline");
    }

    @Test
    void theDateOfTheFileIsTheLastResort() throws IOException {
        Sheet sheet = new Sheet();
        sheet.page();
        sheet.lines(72, 150, 11, BODY);
        GregorianCalendar made = new GregorianCalendar(TimeZone.getTimeZone("GMT"));
        made.set(2020, 0, 5, 12, 0, 0);
        sheet.document.getDocumentInformation().setCreationDate(made);

        Document document = Reading.one("a.pdf", sheet.bytes());

        assertThat(document.published()).isEqualTo(LocalDate.of(2020, 1, 5));
        assertThat(document.publishedFrom()).isEqualTo("pdf-metadata");
    }

    @Test
    void aPdfWithAPasswordAsksForIt() throws IOException {
        Sheet sheet = new Sheet();
        sheet.page();
        sheet.lines(72, 150, 11, BODY);
        sheet.document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));

        assertThat(Reading.one("a.pdf", sheet.bytes()).outcome().status()).isEqualTo(Status.ENCRYPTED);
    }

    @Test
    void aPdfWithoutTextIsEmpty() throws IOException {
        Sheet sheet = new Sheet();
        sheet.page();

        assertThat(Reading.one("a.pdf", sheet.bytes()).outcome().status()).isEqualTo(Status.EMPTY);
    }

    @Test
    void aPdfCutShortIsADocumentWithAReason() throws IOException {
        Sheet sheet = new Sheet();
        sheet.page();
        sheet.lines(72, 150, 11, BODY);
        byte[] bytes = sheet.bytes();

        for (int length : new int[] {bytes.length / 3, bytes.length / 2, bytes.length - 20}) {
            Document document = Reading.one("a.pdf", Arrays.copyOf(bytes, length));
            assertThat(document.outcome().status()).isNotEqualTo(Status.FAILED);
        }
    }

    @Test
    void theFieldsOfATableAreCells() throws IOException {
        Sheet sheet = new Sheet();
        sheet.page();
        sheet.lines(72, 150, 11, BODY);
        sheet.lines(72, 250, 11, "Goa");
        sheet.lines(250, 250, 11, "412");
        sheet.lines(400, 250, 11, "588");

        assertThat(lines(Reading.one("a.pdf", sheet.bytes()))).contains("Goa | 412 | 588");
    }
}
