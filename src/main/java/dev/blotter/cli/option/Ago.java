package dev.blotter.cli.option;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long ago something was, as a user types it: {@code 7d}, {@code 12h}, {@code 2 weeks}, {@code last week}. */
final class Ago {
    private static final Pattern FORM =
            Pattern.compile("(?:(?:last|past)\\s+)?(\\d{1,4})?\\s*(h|hours?|d|days?|w|weeks?|months?|years?)");

    /** Days of a unit by its first letter; an hour is told apart. */
    private static final Map<Character, Integer> DAYS = Map.of('d', 1, 'w', 7, 'm', 30, 'y', 365);

    private Ago() {}

    /** The time; null when it is none. A word without a number, such as "last week", is one of them. */
    static @Nullable Duration of(String said) {
        String word = said.strip().toLowerCase(Locale.ROOT);
        Matcher form = FORM.matcher(word);
        if (!form.matches() || (form.group(1) == null && !word.contains(" "))) {
            return null;
        }
        long number = form.group(1) == null ? 1 : Long.parseLong(form.group(1));
        Integer days = DAYS.get(form.group(2).charAt(0));
        return days == null ? Duration.ofHours(number) : Duration.ofDays(number * days);
    }
}
