package dev.blotter.annotate.period;

import dev.blotter.annotate.number.TokenCursor;

/**
 * The words and marks that join two moments to a range:
 *
 * <pre>
 * to = to | through | until | up to | and continuing through | - | – | 至 | 到 | …
 * </pre>
 *
 * A moment may be rough, in "from at least", "through in or about" and "to the end of": it counts as it stands.
 */
record RangeJoints(TokenCursor cursor) {
    private static final int MOST_ROUGHLY = 5;

    /** Whether a word joins two of a kind, as "and" does. */
    boolean isAnd(int at) {
        return cursor.isA(at, "and");
    }

    /** The token behind what may stand between the first Chinese moment and 至: 6月起至8月, 10日晚至12日. */
    int pastBegun(int at) {
        if (cursor.isPair(at, "begun-behind")) {
            return at + 2;
        }
        return cursor.isA(at, "begun-behind") ? at + 1 : at;
    }

    /** Where the second moment begins, given the token behind the first and that before it; else -1. */
    int second(int behind, int before) {
        if (cursor.isHyphened(behind)) {
            return behind;
        }
        if (cursor.is(behind, "起") && cursor.isA(behind + 1, "to")) {
            return behind + 2;
        }
        int link = cursor.past(behind, ",");
        if (isAnd(link) && cursor.isA(beforeRoughly(before), "between")) {
            return pastRoughly(link + 1);
        }
        int to = pastGoesOn(behind);
        return cursor.isA(to, "to") ? pastRoughly(to + 1) : -1;
    }

    /** The token behind a comma, "up", ", up" and ", and continuing". */
    private int pastGoesOn(int behind) {
        int at = cursor.past(behind, ",");
        if (cursor.is(at, "up")) {
            return at + 1;
        }
        int verb = cursor.past(at, "and");
        return cursor.isA(verb, "goes-on") ? verb + 1 : at;
    }

    private int pastRoughly(int at) {
        int past = at;
        while (past < at + MOST_ROUGHLY && cursor.isA(past, "roughly")) {
            past++;
        }
        return cursor.isA(past, "last-part") ? pastRoughly(pastOf(past + 1)) : past;
    }

    private int pastOf(int at) {
        return cursor.isA(at, "of") || cursor.is(at, "of") ? at + 1 : at;
    }

    private int beforeRoughly(int at) {
        int before = at;
        while (before > at - MOST_ROUGHLY && cursor.isA(before, "roughly")) {
            before--;
        }
        return before;
    }
}
