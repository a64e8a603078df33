package dev.blotter.annotate.token;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.IndonesianStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;

/**
 * Takes the inflection off a word, by Lucene's Snowball stemmers. A language without one keeps its
 * words whole; {@code und} is taken for English, in which most documents are.
 *
 * <p>The English stemmer also takes off how a word is derived, and makes "oper" of "operate",
 * "operator" and "operation", so that a term for the crime would find the raid. English nouns with a
 * derived ending therefore lose only the s of their plural.
 *
 * <p>Not safe for use by several threads.
 */
record Stemmer(@Nullable SnowballStemmer snowball) {
    private static final Map<String, Supplier<SnowballStemmer>> SNOWBALL = Map.of(
            "und", EnglishStemmer::new,
            "en", EnglishStemmer::new,
            "de", GermanStemmer::new,
            "es", SpanishStemmer::new,
            "fr", FrenchStemmer::new,
            "id", IndonesianStemmer::new,
            "it", ItalianStemmer::new,
            "nl", DutchStemmer::new,
            "pt", PortugueseStemmer::new,
            "ru", RussianStemmer::new);
    private static final List<String> DERIVED =
            List.of("tion", "sion", "ment", "er", "or", "ness", "ity", "ist", "ism", "ly");

    static Stemmer of(String language) {
        Supplier<SnowballStemmer> snowball = SNOWBALL.get(language);
        return new Stemmer(snowball == null ? null : snowball.get());
    }

    String stem(String lower) {
        if (snowball == null) {
            return lower;
        }
        if (snowball instanceof EnglishStemmer) {
            String singular = singular(present(lower));
            if (DERIVED.stream().anyMatch(singular::endsWith)) {
                return singular;
            }
        }
        snowball.setCurrent(lower);
        snowball.stem();
        return snowball.getCurrent();
    }

    /** "discover" keeps its ending, and so must "discovered". */
    private static String present(String lower) {
        return lower.endsWith("ered")
                ? lower.substring(0, lower.length() - 2)
                : lower.endsWith("ering") ? lower.substring(0, lower.length() - 3) : lower;
    }

    private static String singular(String lower) {
        if (lower.endsWith("ies")) {
            return lower.substring(0, lower.length() - 3) + "y";
        }
        return lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
