package dev.blotter.finding;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;

/** The JSON form of an entry: one object, on one line. */
public final class EntryJson {
    private EntryJson() {}

    /** Writes an entry, or another object with tags in it: a record, or a map in its order. */
    public static String write(Object value) {
        try {
            return Writer.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(value + " has no JSON form", e);
        }
    }

    /** Reads an entry; of what is none, an {@link IllegalArgumentException} says why. */
    public static Entry read(String json) {
        try {
            return EntryReader.read(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this is no entry: " + e.getOriginalMessage(), e);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException("this is no entry: " + e.getMessage(), e);
        }
    }

    /** Made when something is written. */
    private static final class Writer {
        static final ObjectMapper MAPPER = new ObjectMapper()
                .registerModule(new SimpleModule()
                        .addSerializer(double.class, new PlainNumber())
                        .addSerializer(Double.class, new PlainNumber()));
    }

    /** 373000 and 6.84, never 373000.0 or 3.73E8. */
    private static final class PlainNumber extends JsonSerializer<Double> {
        @Override
        public void serialize(Double value, JsonGenerator json, SerializerProvider provider) throws IOException {
            BigDecimal plain = BigDecimal.valueOf(value).stripTrailingZeros();
            json.writeNumber(plain.scale() < 0 ? plain.setScale(0) : plain);
        }
    }
}
