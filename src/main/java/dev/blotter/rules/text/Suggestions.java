package dev.blotter.rules.text;

import dev.blotter.codes.CodeLookup;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Guesses which word was meant. */
public final class Suggestions {
    /** So many words still fit a message. */
    private static final int FEW = 16;

    private Suggestions() {}

    /** What to do about a word that is none of the known: the end of a sentence. */
    public static String advice(String word, Collection<String> known) {
        Optional<String> meant = known.stream()
                .filter(candidate -> unlike(word, candidate) <= Math.max(1, word.length() / 4))
                .min(Comparator.<String>comparingInt(candidate -> unlike(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
        return meant.map(candidate -> "did you mean '" + candidate + "'?")
                .orElseGet(() -> known.size() <= FEW ? "use one of " + list(known) : "look it up in rules/README.md");
    }

    private static String list(Collection<String> known) {
        return new TreeSet<>(known).stream().collect(Collectors.joining(", "));
    }

    private static int unlike(String a, String b) {
        return CodeLookup.distance(a.toLowerCase(Locale.ROOT), b.toLowerCase(Locale.ROOT));
    }
}
