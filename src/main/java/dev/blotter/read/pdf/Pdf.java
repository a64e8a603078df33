package dev.blotter.read.pdf;

import dev.blotter.read.day.DateWords;
import dev.blotter.read.day.Dated;
import dev.blotter.read.day.Opening;
import dev.blotter.read.format.Clean;
import dev.blotter.read.format.Content;
import dev.blotter.read.format.Faults;
import dev.blotter.read.format.Format;
import dev.blotter.read.format.Found;
import dev.blotter.read.format.Refusal;
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
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jspecify.annotations.Nullable;

/** Reads PDF. */
public final class Pdf implements Format {
    private static final long MEMORY = 64 << 20;

    /** What office programs and printers put where the title should be. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)(microsoft (word|powerpoint|excel) - |untitled|document ?\\d*$|presentation ?\\d*$|slide \\d+|powerpoint|enscript output|.*\\.(docx?|indd|pptx?|xlsx?|qxd|pdf|rtf|tex|dvi)$).*");

    @Override
    public Found read(Content content, Visit visit) throws IOException, Refusal {
        try (PDDocument document = load(content)) {
            PdfLines pages = PdfLines.of(document, visit.options().maxText() + 1);
            PdfLayout layout = new PdfLayout(pages.lines());
            PdfExtras extras = PdfExtras.of(document, content.source(), visit);
            List<String> lines = new ArrayList<>(layout.paragraphs());
            lines.addAll(extras.lines());
            Map<String, String> metadata = metadata(document.getDocumentInformation());
            put(metadata, "attachments", String.join("; ", extras.names()));
            return found(layout, lines, document.getDocumentInformation())
                    .withMetadata(metadata)
                    .withDropped(layout.dropped())
                    .withAttachments(extras.files())
                    .withDamage(pages.damage() == null ? extras.damage() : pages.damage());
        }
    }

    static PDDocument load(Content content) throws IOException, Refusal {
        var cache = MemoryUsageSetting.setupMixed(MEMORY).streamCache;
        try {
            return content.onDisk()
                    ? Loader.loadPDF(content.path().toFile(), cache)
                    : Loader.loadPDF(content.bytes(), "", null, null, cache);
        } catch (IOException e) {
            // So PDFBox says that it takes a certificate, and not a password, to read the file.
            if (String.valueOf(e.getMessage()).contains("decryption material")) {
                throw new Refusal(Faults.encrypted());
            }
            throw e;
        }
    }

    private static Found found(PdfLayout layout, List<String> lines, PDDocumentInformation information) {
        Opening opening = Opening.of(lines);
        String large = layout.title();
        Dated dated = opening.dated() == null ? dated(information) : opening.dated();
        if (large != null && large.length() > 8) {
            List<String> rest =
                    lines.stream().filter(line -> !line.equals(large)).toList();
            return Found.of(large, rest, dated);
        }
        String title = opening.title() == null ? title(information) : opening.title();
        return Found.of(title, opening.rest(), dated);
    }

    private static @Nullable String title(PDDocumentInformation information) {
        String title = information.getTitle();
        return title == null || NO_TITLE.matcher(title.strip()).matches() ? null : title;
    }

    /** When the file was made: weak, since a file is often made anew from an older text. */
    private static @Nullable Dated dated(PDDocumentInformation information) {
        return Optional.ofNullable(information.getCreationDate())
                .map(Pdf::day)
                .flatMap(DateWords::bounded)
                .map(date -> new Dated(date, "pdf-metadata"))
                .orElse(null);
    }

    private static LocalDate day(Calendar calendar) {
        ZoneId zone = calendar.getTimeZone().toZoneId();
        return calendar.toInstant().atZone(zone).toLocalDate();
    }

    private static Map<String, String> metadata(PDDocumentInformation information) {
        Map<String, String> metadata = new TreeMap<>();
        put(metadata, "title", information.getTitle());
        put(metadata, "author", information.getAuthor());
        put(metadata, "subject", information.getSubject());
        put(metadata, "keywords", information.getKeywords());
        put(metadata, "producer", information.getProducer());
        return metadata;
    }

    private static void put(Map<String, String> metadata, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            metadata.put(name, Clean.line(value));
        }
    }
}
