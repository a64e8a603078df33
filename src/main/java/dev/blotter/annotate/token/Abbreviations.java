package dev.blotter.annotate.token;

import dev.blotter.codes.ResourceTable;
import java.util.HashMap;
import java.util.Map;

/** Which dots belong to a word, and whether a sentence may end after it, by {@code abbreviations.tsv}. */
final class Abbreviations {
    /** By kind and word, with the number of those that have one. */
    private final Map<String, Map<String, Integer>> kinds = new HashMap<>();

    static Abbreviations builtIn() {
        Abbreviations abbreviations = new Abbreviations();
        ResourceTable.rows("annotate/token/abbreviations.tsv")
                .forEach(row -> abbreviations
                        .kinds
                        .computeIfAbsent(row.get(0), kind -> new HashMap<>())
                        .put(row.get(1), row.size() > 2 ? Integer.parseInt(row.get(2)) : 0));
        return abbreviations;
    }

    boolean ownsDot(String lower, boolean beforeDigit) {
        return is("never", lower) || is("often", lower) || (beforeDigit && is("number", lower));
    }

    /** Whether a sentence may end at the dot that a word owns, given the word that follows. */
    boolean mayEnd(String lower, String next) {
        return !is("never", lower) && !is("number", lower) && is("starter", next);
    }

    /** How many letters at most an apostrophe cuts off the word behind in a language: 0 where none is cut off. */
    int elided(String language) {
        return words("elides").getOrDefault(language, 0);
    }

    private boolean is(String kind, String lower) {
        return words(kind).containsKey(lower);
    }

    private Map<String, Integer> words(String kind) {
        return kinds.getOrDefault(kind, Map.of());
    }
}
