package dev.blotter.annotate;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of the months, whole and short, in the languages whose dates are read. */
final class Months {
    private static final List<String> LANGUAGES = List.of("en", "es", "fr", "pt", "de", "it");
    private static final Map<String, Integer> NUMBERS = numbers();

    private Months() {}

    static boolean isMonth(String name) {
        return number(name.toLowerCase(Locale.ROOT)) > 0;
    }

    /** The number of a month by its name in lower case without a dot; 0 when it is none. */
    static int number(String lower) {
        return NUMBERS.getOrDefault(lower, 0);
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>(Map.of("sept", 9));
        for (Month month : Month.values()) {
            for (String language : LANGUAGES) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    String name = month.getDisplayName(style, Locale.of(language));
                    numbers.putIfAbsent(name.toLowerCase(Locale.ROOT).replace(".", ""), month.getValue());
                }
            }
        }
        return Map.copyOf(numbers);
    }
}
