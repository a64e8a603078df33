package dev.blotter.annotate.quantity;

import dev.blotter.annotate.number.Peek;
import dev.blotter.annotate.token.CalendarNames;
import dev.blotter.text.Term;
import org.jspecify.annotations.Nullable;

/** Tells numbers that are ages: "Man, 22, arrested", "a boy of 14", "a printer who is 71", "youths under 18". */
record Ages(Peek peek, CalendarNames calendar, Nouns nouns) {
    private static final int YOUNGEST = 10;
    private static final int OLDEST = 99;

    boolean isOne(SpelledNumber figure, @Nullable Term noun) {
        if (noun != null || figure.value() < YOUNGEST || figure.value() > OLDEST || figure.scaled()) {
            return false;
        }
        int first = figure.first();
        return peek.has(first - 1)
                ? peek.has(first - 2) && (isSetOff(figure) || isTold(first))
                : opensSentence(first, figure.last() + 1);
    }

    /** "44, Vista, was convicted" behind a name that ends in a dot. */
    private boolean opensSentence(int first, int behind) {
        return peek.isNumber(first) && peek.is(behind, ",") && peek.isCapitalised(behind + 1);
    }

    /** Commas on both sides, but not behind a month: "In March, 25, among them two women, were held". */
    private boolean isSetOff(SpelledNumber figure) {
        int first = figure.first();
        return peek.is(first - 1, ",")
                && peek.is(figure.last() + 1, ",")
                && peek.isNumber(first)
                && !peek.isNumber(first - 2)
                && !peek.isHan(first - 2)
                && !calendar.isName(peek.lower(first - 2));
    }

    private boolean isTold(int first) {
        int lead = first - 2;
        if (!peek.isWord(lead)) {
            return false;
        }
        return switch (peek.lower(first - 1)) {
            case "is", "was" -> peek.isA(lead, "relative");
            case "under", "over" -> nouns.endsPeople(lead) || peek.isA(lead, "young");
            case "of" -> nouns.isOnePerson(lead);
            default -> false;
        };
    }
}
