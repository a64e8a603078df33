package dev.blotter.read.pdf;

import dev.blotter.read.format.Content;
import dev.blotter.read.format.Extraction;
import dev.blotter.read.format.Format;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.format.Visit;
import dev.blotter.read.plain.PlainText;
import dev.blotter.text.Status;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.tika.exception.TikaException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Reads PDF, and where its pages are pictures without text, the words in these. */
public final class Scan implements Format {
    private static final int MOST_PAGES = 100;
    private static final float DOTS_PER_INCH = 300;
    /** A page larger than this is drawn with fewer dots. */
    private static final float MOST_DOTS = 25_000_000;

    private static final float POINTS_PER_INCH = 72;

    private final Format pdf;

    public Scan(Format pdf) {
        this.pdf = pdf;
    }

    @Override
    public @Nullable Extraction read(Content content, Visit visit)
            throws UnreadableException, IOException, TikaException, SAXException {
        Extraction found = pdf.read(content, visit);
        if (found == null || found.lines().stream().anyMatch(line -> !line.isBlank())) {
            return found;
        }
        try (PDDocument document = Pdf.load(content)) {
            return hasPictures(document) ? recognised(document, found, visit) : found;
        }
    }

    private static boolean hasPictures(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            PDResources resources = page.getResources();
            for (COSName name : resources == null ? List.<COSName>of() : resources.getXObjectNames()) {
                if (resources.isImageXObject(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Extraction recognised(PDDocument document, Extraction found, Visit visit)
            throws UnreadableException, IOException, TikaException, SAXException {
        Ocr.check("is a scan", visit);
        PDFRenderer renderer = new PDFRenderer(document);
        List<String> lines = new ArrayList<>();
        int pages = Math.min(document.getNumberOfPages(), MOST_PAGES);
        for (int page = 0; page < pages; page++) {
            lines.addAll(Ocr.lines(
                    new ByteArrayInputStream(picture(renderer, document.getPage(page), page)), "image/png", visit));
        }
        if (lines.isEmpty()) {
            throw new UnreadableException(Status.EMPTY, "is a scan in which no words were recognised");
        }
        Extraction text = PlainText.written(lines);
        return text.withMetadata(found.metadata())
                .withDated(text.dated() == null ? found.dated() : text.dated())
                .withAttachments(found.attachments())
                .withDamage(
                        document.getNumberOfPages() > MOST_PAGES
                                ? "is a scan of more than " + MOST_PAGES + " pages; the rest is left out"
                                : null);
    }

    private static byte[] picture(PDFRenderer renderer, PDPage page, int number) throws IOException {
        PDRectangle box = page.getCropBox();
        float inches = box.getWidth() * box.getHeight() / (POINTS_PER_INCH * POINTS_PER_INCH);
        float dots = (float) Math.min(DOTS_PER_INCH, Math.sqrt(MOST_DOTS / Math.max(inches, 1)));
        BufferedImage image = renderer.renderImageWithDPI(number, dots, ImageType.GRAY);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
