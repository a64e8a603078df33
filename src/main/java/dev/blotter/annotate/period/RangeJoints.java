package dev.blotter.annotate.period;

import dev.blotter.annotate.number.Peek;

/**
 * The words and marks that join two moments to a range:
 *
 * <pre>
 * to = to | through | until | up to | and continuing through | - | – | 至 | 到 | …
 * </pre>
 *
 * A moment may be rough, in "from at least", "through in or about" and "to the end of": it counts as it stands.
 */
record RangeJoints(Peek peek) {
    private static final int MOST_ROUGHLY = 5;

    /** Whether a word joins two of a kind, as "and" does. */
    boolean isAnd(int at) {
        return peek.isA(at, "and");
    }

    /** The token behind what may stand between the first Chinese moment and 至: 6月起至8月, 10日晚至12日. */
    int pastBegun(int at) {
        if (peek.isPair(at, "begun-behind")) {
            return at + 2;
        }
        return peek.isA(at, "begun-behind") ? at + 1 : at;
    }

    /** Where the second moment begins, given the token behind the first and that before it; else -1. */
    int second(int behind, int before) {
        if (peek.isHyphened(behind)) {
            return behind;
        }
        if (peek.is(behind, "起") && peek.isA(behind + 1, "to")) {
            return behind + 2;
        }
        int link = peek.past(behind, ",");
        if (isAnd(link) && peek.isA(beforeRoughly(before), "between")) {
            return pastRoughly(link + 1);
        }
        int to = pastGoesOn(behind);
        return peek.isA(to, "to") ? pastRoughly(to + 1) : -1;
    }

    /** The token behind "up", ", up" and ", and continuing". */
    private int pastGoesOn(int behind) {
        int at = peek.past(behind, ",");
        if (peek.is(at, "up")) {
            return at + 1;
        }
        int verb = peek.past(at, "and");
        return peek.isA(verb, "goes-on") ? verb + 1 : behind;
    }

    private int pastRoughly(int at) {
        int past = at;
        while (past < at + MOST_ROUGHLY && peek.isA(past, "roughly")) {
            past++;
        }
        return peek.is(past, "end") && peek.is(past + 1, "of") ? pastRoughly(past + 2) : past;
    }

    private int beforeRoughly(int at) {
        int before = at;
        while (before > at - MOST_ROUGHLY && peek.isA(before, "roughly")) {
            before--;
        }
        return before;
    }
}
