package dev.blotter.annotate.chunk;

import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Period;
import dev.blotter.text.Place;
import dev.blotter.text.Quantity;
import dev.blotter.text.Sentence;
import java.util.List;

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

    /** Whether a figure lies between two tokens, both included. */
    public boolean hasFigure(int from, int to) {
        for (Quantity figure : figures) {
            if (figure.token() >= from && figure.last() <= to) {
                return true;
            }
        }
        return false;
    }
}
