package dev.blotter.annotate.sentence;

import dev.blotter.annotate.chunk.FigureKinds;
import dev.blotter.annotate.chunk.MeasuredSentence;
import dev.blotter.annotate.chunk.WordClass;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the total of a deed or a number of cases or victims has come to: "taking the number of people held to 32",
 * "arrests have reached 90", "complaints rose to 505".
 */
public record RunningTotals(MeasuredSentence sentence, SentenceActs acts) {
    private static final int FIGURE_BEHIND = 18;
    private static final int VERB_BEFORE = 12;
    private static final int NEAREST = 14;
    private static final int MOVED_FROM = 3;
    private static final String ARRESTS = "of.arrests";

    public static void read(MeasuredSentence sentence, SentenceActs acts) {
        RunningTotals totals = new RunningTotals(sentence, acts);
        sentence.terms().of("tally").forEach(totals::brought);
        sentence.terms().of("counted").forEach(totals::reached);
        sentence.terms().of("come-to").forEach(totals::reached);
    }

    /** "Bringing the total of people arrested to 32". */
    private void brought(Term tally) {
        Quantity figure = firstBehind(tally);
        if (figure == null || isStart(figure)) {
            return;
        }
        Term verb = nearestDeed(tally, figure);
        boolean ofAnother = sentence.terms()
                .ofGroups(NumberPredicates.DEEDS)
                .anyMatch(noun -> noun.token() > tally.last() && noun.last() < figure.token());
        if (verb != null && (!ofAnother || verb.concept().equals("arrests"))) {
            acts.addTotal(figure, verb, verb.concept(), tally);
        }
    }

    /** The first number of people behind a word for a total; nothing when one stands around the word. */
    private @Nullable Quantity firstBehind(Term tally) {
        for (Quantity figure : sentence.figures()) {
            if (FigureKinds.isPeople(figure) && figure.token() >= tally.token() - 1) {
                boolean behind = figure.token() > tally.last() && figure.token() <= tally.last() + FIGURE_BEHIND;
                return behind ? figure : null;
            }
        }
        return null;
    }

    /** "From 12 to 32". */
    private boolean isStart(Quantity figure) {
        return sentence.terms()
                .any("moved-from", from -> from.last() < figure.token() && from.last() >= figure.token() - MOVED_FROM);
    }

    private @Nullable Term nearestDeed(Term tally, Quantity figure) {
        Term best = null;
        int least = NEAREST + 1;
        for (Term term : sentence.terms().verbs()) {
            int gap = MeasuredSentence.gap(term, figure);
            if (Deeds.isDeed(term) && term.token() > tally.token() - VERB_BEFORE && gap < least) {
                least = gap;
                best = term;
            }
        }
        return best;
    }

    /** "Arrests have reached 90", "the number of victims rose to 505"; "arrests in the case" are arrests. */
    private void reached(Term reached) {
        for (Quantity figure : sentence.figures()) {
            if (FigureKinds.isBare(figure) && isBehind(figure, reached)) {
                List<Term> arrests = subjects(ARRESTS, reached, figure);
                arrests.forEach(noun -> acts.addTotal(figure, noun, "arrests", reached));
                sentence.terms()
                        .ofGroups(NumberPredicates.DEEDS, NumberPredicates.PEOPLE)
                        .filter(unit -> arrests.isEmpty() && isSubject(unit, reached, figure))
                        .filter(unit -> !sentence.terms().has("of.people", unit.last(), reached.token()))
                        .forEach(unit -> acts.add(figure, unit, "number", "noun", reached));
            }
        }
    }

    /** Whether a figure stands behind "reached", or "topped" is its qualifier: "topped 90". */
    private boolean isBehind(Quantity figure, Term reached) {
        boolean within = figure.token() == reached.token() && figure.last() > reached.last();
        return figure.token() == reached.last() + 1
                || (within && sentence.grammar().is(WordClass.EQUATION, sentence.word(figure.token())));
    }

    private List<Term> subjects(String concept, Term reached, Quantity figure) {
        return sentence.terms().of(concept).stream()
                .filter(noun -> isSubject(noun, reached, figure))
                .toList();
    }

    private boolean isSubject(Term noun, Term reached, Quantity figure) {
        return noun.clause() == figure.clause()
                && noun.last() < reached.token()
                && figure.token() <= noun.last() + NEAREST
                && !sentence.hasFigure(noun.last() + 1, figure.token() - 1)
                && !isInFigure(noun);
    }

    private boolean isInFigure(Term term) {
        return sentence.anyFigure(figure -> figure.token() <= term.token() && figure.last() >= term.last());
    }
}
