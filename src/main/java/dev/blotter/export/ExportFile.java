package dev.blotter.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blotter.finding.Entry;
import dev.blotter.finding.EntryJson;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the quotes of what an export wrote: entries as JSONL, OpenSearch, CSL-JSON or FollowTheMoney. */
public final class ExportFile {
    private static final String FORMS = "give an export as jsonl, opensearch, csl or ftm";
    /** What OpenSearch is given is an entry with other members. */
    private static final Set<String> MEMBERS = Stream.of(Entry.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toUnmodifiableSet());

    /** A text may be longer than Jackson lets a string be. */
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .build();

    private ExportFile() {}

    /** What an export quotes from a document, with the SHA-256 of its file, member or row, in hexadecimal. */
    public record Cited(String source, String sha256, List<Quote> quotes) {}

    /** Passes on each record; throws with a sentence for the user, when it is no export that carries offsets. */
    public static void read(Reader export, Consumer<Cited> sink) throws IOException {
        int number = 0;
        try (MappingIterator<JsonNode> records =
                MAPPER.readerFor(JsonNode.class).readValues(export)) {
            while (records.hasNextValue()) {
                number++;
                cited(records.nextValue()).ifPresent(sink);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "line " + e.getLocation().getLineNr() + " of the export is no JSON; " + FORMS, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "record " + number + " of the export can't be checked: " + e.getMessage(), e);
        }
    }

    /** What a record cites; nothing where it is an action of the bulk interface. */
    private static Optional<Cited> cited(JsonNode json) {
        if (json.path("custom").has("quotes")) {
            return Optional.of(cited(json.path("custom"), json.path("custom").path("quotes")));
        } else if (json.path("properties").isObject()) {
            return Optional.of(entity(json.path("properties").path("notes")));
        } else if (json.has("source") && json.path("counts").isArray()) {
            return Optional.of(entry(json));
        } else if (json.size() == 1 && json.path("index").isObject()) {
            return Optional.empty();
        }
        throw new IllegalArgumentException("it has no quotes with offsets; " + FORMS);
    }

    /** The note of an article says where it is from; those of others are quotes. */
    private static Cited entity(JsonNode notes) {
        List<JsonNode> all = new ArrayList<>();
        notes.forEach(note -> all.add(note(note.asText())));
        if (all.isEmpty() || !all.getLast().has("source")) {
            throw new IllegalArgumentException("it is an entity whose notes don't say where it is from; " + FORMS);
        }
        return cited(all.getLast(), all.stream().filter(note -> note.has("tag")).toList());
    }

    private static Cited cited(JsonNode origin, Iterable<JsonNode> quotes) {
        List<Quote> read = new ArrayList<>();
        quotes.forEach(quote -> read.add(Quote.read(quote)));
        return new Cited(origin.path("source").asText(), origin.path("sha256").asText(), read);
    }

    private static JsonNode note(String note) {
        try {
            return MAPPER.readTree(note);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("'" + note + "' is no note of Blotter; " + FORMS, e);
        }
    }

    private static Cited entry(JsonNode json) {
        ObjectNode own = ((ObjectNode) json).retain(MEMBERS);
        Entry entry = EntryJson.read(own.toString());
        return new Cited(entry.source(), Quote.sha256(entry), Quote.of(entry));
    }
}
