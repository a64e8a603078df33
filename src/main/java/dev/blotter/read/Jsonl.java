package dev.blotter.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.blotter.text.Document;
import dev.blotter.text.Outcome;
import dev.blotter.text.Status;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a JSONL file line by line: each is a document, and a bad one does not stop the rest. */
final class Jsonl implements Format {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_LINE = 64 << 20;
    private static final int LONGEST_VALUE = 1_000;
    private static final Pattern MARKUP = Pattern.compile("(?s).*</?(p|div|br|h[1-6]|li|a|span)\\b[^>]*>.*");

    @Override
    public @Nullable Found read(Content content, Visit visit) throws IOException {
        try (InputStream in = new BufferedInputStream(content.open(), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int number = 1; next(in, line); number++) {
                byte[] bytes = line.toByteArray();
                if (!new String(bytes, StandardCharsets.ISO_8859_1).isBlank()) {
                    record(content.source() + "#" + number, bytes, visit);
                }
            }
        }
        return null;
    }

    /** Reads the bytes of a line, but no more than one over the limit; false at the end. */
    private static boolean next(InputStream in, ByteArrayOutputStream line) throws IOException {
        line.reset();
        int c = in.read();
        if (c < 0) {
            return false;
        }
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r' && line.size() <= LONGEST_LINE) {
                line.write(c);
            }
        }
        return true;
    }

    private static void record(String source, byte[] bytes, Visit visit) {
        String id = Content.id(bytes);
        if (bytes.length > LONGEST_LINE) {
            visit.emit(Document.unread(source, id, new Outcome(Status.GUARDED, "is a line of more than 64 MiB")));
            return;
        }
        try {
            JsonNode node = JSON.readTree(Charsets.decode(bytes, null));
            if (node == null || !node.isObject()) {
                throw new Refusal(Status.UNREADABLE, "is no JSON object; write one as {\"title\": …, \"text\": …}");
            }
            visit.record(source, id, found(node, visit.options().fields()));
        } catch (JsonProcessingException e) {
            visit.emit(Document.unread(
                    source, id, new Outcome(Status.UNREADABLE, "is not JSON: " + Clean.line(e.getOriginalMessage()))));
        } catch (Refusal e) {
            visit.emit(Document.unread(source, id, e.outcome()));
        }
    }

    private static Found found(JsonNode node, ReadOptions.Fields fields) throws Refusal {
        Map<String, JsonNode> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        node.properties().forEach(field -> values.putIfAbsent(field.getKey(), field.getValue()));
        String text = first(values, fields.text()).orElse("");
        if (text.isEmpty() && first(values, fields.title()).isEmpty()) {
            throw new Refusal(
                    Status.EMPTY,
                    "holds no text in a field " + String.join(", ", fields.text()) + "; name its fields with --fields");
        }
        List<String> lines = MARKUP.matcher(text).matches() ? Page.fragment(text) : Wrapping.join(text);
        Dated dated = first(values, fields.date())
                .flatMap(DateWords::value)
                .map(date -> new Dated(date, "field"))
                .orElse(null);
        return Found.of(first(values, fields.title()).orElse(null), lines, dated)
                .withMetadata(metadata(values, fields));
    }

    private static Optional<String> first(Map<String, JsonNode> values, List<String> names) {
        return names.stream()
                .map(values::get)
                .filter(value ->
                        value != null && value.isValueNode() && !value.asText().isBlank() && !value.isNull())
                .map(JsonNode::asText)
                .findFirst();
    }

    /** All other fields that are short, and the address as {@code url}. */
    private static Map<String, String> metadata(Map<String, JsonNode> values, ReadOptions.Fields fields) {
        Map<String, String> metadata = new TreeMap<>();
        values.forEach((name, value) -> {
            if (value.isValueNode()
                    && !value.isNull()
                    && value.asText().length() <= LONGEST_VALUE
                    && !isText(name, fields)) {
                metadata.put(name, value.asText());
            }
        });
        first(values, fields.url()).ifPresent(url -> metadata.put("url", url));
        return metadata;
    }

    private static boolean isText(String name, ReadOptions.Fields fields) {
        return fields.text().stream().anyMatch(name::equalsIgnoreCase)
                || fields.title().stream().anyMatch(name::equalsIgnoreCase);
    }
}
