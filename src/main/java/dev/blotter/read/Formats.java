package dev.blotter.read;

import dev.blotter.read.archive.Zip;
import dev.blotter.read.format.Content;
import dev.blotter.read.format.Extraction;
import dev.blotter.read.format.Format;
import dev.blotter.read.format.Kind;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.format.Visit;
import dev.blotter.read.html.WebPage;
import dev.blotter.read.mail.Mail;
import dev.blotter.read.mail.Mbox;
import dev.blotter.read.mail.SavedPage;
import dev.blotter.read.office.Docx;
import dev.blotter.read.office.Odt;
import dev.blotter.read.office.Office;
import dev.blotter.read.office.Ooxml;
import dev.blotter.read.office.XlsxFormats;
import dev.blotter.read.pdf.Pdf;
import dev.blotter.read.pdf.Scan;
import dev.blotter.read.plain.Markdown;
import dev.blotter.read.plain.News;
import dev.blotter.read.plain.PlainText;
import dev.blotter.read.record.DelimitedTable;
import dev.blotter.read.record.Feed;
import dev.blotter.read.record.Jsonl;
import dev.blotter.read.record.Warc;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** The parser of each kind of file. Tika's are set up when the first file needs them. */
final class Formats {
    private final Format page = new WebPage();
    private final Format text = new PlainText();
    private final Format markdown = new Markdown();
    private final Format jsonl = new Jsonl();
    private final Format feed = new Feed();
    private final Format table = new DelimitedTable();
    private final Format mail = new Mail();
    private final Format mbox = new Mbox();
    private final Format savedPage = new SavedPage();
    private final Format pdf = new Scan(new Pdf());
    private final Format zip = new Zip();
    private final Format docx = new Docx(Formats::readByTika);
    private final Format warc = new Warc();
    private final Format news = new News();

    /** Holds Tika's parsers: making them takes half a second, which a corpus of pages need not wait for. */
    private static final class Heavy {
        static final Format OFFICE = new Office();
        static final Format STRICT = Ooxml.strict(OFFICE);
        static final Format CHANGED = Odt.withoutDeleted(OFFICE);
    }

    Format of(Content content) throws IOException, UnreadableException {
        return switch (Kind.of(content.head(), content.name())) {
            case HTML -> page;
            case TEXT -> text;
            case MARKDOWN -> markdown;
            case JSONL -> jsonl;
            case FEED -> feed;
            case TABLE -> table;
            case ZIP -> ofZip(content);
            case MAIL -> mail;
            case MBOX -> mbox;
            case MHTML -> savedPage;
            case PDF -> pdf;
            case WARC -> warc;
            case NEWS -> news;
            case OTHER -> Heavy.OFFICE;
        };
    }

    /** Sets up the parsers that a file needs, so that it need not wait for them. */
    static void prepare(Content content) throws IOException {
        switch (Kind.of(content.head(), content.name())) {
            case ZIP, OTHER -> Objects.requireNonNull(Heavy.OFFICE);
            default -> {}
        }
    }

    /** Whether large parsers of others read a file: those can hang, or take their process down. */
    static boolean isRisky(Content content) throws IOException, UnreadableException {
        return switch (Kind.of(content.head(), content.name())) {
            case HTML, TEXT, MARKDOWN, JSONL, FEED, TABLE, MAIL, MBOX, MHTML, WARC, NEWS -> false;
            case ZIP -> !isArchive(content);
            case PDF, OTHER -> true;
        };
    }

    private static boolean isArchive(Content content) throws IOException, UnreadableException {
        try (ZipFile file = Zip.open(content)) {
            return isArchive(names(file));
        } catch (IOException e) {
            return Kind.extension(content.name()).equals("zip");
        }
    }

    private static boolean isArchive(List<String> names) {
        return names.stream().noneMatch(Formats::isOfDocument);
    }

    private static List<String> names(ZipFile file) {
        return Zip.entries(file).stream().map(ZipArchiveEntry::getName).toList();
    }

    /** A ZIP is an archive, or a document in the form of one. */
    private Format ofZip(Content content) throws IOException, UnreadableException {
        try (ZipFile file = Zip.open(content)) {
            List<String> names = names(file);
            if (Docx.isPlain(names)) {
                return docx;
            }
            return isArchive(names) ? zip : ofDocument(file);
        } catch (IOException e) {
            return Kind.extension(content.name()).equals("zip") ? zip : Heavy.OFFICE;
        }
    }

    private static @Nullable Extraction readByTika(Content content, Visit visit)
            throws UnreadableException, IOException, TikaException, SAXException {
        Format format;
        try (ZipFile file = Zip.open(content)) {
            format = ofDocument(file);
        }
        return format.read(content, visit);
    }

    private static Format ofDocument(ZipFile file) throws IOException {
        if (Ooxml.isStrict(file)) {
            return Heavy.STRICT;
        }
        return Odt.hasChanges(file) ? Heavy.CHANGED : XlsxFormats.before(Heavy.OFFICE, file);
    }

    /** Names that mark OOXML, OpenDocument, EPUB, XPS and iWork files. */
    private static boolean isOfDocument(String name) {
        return switch (name) {
            case "[Content_Types].xml",
                    "mimetype",
                    "META-INF/manifest.xml",
                    "FixedDocSeq.fdseq",
                    "Index/Document.iwa",
                    "index.xml",
                    "designmap.xml",
                    "index.apxl" -> true;
            default -> name.endsWith(".iwa");
        };
    }
}
