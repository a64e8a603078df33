package dev.blotter.annotate.period;

import dev.blotter.annotate.number.TokenCursor;

/**
 * What stands before or behind a moment and opens one of its ends ("since May", 8月以来) or both ("by May",
 * "early 2021", 截至5月).
 */
record OpenIntervals(TokenCursor cursor) {
    /** From "since" to the date at its end. */
    private static final int LONGEST_CLAUSE = 10;

    private static final int LONGEST_HAN_CLAUSE = 24;

    private static final String QUOTES = "\"“”'‘’";

    /** Whether only some days of a month or year are meant, which can't be told: 4月中旬, 2020年底, 自4月中旬起. */
    boolean areRough(PartialDate moment) {
        return moment.day() == 0 && isBehind(moment, "rough-behind");
    }

    /** Whether a moment is the first of a period that goes on to the date of the document. */
    boolean areSince(PartialDate moment) {
        int first = moment.first();
        return isSince(first - 1)
                || isInSinceClause(first)
                || isBehind(moment, "since-behind")
                || isBeforeSince(moment.last() + 1)
                || isSinceBeginning(first);
    }

    /** Whether a moment is told only as a bound or roughly. But "after Thursday's raid" says when the raid was. */
    boolean areOpen(PartialDate moment) {
        int before = moment.first() - 1;
        boolean opened = isRough(moment) || cursor.isA(before, "open") || isTwoBefore(moment.first(), "open");
        return (opened && !cursor.is(moment.last() + 1, "'s")) || isBehind(moment, "open-behind");
    }

    /** Whether a month or year is told roughly, as that at the beginning of "early 2020 to May 2021". */
    boolean isRough(PartialDate moment) {
        return moment.day() == 0 && cursor.isA(moment.first() - 1, "rough");
    }

    /** Whether a moment is the end of what has been going on: "as of 30 April", 截至4月底. */
    boolean areUpTo(PartialDate moment) {
        return isTwoBefore(moment.first(), "up-to");
    }

    private boolean isBehind(PartialDate moment, String kind) {
        int behind = moment.last() + 1;
        return cursor.isA(behind, kind) || cursor.isPair(behind, kind);
    }

    private boolean isTwoBefore(int first, String kind) {
        String before = cursor.lower(first - 1);
        boolean han = before.length() == 1 && before.charAt(0) > 0x3000;
        return cursor.words().is(kind, cursor.lower(first - 2) + (han ? "" : " ") + before);
    }

    /** "since the start of 2020". */
    private boolean isSinceBeginning(int first) {
        int begun = cursor.isA(first - 1, "article") ? first - 1 : first;
        return cursor.words().is("beginning-of", cursor.lower(begun - 2) + " " + cursor.lower(begun - 1))
                && isSince(begun - 3);
    }

    private boolean isSince(int at) {
        return cursor.isA(at, "since") || (cursor.isA(at, "article") && cursor.isA(at - 1, "since"));
    }

    /** "since the inquiry began in 2018", "since troops came on October 16", or "in last year October 10". */
    private boolean isInSinceClause(int first) {
        int lead = cursor.is(first - 1, "year") ? first - 3 : first - 1;
        if (!cursor.is(lead, "in") && !cursor.is(lead, "on")) {
            return false;
        }
        int at = lead - 1;
        while (at >= first - LONGEST_CLAUSE && isOfClause(at) && !cursor.is(at, "since")) {
            at--;
        }
        return cursor.is(at, "since");
    }

    /** 2021年专项行动开展以来. */
    private boolean isBeforeSince(int behind) {
        int at = behind;
        while (at < behind + LONGEST_HAN_CLAUSE && isOfClause(at) && !cursor.isNumber(at) && !cursor.isHan(at, "以来")) {
            at++;
        }
        return cursor.isHan(at, "以来");
    }

    private boolean isOfClause(int at) {
        return cursor.has(at) && (!cursor.isPunctuation(at) || QUOTES.contains(cursor.lower(at)));
    }
}
