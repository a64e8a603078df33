package dev.blotter.read.record;

import dev.blotter.read.day.PublicationDate;
import dev.blotter.read.format.ContainerHints;
import dev.blotter.read.format.Content;
import dev.blotter.read.format.Extraction;
import dev.blotter.read.format.Format;
import dev.blotter.read.format.ParserFaults;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.format.Visit;
import dev.blotter.text.Outcome;
import dev.blotter.text.Status;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Reads what a crawler saved, in WARC or ARC: each page that was served is a document, {@code
 * a.warc#n} with the number of its record. Redirects, errors, and what only dresses a page are none.
 */
public final class Warc implements Format {
    private static final Set<String> SILENT = Set.of("image", "audio", "video", "font");
    private static final List<String> MACHINE = List.of("css", "javascript", "ecmascript", "json", "wasm", "x-font");

    @Override
    public @Nullable Extraction read(Content content, Visit visit) throws IOException {
        try (WarcReader records = new WarcReader(content.open())) {
            records.setLenient(true);
            int number = 1;
            for (Optional<WarcRecord> record = records.next();
                    record.isPresent() && !visit.exhausted();
                    record = records.next()) {
                record(content.source() + "#" + number++, record.get(), visit);
            }
        }
        return null;
    }

    private static void record(String source, WarcRecord record, Visit visit) {
        try {
            if (record instanceof WarcTargetRecord page && isOfWeb(page)) {
                page(source, page, visit);
            }
        } catch (UnreadableException e) {
            visit.refuse(source, e.outcome());
        } catch (IOException | IllegalArgumentException e) {
            visit.refuse(source, broken(e));
        }
    }

    /** A header or body that can't be understood spoils its record alone. */
    private static Outcome broken(Exception fault) {
        return fault instanceof IOException
                ? ParserFaults.outcome(fault)
                : new Outcome(Status.UNREADABLE, "is a record with a broken header");
    }

    private static boolean isOfWeb(WarcTargetRecord record) {
        String target = record.target().toLowerCase(Locale.ROOT);
        return target.startsWith("http") && !target.endsWith("/robots.txt");
    }

    private static void page(String source, WarcTargetRecord record, Visit visit)
            throws IOException, UnreadableException {
        switch (record) {
            case WarcResponse response
            when isHttp(response.contentType()) -> {
                HttpResponse http = response.http();
                if (http.status() / 100 == 2 && isRead(http.contentType())) {
                    document(source, record, http.contentType(), decoded(http), visit);
                }
            }
            case WarcResource resource
            when isRead(resource.contentType()) ->
                document(source, record, resource.contentType(), resource.body().stream(), visit);
            case WarcConversion text
            when isRead(text.contentType()) ->
                document(source, record, text.contentType(), text.body().stream(), visit);
            default -> {}
        }
    }

    private static boolean isHttp(MediaType type) {
        return type.base().equals(MediaType.HTTP);
    }

    private static boolean isRead(MediaType type) {
        String subtype = type.subtype().toLowerCase(Locale.ROOT);
        return !SILENT.contains(type.type().toLowerCase(Locale.ROOT))
                && MACHINE.stream().noneMatch(subtype::contains);
    }

    /** The body as it was before it was sent. Some crawlers unzip it and keep the header that says it is zipped. */
    private static InputStream decoded(HttpResponse http) throws IOException {
        String coding = http.headers().first("Content-Encoding").orElse("").toLowerCase(Locale.ROOT);
        if (!coding.contains("gzip")) {
            return http.bodyDecoded().stream();
        }
        BufferedInputStream raw = new BufferedInputStream(http.body().stream());
        raw.mark(2);
        boolean zipped = raw.read() == 0x1F && raw.read() == 0x8B;
        raw.reset();
        return zipped ? new GZIPInputStream(raw) : raw;
    }

    private static void document(String source, WarcTargetRecord record, MediaType type, InputStream body, Visit visit)
            throws IOException, UnreadableException {
        URI target = record.targetURI();
        String path = Optional.ofNullable(target.getPath()).orElse("");
        PublicationDate fetched =
                new PublicationDate(record.date().atZone(ZoneOffset.UTC).toLocalDate(), "warc");
        ContainerHints containerHints = new ContainerHints(
                path.substring(path.lastIndexOf('/') + 1),
                target.toString(),
                type.parameters().get("charset"),
                fetched);
        visit.read(visit.copy(source, body, record.body().size()).from(containerHints));
    }
}
