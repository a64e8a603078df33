package dev.blotter.annotate.period;

import dev.blotter.annotate.number.TokenCursor;
import dev.blotter.annotate.token.LanguageWords;
import org.jspecify.annotations.Nullable;

/**
 * Reads parts of years, weeks and the last months as texts in the languages of {@link LatinDates} tell them:
 *
 * <pre>
 * part  = (primer | deuxième | ersten | 1º | …) (trimestre | Halbjahr | …), with [de] Y
 *       | primeros N meses | N premiers mois, with [de] Y
 * back  = últimos N meses | N derniers mois | …
 * week  = semana pasada | cette semaine | fin de semana | week-end | am Wochenende | …
 * </pre>
 *
 * @param words those of the language of the document, perhaps none
 * @param numbers the numbers of the language
 */
record LatinParts(
        TokenCursor cursor, DateResolver timeline, YearParts parts, LanguageWords words, LanguageWords numbers) {
    private static final int MOST = 100;

    @Nullable
    PeriodPhrase read(int at) {
        if (words.isEmpty()) {
            return null;
        }
        PeriodPhrase part = ordinal(at);
        if (part != null) {
            return part;
        }
        if (is("first", at)) {
            int unit = unit(at);
            int count = countAround(at);
            return count > 0 && units("months", unit) == 1 ? parts.months(1, count, unit + 1) : null;
        }
        PeriodPhrase back = is("recent", at) ? back(at) : null;
        return back == null ? week(at) : back;
    }

    private @Nullable PeriodPhrase ordinal(int at) {
        boolean digit = cursor.day(at) > 0 && is("sign", at + 1);
        int order = digit ? cursor.day(at) : units("order", at);
        int noun = digit ? at + 2 : at + 1;
        int length = units("part", noun);
        boolean fits = length > 0 && order > 0 && order * length <= 12;
        return fits ? parts.months((order - 1) * length + 1, order * length, noun + 1) : null;
    }

    private @Nullable PeriodPhrase back(int at) {
        int unit = unit(at);
        int count = countAround(at);
        int months = count * units("months", unit);
        int days = count * units("days", unit);
        return months + days == 0 || count > MOST ? null : new PeriodPhrase(timeline.back(months, days), unit);
    }

    private @Nullable PeriodPhrase week(int at) {
        if (is("end", at) && cursor.is(at + 1, "de") && cursor.is(at + 2, "semana")) {
            return new PeriodPhrase(timeline.weekend(false), is("last", at + 3) ? at + 3 : at + 2);
        }
        if (cursor.is(at, "week") && cursor.is(at + 1, "end")) {
            return new PeriodPhrase(timeline.weekend(false), at + 1);
        }
        if (is("weekend", at) && (is("past", at - 1) || is("at-weekend", at - 1))) {
            return new PeriodPhrase(timeline.weekend(false), at);
        }
        if (is("part-of-week", at - 1)) {
            return null; // "Ende vergangener Woche"
        }
        boolean last = (is("week", at) && is("last", at + 1)) || (is("past", at) && is("week", at + 1));
        boolean now = is("this", at) && is("week", at + 1);
        return last || now ? new PeriodPhrase(timeline.week(last), at + 1) : null;
    }

    /** The unit behind "primeros", and the number that may follow it. */
    private int unit(int at) {
        return count(at + 1) > 0 ? at + 2 : at + 1;
    }

    private int countAround(int at) {
        int behind = count(at + 1);
        return behind > 0 ? behind : count(at - 1);
    }

    private int count(int at) {
        return cursor.count(at, numbers);
    }

    private int units(String kind, int at) {
        return words.units(kind, cursor.lower(at));
    }

    private boolean is(String kind, int at) {
        return words.is(kind, cursor.lower(at));
    }
}
