package dev.blotter.annotate;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of months and days of the week, whole and short, in the languages whose dates are read. */
final class CalendarNames {
    private static final List<String> LANGUAGES = List.of("en", "es", "fr", "pt", "de", "it");
    private static final Map<String, Integer> MONTHS = names(Month.values(), Month::getDisplayName);
    private static final Map<String, Integer> DAYS = names(DayOfWeek.values(), DayOfWeek::getDisplayName);

    private CalendarNames() {}

    private interface Naming<T> {
        String name(T value, TextStyle style, Locale locale);
    }

    /** The number of a month by its name in lower case without a dot; 0 when it is none. */
    static int month(String lower) {
        return lower.equals("sept") ? 9 : MONTHS.getOrDefault(lower, 0);
    }

    /** The number of a day of the week, 1 for Monday, by its name in lower case; 0 when it is none. */
    static int weekday(String lower) {
        return DAYS.getOrDefault(lower, 0);
    }

    /** Whether a word in lower case names a month or a day of the week. */
    static boolean isName(String lower) {
        return DAYS.containsKey(lower) || month(lower) > 0;
    }

    private static <T extends Enum<T>> Map<String, Integer> names(T[] values, Naming<T> naming) {
        Map<String, Integer> numbers = new HashMap<>();
        for (String language : LANGUAGES) {
            for (T value : values) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    String name = naming.name(value, style, Locale.of(language));
                    numbers.putIfAbsent(name.toLowerCase(Locale.ROOT).replace(".", ""), value.ordinal() + 1);
                }
            }
        }
        return Map.copyOf(numbers);
    }
}
