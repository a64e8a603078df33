package dev.blotter.annotate.period;

import dev.blotter.annotate.number.Peek;
import dev.blotter.annotate.token.PeriodTable;
import dev.blotter.annotate.token.Token;
import java.util.List;
import java.util.Set;

/**
 * The words and marks that join two moments to a range:
 *
 * <pre>
 * to = to | through | until | up to | and continuing through | - | – | 至 | 到 | …
 * </pre>
 *
 * A moment may be rough, in "from at least", "through in or about" and "to the end of": it counts as it stands.
 */
final class RangeJoints {
    private static final Set<String> TO =
            PeriodTable.with("to", "to", "through", "thru", "until", "till", "-", "–", "—", "~", "～", "至", "到");
    private static final Set<String> BETWEEN = PeriodTable.with("between", "between");
    private static final Set<String> AND = PeriodTable.with("and", "and", "和", "及", "与", "、");
    /** What may stand between the first Chinese moment and 至: 6月起至8月, 10日晚至12日. */
    private static final List<String> BEGUN =
            List.of("起", "开始", "凌晨", "清晨", "早上", "上午", "中午", "下午", "傍晚", "晚间", "晚上", "晚", "深夜", "夜间", "夜");

    /** What may stand before a moment of a range and is passed over. */
    private static final Set<String> ROUGHLY = PeriodTable.with(
            "roughly", "the", "in", "on", "or", "about", "around", "approximately", "at", "least", "roughly", "to");

    private static final Set<String> GOES_ON = Set.of("continuing", "continued", "lasting", "running");
    private static final int MOST_ROUGHLY = 5;

    private final Peek peek;

    RangeJoints(Peek peek) {
        this.peek = peek;
    }

    /** Whether a word joins two of a kind, as "and" does. */
    boolean isAnd(int at) {
        return peek.isOneOf(at, AND);
    }

    /** The token behind what may close the first Chinese moment: the 晚 of 10日晚至12日. */
    int pastBegun(int at) {
        for (String begun : BEGUN) {
            if (peek.isHan(at, begun)) {
                return at + begun.length();
            }
        }
        return at;
    }

    /** Where the second moment begins, given the token behind the first and that before it; else -1. */
    int second(int behind, int before) {
        if (peek.isJoined(behind, Token.Joint.HYPHEN)) {
            return behind;
        }
        if (peek.is(behind, "起") && peek.isOneOf(behind + 1, TO)) {
            return behind + 2;
        }
        int to = pastGoesOn(behind);
        int link = peek.is(behind, ",") ? behind + 1 : behind;
        if (peek.isOneOf(link, AND) && peek.isOneOf(beforeRoughly(before), BETWEEN)) {
            return pastRoughly(link + 1);
        }
        return peek.isOneOf(to, TO) ? pastRoughly(to + 1) : -1;
    }

    /** The token behind "up", ", up" and ", and continuing". */
    private int pastGoesOn(int behind) {
        int at = peek.is(behind, ",") ? behind + 1 : behind;
        if (peek.is(at, "up")) {
            return at + 1;
        }
        int verb = peek.is(at, "and") ? at + 1 : at;
        return peek.isOneOf(verb, GOES_ON) ? verb + 1 : behind;
    }

    private int pastRoughly(int at) {
        int past = at;
        while (past < at + MOST_ROUGHLY && peek.isOneOf(past, ROUGHLY)) {
            past++;
        }
        return peek.is(past, "end") && peek.is(past + 1, "of") ? pastRoughly(past + 2) : past;
    }

    private int beforeRoughly(int at) {
        int before = at;
        while (before > at - MOST_ROUGHLY && peek.isOneOf(before, ROUGHLY)) {
            before--;
        }
        return before;
    }
}
