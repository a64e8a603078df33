package dev.blotter.annotate;

import dev.blotter.text.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds periods in one document, from left to right: at each token a {@link PeriodPhrases phrase} such as
 * "the first quarter of 2021", else a range of two moments, else a moment. What stands before or behind a
 * moment may open one of its ends ("since May", 8月以来) or both ("by May", "early 2021", 截至5月): these are no
 * periods, but their numbers are no quantities either.
 */
final class PeriodFinder {
    private static final Set<String> SINCE = Set.of("since", "desde", "depuis", "seit", "自", "从");
    private static final Set<String> SINCE_BEHIND = Set.of("以来", "至今", "起", "迄今");
    private static final Set<String> OPEN = Set.of(
            "by",
            "before",
            "after",
            "until",
            "till",
            "as of",
            "end of",
            "start of",
            "beginning of",
            "prior to",
            "through",
            "next",
            "截至",
            "截止",
            "antes de",
            "después de",
            "avant",
            "après",
            "vor",
            "nach",
            "hasta",
            "middle of",
            "day of");
    private static final Set<String> BEGINNING = Set.of("start of", "beginning of");
    private static final Set<String> QUOTES = Set.of("\"", "“", "”", "'", "‘", "’");
    private static final Set<String> POSSESSIVE = Set.of("'s", "’s");
    private static final Set<String> ARTICLES = Set.of("a", "the");
    private static final Set<String> ROUGH = Set.of("early", "late", "mid", "later");
    private static final Set<String> OPEN_BEHIND =
            Set.of("底", "初", "末", "上旬", "中旬", "下旬", "中下", "上中", "前", "之前", "后", "以后", "同期", "之后");
    /** Behind a month or year: the days of it that are meant can't be told, 自4月中旬起. */
    private static final Set<String> ROUGH_BEHIND = Set.of("底", "末", "上旬", "中旬", "下旬", "中下", "上中");

    private static final Set<String> BEFORE_BARE = Set.of(
            "in",
            "during",
            "throughout",
            "from",
            "of",
            "for",
            "to",
            "through",
            "between",
            "since",
            "en",
            "em",
            "de",
            "im",
            "au",
            "seit",
            "desde",
            "depuis",
            "durante",
            "calendar",
            "year",
            "by",
            "before",
            "after",
            "until",
            "till",
            "early",
            "late",
            "mid");
    /** From "since" to the date at its end. */
    private static final int LONGEST_CLAUSE = 10;

    private static final Set<String> MONTH_FIRST = Set.of("US", "PH");

    /** The first words of all that is read here, but for the names and numbers. */
    private static final Set<String> BEGINNINGS = Set.of(
            "yesterday",
            "today",
            "tonight",
            "new",
            "previous",
            "preceding",
            "same",
            "ayer",
            "last",
            "this",
            "past",
            "first",
            "second",
            "third",
            "fourth",
            "year",
            "three",
            "six",
            "nine",
            "twelve",
            "eighteen",
            "one",
            "two",
            "four",
            "five",
            "seven",
            "eight",
            "ten",
            "eleven",
            "fourteen",
            "thirty",
            "the",
            "that",
            "those",
            "these",
            "next",
            "following",
            "month",
            "week",
            "weekend",
            "quarter",
            "half",
            "final",
            "latter",
            "closing",
            "opening",
            "a",
            "day",
            "spring",
            "summer",
            "autumn",
            "fall",
            "q",
            "h",
            "fy",
            "fiscal",
            "financial",
            "今",
            "去",
            "前",
            "昨",
            "本",
            "上",
            "下",
            "第",
            "近",
            "过",
            "最",
            "十",
            "首",
            "头",
            "这",
            "周",
            "星",
            "礼",
            "年",
            "同",
            "当",
            "次",
            "翌",
            "隔",
            "民",
            "截",
            "元");

    private static final NumberWords HAN = NumberWords.of("zh");

    private final Tokens tokens;
    private final Peek peek;
    private final Timeline timeline;
    private final DateRanges ranges;
    private final PeriodPhrases phrases;
    private final PeriodEchoes echoes;
    private final ChinesePeriods chinesePhrases;
    private final boolean[] dates;
    private final List<Period> periods = new ArrayList<>();

    private PeriodFinder(Tokens tokens, List<String> countries) {
        this.tokens = tokens;
        this.peek = new Peek(tokens);
        this.timeline = new Timeline(tokens.document().published());
        boolean monthFirst = !countries.isEmpty() && MONTH_FIRST.contains(countries.getFirst());
        WesternDates western = new WesternDates(peek, timeline, CalendarNames.of(tokens.language()), monthFirst);
        ChineseDates chinese = new ChineseDates(peek, timeline, periods);
        this.ranges = new DateRanges(peek, western, chinese);
        this.chinesePhrases = new ChinesePeriods(peek, timeline, chinese);
        this.phrases = new PeriodPhrases(peek, timeline, western, FiscalYears.of(countries));
        this.echoes = new PeriodEchoes(tokens, peek, timeline, periods);
        this.dates = new boolean[tokens.size()];
    }

    /**
     * What was found.
     *
     * @param dates the tokens that are parts of dates, also of those that can't be fixed
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Found(List<Period> periods, boolean[] dates) {}

    /**
     * The periods in the order of the document.
     *
     * @param countries the countries of the document, the most mentioned first
     */
    static Found find(Tokens tokens, List<String> countries) {
        PeriodFinder finder = new PeriodFinder(tokens, countries);
        int sentence = -1;
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).sentence() != sentence) {
                sentence = tokens.get(at).sentence();
                finder.peek.moveTo(at);
            }
            at = Math.max(at, finder.read(at));
        }
        return new Found(finder.periods, finder.dates);
    }

    /** Reads what begins at a token. Returns its last token, or one before when nothing does. */
    private int read(int at) {
        Token token = tokens.get(at);
        if (!token.isNumber() && !token.word().mayBegin(Word.Role.DATE)) {
            return at - 1;
        }
        PeriodPhrases.Read echo = echoes.read(at);
        if (echo != null) {
            return add(echo.stretch(), at, echo.last());
        }
        PeriodPhrases.Read chinese = chinesePhrases.read(at);
        PeriodPhrases.Read phrase = chinese == null ? phrases.read(at) : chinese;
        if (phrase != null) {
            return add(phrase.stretch(), at, phrase.last());
        }
        DateRanges.Range range = ranges.read(at);
        if (range != null) {
            return add(opened(range) ? null : timeline.range(range.from(), range.to()), at, pastBracket(range.to()));
        }
        Moment moment = ranges.moment(at);
        return moment == null || (moment.bare() && !isDate(moment)) ? at - 1 : single(moment);
    }

    /** The token behind a moment of a range that is told once more in brackets: 至昨日（2月27日）. */
    private int pastBracket(Moment to) {
        boolean opens = peek.is(to.last() + 1, "（") || peek.is(to.last() + 1, "(");
        Moment again = opens ? ranges.moment(to.last() + 2) : null;
        if (again == null) {
            return to.last();
        }
        return peek.is(again.last() + 1, "）") || peek.is(again.last() + 1, ")") ? again.last() : to.last();
    }

    /** Whether a period may begin with a word, and not only with a number in digits. */
    static boolean mayBegin(String lower) {
        return BEGINNINGS.contains(lower) || CalendarNames.any().isName(lower) || HAN.is("one", lower);
    }

    private int single(Moment moment) {
        int first = moment.first();
        int behind = moment.last() + 1;
        String two = peek.lower(behind) + peek.lower(behind + 1);
        if (moment.day() == 0 && (ROUGH_BEHIND.contains(two) || ROUGH_BEHIND.contains(peek.lower(behind)))) {
            return add(null, first, moment.last());
        }
        if (peek.isOneOf(first - 1, SINCE)
                || isSince(first - 1)
                || isInSinceClause(first)
                || SINCE_BEHIND.contains(two)
                || SINCE_BEHIND.contains(peek.lower(behind))) {
            return add(timeline.since(moment), first, moment.last());
        }
        int begun = peek.isOneOf(first - 1, ARTICLES) ? first - 1 : first;
        if (BEGINNING.contains(peek.lower(begun - 2) + " " + peek.lower(begun - 1)) && isSince(begun - 3)) {
            return add(timeline.since(moment), first, moment.last());
        }
        boolean open = opened(moment) || OPEN_BEHIND.contains(two) || OPEN_BEHIND.contains(peek.lower(behind));
        if (open) {
            echoes.pass(timeline.resolve(moment), tokens.get(first).sentence());
        }
        return add(open ? null : timeline.resolve(moment), first, moment.last());
    }

    private boolean isSince(int at) {
        return peek.is(at, "since") || (peek.isOneOf(at, ARTICLES) && peek.is(at - 1, "since"));
    }

    /** "since the inquiry began in 2018", "since troops came on October 16", or "in last year October 10". */
    private boolean isInSinceClause(int first) {
        int lead = peek.is(first - 1, "year") ? first - 3 : first - 1;
        if (!peek.is(lead, "in") && !peek.is(lead, "on")) {
            return false;
        }
        int at = lead - 1;
        while (at >= first - LONGEST_CLAUSE
                && peek.has(at)
                && (!peek.token(at).isPunctuation() || isQuote(at))
                && !peek.is(at, "since")) {
            at--;
        }
        return peek.is(at, "since");
    }

    private boolean isQuote(int at) {
        return QUOTES.contains(peek.token(at).text());
    }

    private boolean opened(Moment moment) {
        String before = peek.lower(moment.first() - 1);
        String two = peek.lower(moment.first() - 2)
                + (before.length() == 1 && before.charAt(0) > 0x3000 ? "" : " ")
                + before;
        boolean rough = ROUGH.contains(before) && moment.day() == 0;
        // "after Thursday's raid" says when the raid was.
        boolean owner = peek.isOneOf(moment.last() + 1, POSSESSIVE);
        return !owner && (rough || OPEN.contains(before) || OPEN.contains(two));
    }

    private boolean opened(DateRanges.Range range) {
        return ROUGH.contains(peek.lower(range.from().first() - 1))
                && range.from().day() == 0;
    }

    /** Whether a word or number that may be a month or a year stands as one. */
    private boolean isDate(Moment moment) {
        return peek.isOneOf(moment.first() - 1, BEFORE_BARE) || isHeadOfColumn(moment);
    }

    private boolean isHeadOfColumn(Moment moment) {
        boolean alone =
                peek.is(moment.first() - 1, "|") && (peek.is(moment.last() + 1, "|") || !peek.has(moment.last() + 1));
        return alone && Columns.isHead(tokens, tokens.sentenceOf(moment.first()));
    }

    private int add(@Nullable Stretch stretch, int first, int last) {
        Arrays.fill(dates, first, last + 1, true);
        if (stretch != null) {
            periods.add(period(stretch, first, last));
        }
        return last;
    }

    private Period period(Stretch stretch, int first, int last) {
        Token token = tokens.get(first);
        LocalDate from = stretch.from();
        return new Period(
                from,
                stretch.to(),
                stretch.form(),
                token.sentence(),
                token.clause(),
                first,
                last,
                token.begin(),
                tokens.get(last).end());
    }
}
