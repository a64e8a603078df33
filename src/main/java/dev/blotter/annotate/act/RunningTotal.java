package dev.blotter.annotate.act;

import dev.blotter.text.Period;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.Set;

/** Tells whether a figure is that of all people so far: "So far 23 have been arrested", "taking the total to 32". */
final class RunningTotal {
    private static final Set<String> TOTALS = Set.of("so-far", "in-all", "total");
    private static final Set<String> EARLIER = Set.of("historical", "same-period");
    private static final int BESIDE = 6;
    private static final int LONG = 60;

    private RunningTotal() {}

    static boolean is(SentenceActs sentence, Quantity figure, String concept, String voice) {
        boolean total = voice.equals("tally") || sentence.terms.stream().anyMatch(term -> isBeside(term, figure));
        return total
                && SentenceActs.DEEDS.contains(concept)
                && sentence.terms.stream().noneMatch(term -> EARLIER.contains(term.concept()))
                && sentence.periods.stream().noneMatch(period -> isOfAYear(sentence, period));
    }

    private static boolean isBeside(Term term, Quantity figure) {
        return TOTALS.contains(term.concept())
                && term.last() >= figure.token() - BESIDE
                && term.token() <= figure.last() + BESIDE;
    }

    /** "So far this year", but not "since the inquiry was set up in 2022". */
    private static boolean isOfAYear(SentenceActs sentence, Period period) {
        for (int at = period.token() - 1; at >= sentence.sentence.token(); at--) {
            if (sentence.grammar.is("sub", sentence.tokens.get(at).lower())) {
                return false;
            }
        }
        return period.days() >= LONG;
    }
}
