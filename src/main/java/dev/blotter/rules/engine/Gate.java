package dev.blotter.rules.engine;

import java.util.BitSet;
import java.util.List;

/** Lets a rule take part in the judging of a document, or keeps it from it. */
record Gate(Prospect prospect, List<Doors.Way> ways) {
    Gate {
        ways = List.copyOf(ways);
    }

    /** Adds the doors that lead to the rule. */
    void open(BitSet doors) {
        ways.forEach(way -> doors.or(way.all()));
    }

    /**
     * Whether facts come to all that must match by doors that are open for other rules. The rule could then
     * match and not see what must not be there.
     */
    boolean standsOpen(BitSet doors) {
        for (Doors.Way way : ways) {
            if (contains(doors, way.needed())) {
                return true;
            }
        }
        return false;
    }

    static boolean contains(BitSet all, BitSet some) {
        for (int one = some.nextSetBit(0); one >= 0; one = some.nextSetBit(one + 1)) {
            if (!all.get(one)) {
                return false;
            }
        }
        return true;
    }
}
