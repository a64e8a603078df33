package dev.blotter.read.pdf;

import dev.blotter.read.day.DateWords;
import dev.blotter.read.day.PublicationDate;
import dev.blotter.read.day.TextHeader;
import dev.blotter.read.format.Content;
import dev.blotter.read.format.Extraction;
import dev.blotter.read.format.FileProperties;
import dev.blotter.read.format.Format;
import dev.blotter.read.format.ParserFaults;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.format.Visit;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.tika.exception.TikaException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Reads PDF, and where its pages are pictures without text, the words in these. */
public final class Pdf implements Format {
    private static final long MEMORY = 64 << 20;

    /** What office programs and printers put where the title should be. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)^(microsoft (word|powerpoint|excel) - |untitled|document ?\\d*$|presentation ?\\d*$|slide \\d+|powerpoint|enscript output|.*\\.(docx?|indd|pptx?|xlsx?|qxd|pdf|rtf|tex|dvi)$).*");

    @Override
    public Extraction read(Content content, Visit visit)
            throws UnreadableException, IOException, TikaException, SAXException {
        try (PDDocument document = load(content)) {
            Extraction found = found(document, content.source(), visit);
            boolean scanned = found.lines().stream().allMatch(String::isBlank) && hasPictures(document);
            return scanned ? Ocr.scan(document, found, visit) : found;
        }
    }

    private static Extraction found(PDDocument document, String source, Visit visit) throws IOException {
        PdfLines pages = PdfLines.of(document, visit.options().maxText() + 1);
        PdfLayout layout = new PdfLayout(pages.lines());
        PdfExtras extras = PdfExtras.of(document, source, visit);
        List<String> lines = new ArrayList<>(layout.paragraphs());
        lines.addAll(extras.lines());
        Map<String, String> metadata = metadata(document.getDocumentInformation());
        FileProperties.put(metadata, "attachments", String.join("; ", extras.names()));
        return found(layout, lines, document.getDocumentInformation())
                .withMetadata(metadata)
                .withDropped(layout.dropped())
                .withAttachments(extras.files())
                .withDamage(pages.damage() == null ? extras.damage() : pages.damage());
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

    private static PDDocument load(Content content) throws IOException, UnreadableException {
        var cache = MemoryUsageSetting.setupMixed(MEMORY).streamCache;
        try {
            return content.onDisk()
                    ? Loader.loadPDF(content.path().toFile(), cache)
                    : Loader.loadPDF(content.bytes(), "", null, null, cache);
        } catch (IOException e) {
            // So PDFBox says that it takes a certificate, and not a password, to read the file.
            if (String.valueOf(e.getMessage()).contains("decryption material")) {
                throw new UnreadableException(ParserFaults.encrypted());
            }
            throw e;
        }
    }

    private static Extraction found(PdfLayout layout, List<String> lines, PDDocumentInformation information) {
        TextHeader opening = TextHeader.of(lines);
        String large = layout.title();
        PublicationDate dated = opening.dated() == null ? dated(information) : opening.dated();
        if (large != null && large.length() > 8) {
            List<String> rest =
                    lines.stream().filter(line -> !line.equals(large)).toList();
            return Extraction.of(large, rest, dated);
        }
        String title = opening.title() == null ? title(information) : opening.title();
        return Extraction.of(title, opening.rest(), dated);
    }

    private static @Nullable String title(PDDocumentInformation information) {
        String title = information.getTitle();
        return title == null || NO_TITLE.matcher(title.strip()).matches() ? null : title;
    }

    /** When the file was made: weak, since a file is often made anew from an older text. */
    private static @Nullable PublicationDate dated(PDDocumentInformation information) {
        return Optional.ofNullable(information.getCreationDate())
                .map(Pdf::day)
                .flatMap(DateWords::bounded)
                .map(date -> new PublicationDate(date, "pdf-metadata"))
                .orElse(null);
    }

    private static LocalDate day(Calendar calendar) {
        ZoneId zone = calendar.getTimeZone().toZoneId();
        return calendar.toInstant().atZone(zone).toLocalDate();
    }

    private static Map<String, String> metadata(PDDocumentInformation information) {
        Map<String, String> metadata = new TreeMap<>();
        FileProperties.put(metadata, "title", information.getTitle());
        FileProperties.put(metadata, "author", information.getAuthor());
        FileProperties.put(metadata, "subject", information.getSubject());
        FileProperties.put(metadata, "keywords", information.getKeywords());
        FileProperties.put(metadata, "producer", information.getProducer());
        return metadata;
    }
}
