package dev.blotter.annotate.token;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of months and days of the week. A language reads its own and the English ones: "ago" is August
 * in Spanish, but not in English. Short names of months are known in English alone.
 */
public final class CalendarNames {
    private static final String ENGLISH = "en";
    private static final List<String> LANGUAGES = Stream.concat(Stream.of(ENGLISH), LanguageWords.languages().stream())
            .toList();
    private static final CalendarNames ANY = new CalendarNames(LANGUAGES);
    private static final Map<String, CalendarNames> BY_LANGUAGE = LANGUAGES.stream()
            .collect(Collectors.toMap(Function.identity(), language -> new CalendarNames(List.of(ENGLISH, language))));

    private final Map<String, Integer> months = new HashMap<>(Map.of("sept", 9));
    private final Map<String, Integer> weekdays = new HashMap<>();

    private CalendarNames(List<String> languages) {
        for (String language : languages) {
            Locale locale = Locale.of(language);
            LanguageWords own = LanguageWords.periods(language);
            own.all("month-name").forEach((name, month) -> add(months, name, month));
            own.all("day-name").forEach((name, day) -> add(weekdays, name, day));
            for (Month month : Month.values()) {
                add(months, month.getDisplayName(TextStyle.FULL, locale), month.getValue());
            }
            for (DayOfWeek day : DayOfWeek.values()) {
                add(weekdays, day.getDisplayName(TextStyle.FULL, locale), day.getValue());
            }
        }
        for (Month month : Month.values()) {
            add(months, month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH), month.getValue());
        }
    }

    private static void add(Map<String, Integer> numbers, String name, int number) {
        numbers.putIfAbsent(name.toLowerCase(Locale.ROOT), number);
    }

    public static CalendarNames of(String language) {
        return language.equals("und")
                ? ANY
                : BY_LANGUAGE.getOrDefault(language, BY_LANGUAGE.getOrDefault(ENGLISH, ANY));
    }

    public static CalendarNames any() {
        return ANY;
    }

    /** The number of a month by its name in lower case without a dot; 0 when it is none. */
    public int month(String lower) {
        return months.getOrDefault(lower, 0);
    }

    /** The number of a day of the week, 1 for Monday, by its name in lower case; 0 when it is none. */
    public int weekday(String lower) {
        return weekdays.getOrDefault(lower, 0);
    }

    /** Whether a word in lower case names a month or a day of the week. */
    public boolean isName(String lower) {
        return months.containsKey(lower) || weekdays.containsKey(lower);
    }
}
