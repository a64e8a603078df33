package dev.blotter.identity;

import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
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

    /** No character before the letters of Hangul is one. */
    private static final int FIRST_SYLLABLE = 0x1100;

    /** Bound the memory: a text of random letters makes new words without end, or one word of a megabyte. */
    private static final int MOST_WORDS = 50_000;

    private static final int LONGEST_WORD = 40;

    private static final ConcurrentHashMap<String, Set<String>> SPELT = new ConcurrentHashMap<>();
    private static final ConcurrentHashMap<String, String> EXACT = new ConcurrentHashMap<>();

    private Romanization() {}

    /** The ways to write a word, the plainest first: {@code muller} and {@code mueller}; empty for signs alone. */
    static Set<String> of(String word) {
        return isPlain(word)
                ? Set.of(withoutApostrophes(word.toLowerCase(Locale.ROOT)))
                : known(SPELT, word, Romanization::spelt);
    }

    /** A character of Chinese in the form of the mainland, another word in lower case. */
    static String exact(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return isPlain(word) ? lower : known(EXACT, lower, SIMPLIFIED::transliterate);
    }

    private static <T> T known(ConcurrentHashMap<String, T> all, String word, Function<String, T> written) {
        if (word.length() > LONGEST_WORD) {
            return written.apply(word);
        }
        if (all.size() >= MOST_WORDS) {
            all.clear();
        }
        return all.computeIfAbsent(word, written);
    }

    /** Whether a character is a syllable, and words are written without blanks between: Chinese and Korean. */
    static boolean isSyllabic(int point) {
        if (point < FIRST_SYLLABLE) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(point);
        return script == Character.UnicodeScript.HAN || script == Character.UnicodeScript.HANGUL;
    }

    /** Whether it is of unaccented letters, digits and apostrophes, as most words are, such as "Attorney's". */
    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c != '\'' && c != '’' && (c >= 128 || !Character.isLetterOrDigit(c))) {
                return false;
            }
        }
        return true;
    }

    private static String withoutApostrophes(String word) {
        return word.replace("'", "").replace("’", "");
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
}
