package dev.blotter.annotate.period;

import dev.blotter.annotate.number.Peek;

/**
 * What stands before or behind a moment and opens one of its ends ("since May", 8月以来) or both ("by May",
 * "early 2021", 截至5月).
 */
record OpenEnds(Peek peek) {
    /** From "since" to the date at its end. */
    private static final int LONGEST_CLAUSE = 10;

    private static final String QUOTES = "\"“”'‘’";

    /** Whether only some days of a month or year are meant, which can't be told: 4月中旬, 2020年底, 自4月中旬起. */
    boolean areRough(PartialDate moment) {
        return moment.day() == 0 && isBehind(moment, "rough-behind");
    }

    /** Whether a moment is the first of a period that goes on to the date of the document. */
    boolean areSince(PartialDate moment) {
        int first = moment.first();
        return peek.isA(first - 1, "since")
                || isSince(first - 1)
                || isInSinceClause(first)
                || isBehind(moment, "since-behind")
                || isSinceBeginning(first);
    }

    /** Whether a moment is told only as a bound or roughly. But "after Thursday's raid" says when the raid was. */
    boolean areOpen(PartialDate moment) {
        int before = moment.first() - 1;
        boolean opened = isRough(moment) || peek.isA(before, "open") || isTwoBefore(moment.first(), "open");
        return (opened && !peek.is(moment.last() + 1, "'s")) || isBehind(moment, "open-behind");
    }

    /** Whether a month or year is told roughly, as that at the beginning of "early 2020 to May 2021". */
    boolean isRough(PartialDate moment) {
        return moment.day() == 0 && peek.isA(moment.first() - 1, "rough");
    }

    /** Whether a moment is the end of what has been going on: "as of 30 April", 截至4月底. */
    boolean areUpTo(PartialDate moment) {
        return isTwoBefore(moment.first(), "up-to");
    }

    private boolean isBehind(PartialDate moment, String kind) {
        int behind = moment.last() + 1;
        return peek.isA(behind, kind) || peek.isPair(behind, kind);
    }

    private boolean isTwoBefore(int first, String kind) {
        String before = peek.lower(first - 1);
        boolean han = before.length() == 1 && before.charAt(0) > 0x3000;
        return peek.words().is(kind, peek.lower(first - 2) + (han ? "" : " ") + before);
    }

    /** "since the start of 2020". */
    private boolean isSinceBeginning(int first) {
        int begun = peek.isA(first - 1, "article") ? first - 1 : first;
        return peek.words().is("beginning-of", peek.lower(begun - 2) + " " + peek.lower(begun - 1))
                && isSince(begun - 3);
    }

    private boolean isSince(int at) {
        return peek.is(at, "since") || (peek.isA(at, "article") && peek.isA(at - 1, "since"));
    }

    /** "since the inquiry began in 2018", "since troops came on October 16", or "in last year October 10". */
    private boolean isInSinceClause(int first) {
        int lead = peek.is(first - 1, "year") ? first - 3 : first - 1;
        if (!peek.is(lead, "in") && !peek.is(lead, "on")) {
            return false;
        }
        int at = lead - 1;
        while (at >= first - LONGEST_CLAUSE && isOfClause(at) && !peek.is(at, "since")) {
            at--;
        }
        return peek.is(at, "since");
    }

    private boolean isOfClause(int at) {
        return peek.has(at) && (!peek.isPunctuation(at) || QUOTES.contains(peek.lower(at)));
    }
}
