package dev.blotter.annotate.period;

import dev.blotter.annotate.number.Peek;
import dev.blotter.annotate.token.PeriodTable;
import dev.blotter.annotate.token.Token;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what texts in the languages of {@link PeriodTable} tell from the day of their document:
 *
 * <pre>
 * moment = ayer | hier | gestern | oggi | …
 *        | (este | cette | diesem | …) (año | mois | Monat | …)
 *        | (año | mois | noche | …) (pasado | dernière | scorso | …)
 *        | (vergangenen | scorso | …) (Monat | anno | …)
 *        | (lo que va de | desde principios de | depuis le début de | …) (año | année | …)
 * </pre>
 */
final class LatinDates {
    /** How many words lie at most between "depuis" and "début". */
    private static final int FARTHEST_SINCE = 3;

    private static final Set<String> ON = Set.of("na", "nesta", "desta", "última");

    private final Peek peek;
    private final DateResolver timeline;
    private final PeriodTable words;

    LatinDates(Peek peek, DateResolver timeline, String language) {
        this.peek = peek;
        this.timeline = timeline;
        this.words = PeriodTable.of(language);
    }

    /** Whether the text is of such a language. */
    boolean isHere() {
        return !words.isEmpty();
    }

    /** The number of a Portuguese day of the week that begins at a token, or 0. */
    int weekday(int at) {
        int day = words.value("weekday", peek.lower(at));
        boolean closed = !peek.has(at + 1) || peek.token(at + 1).isPunctuation();
        return day > 0 && (isFeira(at + 1) || (closed && peek.isOneOf(at - 1, ON))) ? day : 0;
    }

    /** The last token of the name of a day of the week: "feira" in "terça-feira". */
    int lastOfName(int at) {
        return isHere() && isFeira(at + 1) ? at + 1 : at;
    }

    private boolean isFeira(int at) {
        return peek.is(at, "feira") && peek.isJoined(at, Token.Joint.HYPHEN);
    }

    /** The moment that begins at a token, or null. */
    @Nullable
    PartialDate read(int at) {
        if (is("back", at)) {
            boolean before = peek.is(at, "hier") && peek.is(at - 1, "avant");
            return before
                    ? timeline.daysBack(2, at - 1, at)
                    : timeline.daysBack(words.value("back", peek.lower(at)), at, at);
        }
        if (is("this", at)) {
            return current(at);
        }
        if (is("past", at)) {
            return last(at + 1, at, at + 1);
        }
        if (is("last", at + 1)) {
            return last(at, at, at + 1);
        }
        boolean begun = is("year", at) && peek.year(at + 1) == 0 && (isSoFar(at) || isSinceBegun(at));
        return begun ? PartialDate.current(timeline.yearsBack(0), 0, at, at) : null;
    }

    private @Nullable PartialDate current(int at) {
        if (is("year", at + 1)) {
            return PartialDate.current(timeline.yearsBack(0), 0, at, at + 1);
        }
        if (is("month", at + 1)) {
            return timeline.thisMonth(at, at + 1);
        }
        return is("daytime", at + 1) ? timeline.daysBack(0, at, at + 1) : null;
    }

    private @Nullable PartialDate last(int noun, int first, int last) {
        if (is("year", noun)) {
            return PartialDate.of(timeline.yearsBack(1), 0, 0, first, last).named();
        }
        if (is("month", noun)) {
            return timeline.lastMonth(first, last);
        }
        return is("daytime", noun) ? timeline.daysBack(1, first, last) : null;
    }

    private boolean is(String kind, int at) {
        return words.is(kind, peek.lower(at));
    }

    /** Whether a year has not ended: "en lo que va de 2025", "no acumulado do ano". */
    boolean isSoFar(int at) {
        return is("of", at - 1) && is("so-far", at - 2);
    }

    /** "desde principios de año", "depuis le début de l'année". */
    private boolean isSinceBegun(int at) {
        int of = peek.is(at - 1, "l'") ? at - 2 : at - 1;
        if (!is("of", of) || !is("begun", of - 1)) {
            return false;
        }
        for (int before = of - 2; before > of - 2 - FARTHEST_SINCE; before--) {
            if (is("since", before)) {
                return true;
            }
        }
        return false;
    }
}
