package dev.blotter.annotate.token;

import com.ibm.icu.text.Transliterator;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;

/**
 * The words of one language that were met so far: each is stemmed and simplified once. Safe for use
 * by several threads.
 */
final class WordCache {
    /** Bounds the memory: text of scanned or random letters makes new words without end. */
    private static final int MOST_WORDS = 100_000;

    /** Longer ones are numbers of cases and telephones, which hardly come again. */
    private static final int LONGEST_NUMBER = 4;

    private static final Set<String> BEGIN_NUMBERS =
            Set.of("one", "ten", "score", "hundred", "scale", "dozen", "article", "definite", "him", "half");
    private static final Set<String> BEGIN_PERIODS = Set.of(("begins back this past year month week daytime order first"
                    + " recent end weekday whole-year begun-year weekend")
            .split(" "));
    private static final LanguageWords HAN = LanguageWords.numbers("zh");

    private final Map<String, Word> words = new ConcurrentHashMap<>();
    private final Stemmer stemmer;
    private final LanguageWords numbers;
    private final ToIntFunction<String> weighed;

    /** @param weighed the number of a stem; -1 when it has none */
    WordCache(String language, ToIntFunction<String> weighed) {
        this.weighed = weighed;
        this.stemmer = Stemmer.of(language);
        this.numbers = LanguageWords.numbers(language);
    }

    Word word(String written, Word.Kind kind) {
        if (kind == Word.Kind.NUMBER && written.length() > LONGEST_NUMBER) {
            return make(written, kind);
        }
        Word known = words.get(written);
        if (known != null) {
            return known;
        }
        if (words.size() >= MOST_WORDS) {
            words.clear();
        }
        Word word = make(written, kind);
        words.put(written, word);
        return word;
    }

    private Word make(String written, Word.Kind kind) {
        return switch (kind) {
            case WORD -> word(written);
            case HAN -> plain(written, Simplified.of(written), kind);
            case NUMBER -> plain(written, asciiDigits(written), kind);
            case CURRENCY, PUNCTUATION -> plain(written, written, kind);
        };
    }

    private Word word(String written) {
        String text = withoutDots(written).replace('’', '\'');
        String lower = text.toLowerCase(Locale.ROOT);
        String stem = stem(lower);
        return new Word(
                text,
                lower,
                stem.equals(lower) ? lower : stem,
                cased(text),
                weighed.applyAsInt(stem),
                Word.Kind.WORD,
                Character.isUpperCase(text.codePointAt(0)),
                text.length() > 1 && !text.equals(lower) && text.equals(text.toUpperCase(Locale.ROOT)),
                numbers.kinds(lower),
                LanguageWords.periods().kinds(lower),
                beginsNumber(lower),
                beginsDate(lower));
    }

    /** "U.S." and "Sgt." lose their dots, "example.com" keeps it. */
    private static String withoutDots(String written) {
        String text = written.endsWith(".") ? written.substring(0, written.length() - 1) : written;
        boolean initials = text.length() > 2 && text.charAt(1) == '.' && (text.length() == 3 || text.charAt(3) == '.');
        return initials ? text.replace(".", "") : text;
    }

    private Word plain(String text, String lower, Word.Kind kind) {
        return new Word(
                text,
                lower,
                lower,
                text,
                -1,
                kind,
                false,
                false,
                numbers.kinds(lower),
                LanguageWords.periods().kinds(lower),
                beginsNumber(lower),
                beginsDate(lower));
    }

    private boolean beginsNumber(String lower) {
        return !Collections.disjoint(BEGIN_NUMBERS, numbers.kinds(lower).keySet())
                || !CompoundNumber.parts(numbers, lower).isEmpty();
    }

    /** So that the finder of periods passes over most words at once; a number in digits may begin one too. */
    private static boolean beginsDate(String lower) {
        return !Collections.disjoint(
                        BEGIN_PERIODS, LanguageWords.periods().kinds(lower).keySet())
                || CalendarNames.any().isName(lower)
                || HAN.is("one", lower);
    }

    private synchronized String stem(String lower) {
        return stemmer.stem(lower);
    }

    private static String cased(String text) {
        String single = text.endsWith("s") ? text.substring(0, text.length() - 1) : text;
        return Word.hasTwoCapitals(single) ? single : text;
    }

    private static String asciiDigits(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.codePoints().forEach(c -> ascii.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return ascii.toString();
    }

    /** Traditional characters stand for their simplified forms, so that terms are written once. */
    private static final class Simplified {
        private static final Transliterator CHARACTERS = Transliterator.getInstance("Traditional-Simplified");

        static String of(String character) {
            if (character.equals("○")) {
                return "〇";
            }
            String simple = CHARACTERS.transliterate(character);
            return simple.length() == character.length() ? simple : character;
        }
    }
}
