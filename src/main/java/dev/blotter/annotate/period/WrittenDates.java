package dev.blotter.annotate.period;

import dev.blotter.annotate.number.TokenCursor;
import dev.blotter.annotate.token.CalendarNames;
import org.jspecify.annotations.Nullable;

/**
 * Reads days written in numbers alone: 2021-10-26, 26.10.2021, 26/10/2021 and "on 26/10".
 *
 * @param monthFirst whether 3/4/2021 is the fourth of March
 */
record WrittenDates(TokenCursor cursor, boolean monthFirst) {
    private static final int MOST_MONTH = 12;

    @Nullable
    PartialDate read(int at) {
        if (cursor.year(at) > 0 && cursor.isHyphened(at + 1) && cursor.isHyphened(at + 2)) {
            return PartialDate.of(cursor.year(at), cursor.number(at + 1), cursor.number(at + 2), at, at + 2);
        }
        if (cursor.day(at) > 0 && cursor.is(at + 1, "/") && cursor.day(at + 2) > 0) {
            boolean again = cursor.is(at + 3, "/");
            if (again && cursor.year(at + 4) > 0) {
                return ordered(cursor.day(at), cursor.day(at + 2), cursor.year(at + 4), at, at + 4);
            }
            // "10/11 June" goes on.
            if (!again && cursor.isA(at - 1, "on-day") && CalendarNames.any().month(cursor.lower(at + 3)) == 0) {
                return ordered(cursor.day(at), cursor.day(at + 2), PartialDate.OPEN, at, at + 2);
            }
        }
        return dotted(at);
    }

    private @Nullable PartialDate dotted(int at) {
        String[] parts = cursor.lower(at).split("\\.", -1);
        boolean dots = parts.length == 3 && parts[0].length() <= 2 && parts[1].length() <= 2 && parts[2].length() == 4;
        return dots
                ? PartialDate.of(
                        Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]), at, at)
                : null;
    }

    private PartialDate ordered(int one, int two, int year, int first, int last) {
        boolean month = two > MOST_MONTH || (monthFirst && one <= MOST_MONTH);
        return month ? PartialDate.of(year, one, two, first, last) : PartialDate.of(year, two, one, first, last);
    }
}
