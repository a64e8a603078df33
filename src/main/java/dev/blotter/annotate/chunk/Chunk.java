package dev.blotter.annotate.chunk;

import dev.blotter.text.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a sentence: what is read as one.
 *
 * @param verb the verb group that it is, else null
 * @param figures the figures in it, the longest first
 * @param word its own word in lower case; of a verb group the last
 */
public record Chunk(
        Kind kind, int first, int last, @Nullable Verb verb, List<Quantity> figures, String word) {
    public enum Kind {
        VERB,
        FIGURE,
        RELATIVE,
        /** "When", "after": a subject of its own follows. */
        CONJUNCTION,
        PREPOSITION,
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
        DETERMINER,
        PRONOUN,
        /** An adverb, or a date. */
        ADVERB,
        WORD
    }

    public static Chunk verb(Verb verb, List<Quantity> figures, String word) {
        return new Chunk(Kind.VERB, verb.first(), verb.last(), verb, figures, word);
    }

    public static Chunk figure(int first, int last, List<Quantity> figures) {
        return new Chunk(Kind.FIGURE, first, last, null, figures, "");
    }

    public static Chunk small(Kind kind, int first, int last, String word) {
        return new Chunk(kind, first, last, null, List.of(), word);
    }

    public boolean is(Kind one) {
        return kind == one;
    }

    public boolean is(Kind one, Kind two) {
        return kind == one || kind == two;
    }

    public boolean is(Kind one, Kind two, Kind... more) {
        for (Kind other : more) {
            if (kind == other) {
                return true;
            }
        }
        return is(one, two);
    }

    /** Whether it is a verb that the term files know. */
    public boolean isKnownVerb() {
        return verb != null && verb.isKnown();
    }

    /** The outermost figure in it. */
    public Quantity figure() {
        return figures.getFirst();
    }

    /** "Ada Obi, 34" in "Ada Obi, 34, and Tunde Bello": whether a figure is in a larger one. */
    public boolean isPart(Quantity figure) {
        for (Quantity other : figures) {
            boolean around = other.token() <= figure.token() && other.last() >= figure.last();
            if (around
                    && other.value() > figure.value()
                    && !FigureKinds.isMoney(other)
                    && !FigureKinds.isMoney(figure)) {
                return true;
            }
        }
        return false;
    }
}
