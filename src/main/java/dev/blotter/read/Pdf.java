package dev.blotter.read;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.jspecify.annotations.Nullable;

/** Reads PDF. */
final class Pdf implements Format {
    private static final long MEMORY = 64 << 20;

    @Override
    public Found read(Content content, Visit visit) throws IOException, Refusal {
        try (PDDocument document = load(content)) {
            PdfLayout layout =
                    new PdfLayout(PdfLines.of(document, visit.options().maxText() + 1));
            List<String> lines = new ArrayList<>(layout.paragraphs());
            lines.addAll(fields(document));
            return found(layout, lines, document.getDocumentInformation()).withDropped(layout.dropped());
        }
    }

    static PDDocument load(Content content) throws IOException, Refusal {
        var cache = MemoryUsageSetting.setupMixed(MEMORY).streamCache;
        return content.onDisk()
                ? Loader.loadPDF(content.path().toFile(), cache)
                : Loader.loadPDF(content.bytes(), "", null, null, cache);
    }

    private static Found found(PdfLayout layout, List<String> lines, PDDocumentInformation information) {
        Opening opening = Opening.of(lines);
        String large = layout.title();
        Dated dated = opening.dated() == null ? dated(information) : opening.dated();
        if (large != null && large.length() > 8) {
            List<String> rest =
                    lines.stream().filter(line -> !line.equals(large)).toList();
            return Found.of(large, rest, dated).withMetadata(metadata(information));
        }
        String title = opening.title() == null ? information.getTitle() : opening.title();
        return Found.of(title, opening.rest(), dated).withMetadata(metadata(information));
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

    /** The fields of a form that are filled in, {@code name: value}. */
    private static List<String> fields(PDDocument document) {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        List<String> lines = new ArrayList<>();
        if (form != null) {
            for (PDField field : form.getFieldTree()) {
                String value = field.getValueAsString();
                if (value != null && !value.isBlank()) {
                    lines.add(field.getPartialName() + ": " + value);
                }
            }
        }
        return lines;
    }
}
