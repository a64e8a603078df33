package dev.blotter.rules.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Guesses which word was meant. */
public final class Suggestions {
    /** So many words still fit a message. */
    private static final int FEW = 15;

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
        return distance(a.toLowerCase(Locale.ROOT), b.toLowerCase(Locale.ROOT));
    }

    /** The least number of letters to insert, delete, replace or swap with a neighbour (Damerau, 1964). */
    public static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(a, b, steps, i, j);
            }
        }
        return steps[a.length()][b.length()];
    }

    private static int step(String a, String b, int[][] steps, int i, int j) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(steps[i - 1][j - 1] + same, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
    }
}
