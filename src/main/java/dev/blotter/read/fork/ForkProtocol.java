package dev.blotter.read.fork;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.blotter.read.format.Visit;
import dev.blotter.text.Document;
import dev.blotter.text.Outcome;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What goes between this process and those that parse, as JSON. */
public final class ForkProtocol {
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNameLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .registerModule(new SimpleModule()
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addDeserializer(LocalDate.class, new Day()));

    /** Reads a day in the form of ISO 8601. */
    private static final class Day extends FromStringDeserializer<LocalDate> {
        private static final long serialVersionUID = 1L;

        Day() {
            super(LocalDate.class);
        }

        @Override
        protected LocalDate _deserialize(String day, DeserializationContext context) {
            return LocalDate.parse(day);
        }
    }

    /** What a process says of its work, in this order. */
    public enum Note {
        /** Its number. */
        PROCESS,
        /** A {@link Visit.Begun}, whenever work on a document begins or goes on. */
        BEGUN,
        /** A {@link Document}. */
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

    private ForkProtocol() {}

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
