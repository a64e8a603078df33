package dev.blotter.export;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.blotter.finding.EntryJson;
import dev.blotter.text.Document;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a quote.
 *
 * @param in where its sentence is now, {@code text} or {@code title}; null when nowhere
 * @param begin in UTF-16 units; -1 when nowhere
 */
public record QuoteStatus(
        Quote quote, State state, @Nullable String in, int begin) {
    /** What can become of a quote, or of a document. */
    public enum State {
        /** Sentence and words are where they were. */
        STANDS,
        MOVED,
        /** The document does not hold the sentence. */
        GONE,
        UNREADABLE,
        MISSING;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int NOWHERE = -1;

    /** Its JSON form, in which the members of the quote come last. */
    private record Line(
            String state,
            boolean changed,
            @Nullable String nowIn,
            @Nullable Integer nowBegin,
            @JsonUnwrapped Quote quote) {}

    /** Its JSON form, with whether the bytes of the document are others than those that were exported. */
    public String json(boolean changed) {
        return EntryJson.write(new Line(state.toString(), changed, in, begin == NOWHERE ? null : begin, quote));
    }

    /** A quote of which no words can be found. */
    static QuoteStatus lost(Quote quote, State state) {
        return new QuoteStatus(quote, state, null, NOWHERE);
    }

    /** Looks a quote up: where it stood, else in the same part of the document, else in the other. */
    static QuoteStatus of(Quote quote, Document document) {
        if (standsAt(quote, part(document, quote.in()), quote.begin())) {
            return new QuoteStatus(quote, State.STANDS, quote.in(), quote.begin());
        }
        QuoteStatus here = moved(quote, document, quote.in());
        return here.state() == State.MOVED
                ? here
                : moved(quote, document, quote.in().equals("text") ? "title" : "text");
    }

    private static String part(Document document, String in) {
        return in.equals("text") ? document.text() : Objects.requireNonNullElse(document.title(), "");
    }

    /** Whether the words are at an offset, in their sentence. */
    private static boolean standsAt(Quote quote, String in, int begin) {
        String sentence = sentence(quote);
        for (int at = sentence.indexOf(quote.text()); at >= 0 && at <= begin; at = next(sentence, quote.text(), at)) {
            if (in.startsWith(sentence, begin - at)) {
                return true;
            }
        }
        return false;
    }

    /** An empty quote is nowhere but at the start. */
    private static int next(String sentence, String words, int at) {
        return words.isEmpty() ? NOWHERE : sentence.indexOf(words, at + 1);
    }

    private static String sentence(Quote quote) {
        return quote.sentence().contains(quote.text()) ? quote.sentence() : quote.text();
    }

    /** The place nearest to the old one. */
    private static QuoteStatus moved(Quote quote, Document document, String part) {
        String in = part(document, part);
        String sentence = sentence(quote);
        int within = sentence.indexOf(quote.text());
        int wanted = Math.max(0, quote.begin() - within);
        int before = in.lastIndexOf(sentence, wanted);
        int after = in.indexOf(sentence, wanted);
        int nearest = before < 0 || (after >= 0 && after - wanted < wanted - before) ? after : before;
        return nearest < 0 ? lost(quote, State.GONE) : new QuoteStatus(quote, State.MOVED, part, nearest + within);
    }
}
