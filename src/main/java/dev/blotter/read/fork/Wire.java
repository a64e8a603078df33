package dev.blotter.read.fork;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.blotter.read.format.Visit;
import dev.blotter.text.Document;
import dev.blotter.text.OmittedText;
import dev.blotter.text.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What goes between this process and those that parse, as JSON. */
public final class Wire {
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build());

    /** What a process says of its work, in this order. */
    public enum Note {
        /** Its number. */
        PROCESS,
        /** A {@link Visit.Begun}, whenever work on a document begins or goes on. */
        BEGUN,
        /** A {@link Read}. */
        DOCUMENT,
        /** A {@link Visit.Used}: there is no more. */
        END
    }

    /**
     * What a process is to do.
     *
     * @param path where the content lies, or null when it is sent
     * @param size of what is sent, in bytes
     * @param used what the file has used of its limits so far
     * @param stuck how documents end that earlier tries hung on
     * @param ahead how many documents earlier tries passed on
     */
    public record Task(
            String source, @Nullable String path, int size, Visit.Used used, Map<String, Outcome> stuck, int ahead) {}

    /** A document, with its date as text. */
    public record Read(
            String source,
            String id,
            @Nullable String title,
            String text,
            @Nullable String published,
            @Nullable String publishedFrom,
            String language,
            Outcome outcome,
            List<String> warnings,
            Map<String, String> metadata,
            List<OmittedText> dropped) {

        public static Read of(Document document) {
            LocalDate published = document.published();
            return new Read(
                    document.source(),
                    document.id(),
                    document.title(),
                    document.text(),
                    published == null ? null : published.toString(),
                    document.publishedFrom(),
                    document.language(),
                    document.outcome(),
                    document.warnings(),
                    document.metadata(),
                    document.dropped());
        }

        Document document() {
            return new Document(
                    source,
                    id,
                    title,
                    text,
                    published == null ? null : LocalDate.parse(published),
                    publishedFrom,
                    language,
                    outcome,
                    warnings,
                    metadata,
                    dropped);
        }
    }

    private Wire() {}

    public static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record could not be written as JSON", e);
        }
    }

    public static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was written as JSON could not be read", e);
        }
    }
}
