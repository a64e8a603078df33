package dev.blotter.annotate.period;

import dev.blotter.annotate.number.Peek;
import dev.blotter.annotate.token.PeriodTable;
import java.util.Set;

/**
 * What stands before or behind a moment and opens one of its ends ("since May", 8月以来) or both ("by May",
 * "early 2021", 截至5月).
 */
final class OpenEnds {
    private static final Set<String> SINCE = PeriodTable.with("since", "since", "自", "从");
    private static final Set<String> SINCE_BEHIND = Set.of("以来", "至今", "起", "迄今");
    private static final Set<String> OPEN = PeriodTable.with(
            "open",
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
            "到",
            "middle of",
            "day of");
    private static final Set<String> UP_TO = Set.of("as of", "截至", "截止");
    private static final Set<String> BEGINNING = Set.of("start of", "beginning of", "turn of");
    private static final Set<String> QUOTES = Set.of("\"", "“", "”", "'", "‘", "’");
    private static final Set<String> POSSESSIVE = Set.of("'s", "’s");
    private static final Set<String> ARTICLES = Set.of("a", "the", "el", "le", "o");
    private static final Set<String> ROUGH = Set.of("early", "late", "mid", "later", "début", "fin", "mi");
    private static final Set<String> OPEN_BEHIND =
            Set.of("底", "初", "末", "上旬", "中旬", "下旬", "中下", "上中", "前", "之前", "后", "以后", "同期", "之后");
    /** Behind a month or year: the days of it that are meant can't be told, 自4月中旬起. */
    private static final Set<String> ROUGH_BEHIND = Set.of("底", "末", "上旬", "中旬", "下旬", "中下", "上中");

    /** From "since" to the date at its end. */
    private static final int LONGEST_CLAUSE = 10;

    private final Peek peek;

    OpenEnds(Peek peek) {
        this.peek = peek;
    }

    /** Whether only some days of a month or year are meant, which can't be told: 4月中旬, 2020年底. */
    boolean areRough(PartialDate moment) {
        return moment.day() == 0 && isBehind(moment, ROUGH_BEHIND);
    }

    /** Whether a moment is the first of a period that goes on to the date of the document. */
    boolean areSince(PartialDate moment) {
        int first = moment.first();
        return peek.isOneOf(first - 1, SINCE)
                || isSince(first - 1)
                || isInSinceClause(first)
                || isBehind(moment, SINCE_BEHIND)
                || isSinceBeginning(first);
    }

    /** Whether a moment is told only as a bound or roughly. */
    boolean areOpen(PartialDate moment) {
        return opened(moment) || isBehind(moment, OPEN_BEHIND);
    }

    /** Whether a range begins roughly: "early 2020 to May 2021". */
    boolean areOpen(DateRanges.Range range) {
        return ROUGH.contains(peek.lower(range.from().first() - 1))
                && range.from().day() == 0;
    }

    private boolean isBehind(PartialDate moment, Set<String> words) {
        int behind = moment.last() + 1;
        return words.contains(peek.lower(behind)) || words.contains(peek.lower(behind) + peek.lower(behind + 1));
    }

    /** "since the start of 2020". */
    private boolean isSinceBeginning(int first) {
        int begun = peek.isOneOf(first - 1, ARTICLES) ? first - 1 : first;
        return BEGINNING.contains(peek.lower(begun - 2) + " " + peek.lower(begun - 1)) && isSince(begun - 3);
    }

    private boolean isSince(int at) {
        return peek.is(at, "since") || (peek.isOneOf(at, ARTICLES) && peek.isOneOf(at - 1, SINCE));
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

    /** Whether a moment is the end of what has been going on: "as of 30 April", 截至4月底. */
    boolean areUpTo(PartialDate moment) {
        return UP_TO.contains(twoBefore(moment));
    }

    private String twoBefore(PartialDate moment) {
        String before = peek.lower(moment.first() - 1);
        boolean han = before.length() == 1 && before.charAt(0) > 0x3000;
        return peek.lower(moment.first() - 2) + (han ? "" : " ") + before;
    }

    private boolean opened(PartialDate moment) {
        String before = peek.lower(moment.first() - 1);
        String two = twoBefore(moment);
        boolean rough = ROUGH.contains(before) && moment.day() == 0;
        // "after Thursday's raid" says when the raid was.
        boolean owner = peek.isOneOf(moment.last() + 1, POSSESSIVE);
        return !owner && (rough || OPEN.contains(before) || OPEN.contains(two));
    }
}
