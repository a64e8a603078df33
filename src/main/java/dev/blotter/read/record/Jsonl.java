package dev.blotter.read.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.blotter.read.encoding.Charsets;
import dev.blotter.read.format.ByteLines;
import dev.blotter.read.format.Content;
import dev.blotter.read.format.Extraction;
import dev.blotter.read.format.Format;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.read.format.TextNormalizer;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.format.Visit;
import dev.blotter.text.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a JSONL file line by line: each is a document, and a bad one does not stop the rest. */
public final class Jsonl implements Format {
    /** The longest line that is read, in MiB: on its way to a document a line takes up to 16 times its size. */
    private static final int LONGEST = Math.clamp(Runtime.getRuntime().maxMemory() >> 24, 1, 64);

    /** What a fault says of the parser. */
    private static final Pattern ORIGIN = Pattern.compile(" ?\\(?,? from `.*$");

    private static final StreamReadConstraints LIMITS =
            StreamReadConstraints.builder().maxStringLength(LONGEST << 20).build();

    /** Made when the first line is read: it takes a tenth of a second, and most runs have no such file. */
    private static final class Json {
        static final ObjectReader READER = new ObjectMapper(
                        JsonFactory.builder().streamReadConstraints(LIMITS).build())
                .reader();
    }

    @Override
    public @Nullable Extraction read(Content content, Visit visit) throws IOException, UnreadableException {
        try (InputStream in = open(content)) {
            ByteLines lines = new ByteLines(in, LONGEST << 20);
            for (int number = 1; lines.next(); number++) {
                if (!lines.isBlank()) {
                    ReadOptions.Fields names = visit.options().fields();
                    visit.record(
                            content.source() + "#" + number,
                            lines.id(),
                            () -> fields(lines, names).found());
                }
            }
        }
        return null;
    }

    /** In UTF-16 and UTF-32 the bytes of a line feed stand in other characters too. */
    private static InputStream open(Content content) throws IOException, UnreadableException {
        return Charsets.wide(content.head()).isEmpty()
                ? content.open()
                : new ByteArrayInputStream(
                        Charsets.decode(content.bytes(), null).getBytes(StandardCharsets.UTF_8));
    }

    /** What Jackson says of a limit ends with the name of its setting. */
    private static String beyond(StreamConstraintsException fault) {
        return "is more than its parser takes: "
                + TextNormalizer.line(ORIGIN.matcher(fault.getOriginalMessage()).replaceFirst(""));
    }

    private static RecordFields fields(ByteLines line, ReadOptions.Fields names) throws UnreadableException {
        if (line.isCut()) {
            throw new UnreadableException(Status.GUARDED, "is a line of more than " + LONGEST + " MiB");
        }
        try {
            JsonNode node = parse(line);
            if (node.isObject()) {
                return new RecordFields(values(node), names);
            }
        } catch (StreamConstraintsException e) {
            throw new UnreadableException(Status.GUARDED, beyond(e));
        } catch (JsonProcessingException e) {
            throw new UnreadableException(
                    Status.UNREADABLE, "is not JSON: " + TextNormalizer.line(e.getOriginalMessage()));
        }
        throw new UnreadableException(Status.UNREADABLE, "is no JSON object; write one as {\"title\": …, \"text\": …}");
    }

    /** Jackson reads UTF-8 faster than a string of it, and refuses what is no UTF-8. */
    private static JsonNode parse(ByteLines line) throws JsonProcessingException {
        try {
            return line.read(Json.READER::readTree);
        } catch (StreamConstraintsException e) {
            throw e;
        } catch (IOException e) {
            return Json.READER.readTree(Charsets.decode(line.bytes(), null));
        }
    }

    private static Map<String, String> values(JsonNode node) {
        Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        node.properties().forEach(field -> {
            if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                values.putIfAbsent(field.getKey(), field.getValue().asText());
            }
        });
        return values;
    }
}
