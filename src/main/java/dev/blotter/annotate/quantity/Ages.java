package dev.blotter.annotate.quantity;

import dev.blotter.annotate.number.TokenCursor;
import dev.blotter.annotate.token.CalendarNames;
import dev.blotter.text.Term;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells numbers that are ages: "Man, 22, arrested", "a boy of 14", "a printer who is 71", "youths under 18", "40 under 40". */
record Ages(TokenCursor cursor, CalendarNames calendar, Nouns nouns) {
    private static final int YOUNGEST = 10;
    private static final int OLDEST = 99;
    private static final Set<String> SET_OFF = Set.of(",", "-", "–", "—", ")");

    boolean isOne(SpelledNumber figure, @Nullable Term noun) {
        if (noun != null || figure.value() < YOUNGEST || figure.value() > OLDEST || figure.scaled()) {
            return false;
        }
        int first = figure.first();
        return cursor.has(first - 1)
                ? cursor.has(first - 2) && (isSetOff(figure) || isOfTwo(figure) || isTold(first) || isOfRange(first))
                : opensSentence(first, figure.last() + 1);
    }

    /** "44, Vista, was convicted" behind a name that ends in a dot, "44, was convicted" behind a line that ends in one. */
    private boolean opensSentence(int first, int behind) {
        return cursor.isNumber(first)
                && cursor.is(behind, ",")
                && (cursor.isCapitalised(behind + 1) || cursor.isA(behind + 1, "was"));
    }

    /** Commas on both sides, or what ends a list of people, but not behind a month: "In March, 25, among them two women, were held". */
    private boolean isSetOff(SpelledNumber figure) {
        int first = figure.first();
        return cursor.is(first - 1, ",")
                && SET_OFF.contains(cursor.lower(figure.last() + 1))
                && cursor.isNumber(first)
                && !cursor.isNumber(first - 2)
                && !cursor.isHan(first - 2)
                && !calendar.isName(cursor.lower(first - 2));
    }

    /** "The brothers, 31 and 28, were": the first or the second. */
    private boolean isOfTwo(SpelledNumber figure) {
        int and = figure.first() == figure.last() && cursor.isA(figure.first() - 1, "and")
                ? figure.first() - 1
                : figure.last() + 1;
        return cursor.isA(and, "and")
                && cursor.isNumber(and - 1)
                && cursor.isNumber(and + 1)
                && cursor.is(and - 2, ",")
                && cursor.has(and - 3)
                && SET_OFF.contains(cursor.lower(and + 2))
                && (nouns.endsPeople(and - 3) || cursor.isA(and - 3, "group"));
    }

    private boolean isTold(int first) {
        int lead = first - 2;
        if (!cursor.isWord(lead)) {
            return cursor.isNumber(lead) && cursor.is(first - 1, "under");
        }
        return switch (cursor.lower(first - 1)) {
            case "is", "was" -> cursor.isA(lead, "relative");
            case "under", "over" -> nouns.endsPeople(lead) || cursor.isA(lead, "young");
            case "of" -> nouns.isOnePerson(lead);
            default -> false;
        };
    }

    /** "Ages ranging from 19 to 51": the first or the second. */
    private boolean isOfRange(int first) {
        int from = cursor.is(first - 1, "to") ? first - 3 : first - 1;
        return cursor.is(from, "from") && (cursor.is(from - 2, "ages") || cursor.is(from - 2, "age"));
    }
}
