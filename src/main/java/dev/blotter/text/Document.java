package dev.blotter.text;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One document as it was read. A document that could not be read is one too: its text is empty and
 * its outcome says why.
 *
 * <p>Each line of {@code text} is one paragraph, heading, list item or table row (cells joined by
 * {@code " | "}); lines that a file wraps at a margin have been joined. Offsets count UTF-16 units.
 *
 * @param source the path below the root it was read from, with {@code /}; members follow {@code !/}
 *     and rows or items {@code #n}, counted from 1
 * @param id {@code sha256:} and the SHA-256 of the bytes of the file or member, in hexadecimal
 * @param title the title, which {@code text} does not hold
 * @param publishedFrom where the date was found, such as {@code json-ld}; null exactly when {@code
 *     published} is
 * @param language a BCP 47 tag, {@code und} when unknown
 * @param warnings what is odd about the document, one sentence each
 * @param metadata what the file says of itself, by name
 * @param dropped what was left out of the text; empty unless asked for
 */
public record Document(
        String source,
        String id,
        @Nullable String title,
        String text,
        @Nullable LocalDate published,
        @Nullable String publishedFrom,
        String language,
        Outcome outcome,
        List<String> warnings,
        Map<String, String> metadata,
        List<OmittedText> dropped) {

    public Document {
        if (source.isEmpty()) {
            throw new IllegalArgumentException("a document needs a source");
        }
        if ((published == null) != (publishedFrom == null)) {
            throw new IllegalArgumentException(
                    source + ": a date and where it is from go together, not " + published + " from " + publishedFrom);
        }
        warnings = List.copyOf(warnings);
        metadata = Collections.unmodifiableMap(new TreeMap<>(metadata));
        dropped = List.copyOf(dropped);
    }

    /** A text in a language, and nothing else. */
    public static Document of(String source, String text, String language) {
        return new Document(
                source, source, null, text, null, null, language, Outcome.OK, List.of(), Map.of(), List.of());
    }

    /** A document of which nothing could be read. */
    public static Document unread(String source, String id, Outcome outcome) {
        return new Document(source, id, null, "", null, null, "und", outcome, List.of(), Map.of(), List.of());
    }

    /** What the offsets of a sentence count in: the title, which is number 0, or the text. */
    public String textOf(int sentence) {
        return sentence == 0 && title != null ? title : text;
    }

    public Document with(Outcome other) {
        return new Document(
                source, id, title, text, published, publishedFrom, language, other, warnings, metadata, dropped);
    }

    public Document with(Map<String, String> other) {
        return new Document(
                source, id, title, text, published, publishedFrom, language, outcome, warnings, other, dropped);
    }

    public Document with(@Nullable String named, @Nullable LocalDate day, @Nullable String dayFrom) {
        return new Document(source, id, named, text, day, dayFrom, language, outcome, warnings, metadata, dropped);
    }
}
