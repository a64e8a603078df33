package dev.blotter.annotate.token;

import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a number that is written as one word, as German and Italian do from a hundred on: {@code
 * zweihundertfünfzig}, {@code centottanta}. Two vowels that meet may be one letter.
 */
public record CompoundNumber(LanguageWords words, String lower) {
    /** Letters; a longer word is no number that anybody spells. */
    private static final int LONGEST = 60;

    private static final List<String> PARTS = List.of("one", "ten", "hundred", "scale", "article", "and");

    /** At least two words of numbers that make up a word; empty when it is none, or the language writes them apart. */
    public static List<String> parts(LanguageWords words, String lower) {
        if (lower.length() > LONGEST || !words.is("written", "together")) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        return new CompoundNumber(words, lower).cut(0, parts) && parts.size() > 1 ? parts : List.of();
    }

    /** Cuts what is left, by its longest beginning first. */
    private boolean cut(int from, List<String> parts) {
        if (from == lower.length()) {
            return true;
        }
        for (int end = lower.length(); end > from + 1; end--) {
            String part = lower.substring(from, end);
            if (PARTS.stream().anyMatch(kind -> words.is(kind, part))) {
                parts.add(part);
                if (cut(end, parts) || (end < lower.length() && cut(end - 1, parts))) {
                    return true;
                }
                parts.removeLast();
            }
        }
        return false;
    }
}
