package dev.blotter.read.encoding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells common languages by their commonest little words, which are a third of most texts, and those
 * that have rules by some of police news. It is sure within a sentence or two, and needs no model.
 */
final class FunctionWords {
    private static final Map<String, Set<String>> LANGUAGES = languages();

    /** With the vowel signs without which words of Indian scripts would fall apart. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’]+");

    private static final int FEWEST = 3;
    /** In a line of a few words, such as a title: "Arrestate 14 persone". */
    private static final int FEWEST_OF_LINE = 2;

    private static final int LINE = 8;
    private static final double SHARE = 0.12;
    private static final double LEAD = 1.3;
    /** So long a beginning leaves no doubt, when it has so many little words of one language. */
    private static final int ENOUGH = 600;

    private static final int CLEAR = 15;
    private static final double CLEAR_LEAD = 2;

    private final Map<String, Integer> hits = new HashMap<>();
    private final Map<String, Double> weights = new HashMap<>();
    private int tokens;

    /** A word counts for each language that has it, and the less the more they are. */
    private FunctionWords(String text) {
        for (Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT)); word.find(); tokens++) {
            Set<String> languages = LANGUAGES.getOrDefault(word.group(), Set.of());
            for (String language : languages) {
                hits.merge(language, 1, Integer::sum);
                weights.merge(language, 1.0 / languages.size(), Double::sum);
            }
        }
    }

    private static Map<String, Set<String>> languages() {
        ResourceBundle words = ResourceBundle.getBundle("dev.blotter.read.encoding.words", Locale.ROOT);
        Map<String, Set<String>> languages = new HashMap<>();
        for (String language : words.keySet()) {
            for (String word : words.getString(language).split(" ", -1)) {
                languages.computeIfAbsent(word, key -> new HashSet<>()).add(language);
            }
        }
        return languages;
    }

    /** The language of a text, when its little words are many and mostly of one language. */
    static Optional<String> language(String text) {
        FunctionWords words = new FunctionWords(text);
        return words.best(words.tokens <= LINE ? FEWEST_OF_LINE : FEWEST, LEAD);
    }

    static Optional<String> clear(String text) {
        return new FunctionWords(text.substring(0, Math.min(text.length(), ENOUGH))).best(CLEAR, CLEAR_LEAD);
    }

    private Optional<String> best(int fewest, double lead) {
        List<Map.Entry<String, Double>> order = weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .toList();
        double second = order.size() > 1 ? order.get(1).getValue() : 0;
        return order.stream()
                .limit(1)
                .filter(best -> best.getValue() >= lead * second)
                .map(Map.Entry::getKey)
                .filter(best -> hits.getOrDefault(best, 0) >= Math.max(fewest, SHARE * tokens))
                .findFirst();
    }
}
