package dev.blotter.annotate.act;

import dev.blotter.codes.ResourceTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The small words of a language by what they do in a sentence. */
public final class Grammar {
    private static final List<List<String>> ROWS = ResourceTable.rows("annotate/act/grammar.tsv");
    private static final Map<String, Grammar> KNOWN = new ConcurrentHashMap<>();

    private static final List<String> SMALL = List.of("be", "get", "have", "modal", "to", "relative", "sub", "prep", "and", "but", "det", "pronoun", "adverb");

    private final Map<String, Set<String>> words = new HashMap<>();
    private final boolean english;
    private final boolean verbLast;
    private final boolean verbFirst;

    private Grammar(String language) {
        for (List<String> row : ROWS) {
            if (row.get(0).equals(language)) {
                words.computeIfAbsent(row.get(1), key -> new HashSet<>()).addAll(List.of(row.get(2).split(" ")));
            }
        }
        english = language.equals("en");
        verbLast = language.equals("de");
        verbFirst = Set.of("es", "pt", "fr", "it", "de").contains(language);
    }

    public static Grammar of(String language) {
        boolean has = ROWS.stream().anyMatch(row -> row.get(0).equals(language));
        return KNOWN.computeIfAbsent(has ? language : "en", Grammar::new);
    }

    public boolean is(String kind, String word) {
        return words.getOrDefault(kind, Set.of()).contains(word);
    }

    /** Whether a word is one of those that hold sentences together. */
    boolean isSmall(String word) {
        return SMALL.stream().anyMatch(kind -> is(kind, word));
    }

    /** Whether a word is a participle by its ending, or a known one. */
    boolean isParticiple(String word) {
        return is("participle", word) || (word.length() > 4 && words.getOrDefault("ending", Set.of()).stream().anyMatch(word::endsWith));
    }

    /** Whether the language tells verbs by their endings as English does. */
    public boolean isEnglish() {
        return english;
    }

    /** Whether a participle stands behind its object: "hat zwölf Männer festgenommen". */
    boolean putsVerbLast() {
        return verbLast;
    }

    /** Whether a subject may stand behind its passive verb: "fueron detenidas doce personas". */
    boolean putsVerbFirst() {
        return verbFirst;
    }
}
