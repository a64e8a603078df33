package dev.blotter.annotate.period;

import dev.blotter.annotate.number.TokenCursor;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Period;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what names a period by one that was named before:
 *
 * <pre>
 * year     = a year earlier | the previous year
 * compared = the (same | corresponding | …) [N] (quarter | half | period | months | month | …) [of | in | de] (Y | last year | a year ago | …) | 去年同期
 * previous = the previous (quarter | half | month | week)
 * day      = the same day | that night | the next morning | a day later | the previous day
 * longer   = [in | during | …] (the same | that | those | these | the) [N] months | quarter | half year | year | weeks | days
 * </pre>
 */
final class PeriodAnaphora {
    private static final int WHOLE_YEAR = 360;
    private static final int FARTHEST_DAY = 4;
    private static final int FARTHEST_LONGER = 40;

    private final Tokens tokens;
    private final TokenCursor cursor;
    private final DateResolver timeline;
    private final WesternDates western;
    private final NamedPeriods named;
    /** The last day that was named and is no period, as in "until Tuesday", and its sentence. */
    private @Nullable LocalDate passed;

    private int passedIn;

    PeriodAnaphora(Tokens tokens, TokenCursor cursor, DateResolver timeline, WesternDates western, NamedPeriods named) {
        this.tokens = tokens;
        this.cursor = cursor;
        this.timeline = timeline;
        this.western = western;
        this.named = named;
    }

    void pass(@Nullable DaySpan day, int sentence) {
        if (day != null && day.form().equals("day")) {
            passed = day.from();
            passedIn = sentence;
        }
    }

    /** What begins at a token, or null when nothing does or nothing fits that was named before. */
    @Nullable
    PeriodPhrase read(int at) {
        PeriodPhrase year = yearEarlier(at);
        PeriodPhrase previous = year == null ? previousPart(at) : year;
        PeriodPhrase same = previous == null ? samePart(at) : previous;
        PeriodPhrase part = same == null ? sameOfLastYear(at) : same;
        if (part != null || (named.periods().isEmpty() && passed == null)) {
            return part;
        }
        PeriodPhrase day = day(at);
        return day == null ? longer(at) : day;
    }

    /** "A year earlier", "the previous year": the last period of a year or more years, a year before. */
    private @Nullable PeriodPhrase yearEarlier(int at) {
        boolean behind = cursor.is(at, "year") && cursor.isA(at + 1, "earlier") && cursor.isA(at - 1, "a-the");
        boolean before = cursor.isA(at, "previous") && cursor.is(at + 1, "year");
        Period last = behind || before ? lastNotCompared() : null;
        if (last == null) {
            return null;
        }
        boolean near = last.sentence() >= tokens.get(at).sentence() - 1
                && !last.form().equals("day")
                && !last.form().equals("since");
        return near ? yearsBefore(last, 1, last.form(), at + 1) : null;
    }

    /** The last period but for one that is only compared with, as in "more than in May", unless there is no other. */
    private @Nullable Period lastNotCompared() {
        Period last = named.last();
        int count = named.periods().size();
        if (last == null || count < 2) {
            return last;
        }
        Period before = named.periods().get(count - 2);
        boolean here = before.sentence() == last.sentence();
        return here && wordsBefore(last).anyMatch(word -> cursor.words().is("comparing", word)) ? before : last;
    }

    private Stream<String> wordsBefore(Period period) {
        return IntStream.of(period.token() - 2, period.token() - 1)
                .filter(at -> at >= 0 && tokens.get(at).sentence() == period.sentence())
                .mapToObj(at -> tokens.get(at).lower());
    }

    /** "The previous quarter": the three months before the last quarter that was named. */
    private @Nullable PeriodPhrase previousPart(int at) {
        int months = cursor.isA(at, "previous") ? cursor.units(at + 1, "previous-part") : 0;
        Period last = months == 0 ? null : named.last();
        if (last == null || !last.from().plusMonths(months).minusDays(1).equals(last.to())) {
            return null;
        }
        LocalDate from = last.from().minusMonths(months);
        return new PeriodPhrase(new DaySpan(from, last.from().minusDays(1), last.form()), at + 1);
    }

    /** "The same quarter of 2020", "the same ten months last year": the last period of months, in that year. */
    private @Nullable PeriodPhrase samePart(int at) {
        int noun = cursor.isA(at, "same") ? pastCount(at + 1) : -1;
        if (noun < 0 || !cursor.isA(noun, "same-part")) {
            return null;
        }
        int of = cursor.isA(noun + 1, "in-year") ? noun + 2 : noun + 1;
        int next = cursor.is(of, "the") || cursor.is(of, "a") || cursor.is(of, "l'") ? of + 1 : of;
        PartialDate year = western.read(next);
        if (year != null && year.month() == 0 && year.year() > 0) {
            return inYear(year.year(), year.last());
        }
        Period last = named.last();
        boolean before = cursor.isA(next, "year-word") && cursor.isA(next + 1, "year-earlier");
        boolean previous = cursor.isA(next, "previous") && cursor.is(next + 1, "year");
        return last != null && (before || previous) ? inYear(last.to().getYear() - 1, next + 1) : null;
    }

    private int pastCount(int at) {
        return cursor.count(at) > 0 ? at + 1 : at;
    }

    /** The last period of months, in another year; no period when there is none. */
    private PeriodPhrase inYear(int year, int end) {
        Period last = named.last();
        boolean whole = last != null && last.days() >= WHOLE_YEAR;
        if (last == null || whole || last.form().equals("day") || last.to().getYear() <= year) {
            return new PeriodPhrase(null, end);
        }
        return yearsBefore(last, last.to().getYear() - year, "range", end);
    }

    /** 去年同期: the last period of months, or since one, a year before; no period when it is far, or only compared with. */
    private @Nullable PeriodPhrase sameOfLastYear(int at) {
        if (!cursor.isPair(at, "year-before") || !cursor.isHan(at + 2, "同期")) {
            return null;
        }
        Period last = named.last();
        // 去年同期 is only compared with behind 比, but not in 比去年同期的527起.
        boolean compared = cursor.isA(at - 1, "compared") && !cursor.is(at + 4, "的");
        if (last == null
                || compared
                || last.sentence() < tokens.get(at).sentence() - 1
                || last.form().equals("day")
                || last.to().getYear() != timeline.yearsBack(0)) {
            return new PeriodPhrase(null, at + 3);
        }
        return yearsBefore(last, 1, "range", at + 3);
    }

    /** The same days years before; the last day of February stays the last. */
    private static PeriodPhrase yearsBefore(Period period, int years, String form, int last) {
        LocalDate next = period.to().plusDays(1);
        LocalDate to = next.getDayOfMonth() == 1
                ? next.minusYears(years).minusDays(1)
                : period.to().minusYears(years);
        return new PeriodPhrase(new DaySpan(period.from().minusYears(years), to, form), last);
    }

    /** "The same day", "that evening", "the next morning", "a day later": by the last day that was named. */
    private @Nullable PeriodPhrase day(int at) {
        Integer shift = shift(at);
        LocalDate day = shift == null ? null : lastDay(at);
        return shift == null || day == null ? null : new PeriodPhrase(DaySpan.day(day.plusDays(shift)), at + 1);
    }

    /** How many days on "a day later", "the same day" or "the previous day" lies. */
    private @Nullable Integer shift(int at) {
        if (cursor.is(at, "day") && cursor.isA(at - 1, "a-the")) {
            return cursor.is(at + 2, "yesterday") ? null : cursor.words().number("shift-behind", cursor.lower(at + 1));
        }
        return cursor.isA(at + 1, "day-part") ? cursor.words().number("shift-before", cursor.lower(at)) : null;
    }

    private @Nullable LocalDate lastDay(int at) {
        Period last = named.last(period -> period.form().equals("day"), at, FARTHEST_DAY);
        boolean near = passed != null && passedIn >= tokens.get(at).sentence() - FARTHEST_DAY;
        return near && (last == null || last.sentence() < passedIn) ? passed : last == null ? null : last.to();
    }

    /**
     * "In those six months", "during the quarter": the last period that is as long; of those in one sentence the latest in
     * time, as the others are there to compare, and with "the" alone the latest of all.
     */
    private @Nullable PeriodPhrase longer(int at) {
        boolean pointing = cursor.isA(at, "pointing");
        boolean the = cursor.is(at, "the") && cursor.isA(at - 1, "while") && !cursor.is(at + 1, "same");
        if (!pointing && !the) {
            return null;
        }
        int number = cursor.count(at + 1);
        int unit = number > 0 ? at + 2 : at + 1;
        int last = cursor.is(unit, "half") && cursor.is(unit + 1, "year") ? unit + 1 : unit;
        int count = Math.max(number, 1);
        int months = count * cursor.units(unit, "echoed-months");
        int days = count * cursor.units(unit, "unit-days");
        boolean hyphen = cursor.isHyphened(unit)
                || (cursor.isHyphened(last + 1) && cursor.token(last + 1).isWord());
        boolean vague = hyphen || (number == 0 && (cursor.lower(unit).endsWith("s") || days == 1));
        if (months + days == 0 || vague || cursor.isA(last + 1, "otherwise")) {
            return null;
        }
        Period period = the
                ? named.latest(other -> isAsLong(other, months, days))
                : named.last(other -> isAsLong(other, months, days), at, FARTHEST_LONGER);
        return period == null ? null : new PeriodPhrase(new DaySpan(period.from(), period.to(), period.form()), last);
    }

    private static boolean isAsLong(Period period, int months, int days) {
        LocalDate end = period.from().plusMonths(months).plusDays(days).minusDays(1);
        boolean current = months == 12 && period.form().equals("year");
        return end.equals(period.to()) || current;
    }
}
