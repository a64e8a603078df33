package dev.blotter.annotate.period;

import dev.blotter.annotate.number.TokenCursor;
import dev.blotter.annotate.table.TableRows;
import dev.blotter.annotate.token.LanguageWords;
import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Period;
import dev.blotter.text.Sentence;
import dev.blotter.text.work.Interruption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds periods in one document, from left to right: at each token a {@link PeriodPhrases phrase} such as
 * "the first quarter of 2021", else a range of two moments, else a moment. A
 * moment with {@link OpenIntervals open ends}, as in "by May", is no period, but its numbers are no quantities either.
 */
public final class PeriodFinder {
    /** In these a release that is put up again on a page of another day tells its own … */
    private static final int LETTERHEAD = 40;
    /** … in a line by itself, so far below a short one that says "For immediate release". */
    private static final int BELOW_RELEASE = 5;

    private static final int SHORT_LINE = 6;

    private static final Set<String> MONTH_FIRST = Set.of("US", "PH");
    private static final String TAIWAN = "TW";

    private final Tokens tokens;
    private final TokenCursor cursor;
    private final LanguageWords words;
    private final DateResolver timeline;
    private final @Nullable LocalDate day;
    private final DateRanges ranges;
    private final PeriodPhrases phrases;
    private final PeriodAnaphora echoes;
    private final OpenIntervals ends;
    private final ChinesePeriods chinesePhrases;
    private final boolean[] dates;
    private final List<Period> periods = new ArrayList<>();
    /** The last moment that told how far its figures go, and its sentence. */
    private @Nullable DaySpan upTo;

    private int upToIn;

    /** @param day the day of the text, on which it says "today" */
    private PeriodFinder(Tokens tokens, List<String> countries, @Nullable LocalDate day) {
        String country = countries.isEmpty() ? "" : countries.getFirst();
        this.tokens = tokens;
        this.cursor = TokenCursor.ofPeriods(tokens);
        this.words = LanguageWords.periods(tokens.language());
        this.day = day;
        this.timeline = new DateResolver(day);
        NamedPeriods named = new NamedPeriods(tokens, periods);
        WesternDates western = new WesternDates(cursor, timeline, tokens.language(), MONTH_FIRST.contains(country));
        ChineseDates chinese = new ChineseDates(
                cursor, timeline, named, new ChineseDays(cursor, timeline, named), country.equals(TAIWAN));
        YearParts parts = new YearParts(cursor, timeline, western, tokens.language());
        this.ranges = new DateRanges(cursor, timeline, western, chinese, new RangeJoints(cursor));
        this.chinesePhrases = new ChinesePeriods(cursor, timeline, chinese);
        this.phrases = new PeriodPhrases(cursor, timeline, western, FiscalYears.of(countries), parts);
        this.echoes = new PeriodAnaphora(tokens, cursor, timeline, western, named);
        this.ends = new OpenIntervals(cursor);
        this.dates = new boolean[tokens.size()];
    }

    /**
     * What was found.
     *
     * @param dates the tokens that are parts of dates, also of those that can't be fixed
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Found(List<Period> periods, boolean[] dates) {
        /** The sentences with a date that can't be fixed, as "on 3 May" where the text has no day. */
        public Set<Integer> sentencesWithoutYear(Tokens tokens) {
            BitSet open = new BitSet();
            if (tokens.document().published() == null) {
                IntStream.range(0, dates.length).filter(at -> dates[at]).forEach(open::set);
                periods.forEach(period -> open.clear(period.token(), period.last() + 1));
            }
            return open.stream().mapToObj(at -> tokens.get(at).sentence()).collect(Collectors.toSet());
        }
    }

    /** The periods in the order of the document; {@code countries} are those of it, the most mentioned first. */
    public static Found find(Tokens tokens, List<String> countries) {
        LocalDate published = tokens.document().published();
        LocalDate day = published == null ? null : released(tokens, countries, published);
        PeriodFinder finder = new PeriodFinder(tokens, countries, day);
        finder.read(0, tokens.size());
        return new Found(finder.periods, finder.dates);
    }

    /** The day of a release, where its letterhead has another than the page on which it stands; else that of the page. */
    private static LocalDate released(Tokens tokens, List<String> countries, LocalDate published) {
        return tokens.sentences().stream()
                .limit(LETTERHEAD)
                .filter(line -> isRelease(tokens, line))
                .findFirst()
                .flatMap(line -> daysBelow(line, tokens, countries)
                        .filter(period -> isAlone(period, tokens))
                        .map(Period::to)
                        .filter(own -> !own.isAfter(published))
                        .findFirst())
                .orElse(published);
    }

    private static boolean isRelease(Tokens tokens, Sentence line) {
        return line.last() - line.token() < SHORT_LINE
                && IntStream.rangeClosed(line.token(), line.last())
                        .anyMatch(at -> LanguageWords.periods()
                                .is("release", tokens.get(at).lower()));
    }

    /** Whether a period is all of its line, but for the day of the week before it. */
    private static boolean isAlone(Period period, Tokens tokens) {
        Sentence line = tokens.sentenceOf(period.token());
        return period.token() <= line.token() + 2 && period.last() >= line.last() - 1;
    }

    private static Stream<Period> daysBelow(Sentence line, Tokens tokens, List<String> countries) {
        PeriodFinder finder = new PeriodFinder(tokens, countries, null);
        int first = line.last() + 1;
        int end = first;
        while (end < tokens.size() && tokens.get(end).sentence() <= line.number() + BELOW_RELEASE) {
            end++;
        }
        finder.read(first, end);
        return finder.periods.stream().filter(period -> period.form().equals("day"));
    }

    private void read(int first, int end) {
        int sentence = -1;
        for (int at = first; at < end; at++) {
            Interruption.heed();
            if (tokens.get(at).sentence() != sentence) {
                sentence = tokens.get(at).sentence();
                cursor.moveTo(at);
            }
            at = Math.max(at, read(at));
        }
    }

    /** Reads what begins at a token. Returns its last token, or one before when nothing does. */
    private int read(int at) {
        Token token = tokens.get(at);
        if (!token.isNumber() && !token.word().beginsDate()) {
            return at - 1;
        }
        PeriodPhrase phrase = phrase(at);
        if (phrase != null) {
            return add(phrase.daySpan(), at, phrase.last());
        }
        PartialDate moment = ranges.moment(at);
        DateRanges.Range range = ranges.read(moment, at);
        if (range != null) {
            return add(
                    ends.isRough(range.from()) ? null : timeline.range(range.from(), range.to()),
                    at,
                    pastBracket(range.to()));
        }
        return moment == null || (moment.bare() && !isDate(moment)) ? at - 1 : single(moment);
    }

    private @Nullable PeriodPhrase phrase(int at) {
        PeriodPhrase echo = echoes.read(at);
        PeriodPhrase chinese = echo == null ? chinesePhrases.read(at) : echo;
        return chinese == null ? phrases.read(at) : chinese;
    }

    /** The token behind a moment of a range that is told once more in brackets: 至昨日（2月27日）. */
    private int pastBracket(PartialDate to) {
        PartialDate again = cursor.isA(to.last() + 1, "opening") ? ranges.moment(to.last() + 2) : null;
        return again != null && cursor.isA(again.last() + 1, "closing") ? again.last() : to.last();
    }

    private int single(PartialDate moment) {
        int sentence = tokens.get(moment.first()).sentence();
        if (ends.areUpTo(moment)) {
            upTo = timeline.resolve(moment);
            upToIn = sentence;
        }
        return add(days(moment, sentence), moment.first(), moment.last());
    }

    private @Nullable DaySpan days(PartialDate moment, int sentence) {
        if (ends.areRough(moment)) {
            return null;
        }
        if (ends.areSince(moment)) {
            return cut(timeline.since(moment), sentence);
        }
        DaySpan days = timeline.resolve(moment);
        if (ends.areOpen(moment)) {
            echoes.pass(days, sentence);
            return null;
        }
        return moment.current() ? cut(days, sentence) : days;
    }

    /** What goes on, up to the day that its sentence named before: "as of 30 April, 386 people this year". */
    private @Nullable DaySpan cut(@Nullable DaySpan days, int sentence) {
        DaySpan end = upTo;
        if (days == null || end == null || upToIn != sentence) {
            return days;
        }
        boolean within = !end.to().isBefore(days.from()) && end.to().isBefore(days.to());
        return within ? new DaySpan(days.from(), end.to(), days.form()) : days;
    }

    private boolean isDate(PartialDate moment) {
        return cursor.isA(moment.first() - 1, "before-bare")
                || isBeforeVerb(moment)
                || isWithoutNoun(moment)
                || isHeadOfColumn(moment)
                || isLabel(moment);
    }

    /** "2023 wurden 310 Fälle gezählt". */
    private boolean isBeforeVerb(PartialDate moment) {
        return !cursor.has(moment.first() - 1) && cursor.isA(moment.last() + 1, "behind-bare");
    }

    /** "Die Polizei hat 2023 in Bern 310 Fälle gezählt": no noun stands behind the number, which so counts nothing. */
    private boolean isWithoutNoun(PartialDate moment) {
        int next = moment.last() + 1;
        boolean noNoun = is("behind-year", next) || (!cursor.isCapitalised(next) && is("behind-year", next + 1));
        return noNoun && moment.month() == 0 && moment.year() % 100 > 0 && !is("before-count", moment.first() - 1);
    }

    private boolean is(String kind, int at) {
        return words.is(kind, cursor.lower(at));
    }

    /** "310 cases (2023: 280; 2022: 195)". */
    private boolean isLabel(PartialDate moment) {
        int before = moment.first() - 1;
        return cursor.is(moment.last() + 1, ":") && (cursor.is(before, "(") || cursor.is(before, ";"));
    }

    private boolean isHeadOfColumn(PartialDate moment) {
        boolean alone = cursor.is(moment.first() - 1, "|")
                && (cursor.is(moment.last() + 1, "|") || !cursor.has(moment.last() + 1));
        return alone && TableRows.isHead(tokens, tokens.sentenceOf(moment.first()));
    }

    private int add(@Nullable DaySpan daySpan, int first, int last) {
        Arrays.fill(dates, first, last + 1, true);
        if (daySpan != null) {
            periods.add(period(daySpan, first, last));
        }
        return last;
    }

    private Period period(DaySpan daySpan, int first, int last) {
        Token token = tokens.get(first);
        LocalDate from = daySpan.from();
        return new Period(
                from,
                daySpan.to(),
                isComing(from) ? "coming" : daySpan.form(),
                token.sentence(),
                token.clause(),
                first,
                last,
                token.begin(),
                tokens.get(last).end());
    }

    /** Whether a day is not yet there when the text is written; somewhere else it may be the next day already. */
    private boolean isComing(LocalDate from) {
        LocalDate own = this.day;
        return tokens.document().published() != null && own != null && from.isAfter(own.plusDays(1));
    }
}
