package dev.blotter.annotate.token;

import dev.blotter.codes.ResourceTable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which dots belong to a word, and whether a sentence may end after it. The table {@code
 * abbreviations.tsv} has the kinds {@code never} (a sentence never ends there: "Sgt."), {@code often}
 * (it ends when a usual first word follows: "Inc."), {@code number} (an abbreviation only before a
 * digit: "No.") and {@code starter} (a usual first word). Its
 * kind {@code elides} has languages with the most letters before an apostrophe that are a word: l'anno, dell'anno.
 */
final class Abbreviations {
    private final Map<String, Set<String>> words;
    private final Map<String, Integer> elided;

    private Abbreviations(Map<String, Set<String>> words, Map<String, Integer> elided) {
        this.words = words;
        this.elided = elided;
    }

    static Abbreviations builtIn() {
        List<List<String>> rows = ResourceTable.rows("annotate/token/abbreviations.tsv");
        return new Abbreviations(
                rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> row.get(0),
                                Collectors.mapping(row -> row.get(1), Collectors.toUnmodifiableSet()))),
                rows.stream()
                        .filter(row -> row.get(0).equals("elides"))
                        .collect(Collectors.toMap(row -> row.get(1), row -> Integer.parseInt(row.get(2)))));
    }

    /** Whether the dot after a word is a part of it. */
    boolean ownsDot(String lower, boolean beforeDigit) {
        return is("never", lower) || is("often", lower) || (beforeDigit && is("number", lower));
    }

    /** Whether a sentence may end at the dot that a word owns, given the word that follows. */
    boolean mayEnd(String lower, String next) {
        return !is("never", lower) && !is("number", lower) && is("starter", next);
    }

    /** How many letters at most an apostrophe cuts off the word behind in a language: 0 where none is cut off. */
    int elided(String language) {
        return elided.getOrDefault(language, 0);
    }

    private boolean is(String kind, String lower) {
        return words.getOrDefault(kind, Collections.emptySet()).contains(lower);
    }
}
