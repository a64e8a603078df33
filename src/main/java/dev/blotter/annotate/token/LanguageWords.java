package dev.blotter.annotate.token;

import dev.blotter.codes.ResourceTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Words of numbers or of periods by what they are there, perhaps with a value: the tables {@code numbers.tsv} and
 * {@code periods.tsv}, whose heads tell the kinds.
 */
public final class LanguageWords {
    private static final List<List<String>> NUMBERS = ResourceTable.rows("annotate/token/numbers.tsv");
    private static final List<List<String>> PERIODS = ResourceTable.rows("annotate/token/periods.tsv");
    /** The words of dates in these are read whatever the language is. */
    private static final Set<String> ANYWHERE = Set.of("en", "zh", "*");

    private static final Set<String> LANGUAGES = PERIODS.stream()
            .map(row -> row.get(0))
            .filter(language -> !ANYWHERE.contains(language))
            .collect(Collectors.toCollection(TreeSet::new));

    private static final Set<String> WITH_NUMBERS = NUMBERS.stream()
            .filter(row -> row.get(1).equals("one"))
            .map(row -> row.get(0))
            .collect(Collectors.toUnmodifiableSet());
    private static final Map<String, LanguageWords> NUMBERS_BY_LANGUAGE = new ConcurrentHashMap<>();
    private static final Map<String, LanguageWords> PERIODS_BY_LANGUAGE = new ConcurrentHashMap<>();
    private static final LanguageWords ALL_PERIODS = new LanguageWords(PERIODS, language -> true);

    /** The values by word, for most words are none of these, and by kind. */
    private final Map<String, Map<String, Double>> words = new HashMap<>();

    private final Set<String> kinds = new HashSet<>();

    private LanguageWords(List<List<String>> rows, Predicate<String> languages) {
        for (List<String> row : rows) {
            if (languages.test(row.get(0))) {
                double value = row.get(3).isEmpty() ? 0 : Double.parseDouble(row.get(3));
                words.computeIfAbsent(row.get(2), word -> new HashMap<>()).put(row.get(1), value);
                kinds.add(row.get(1));
            }
        }
    }

    /** The words of numbers in a language, in Chinese, which needs no spaces to be told apart, and in all. */
    public static LanguageWords numbers(String language) {
        return NUMBERS_BY_LANGUAGE.computeIfAbsent(
                WITH_NUMBERS.contains(language) ? language : "en",
                code -> new LanguageWords(
                        NUMBERS, other -> other.equals(code) || other.equals("zh") || other.equals("*")));
    }

    public static LanguageWords periods() {
        return ALL_PERIODS;
    }

    /**
     * The words of periods in a language but for English and Chinese; those of all such languages for {@code und}: a text
     * too short to tell its language may be in any.
     */
    public static LanguageWords periods(String language) {
        boolean any = language.equals("und");
        return PERIODS_BY_LANGUAGE.computeIfAbsent(
                any || LANGUAGES.contains(language) ? language : "",
                code -> new LanguageWords(PERIODS, any ? LANGUAGES::contains : code::equals));
    }

    /** The languages of {@link #periods(String)}. */
    static Set<String> languages() {
        return LANGUAGES;
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    public boolean has(String kind) {
        return kinds.contains(kind);
    }

    public Map<String, Double> kinds(String lower) {
        return words.getOrDefault(lower, Map.of());
    }

    public boolean is(String kind, String lower) {
        return kinds(lower).containsKey(kind);
    }

    public boolean ends(String kind, String lower) {
        for (int from = 1; from < lower.length(); from++) {
            if (is(kind, lower.substring(from))) {
                return true;
            }
        }
        return false;
    }

    /** The value of a word of a kind, or -1 when it is none. */
    public double value(String kind, String lower) {
        return kinds(lower).getOrDefault(kind, -1.0);
    }

    /** The value of the longest word of a kind in which a word ends, as compounds do; or -1. */
    public double endingValue(String kind, String lower) {
        for (int from = 0; from < lower.length(); from++) {
            if (is(kind, lower.substring(from))) {
                return value(kind, lower.substring(from));
            }
        }
        return -1;
    }

    /** The whole number that is the value of a word of a kind, or null when it is none. */
    public @Nullable Integer number(String kind, String lower) {
        Double value = kinds(lower).get(kind);
        return value == null ? null : Integer.valueOf(value.intValue());
    }

    /** How many units a word of a kind stands for, 0 when it is none. */
    public int units(String kind, String lower) {
        return (int) Math.max(0, value(kind, lower));
    }

    public Map<String, Integer> all(String kind) {
        Map<String, Integer> all = new TreeMap<>();
        words.forEach((word, values) -> {
            if (values.containsKey(kind)) {
                all.put(word, values.get(kind).intValue());
            }
        });
        return all;
    }
}
