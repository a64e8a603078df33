package dev.blotter.annotate.period;

import dev.blotter.annotate.number.Peek;
import dev.blotter.annotate.token.CalendarNames;
import dev.blotter.annotate.token.Token;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads days written in numbers alone: 2021-10-26, 26.10.2021, 26/10/2021 and "on 26/10". */
final class WrittenDates {
    private static final int MOST_MONTH = 12;
    private static final Set<String> ON = Set.of("on", "dia", "día", "el", "le", "em");

    private final Peek peek;
    private final boolean monthFirst;

    /**
     * A reader of a document.
     *
     * @param monthFirst whether 3/4/2021 is the fourth of March
     */
    WrittenDates(Peek peek, boolean monthFirst) {
        this.peek = peek;
        this.monthFirst = monthFirst;
    }

    /** The day that begins at a token, or null. */
    @Nullable
    PartialDate read(int at) {
        if (peek.year(at) > 0
                && peek.isJoined(at + 1, Token.Joint.HYPHEN)
                && peek.isJoined(at + 2, Token.Joint.HYPHEN)) {
            return PartialDate.of(peek.year(at), peek.number(at + 1), peek.number(at + 2), at, at + 2);
        }
        boolean slashes = peek.is(at + 1, "/") && peek.is(at + 3, "/") && peek.year(at + 4) > 0;
        if (slashes && peek.day(at) > 0 && peek.day(at + 2) > 0) {
            return ordered(peek.day(at), peek.day(at + 2), peek.year(at + 4), at, at + 4);
        }
        boolean open = peek.isOneOf(at - 1, ON) && peek.is(at + 1, "/") && !peek.is(at + 3, "/") && !isMonth(at + 3);
        if (open && peek.day(at) > 0 && peek.day(at + 2) > 0) {
            return ordered(peek.day(at), peek.day(at + 2), PartialDate.OPEN, at, at + 2);
        }
        String[] parts = peek.lower(at).split("\\.", -1);
        boolean dots = parts.length == 3 && parts[0].length() <= 2 && parts[1].length() <= 2 && parts[2].length() == 4;
        return dots
                ? PartialDate.of(
                        Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]), at, at)
                : null;
    }

    /** Whether "10/11 June" goes on. */
    private boolean isMonth(int at) {
        return CalendarNames.any().month(peek.lower(at)) > 0;
    }

    private PartialDate ordered(int one, int two, int year, int first, int last) {
        boolean month = two > MOST_MONTH || (monthFirst && one <= MOST_MONTH);
        return month ? PartialDate.of(year, one, two, first, last) : PartialDate.of(year, two, one, first, last);
    }
}
