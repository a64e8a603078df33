package dev.blotter.annotate.token;

import dev.blotter.codes.ResourceTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of numbers and around them in one language, from {@code numbers.tsv}. Its kinds:
 *
 * <pre>
 * one, ten, hundred, scale, dozen, suffix   parts of numbers with their value; a suffix stands close
 *                                           behind digits ("5m")
 * article, half, quarter, and, to, more
 *                                           small words that numbers are put together with
 * percent, measure                          behind a number: no number of people or things
 * label                                     before a number: the number is a name ("Section 420")
 * name                                      the same where it has a capital ("Proposition 47")
 * does                                      behind a name that ends in a number ("The Sportback 50 has")
 * share                                     between a part and its whole ("one in four")
 * sentence, lasting                         before what a court gave: "jailed for", "sentenced to up to"
 * young                                     nouns before "under" and an age
 * no                                        before a Chinese numeral: it is a part of a word
 * nearly                                    before 百 and 千 that stand for a number alone
 * thousands                                 the sign between groups of three digits, where it is a dot: 1.250
 * aged                                      behind a digit: a person of that age: 23-jährig, 36enne
 * classifier                                Chinese measure words that a noun may follow
 * of                                        between a number and its noun
 * link                                      between a Chinese noun and the number behind it
 * street                                    ends an address
 * stop                                      ends the search for the noun behind a number
 * plural                                    nouns that are no lone person without an s at their end
 * unchanged                                 nouns that stand for one and for many
 * genitive                                  behind a Chinese number of something that is left out
 * group                                     nouns for two or three persons
 * relative                                  before "is" and an age
 * definite                                  before a noun for a person, to whom a number of others is added
 * both                                      two that were told of; a number only before a verb or a noun
 * detail                                    before the place or the age of a person to whom another is added
 * singular                                  between one person and a verb
 * was; has been, been                       between one of whom a passive verb speaks and that verb
 * pronoun                                   stands for a lone person before a verb
 * possessive                                between "and" and persons that belong to the one before
 * has, follower                             between a name and its number in a list; before such a name
 * copula                                    between a number and where what it counts is
 * </pre>
 */
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
