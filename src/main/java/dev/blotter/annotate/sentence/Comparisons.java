package dev.blotter.annotate.sentence;

import dev.blotter.annotate.chunk.MeasuredSentence;
import dev.blotter.text.Period;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** "8,230 arrests, against 9,104": what another figure is compared with. */
public final class Comparisons {
    private static final Set<String> COMPARED = Set.of("none", "arrests", "cases", "people", "convictions", "time");
    private static final Set<String> WHOLES = Set.of("none", "arrests", "cases", "people", "convictions");
    private static final String TIME = "time";
    private static final int BEHIND = 2;

    private final MeasuredSentence sentence;
    private final SentenceActs acts;

    private Comparisons(MeasuredSentence sentence, SentenceActs acts) {
        this.sentence = sentence;
        this.acts = acts;
    }

    public static void read(MeasuredSentence sentence, SentenceActs acts) {
        Comparisons comparisons = new Comparisons(sentence, acts);
        for (Term compare : sentence.terms().of("compare")) {
            if (!comparisons.isVerb(compare)) {
                comparisons.read(compare);
            }
        }
    }

    private void read(Term compare) {
        for (Quantity figure : sentence.figures()) {
            boolean behind = figure.token() > compare.last() && figure.token() <= compare.last() + BEHIND;
            if (behind && COMPARED.contains(figure.of()) && (!figure.of().equals(TIME) || isDated(figure))) {
                read(compare, figure);
            }
        }
    }

    private void read(Term compare, Quantity figure) {
        Quantity whole = wholeBefore(compare);
        if (whole != null) {
            acts.addCompared(figure, compare, whole);
        }
    }

    /** "Charges against 12": the word is part of a verb. */
    private boolean isVerb(Term compare) {
        for (Term verb : sentence.terms().verbs()) {
            if (verb.sort().equals("verb") && verb.last() == compare.last()) {
                return true;
            }
        }
        return false;
    }

    /** "Against 9,104 a year before": the figure holds a time, and counts what the other counts. */
    private boolean isDated(Quantity figure) {
        for (Period period : sentence.periods()) {
            if (period.token() > figure.token() && period.last() <= figure.last()) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Quantity wholeBefore(Term compare) {
        Quantity found = null;
        for (Quantity figure : sentence.figures()) {
            boolean before = figure.last() < compare.token() && WHOLES.contains(figure.of());
            found = before && !isPart(figure) ? figure : found;
        }
        return found;
    }

    /** "Including 12 women". */
    private boolean isPart(Quantity figure) {
        for (Term subset : sentence.terms().of("subset")) {
            if (subset.last() < figure.token() && subset.token() >= figure.token() - 3) {
                return true;
            }
        }
        return false;
    }
}
