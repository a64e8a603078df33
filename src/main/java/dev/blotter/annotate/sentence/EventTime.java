package dev.blotter.annotate.sentence;

import dev.blotter.annotate.chunk.MeasuredSentence;
import dev.blotter.annotate.chunk.SentenceTerms;
import dev.blotter.annotate.chunk.WordClass;
import dev.blotter.text.Period;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.List;

/**
 * Of which event an act is: of this one, of an earlier one that is background ("previously convicted"), or of all so
 * far ("so far 23 have been arrested", "taking the total to 32").
 */
public final class EventTime {
    public static final String THIS = "this";
    private static final String EARLIER = "earlier";
    private static final String HISTORICAL = "historical";
    private static final List<String> TOTALS = List.of("so-far", "in-all", "total");
    /** Tokens between a word for an earlier time and its verb. */
    private static final int GAP = 1;
    /** Tokens between a word for a total and its figure. */
    private static final int BESIDE = 5;
    /** Days of a period that is longer than one event. */
    private static final int LONG = 60;

    private final MeasuredSentence sentence;
    private final SentenceTerms terms;

    public EventTime(MeasuredSentence sentence) {
        this.sentence = sentence;
        this.terms = sentence.terms();
    }

    public String of(Quantity figure, Term trigger) {
        boolean formerVerdict = trigger.concept().equals("convicted") && isBehind("prior-record", trigger);
        if (formerVerdict || isBehind(HISTORICAL, trigger)) {
            return EARLIER;
        }
        return Deeds.isOf(trigger) && isBesideTotal(figure) ? ofTotal() : THIS;
    }

    private boolean isBehind(String concept, Term trigger) {
        return terms.any(concept, term -> term.last() < trigger.token() && term.last() >= trigger.token() - 1 - GAP);
    }

    private boolean isBesideTotal(Quantity figure) {
        return TOTALS.stream()
                .anyMatch(concept -> terms.any(
                        concept,
                        term -> term.last() >= figure.token() - 1 - BESIDE
                                && term.token() <= figure.last() + 1 + BESIDE));
    }

    /** Of a word for a total: {@code this} where it is the total of a year or of an earlier time. */
    public String ofTotal() {
        boolean earlier =
                !terms.of(HISTORICAL).isEmpty() || !terms.of("same-period").isEmpty();
        return earlier || sentence.periods().stream().anyMatch(this::isOfAYear) ? THIS : "total";
    }

    /** "So far this year", but not "since the inquiry was set up in 2022". */
    private boolean isOfAYear(Period period) {
        for (int at = period.token() - 1; at >= sentence.sentence().token(); at--) {
            if (sentence.grammar().is(WordClass.CONJUNCTION, sentence.word(at))) {
                return false;
            }
        }
        return period.days() >= LONG;
    }
}
