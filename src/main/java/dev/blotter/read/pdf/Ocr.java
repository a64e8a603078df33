package dev.blotter.read.pdf;

import dev.blotter.read.format.Content;
import dev.blotter.read.format.Extraction;
import dev.blotter.read.format.LineHandler;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.format.Visit;
import dev.blotter.read.plain.PlainText;
import dev.blotter.text.Status;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.ocr.TesseractOCRParser;
import org.xml.sax.SAXException;

/** Recognises words in pictures by Tesseract, a program of its own that a user may have installed. */
public final class Ocr {
    private static final String MISSING =
            "; install Tesseract (Debian: tesseract-ocr, and tesseract-ocr-chi-sim and so on for languages),"
                    + " and the next run of index recognises its words";
    private static final int SECONDS = 120;
    /** Further languages would cost more time than they are worth. */
    private static final int MOST_LANGUAGES = 6;

    private static final Set<String> PICTURES = Set.of(
            ("png jpeg tiff gif bmp webp jp2" + " x-portable-bitmap x-portable-graymap x-portable-pixmap").split(" "));

    private static final int MOST_PAGES = 100;
    private static final float DOTS_PER_INCH = 300;
    /** A page larger than this is drawn with fewer dots. */
    private static final float MOST_DOTS = 25_000_000;

    private static final float POINTS_PER_INCH = 72;

    private static final boolean ON_PATH = Stream.of(
                    Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
            .anyMatch(folder ->
                    Stream.of("tesseract", "tesseract.exe").anyMatch(name -> new File(folder, name).canExecute()));

    private Ocr() {}

    /** Looks for the program once, when the first picture needs it. */
    private static final class Program {
        static final TesseractOCRParser PARSER = new TesseractOCRParser();
        static final List<String> LANGUAGES = languages();

        /** The installed languages, none when there is no program. Scripts and page layout are none. */
        private static List<String> languages() {
            try {
                PARSER.setPreloadLangs(true);
                PARSER.initialize(Map.of());
                return new TreeSet<>(PARSER.hasTesseract() ? PARSER.getLangs() : List.of())
                        .stream()
                                .filter(name -> !name.equals("osd") && name.indexOf('/') < 0)
                                .limit(MOST_LANGUAGES)
                                .toList();
            } catch (TikaException e) {
                return List.of();
            }
        }
    }

    static boolean isInstalled() {
        return ON_PATH && !Program.LANGUAGES.isEmpty();
    }

    /** What words are recognised with: the languages that are installed, none when nothing is. */
    public static String version() {
        return ON_PATH ? String.join("+", Program.LANGUAGES) : "";
    }

    public static boolean isRead(MediaType type) {
        return type.getType().equals("image") && PICTURES.contains(type.getSubtype());
    }

    public static Extraction picture(Content content, MediaType type, Visit visit)
            throws UnreadableException, IOException, TikaException, SAXException {
        check("is a picture", visit);
        try (InputStream in = content.open()) {
            return written(lines(in, type.getBaseType().toString(), visit), "picture");
        }
    }

    /** The words in the pictures that the pages of a PDF are; what is known of it beside them counts, too. */
    static Extraction scan(PDDocument document, Extraction known, Visit visit)
            throws UnreadableException, IOException, TikaException, SAXException {
        check("is a scan", visit);
        PDFRenderer renderer = new PDFRenderer(document);
        List<String> lines = new ArrayList<>();
        int pages = document.getNumberOfPages();
        for (int page = 0; page < Math.min(pages, MOST_PAGES); page++) {
            byte[] picture = picture(renderer, document.getPage(page), page);
            lines.addAll(lines(new ByteArrayInputStream(picture), "image/png", visit));
        }
        Extraction text = written(lines, "scan");
        return text.withMetadata(known.metadata())
                .withDated(text.dated() == null ? known.dated() : text.dated())
                .withAttachments(known.attachments())
                .withDamage(
                        pages > MOST_PAGES
                                ? "is a scan of more than " + MOST_PAGES + " pages; the rest is left out"
                                : null);
    }

    private static Extraction written(List<String> lines, String what) throws UnreadableException {
        if (lines.isEmpty()) {
            throw new UnreadableException(Status.EMPTY, "is a " + what + " in which no words were recognised");
        }
        return PlainText.written(lines);
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

    /** Says why words can't be recognised in a file that is {@code what}. */
    private static void check(String what, Visit visit) throws UnreadableException {
        if (!visit.options().recognition()) {
            throw new UnreadableException(
                    Status.UNSUPPORTED, what + "; leave out --ocr off to have its words recognised");
        }
        if (!isInstalled()) {
            throw new UnreadableException(Status.UNSUPPORTED, what + MISSING);
        }
    }

    /** The lines in a picture, wrapped ones joined; a {@link TikaException} after two minutes. */
    private static List<String> lines(InputStream picture, String type, Visit visit)
            throws UnreadableException, IOException, TikaException, SAXException {
        visit.goOn();
        LineHandler handler = new LineHandler(visit.options().maxText() + 1);
        TesseractOCRConfig config = new TesseractOCRConfig();
        config.setLanguage(version());
        config.setTimeoutSeconds(SECONDS);
        ParseContext context = new ParseContext();
        context.set(TesseractOCRConfig.class, config);
        Metadata metadata = new Metadata();
        metadata.set(Metadata.CONTENT_TYPE, type);
        Program.PARSER.parse(picture, handler, metadata, context);
        return handler.lines();
    }
}
