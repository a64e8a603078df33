package dev.blotter.read.day;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds days in text, in the forms in which people and machines write them, in English, Chinese,
 * Japanese, Korean, Spanish, French, German, Portuguese, Italian, Dutch, Russian and Ukrainian. A month or a year alone
 * is no day.
 */
public final class DateWords {
    /** The year before the first of Taiwan's calendar. */
    private static final int FIRST_YEAR = 1911;

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final List<Locale> LANGUAGES = Stream.of("en", "es", "fr", "de", "pt", "it", "nl", "ru", "uk")
            .map(Locale::of)
            .toList();
    private static final Map<String, Integer> MONTHS = months();
    private static final String MONTH = "(?<%s>" + byInitials(MONTHS.keySet()) + ")";
    /** Each form begins with a digit or a month. */
    private static final Pattern DATE = Pattern.compile(
            "(?=[\\d" + initials(MONTHS.keySet()) + "])(?:"
                    + String.join(
                            "|",
                            // 2021-10-26, 2021/10/26, 2021.10.26, 2021年10月26日, 2021년 10월 26일
                            "(?<![\\d.])(?<y1>(?:19|20)\\d\\d)\\s?[-/.年년]\\s?(?<m1>\\d{1,2})\\s?[-/.月월]\\s?(?<d1>\\d{1,2})(?![\\d])",
                            // 26 October 2021, 26th of October, 2021, 26. Oktober 2021, 26 de octubre de 2021
                            "(?<!\\d)(?<d2>\\d{1,2})(?:st|nd|rd|th|er|º|ª)?\\.?[\\s-]?(?:of |de |di |d')?\\s?"
                                    + MONTH.formatted("m2")
                                    + "\\.?,?[\\s-]{0,2}(?:de |del |do )?'?(?<y2>(?:19|20)\\d\\d)(?!\\d)",
                            // October 26, 2021, Oct. 26th 2021, Oct-26-2021
                            "(?<!\\p{L})" + MONTH.formatted("m3")
                                    + "\\.?(?:\\s|\\s?-\\s?)(?<d3>\\d{1,2})(?:st|nd|rd|th)?,?(?:\\s{1,2}|\\s?-\\s?)(?<y3>(?:19|20)\\d\\d)(?!\\d)",
                            // Tue Oct 26 10:00:00 CST 2021
                            "(?<!\\p{L})" + MONTH.formatted("m4")
                                    + "\\s+(?<d4>\\d{1,2})\\s+\\d\\d:\\d\\d(?::\\d\\d)?\\s++(?:(?:[A-Z]{1,5}|[+-]\\d{4})\\s*+)?(?<y4>(?:19|20)\\d\\d)(?!\\d)",
                            // 26.10.2021, 26/10/2021, 10/26/2021, 26.10.21
                            "(?<![\\d./-])(?<a5>\\d{1,2})(?<s5>[./-])(?<b5>\\d{1,2})\\k<s5>(?<y5>(?:19|20)\\d\\d|\\d\\d)(?![\\d])(?![./-]\\d)",
                            // 112年8月24日, of the calendar of Taiwan, whose year 1 is 1912
                            "(?<!\\d)(?<y7>(?:9|1[01])\\d)年\\s?(?<m7>\\d{1,2})月\\s?(?<d7>\\d{1,2})日",
                            // 20211026
                            "(?<![\\d.])(?<y6>(?:19|20)\\d\\d)(?<m6>[01]\\d)(?<d6>[0-3]\\d)(?:T?\\d{6}Z?)?(?!\\d)")
                    + ")",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern EPOCH = Pattern.compile("1?\\d{9}(\\d{3})?");

    /** So far before its first digit a date may begin: with the name of its month. */
    private static final int LEAD = 24;
    /** So far apart two numbers of a date may stand: "26th of September, de 2021". */
    private static final int GAP = 40;
    /** So many digits may date and time have in one number. */
    private static final int LONGEST = 14;

    private DateWords() {}

    public record Day(LocalDate date, int begin, int end) {}

    /** The first day of a text that is all about a date, such as the value of a field. */
    public static Optional<LocalDate> value(@Nullable String text) {
        return value(text, false);
    }

    /**
     * The day that a text is, with nothing beside it.
     *
     * @param monthFirst whether 3/4/2021 is March 4, as in the United States
     */
    public static Optional<LocalDate> value(@Nullable String text, boolean monthFirst) {
        if (text == null) {
            return Optional.empty();
        }
        String clean = text.strip();
        return EPOCH.matcher(clean).matches()
                ? bounded(epoch(clean))
                : in(clean, monthFirst).findFirst().map(Day::date);
    }

    /** All days in a text, in order; those in Chinese numerals last. */
    public static Stream<Day> in(CharSequence written, boolean monthFirst) {
        CharSequence text = HanDays.narrowed(written);
        if (!mayHold(text)) {
            return HanDays.in(text);
        }
        List<Day> days = new ArrayList<>();
        Matcher matcher = DATE.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int end = 0;
        for (int digit = digit(text, 0); digit < text.length(); digit = digit(text, end)) {
            int start = Math.max(end, digit - LEAD);
            end = numbersEnd(text, digit);
            matcher.region(start, mayBeDay(text, digit, end) ? Math.min(end + 1, text.length()) : start);
            while (matcher.find()) {
                read(matcher, monthFirst)
                        .map(date -> new Day(date, matcher.start(), matcher.end()))
                        .ifPresent(days::add);
            }
        }
        return Stream.concat(days.stream(), HanDays.in(text));
    }

    private static int digit(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && !isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The end of some numbers that are so near to each other that they may be of one date. */
    private static int numbersEnd(CharSequence text, int digit) {
        int last = digit;
        for (int next = digit; next < text.length() && next - last <= GAP; next = digit(text, next + 1)) {
            last = next;
        }
        return last + 1;
    }

    /** Whether numbers may be those of a day: three, or two of which one is a year, or all in one. Longer ones never are. */
    private static boolean mayBeDay(CharSequence text, int from, int to) {
        int numbers = 0;
        int longest = 0;
        for (int at = digit(text, from); at < to; at = digit(text, at)) {
            int begin = at;
            while (at < to && isDigit(text.charAt(at))) {
                at++;
            }
            if (at - begin <= LONGEST) {
                numbers++;
                longest = Math.max(longest, at - begin);
            }
        }
        return numbers >= 3 || (numbers == 2 && longest >= 4) || longest >= 8;
    }

    /** Whether a text holds a year or numbers parted by marks, without which it names no day. */
    private static boolean mayHold(CharSequence text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                digits++;
                if (digits == 4) {
                    return true;
                }
            } else if (digits > 0 && (c == '年' || (parts(c) && i + 1 < text.length() && isDigit(text.charAt(i + 1))))) {
                return true;
            } else {
                digits = 0;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean parts(char c) {
        return c == '/' || c == '.' || c == '-';
    }

    private static Optional<LocalDate> read(Matcher m, boolean monthFirst) {
        if (m.group("y5") != null) {
            return numbers(m, monthFirst);
        }
        if (m.group("y7") != null) {
            return date(String.valueOf(FIRST_YEAR + Integer.parseInt(m.group("y7"))), m.group("m7"), m.group("d7"));
        }
        return Stream.of("1", "2", "3", "4", "6")
                .filter(form -> m.group("y" + form) != null)
                .findFirst()
                .flatMap(form -> date(m.group("y" + form), m.group("m" + form), m.group("d" + form)));
    }

    /** Two numbers and a year: what is above 12 is the day, and else the country's habit counts. */
    private static Optional<LocalDate> numbers(Matcher m, boolean monthFirst) {
        String first = m.group("a5");
        String second = m.group("b5");
        String year = m.group("y5").length() == 2 ? "20" + m.group("y5") : m.group("y5");
        boolean slash = m.group("s5").equals("/");
        boolean swapped = Integer.parseInt(second) > 12 || (slash && monthFirst && Integer.parseInt(first) <= 12);
        return swapped ? date(year, first, second) : date(year, second, first);
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return bounded(LocalDate.of(Integer.parseInt(year), month(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int month(String text) {
        return Character.isDigit(text.charAt(0))
                ? Integer.parseInt(text)
                : MONTHS.getOrDefault(text.toLowerCase(Locale.ROOT), 0);
    }

    private static LocalDate epoch(String digits) {
        long value = Long.parseLong(digits);
        Instant instant = digits.length() > 11 ? Instant.ofEpochMilli(value) : Instant.ofEpochSecond(value);
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** A day from 1990 to tomorrow; a news text of another day has a wrong date. */
    public static Optional<LocalDate> bounded(LocalDate date) {
        LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        return date.isBefore(EARLIEST) || date.isAfter(tomorrow) ? Optional.empty() : Optional.of(date);
    }

    private static String initials(Set<String> names) {
        return names.stream().map(name -> name.substring(0, 1)).distinct().collect(Collectors.joining());
    }

    /** An expression for names that looks at the first letter of a word once: {@code a(?:pril|pr)|m(?:arch|ar|ay)}. */
    private static String byInitials(Set<String> names) {
        Map<String, String> rests = names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.groupingBy(
                        name -> name.substring(0, 1),
                        Collectors.mapping(name -> name.substring(1), Collectors.joining("|"))));
        return rests.entrySet().stream()
                .map(rest -> rest.getKey() + "(?:" + rest.getValue() + ")")
                .collect(Collectors.joining("|"));
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>(Map.of("jänner", 1, "febr", 2, "feber", 2, "maerz", 3, "aout", 8));
        for (Locale language : LANGUAGES) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    String name = month.getDisplayName(style, language).toLowerCase(Locale.ROOT);
                    months.putIfAbsent(name.replace(".", ""), month.getValue());
                }
            }
        }
        return Map.copyOf(months);
    }
}
