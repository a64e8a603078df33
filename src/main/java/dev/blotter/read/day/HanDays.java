package dev.blotter.read.day;

import dev.blotter.read.day.DateWords.Day;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds days that are written in Chinese numerals, 二〇二五年一月九日, and digits as wide as Chinese letters. */
public final class HanDays {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern DAY =
            Pattern.compile("([一二][〇○零Ｏ一二三四五六七八九]{3})年\\s?([一二三四五六七八九十]{1,3})月\\s?([一二三四五六七八九十廿卅]{1,4})[日号號]");

    private HanDays() {}

    public static Stream<Day> in(CharSequence text) {
        return DAY.matcher(text).results().flatMap(match -> day(match).stream());
    }

    private static Optional<Day> day(MatchResult match) {
        try {
            LocalDate date = LocalDate.of(year(match.group(1)), number(match.group(2)), number(match.group(3)));
            return DateWords.bounded(date).map(day -> new Day(day, match.start(), match.end()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int year(String numerals) {
        return numerals.chars().reduce(0, (year, numeral) -> 10 * year + Math.max(0, DIGITS.indexOf(numeral)));
    }

    /** A number below a hundred: 九, 十, 十二, 二十, 三十一, 廿八. */
    private static int number(String numerals) {
        String tens = numerals.replace("廿", "二十").replace("卅", "三十");
        int ten = tens.indexOf('十');
        if (ten < 0) {
            return year(tens);
        }
        return 10 * (ten == 0 ? 1 : year(tens.substring(0, ten))) + year(tens.substring(ten + 1));
    }

    /** The text with digits of the usual width, each in its place. */
    public static CharSequence narrowed(CharSequence text) {
        if (text.chars().noneMatch(HanDays::isWide)) {
            return text;
        }
        StringBuilder narrow = new StringBuilder(text);
        for (int i = 0; i < narrow.length(); i++) {
            if (isWide(narrow.charAt(i))) {
                narrow.setCharAt(i, (char) (narrow.charAt(i) - '０' + '0'));
            }
        }
        return narrow;
    }

    private static boolean isWide(int c) {
        return c >= '０' && c <= '９';
    }
}
