package dev.blotter.read.pdf;

import dev.blotter.read.format.LineHandler;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.format.Visit;
import dev.blotter.text.Status;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.ocr.TesseractOCRParser;
import org.xml.sax.SAXException;

/** Recognises words in pictures by Tesseract, a program of its own that a user may have installed. */
public final class Ocr {
    private static final String MISSING =
            "; install Tesseract (Debian: tesseract-ocr, and tesseract-ocr-chi-sim and so on for languages) to have its words recognised";
    private static final int SECONDS = 120;
    /** Further languages would cost more time than they are worth. */
    private static final int MOST_LANGUAGES = 6;

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

    /**
     * Says why words can't be recognised.
     *
     * @param what what the file is, such as {@code is a scan}
     */
    static void check(String what, Visit visit) throws UnreadableException {
        if (!visit.options().recognition()) {
            throw new UnreadableException(
                    Status.UNSUPPORTED, what + "; leave out --ocr off to have its words recognised");
        }
        if (!isInstalled()) {
            throw new UnreadableException(Status.UNSUPPORTED, what + MISSING);
        }
    }

    /**
     * The lines in a picture, wrapped ones joined.
     *
     * @throws UnreadableException when no program is installed, or recognition takes more than two minutes
     */
    static List<String> lines(InputStream picture, String type, Visit visit)
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
