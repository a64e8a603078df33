package dev.blotter.workbench.gold;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blotter.finding.Entry;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What a careful reader tags one document with. What a record does not hold was not looked at. */
public record GoldRecord(JsonNode json) {
    /** The name by which the gold calls the document. */
    public String id() {
        return text("id");
    }

    /** The kinds of fraud that it reports. */
    public Set<String> fraudTypes() {
        return words("fraudTypes");
    }

    /** Whether it reports fraud; nothing when it may be seen either way. */
    public Optional<Boolean> fraud() {
        return json.path("fraud").isNull()
                ? Optional.empty()
                : Optional.of(json.path("fraud").asBoolean(!fraudTypes().isEmpty()));
    }

    boolean has(String field) {
        return json.has(field);
    }

    boolean isTrue(String field) {
        return json.path(field).asBoolean();
    }

    /** The text of a field, {@code null} as a word when there is none. */
    String text(String field) {
        return text(json, field);
    }

    /** The figure of a field; not a number when there is none. */
    double figure(String field) {
        return json.path(field).asDouble(Double.NaN);
    }

    Set<String> words(String field) {
        return words(json, field);
    }

    List<GoldCount> counts(String field) {
        return StreamSupport.stream(json.path(field).spliterator(), false)
                .map(GoldCount::new)
                .toList();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).isMissingNode() ? "null" : node.path(field).asText();
    }

    private static Set<String> words(JsonNode node, String field) {
        Set<String> words = new LinkedHashSet<>();
        node.path(field).forEach(word -> words.add(word.asText()));
        return words;
    }

    /** A figure that a careful reader counts. */
    record GoldCount(JsonNode json) {
        private static final double CENT = 0.005;

        boolean has(String field) {
            return json.has(field);
        }

        String text(String field) {
            return GoldRecord.text(json, field);
        }

        boolean isOf(Entry.CountTag tag) {
            return text("kind").equals(tag.kind())
                    && Math.abs(json.path("value").asDouble() - tag.value()) < CENT;
        }

        boolean hasPeriod() {
            return json.path("period").isObject();
        }

        Set<String> words(String field) {
            return GoldRecord.words(json, field);
        }

        /** The JSON of a field, and that of what may be said instead. */
        Set<String> either(String field) {
            Set<String> either = new HashSet<>();
            either.add(json.has(field) ? json.path(field).toString() : "null");
            JsonNode maybe = json.path(field + "Maybe");
            if (maybe.isContainerNode() || maybe.isTextual()) {
                either.add(maybe.toString());
            }
            return either;
        }
    }
}
