package dev.blotter.identity;

import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a word in lower-case Latin letters without accents, in each way in which it is usually written. */
final class Romanization {
    private static final Transliterator ANY = Transliterator.getInstance("Any-Latin; Latin-ASCII; Any-Lower");
    private static final Transliterator CYRILLIC =
            Transliterator.getInstance("Russian-Latin/BGN; Any-Latin; Latin-ASCII; Any-Lower");
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9]");
    private static final Pattern UMLAUT = Pattern.compile("[äöüøåÄÖÜØÅ]");

    private static final ConcurrentHashMap<String, Set<String>> CHARACTERS = new ConcurrentHashMap<>();

    private Romanization() {}

    /** The ways to write a word, the plainest first: {@code muller} and {@code mueller}; empty for signs alone. */
    static Set<String> of(String word) {
        if (isPlain(word)) {
            return Set.of(word.toLowerCase(Locale.ROOT));
        }
        return isSyllabic(word.codePointAt(0)) ? CHARACTERS.computeIfAbsent(word, Romanization::spelt) : spelt(word);
    }

    /** A character of Chinese in the form of the mainland, another word in lower case. */
    static String exact(String word) {
        return isPlain(word) ? word.toLowerCase(Locale.ROOT) : simplified(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a character is a syllable, and words are written without blanks between: Chinese and Korean. */
    static boolean isSyllabic(int point) {
        Character.UnicodeScript script = Character.UnicodeScript.of(point);
        return script == Character.UnicodeScript.HAN || script == Character.UnicodeScript.HANGUL;
    }

    private static boolean isPlain(String word) {
        return word.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
    }

    private static Set<String> spelt(String word) {
        List<String> ways = UMLAUT.matcher(word).find()
                ? List.of(ANY.transliterate(word), ANY.transliterate(withDigraphs(word)))
                : List.of(ANY.transliterate(word), CYRILLIC.transliterate(word));
        return ways.stream()
                .map(way -> NO_LETTER.matcher(way).replaceAll(""))
                .filter(way -> !way.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String withDigraphs(String word) {
        return word.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ø", "oe")
                .replace("å", "aa");
    }

    private static String simplified(String word) {
        return SIMPLIFIED.transliterate(word);
    }
}
