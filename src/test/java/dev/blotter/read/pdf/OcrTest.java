package dev.blotter.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.blotter.read.Reader;
import dev.blotter.read.Reading;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.text.Document;
import dev.blotter.text.Status;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;

/** Pictures and scans, whether or not Tesseract is installed here. */
final class OcrTest {
    private static final Reader WITHOUT = new Reader(ReadOptions.DEFAULT.withoutRecognition());

    private static BufferedImage picture(String... lines) {
        BufferedImage image = new BufferedImage(1400, 200 + 80 * lines.length, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 44));
        for (int i = 0; i < lines.length; i++) {
            pen.drawString(lines[i], 60, 120 + 80 * i);
        }
        pen.dispose();
        return image;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] scan(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(LosslessFactory.createFromImage(document, image), 50, 500, 500, 150);
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void theWordsOfAPictureAreRecognised() throws IOException {
        assumeTrue(Ocr.isInstalled(), "Tesseract is not installed");

        Document document = Reading.one("a.png", png(picture("Police arrested 418 suspects", "in a raid on Tuesday")));

        assertThat(document.title() + " " + document.text()).contains("arrested 418 suspects", "raid on Tuesday");
    }

    @Test
    void theWordsOfAScanAreRecognised() throws IOException {
        assumeTrue(Ocr.isInstalled(), "Tesseract is not installed");

        Document document = Reading.one("a.pdf", scan(picture("Police arrested 418 suspects", "in a raid on Tuesday")));

        assertThat(document.outcome().status()).isEqualTo(Status.OK);
        assertThat(document.title() + " " + document.text()).contains("arrested 418 suspects");
    }

    @Test
    void aPictureWithoutWordsIsEmpty() throws IOException {
        assumeTrue(Ocr.isInstalled(), "Tesseract is not installed");

        assertThat(Reading.one("a.png", png(picture())).outcome().status()).isEqualTo(Status.EMPTY);
    }

    @Test
    void withoutTesseractAPictureAndAScanSayWhatToInstall() throws IOException {
        assumeTrue(!Ocr.isInstalled(), "Tesseract is installed");

        for (Document document :
                new Document[] {Reading.one("a.png", png(picture("x"))), Reading.one("a.pdf", scan(picture("x")))}) {
            assertThat(document.outcome().status()).isEqualTo(Status.UNSUPPORTED);
            assertThat(document.outcome().reason()).contains("tesseract-ocr");
        }
    }

    @Test
    void withRecognitionOffAPictureAndAScanSaySo() throws IOException {
        assertThat(Reading.all(WITHOUT, "a.png", png(picture("x"))).getFirst().outcome())
                .hasFieldOrPropertyWithValue("status", Status.UNSUPPORTED)
                .hasFieldOrPropertyWithValue(
                        "reason", "is a picture; leave out --ocr off to have its words recognised");
        assertThat(Reading.all(WITHOUT, "a.pdf", scan(picture("x")))
                        .getFirst()
                        .outcome()
                        .reason())
                .startsWith("is a scan;");
    }

    @Test
    void aBlankPageIsNoScan() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(bytes);
        }

        assertThat(Reading.one("a.pdf", bytes.toByteArray()).outcome().status()).isEqualTo(Status.EMPTY);
    }

    @Test
    void aBrokenPictureHasNoWords() throws IOException {
        byte[] broken = Arrays.copyOf(png(picture("x")), 60);

        assertThat(Reading.one("a.png", broken).outcome().status())
                .isIn(Status.UNSUPPORTED, Status.UNREADABLE, Status.EMPTY);
    }

    @Test
    void soundHasNoWordsEither() {
        byte[] sound = "RIFF\u0024\0\0\0WAVEfmt \u0010\0\0\0\1\0\1\0".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Reading.one("a.wav", sound).outcome().reason()).contains("only words that are text can be read");
    }

    @Test
    void theVersionOfAReaderTellsWhatWordsAreRecognisedWith() {
        assertThat(new Reader(ReadOptions.DEFAULT).version()).endsWith("/" + Ocr.version());
        assertThat(WITHOUT.version()).isNotEqualTo(new Reader(ReadOptions.DEFAULT).version());
    }
}
