package dev.blotter;

import dev.blotter.text.Document;
import dev.blotter.text.Outcome;
import dev.blotter.text.Status;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is judged of a long document when all of it costs too much. */
final class TruncatedDocument {
    /** Letters from which on a document is long: on fewer, it is the rules that ask for too much. */
    private static final int LONG = 100_000;
    /** What rules pair grows with the square of the length at most, so that a few tries are enough. */
    private static final int SHORTER = 8;

    private static final int SHORTEST = 2_000;

    /** After what a text can be cut, the best first. */
    private static final List<String> ENDS = List.of("\n", ". ", "\u3002", " ");

    private TruncatedDocument() {}

    /**
     * The next shorter beginning of a long document, which is {@code truncated}; none when it would hold a few
     * sentences.
     *
     * @param length letters of what was tried last
     * @param failure how that ended
     */
    static Optional<Document> of(Document document, int length, Outcome failure) {
        String text = document.text();
        if (text.length() < LONG || length / SHORTER < SHORTEST) {
            return Optional.empty();
        }
        String beginning = text.substring(0, end(text, length / SHORTER));
        String reason = String.format(
                Locale.ROOT,
                "only the first %,d of its %,d letters were judged, since %s",
                beginning.length(),
                text.length(),
                failure.reason());
        return Optional.of(with(document, beginning, reason));
    }

    /** Where to cut a text that is to have some letters at most: what stands in the middle of a sentence says another thing. */
    private static int end(String text, int most) {
        return ENDS.stream()
                .map(end -> text.lastIndexOf(end, most - end.length()) + end.length())
                .filter(end -> end > most / 2)
                .findFirst()
                .orElse(Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most);
    }

    private static Document with(Document document, String text, String reason) {
        String read = document.outcome().reason();
        return new Document(
                document.source(),
                document.id(),
                document.title(),
                text,
                document.published(),
                document.publishedFrom(),
                document.language(),
                new Outcome(Status.TRUNCATED, read == null ? reason : read + "; " + reason),
                document.warnings(),
                document.metadata(),
                document.dropped());
    }
}
