package dev.blotter.read.office;

import dev.blotter.read.format.Content;
import dev.blotter.read.format.Extraction;
import dev.blotter.read.format.FileProperties;
import dev.blotter.read.format.Format;
import dev.blotter.read.format.Kind;
import dev.blotter.read.format.LineHandler;
import dev.blotter.read.format.ParserFaults;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.format.Visit;
import dev.blotter.read.mail.Mbox;
import dev.blotter.read.mail.Outlook;
import dev.blotter.read.mail.Winmail;
import dev.blotter.read.pdf.Ocr;
import dev.blotter.read.plain.PlainText;
import dev.blotter.read.record.Sheets;
import dev.blotter.text.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Reads by Tika's parsers what has none of its own here: the formats of word processors,
 * spreadsheets and slides, books, mailboxes and archives. What lies in them is read as members.
 */
public final class Office implements Format {
    /** Text recognition is off: it would take seconds a picture. */
    private static final String CONFIG = """
            <properties>
              <parsers>
                <parser class="org.apache.tika.parser.DefaultParser">
                  <parser-exclude class="org.apache.tika.parser.ocr.TesseractOCRParser"/>
                  <parser-exclude class="org.apache.tika.parser.external.CompositeExternalParser"/>
                </parser>
              </parsers>
            </properties>
            """;

    private static final List<String> SILENT = List.of("image", "audio", "video", "font");
    private static final Set<String> ARCHIVES =
            Set.of(("gzip x-tar x-gtar x-7z-compressed x-bzip2 x-xz zstd x-lzma x-archive"
                            + " java-archive vnd.ms-outlook-pst x-compress x-cpio x-arj zip warc x-lzip x-bzip")
                    .split(" "));
    private static final String UNKNOWN = "application/octet-stream";

    private final TikaConfig config = config();
    private final Parser parser = new AutoDetectParser(config);
    private final OfficeParserConfig office = officeConfig();
    /** What only detection by Tika tells apart, and has a parser here. */
    private final Map<String, Format> formats = Map.of(
            "application/vnd.ms-outlook", new Outlook(this),
            "application/vnd.ms-tnef", new Winmail(this),
            "application/mbox", new Mbox());

    private static TikaConfig config() {
        try {
            return new TikaConfig(new ByteArrayInputStream(CONFIG.getBytes(StandardCharsets.UTF_8)));
        } catch (TikaException | SAXException | IOException e) {
            throw new IllegalStateException("the parsers of this installation can't be set up", e);
        }
    }

    private static OfficeParserConfig officeConfig() {
        OfficeParserConfig config = new OfficeParserConfig();
        config.setUseSAXDocxExtractor(true);
        config.setUseSAXPptxExtractor(true);
        config.setIncludeDeletedContent(false);
        config.setIncludeMoveFromContent(false);
        config.setIncludeHeadersAndFooters(true);
        config.setIncludeSlideNotes(true);
        return config;
    }

    @Override
    public @Nullable Extraction read(Content content, Visit visit)
            throws UnreadableException, IOException, TikaException, SAXException {
        Metadata metadata = new Metadata();
        // Tika takes what has a colon, as "root:map.png" has, for an address without a file name.
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, content.name().replace(':', '_'));
        try (TikaInputStream in = open(content)) {
            MediaType type = config.getDetector().detect(in, metadata);
            if (Ocr.isRead(type)) {
                return Ocr.picture(content, type, visit);
            }
            refuse(type);
            Format own = formats.get(type.getBaseType().toString());
            if (own != null) {
                return own.read(content, visit);
            }
            metadata.set(Metadata.CONTENT_TYPE, type.toString());
            boolean archive = type.getType().equals("application") && ARCHIVES.contains(type.getSubtype());
            return parse(content, in, metadata, archive, visit);
        }
    }

    private static TikaInputStream open(Content content) throws IOException, UnreadableException {
        return content.onDisk() ? TikaInputStream.get(content.path()) : TikaInputStream.get(content.bytes());
    }

    static boolean isSilent(String type) {
        return SILENT.stream().anyMatch(type::startsWith);
    }

    private static void refuse(MediaType type) throws UnreadableException {
        String name = type.getBaseType().toString();
        if (SILENT.contains(type.getType()) && !name.equals("image/svg+xml")) {
            throw new UnreadableException(
                    Status.UNSUPPORTED, "is " + name + ", and only words that are text can be read");
        }
        if (name.equals(UNKNOWN)) {
            throw new UnreadableException(Status.UNSUPPORTED, "is of no format that is known; save it in another");
        }
    }

    private @Nullable Extraction parse(
            Content content, TikaInputStream in, Metadata metadata, boolean archive, Visit visit)
            throws UnreadableException, IOException, TikaException, SAXException {
        LineHandler handler = new LineHandler(visit.options().maxText() + 1);
        Members members = new Members(content, archive, visit);
        Throwable fault = null;
        try {
            parser.parse(in, handler, metadata, context(members));
        } catch (WriteLimitReachedException e) {
            fault = null;
        } catch (IOException | TikaException | SAXException | RuntimeException e) {
            visit.rethrow();
            fault = WriteLimitReachedException.isWriteLimitReached(e) ? null : e;
        }
        members.check();
        List<String> lines = handler.lines();
        if (fault != null && lines.isEmpty()) {
            members.close();
            return ExceptionUtils.rethrow(fault);
        }
        if (archive && visit.emitted() > 0) {
            return null;
        }
        return FileProperties.found(found(content, handler, metadata, visit), handler, metadata)
                .withAttachments(members.attachments())
                .withDamage(fault == null ? null : ParserFaults.outcome(fault).reason());
    }

    private ParseContext context(Members members) {
        ParseContext context = new ParseContext();
        context.set(TikaConfig.class, config);
        context.set(Parser.class, parser);
        context.set(Detector.class, config.getDetector());
        context.set(OfficeParserConfig.class, office);
        context.set(EmbeddedDocumentExtractor.class, members);
        return context;
    }

    private static Extraction found(Content content, LineHandler handler, Metadata metadata, Visit visit)
            throws IOException, UnreadableException, TikaException, SAXException {
        String type = Objects.requireNonNullElse(metadata.get(Metadata.CONTENT_TYPE), "");
        boolean zip = Kind.of(content.head(), content.name()) == Kind.ZIP;
        List<String> lines = handler.lines();
        if (type.contains("spreadsheet") || type.contains("excel")) {
            Extraction open = zip && type.contains("opendocument") ? Ods.found(content, visit) : null;
            return open != null
                    ? open
                    : Sheets.found(Sheets.withDays(lines), handler.headings(), hiddenSheets(content, type, zip));
        }
        if (type.contains("epub") && metadata.get(TikaCoreProperties.TITLE) != null) {
            // A book has a title of its own; what stands first in it is that of a chapter.
            return Extraction.of(null, lines, null);
        }
        boolean word = zip && type.contains("wordprocessingml");
        return report(word ? Ooxml.withoutHeaders(lines, content) : lines, handler);
    }

    /** A report, of which the first heading is the title. */
    static Extraction report(List<String> lines, LineHandler handler) {
        return handler.headings().isEmpty()
                ? PlainText.written(lines)
                : PlainText.headed(lines, handler.headings().getFirst());
    }

    private static Set<String> hiddenSheets(Content content, String type, boolean zip)
            throws IOException, UnreadableException {
        if (zip) {
            return Ooxml.hiddenSheets(content);
        }
        return type.equals("application/vnd.ms-excel") ? Xls.hiddenSheets(content) : Set.of();
    }
}
