package dev.blotter.annotate.period;

import dev.blotter.annotate.number.TokenCursor;
import dev.blotter.annotate.token.LanguageWords;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what texts in the languages of {@code periods.tsv} but for English and Chinese tell from the day of their document:
 *
 * <pre>
 * moment = ayer | hier | gestern | oggi | …
 *        | (este | cette | diesem | …) (año | mois | Monat | …)
 *        | (año | mois | noche | …) (pasado | dernière | scorso | …)
 *        | (vergangenen | scorso | …) (Monat | anno | …)
 *        | (lo que va de | desde principios de | depuis le début de | …) (año | année | …)
 *        | Vorjahr | heuer | seit (Jahresbeginn | …)
 * </pre>
 *
 * @param words those of the language of the document, perhaps none
 */
record LatinDates(TokenCursor cursor, DateResolver timeline, LanguageWords words) {
    /** How many words lie at most between "depuis" and "début". */
    private static final int FARTHEST_SINCE = 3;

    /** Whether the document is in one of these languages. */
    boolean isSpoken() {
        return !words.isEmpty();
    }

    /** The number of a Portuguese day of the week that begins at a token, or 0. */
    int weekday(int at) {
        int day = words.units("weekday", cursor.lower(at));
        boolean closed = !cursor.has(at + 1) || cursor.isPunctuation(at + 1);
        return day > 0 && (isFeira(at + 1) || (closed && cursor.isA(at - 1, "on-weekday"))) ? day : 0;
    }

    /** The last token of the name of a day of the week: "feira" in "terça-feira". */
    int lastOfName(int at) {
        return isSpoken() && isFeira(at + 1) ? at + 1 : at;
    }

    private boolean isFeira(int at) {
        return cursor.is(at, "feira") && cursor.isHyphened(at);
    }

    @Nullable
    PartialDate read(int at) {
        if (is("back", at)) {
            boolean before = cursor.is(at, "hier") && cursor.is(at - 1, "avant");
            return before
                    ? timeline.daysBack(2, at - 1, at)
                    : timeline.daysBack(words.units("back", cursor.lower(at)), at, at);
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
        if (is("whole-year", at)) {
            return year(words.units("whole-year", cursor.lower(at)), at);
        }
        boolean begun = is("year", at) && cursor.year(at + 1) == 0 && (isSoFar(at) || isSinceBegun(at));
        boolean since = is("begun-year", at) && isSince(at);
        int told = begun && is("begun", at - 1) ? at - 1 : at;
        int first = begun && isSoFar(at) ? at - 2 : told;
        return begun || since ? PartialDate.current(timeline.yearsBack(0), 0, first, at) : null;
    }

    private PartialDate year(int back, int at) {
        return back == 0
                ? PartialDate.current(timeline.yearsBack(0), 0, at, at)
                : PartialDate.of(timeline.yearsBack(back), 0, 0, at, at).named();
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
        return words.is(kind, cursor.lower(at));
    }

    /** Whether a year has not ended: "en lo que va de 2025", "no acumulado do ano". */
    boolean isSoFar(int at) {
        return is("of", at - 1) && is("so-far", at - 2);
    }

    /** "desde principios de año", "depuis le début de l'année", "seit Anfang Jahr". */
    private boolean isSinceBegun(int at) {
        int of = cursor.is(at - 1, "l'") ? at - 2 : at - 1;
        int begun = is("of", of) ? of - 1 : at - 1;
        return is("begun", begun) && isSince(begun);
    }

    private boolean isSince(int begun) {
        return IntStream.range(begun - FARTHEST_SINCE, begun).anyMatch(before -> is("since", before));
    }
}
