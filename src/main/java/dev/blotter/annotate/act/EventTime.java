package dev.blotter.annotate.act;

import dev.blotter.annotate.chunk.MeasuredSentence;
import dev.blotter.annotate.chunk.WordClass;
import dev.blotter.text.Period;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.List;

/** Of which event a figure is: of this one, or of all so far: "So far 23 have been arrested", "taking the total to 32". */
final class EventTime {
    private static final String THIS = "this";
    private static final List<String> TOTALS = List.of("so-far", "in-all", "total");
    private static final List<String> EARLIER = List.of("historical", "same-period");
    private static final int BESIDE = 6;
    private static final int LONG = 60;

    private EventTime() {}

    static String of(MeasuredSentence sentence, Quantity figure, String concept) {
        return Deeds.isDeed(concept) && isBesideTotal(sentence, figure) ? ofTotal(sentence) : THIS;
    }

    /** Of a word for a total: {@code this} where it is the total of a year or of an earlier time. */
    static String ofTotal(MeasuredSentence sentence) {
        boolean earlier = EARLIER.stream()
                .anyMatch(concept -> !sentence.terms().of(concept).isEmpty());
        boolean year = sentence.periods().stream().anyMatch(period -> isOfAYear(sentence, period));
        return earlier || year ? THIS : "total";
    }

    private static boolean isBesideTotal(MeasuredSentence sentence, Quantity figure) {
        for (String concept : TOTALS) {
            for (Term term : sentence.terms().of(concept)) {
                if (term.last() >= figure.token() - BESIDE && term.token() <= figure.last() + BESIDE) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "So far this year", but not "since the inquiry was set up in 2022". */
    private static boolean isOfAYear(MeasuredSentence sentence, Period period) {
        for (int at = period.token() - 1; at >= sentence.sentence().token(); at--) {
            if (sentence.grammar().is(WordClass.CONJUNCTION, sentence.word(at))) {
                return false;
            }
        }
        return period.days() >= LONG;
    }
}
