package dev.blotter.annotate.sentence;

import dev.blotter.annotate.chunk.FigureKinds;
import dev.blotter.annotate.chunk.MeasuredSentence;
import dev.blotter.text.Annotation;
import dev.blotter.text.Period;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** "8,230 arrests, against 9,104", "losses of $3m ($2m in 2022)": what another figure is compared with. */
public record Comparisons(MeasuredSentence sentence, SentenceActs acts) {
    private static final Set<String> COUNTED =
            Set.of("none", "arrests", "cases", "reports", "people", "victims", "convictions");
    private static final int BEHIND = 2;
    private static final int BEFORE_TIME = 3;

    public static void read(MeasuredSentence sentence, SentenceActs acts) {
        Comparisons comparisons = new Comparisons(sentence, acts);
        for (Term compare : sentence.terms().of("compare")) {
            if (!comparisons.isVerb(compare)) {
                comparisons.read(compare, false);
            }
        }
        for (Term earlier : sentence.terms().of("earlier-figure")) {
            if (comparisons.isMark(earlier.token() - 1, ",")) {
                comparisons.read(earlier, true);
            }
        }
        sentence.figures().stream().filter(comparisons::isInBrackets).forEach(comparisons::bracketed);
    }

    private void read(Term compare, boolean dated) {
        for (Quantity figure : sentence.figures()) {
            boolean behind = figure.token() > compare.last() && figure.token() <= compare.last() + BEHIND;
            if (behind && isComparable(figure) && (!dated || timeBehind(figure) != null)) {
                read(compare, figure);
            }
        }
    }

    private boolean isComparable(Quantity figure) {
        return counts(figure) || FigureKinds.isMoney(figure);
    }

    private static boolean counts(Quantity figure) {
        return COUNTED.contains(figure.of());
    }

    private void read(Annotation compare, Quantity figure) {
        Quantity whole = wholeBefore(compare.token(), FigureKinds.isMoney(figure));
        if (whole != null) {
            acts.addCompared(figure, compare, whole);
        }
    }

    /** "Charges against 12": the word is part of a verb. */
    private boolean isVerb(Term compare) {
        return sentence.terms().verbs().stream()
                .anyMatch(verb -> verb.sort().equals("verb") && verb.last() == compare.last());
    }

    /** The time right behind a figure, or in it: "9,104 in 2022". */
    private @Nullable Period timeBehind(Quantity figure) {
        return sentence.periods().stream()
                .filter(period -> period.token() > figure.token() && period.token() <= figure.last() + BEFORE_TIME)
                .findFirst()
                .orElse(null);
    }

    /** "97,344 cases (32,510 in 2022)": nothing else stands in the brackets. */
    private boolean isInBrackets(Quantity figure) {
        Period time = timeBehind(figure);
        boolean counted = FigureKinds.isBare(figure) || FigureKinds.isMoney(figure);
        return counted && time != null && isMark(figure.token() - 1, "(") && isMark(time.last() + 1, ")");
    }

    private void bracketed(Quantity figure) {
        read(figure, figure);
    }

    private boolean isMark(int token, String mark) {
        boolean inside = token >= sentence.sentence().token()
                && token <= sentence.sentence().last();
        return inside && sentence.word(token).equals(mark);
    }

    private @Nullable Quantity wholeBefore(int token, boolean money) {
        Quantity found = null;
        for (Quantity figure : sentence.figures()) {
            boolean like = money ? FigureKinds.isMoney(figure) : counts(figure);
            boolean before = figure.last() < token && like;
            found = before && !isPart(figure) ? figure : found;
        }
        return found;
    }

    /** "Including 12 women". */
    private boolean isPart(Quantity figure) {
        return sentence.terms()
                .any("subset", subset -> subset.last() < figure.token() && subset.token() >= figure.token() - 3);
    }
}
