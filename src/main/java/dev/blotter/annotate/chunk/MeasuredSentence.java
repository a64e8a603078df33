package dev.blotter.annotate.chunk;

import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Annotation;
import dev.blotter.text.Period;
import dev.blotter.text.Place;
import dev.blotter.text.Quantity;
import dev.blotter.text.Sentence;
import java.util.List;
import java.util.function.Predicate;

/** A sentence, what was measured in it, and the figures of the sentence before, which a pronoun may mean. */
public record MeasuredSentence(
        Tokens tokens,
        Grammar grammar,
        Sentence sentence,
        SentenceTerms terms,
        List<Quantity> figures,
        List<Place> places,
        List<Period> periods,
        List<Quantity> before) {

    public String word(int token) {
        return tokens.get(token).lower();
    }

    public boolean anyFigure(Predicate<Quantity> asked) {
        for (Quantity figure : figures) {
            if (asked.test(figure)) {
                return true;
            }
        }
        return false;
    }

    /** How many tokens lie between two annotations; 0 when they overlap. */
    public static int gap(Annotation one, Annotation other) {
        return Math.max(0, Math.max(other.token() - one.last(), one.token() - other.last()) - 1);
    }

    /** Whether a figure lies between two tokens, both included. */
    public boolean hasFigure(int from, int to) {
        return anyFigure(figure -> figure.token() >= from && figure.last() <= to);
    }
}
