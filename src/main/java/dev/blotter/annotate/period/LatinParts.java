package dev.blotter.annotate.period;

import dev.blotter.annotate.number.Peek;
import dev.blotter.annotate.token.NumberWords;
import dev.blotter.annotate.token.PeriodTable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads parts of years, weeks and the last months as texts in the languages of {@link PeriodTable} tell them:
 *
 * <pre>
 * part  = (primer | deuxième | ersten | 1º | …) (trimestre | Halbjahr | …), with [de] Y
 *       | primeros N meses | N premiers mois, with [de] Y
 * back  = últimos N meses | N derniers mois | …
 * week  = semana pasada | cette semaine | fin de semana | week-end | …
 * </pre>
 */
final class LatinParts {
    private static final int MOST = 100;
    private static final Map<String, NumberWords> NUMBERS = new ConcurrentHashMap<>();

    private final Peek peek;
    private final DateResolver timeline;
    private final YearParts parts;
    private final PeriodTable words;
    private final NumberWords numbers;

    LatinParts(Peek peek, DateResolver timeline, YearParts parts, String language) {
        this.peek = peek;
        this.timeline = timeline;
        this.parts = parts;
        this.words = PeriodTable.of(language);
        this.numbers = NUMBERS.computeIfAbsent(language, NumberWords::of);
    }

    /** What begins at a token, or null. */
    PeriodPhrases.@Nullable Read read(int at) {
        if (words.isEmpty()) {
            return null;
        }
        PeriodPhrases.Read part = ordinal(at);
        if (part != null) {
            return part;
        }
        if (is("first", at)) {
            int unit = unit(at);
            int count = countAround(at);
            return count > 0 && words.value("months", peek.lower(unit)) == 1 ? parts.months(1, count, unit + 1) : null;
        }
        PeriodPhrases.Read back = is("recent", at) ? back(at) : null;
        return back == null ? week(at) : back;
    }

    private PeriodPhrases.@Nullable Read ordinal(int at) {
        boolean digit = peek.day(at) > 0 && is("sign", at + 1);
        int order = digit ? peek.day(at) : words.value("order", peek.lower(at));
        int noun = digit ? at + 2 : at + 1;
        int length = words.value("part", peek.lower(noun));
        boolean fits = length > 0 && order > 0 && order * length <= 12;
        return fits ? parts.months((order - 1) * length + 1, order * length, noun + 1) : null;
    }

    private PeriodPhrases.@Nullable Read back(int at) {
        int unit = unit(at);
        int count = countAround(at);
        int months = count * words.value("months", peek.lower(unit));
        int days = count * words.value("days", peek.lower(unit));
        return months + days == 0 || count > MOST
                ? null
                : new PeriodPhrases.Read(timeline.back(months, days, at, unit), unit);
    }

    private PeriodPhrases.@Nullable Read week(int at) {
        if (is("end", at) && peek.is(at + 1, "de") && peek.is(at + 2, "semana")) {
            boolean before = is("last", at + 3);
            return new PeriodPhrases.Read(
                    timeline.weekend(false, at, before ? at + 3 : at + 2), before ? at + 3 : at + 2);
        }
        if (peek.is(at, "week") && peek.is(at + 1, "end")) {
            return new PeriodPhrases.Read(timeline.weekend(false, at, at + 1), at + 1);
        }
        boolean last = (is("week", at) && is("last", at + 1)) || (is("past", at) && is("week", at + 1));
        if (last) {
            return new PeriodPhrases.Read(timeline.week(true, at, at + 1), at + 1);
        }
        boolean now = is("this", at) && is("week", at + 1);
        return now ? new PeriodPhrases.Read(timeline.week(false, at, at + 1), at + 1) : null;
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
        int digits = peek.number(at);
        return digits >= 0 ? digits : (int) Math.max(0, numbers.value("one", peek.lower(at)));
    }

    private boolean is(String kind, int at) {
        return words.is(kind, peek.lower(at));
    }
}
