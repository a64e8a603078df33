package dev.blotter.annotate.token;

import dev.blotter.codes.ResourceTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of numbers and around them in one language, from {@code numbers.tsv}, which tells what its kinds are. */
public final class NumberWords {
    private static final List<List<String>> ROWS = ResourceTable.rows("annotate/token/numbers.tsv");

    private static final Set<String> BEGINNINGS =
            Set.of("one", "ten", "hundred", "scale", "dozen", "article", "definite", "half");

    /** The values by word, for most words are none of these, and by kind. */
    private final Map<String, Map<String, Double>> words = new HashMap<>();

    private final Set<String> beginnings = new HashSet<>();

    private NumberWords() {}

    /** The words of a language, of Chinese, which needs no spaces to be told apart, and of all. */
    public static NumberWords of(String language) {
        boolean known = ROWS.stream()
                .anyMatch(row -> row.get(0).equals(language) && row.get(1).equals("one"));
        List<String> languages = List.of(known ? language : "en", "zh", "*");
        NumberWords words = new NumberWords();
        ROWS.stream().filter(row -> languages.contains(row.get(0))).forEach(words::add);
        return words;
    }

    private void add(List<String> row) {
        double value = row.get(3).isEmpty() ? 0 : Double.parseDouble(row.get(3));
        words.computeIfAbsent(row.get(2), word -> new HashMap<>()).put(row.get(1), value);
        if (BEGINNINGS.contains(row.get(1))) {
            beginnings.add(row.get(2));
        }
    }

    /** Whether a number in words, or a lone person, may begin with a word. */
    boolean mayBegin(String lower) {
        return beginnings.contains(lower);
    }

    public boolean is(String kind, String lower) {
        return words.getOrDefault(lower, Map.of()).containsKey(kind);
    }

    /** The value of a word of a kind, or -1 when it is none. */
    public double value(String kind, String lower) {
        return words.getOrDefault(lower, Map.of()).getOrDefault(kind, -1.0);
    }
}
