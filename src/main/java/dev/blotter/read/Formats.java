package dev.blotter.read;

import static java.util.Map.entry;

import dev.blotter.read.archive.Zip;
import dev.blotter.read.format.Content;
import dev.blotter.read.format.Format;
import dev.blotter.read.format.Kind;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.html.WebPage;
import dev.blotter.read.mail.Mail;
import dev.blotter.read.mail.Mbox;
import dev.blotter.read.mail.SavedPage;
import dev.blotter.read.office.Docx;
import dev.blotter.read.office.Office;
import dev.blotter.read.office.ZipPatch;
import dev.blotter.read.pdf.Pdf;
import dev.blotter.read.plain.Markdown;
import dev.blotter.read.plain.News;
import dev.blotter.read.plain.PlainText;
import dev.blotter.read.record.DelimitedTable;
import dev.blotter.read.record.Feed;
import dev.blotter.read.record.Jsonl;
import dev.blotter.read.record.Warc;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The parser of each kind of file. Tika's are set up when the first file needs them. */
final class Formats {
    /** Holds Tika's parsers: making them takes half a second, which a corpus of pages need not wait for. */
    private static final class Heavy {
        static final Format OFFICE = new Office();
    }

    private static final Format OTHER = (content, visit) -> Heavy.OFFICE.read(content, visit);
    private static final Format ZIPPED = (content, visit) -> Heavy.OFFICE.read(ZipPatch.applied(content), visit);
    private static final Format WORD = new Docx(ZIPPED);
    private static final Format PDF = new Pdf();
    private static final Format ARCHIVE = new Zip();

    /** Large parsers of others, which can hang, or take their process down. */
    private static final Set<Format> RISKY = Set.of(OTHER, ZIPPED, WORD, PDF);

    private static final Map<Kind, Format> BY_KIND = Map.ofEntries(
            entry(Kind.HTML, new WebPage()),
            entry(Kind.TEXT, new PlainText()),
            entry(Kind.MARKDOWN, new Markdown()),
            entry(Kind.JSONL, new Jsonl()),
            entry(Kind.FEED, new Feed()),
            entry(Kind.TABLE, new DelimitedTable()),
            entry(Kind.MAIL, new Mail()),
            entry(Kind.MBOX, new Mbox()),
            entry(Kind.MHTML, new SavedPage()),
            entry(Kind.PDF, PDF),
            entry(Kind.WARC, new Warc()),
            entry(Kind.NEWS, new News()));

    /** Names that mark OOXML, OpenDocument, EPUB, XPS and iWork files. */
    private static final Pattern OF_DOCUMENT =
            Pattern.compile("^(?:\\[Content_Types]\\.xml|mimetype|META-INF/manifest\\.xml"
                    + "|FixedDocSeq\\.fdseq|index\\.(xml|apxl)|designmap\\.xml|(?s:.*)\\.iwa)");

    private Formats() {}

    static Format of(Content content) throws IOException, UnreadableException {
        Kind kind = kind(content);
        return kind == Kind.ZIP ? ofZip(content) : BY_KIND.getOrDefault(kind, OTHER);
    }

    private static Kind kind(Content content) throws IOException {
        return Kind.of(content.head(), content.name());
    }

    static boolean isRisky(Content content) throws IOException, UnreadableException {
        return RISKY.contains(of(content));
    }

    /** Sets up the parsers that a file needs, so that it need not wait for them. */
    static void prepare(Content content) throws IOException {
        Kind kind = kind(content);
        if (kind == Kind.ZIP || kind == Kind.OTHER) {
            Objects.requireNonNull(Heavy.OFFICE);
        }
    }

    private static Format ofZip(Content content) throws UnreadableException {
        try (ZipFile file = Zip.open(content)) {
            List<String> names =
                    Zip.entries(file).stream().map(ZipArchiveEntry::getName).toList();
            if (Docx.isPlain(names)) {
                return WORD;
            }
            return names.stream().anyMatch(OF_DOCUMENT.asMatchPredicate()) ? ZIPPED : ARCHIVE;
        } catch (IOException e) {
            return Kind.extension(content.name()).equals("zip") ? ARCHIVE : OTHER;
        }
    }
}
