package dev.blotter.annotate.act;

import dev.blotter.text.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a sentence: what is read as one.
 *
 * @param figures the figures in it, the longest first
 * @param word the word in lower case, when it is one
 */
record Chunk(Kind kind, int first, int last, @Nullable Verb verb, List<Quantity> figures, String word) {
    enum Kind {
        VERB,
        FIGURE,
        RELATIVE,
        /** "When", "after": a subject of its own follows. */
        SUB,
        PREP,
        AND,
        BUT,
        COMMA,
        /** A semicolon, colon or dash. */
        STOP,
        OPEN,
        CLOSE,
        /** "Including", "of whom". */
        SUBSET,
        /** "Of the", "out of". */
        PART_OF,
        DET,
        PRONOUN,
        /** An adverb, or a date. */
        ADVERB,
        WORD
    }

    boolean is(Kind... kinds) {
        for (Kind one : kinds) {
            if (kind == one) {
                return true;
            }
        }
        return false;
    }
}
