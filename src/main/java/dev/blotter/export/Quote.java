package dev.blotter.export;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.Evidence;
import dev.blotter.finding.Entry.Tagged;
import dev.blotter.finding.Tag;
import dev.blotter.text.Sha256;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tag of a document rests on, with all that is needed to find it again: the members of its JSON form.
 *
 * @param sha256 of the bytes of the file, member or row
 * @param in {@code text} or {@code title}
 * @param begin in UTF-16 units
 * @param ruleSet null when no rules judged the document
 */
public record Quote(
        String source,
        String sha256,
        String tag,
        String in,
        int begin,
        int end,
        String text,
        String sentence,
        List<String> rules,
        @Nullable String ruleSet) {
    public Quote {
        if (source.isEmpty()) {
            throw new IllegalArgumentException("a quote needs the source that it is from");
        }
        if (!in.equals("text") && !in.equals("title")) {
            throw new IllegalArgumentException("'" + in + "' holds no quotes; text and title do");
        }
        if (begin < 0 || end - begin != text.length()) {
            throw new IllegalArgumentException(
                    "'" + text + "' does not reach from offset " + begin + " to offset " + end);
        }
        rules = List.copyOf(rules);
    }

    /** All that the tags of an entry rest on, in the order of the tags. */
    public static List<Quote> of(Entry entry) {
        return entry.tags().stream().flatMap(tag -> of(entry, tag).stream()).toList();
    }

    static List<Quote> of(Entry entry, Tagged tag) {
        return tag.evidence().stream().map(evidence -> of(entry, tag, evidence)).toList();
    }

    private static Quote of(Entry entry, Tagged tag, Evidence evidence) {
        return new Quote(
                entry.source(),
                sha256(entry),
                Tag.of(tag).toString(),
                evidence.in(),
                evidence.begin(),
                evidence.end(),
                evidence.text(),
                evidence.sentence(),
                tag.rules(),
                entry.ruleSet());
    }

    /** The hash of the bytes of an entry's file, member or row, in hexadecimal. */
    public static String sha256(Entry entry) {
        return sha256(entry.id());
    }

    static String sha256(String id) {
        return id.startsWith(Sha256.ID) ? id.substring(Sha256.ID.length()) : id;
    }

    /** Reads its JSON form; of what is no quote, an {@link IllegalArgumentException} says why. */
    static Quote read(JsonNode json) {
        List<String> rules = new ArrayList<>();
        json.path("rules").forEach(rule -> rules.add(rule.asText()));
        return new Quote(
                json.path("source").asText(),
                json.path("sha256").asText(),
                json.path("tag").asText(),
                json.path("in").asText(),
                json.path("begin").asInt(-1),
                json.path("end").asInt(-1),
                json.path("text").asText(),
                json.path("sentence").asText(),
                rules,
                json.path("ruleSet").textValue());
    }
}
