package dev.blotter.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.blotter.text.Document;
import dev.blotter.text.Outcome;
import dev.blotter.text.Status;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a JSONL file line by line: each is a document, and a bad one does not stop the rest. */
final class Jsonl implements Format {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** The longest line that is read, in MiB: on its way to a document a line takes up to 16 times its size. */
    private static final int LONGEST = Math.clamp(Runtime.getRuntime().maxMemory() >> 24, 1, 64);

    private static final int LONGEST_VALUE = 1_000;
    private static final Pattern MARKUP = Pattern.compile("</?(p|div|br|h[1-6]|li|a|span)\\b[^>]*>");

    @Override
    public @Nullable Found read(Content content, Visit visit) throws IOException {
        try (InputStream in = content.open()) {
            ByteLines lines = new ByteLines(in, LONGEST << 20);
            for (int number = 1; lines.next(); number++) {
                if (!lines.isBlank()) {
                    record(content.source() + "#" + number, lines, visit);
                }
            }
        }
        return null;
    }

    private static void record(String source, ByteLines line, Visit visit) throws IOException {
        String id = line.id();
        if (line.isCut()) {
            visit.emit(Document.unread(
                    source, id, new Outcome(Status.GUARDED, "is a line of more than " + LONGEST + " MiB")));
            return;
        }
        try {
            JsonNode node = parse(line);
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

    /** Jackson reads UTF-8 faster than a string of it, and refuses what is no UTF-8. */
    private static @Nullable JsonNode parse(ByteLines line) throws IOException {
        try {
            return line.read(JSON::readTree);
        } catch (IOException e) {
            return JSON.readTree(Charsets.decode(line.bytes(), null));
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
        List<String> lines = isMarkup(text) ? Page.fragment(text) : Wrapping.join(text);
        Dated dated = first(values, fields.date())
                .flatMap(DateWords::value)
                .map(date -> new Dated(date, "field"))
                .orElse(null);
        return Found.of(first(values, fields.title()).orElse(null), lines, dated)
                .withMetadata(metadata(values, fields));
    }

    private static boolean isMarkup(String text) {
        return text.indexOf('<') >= 0 && MARKUP.matcher(text).find();
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
