package dev.blotter.read.encoding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells common languages by their commonest little words, which are a third of most texts, and in
 * English by three of police news. It is sure within a sentence or two, and needs no model.
 */
final class FunctionWords {
    private static final List<String> NAMES = new ArrayList<>();
    /** The languages that have a word, by their places in {@link #NAMES}. */
    private static final Map<String, int[]> LANGUAGES = new HashMap<>();

    /** No little word is longer. */
    private static final int LONGEST = 12;

    private static final int FEWEST = 3;
    private static final double SHARE = 0.12;
    private static final double LEAD = 1.3;
    /** So long a beginning leaves no doubt, when it has so many little words of one language. */
    private static final int ENOUGH = 600;

    private static final int CLEAR = 15;
    private static final double CLEAR_LEAD = 2;

    static {
        words(
                "en",
                "the of and to in is was for that with on by he it at are from his have has been were said will not who this which they their had an be as or its after but a two over into more than people police arrested are if while there these those such because before when where then would could can may been being between during through against other some any only most each both does did she you your our about every since until under also");
        words(
                "es",
                "de la que el en los del las por con una para se su al más fue han como pero sus le ha este entre está ya sobre cuando también hasta donde y lo no es un");
        words(
                "fr",
                "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se son avec il ce sont aux été cette ont mais nous leur était d'un l'on où ses police");
        words(
                "de",
                "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über");
        words(
                "pt",
                "de a que o e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou foi quando muito nos já está também pela até são foram");
        words(
                "it",
                "di che e la il un a per in una sono non è del con si da le dei nel alla più della i ha anche ma come gli al lo delle se dal nella stato essere dopo");
        words(
                "nl",
                "de en van het een in is dat op te zijn met voor niet aan er om ook als dan maar bij of uit door over hij naar wordt heeft tot hun meer was werd deze");
        words(
                "sv",
                "och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när år under också efter eller nu");
        words(
                "da",
                "og i at det er en til af på for med den som har de ikke der et var vi han men om sig fra kan så blev efter også eller skal havde jeg");
        words(
                "no",
                "og i at det er en til av på for med den som har de ikke et var vi han men om seg fra kan så ble etter også eller skal hadde jeg ut");
        words(
                "pl",
                "w i na z do się nie to że jest o od po jak przez dla za jego ale był tym oraz są które który także może tego przed został ze");
        words(
                "tr",
                "ve bir bu da de için ile olarak olan çok daha gibi sonra kadar en ne ama o var ise olduğu tarafından yeni içinde değil oldu");
        words(
                "id",
                "yang dan di dari untuk dengan pada ini itu dalam tidak akan ke oleh telah adalah juga ada sebagai bahwa mereka atau karena lebih bisa saat para kepada setelah");
        words(
                "ro",
                "de și în a la cu din care pe nu o un să este au pentru mai prin fost sunt ce dar după sau fi ale lui această acest al");
        words(
                "cs",
                "a v se na je že s z do o ve to jako za by který po pro ale k jsou byl jeho také nebo bylo před podle už aby");
        words(
                "vi",
                "của và là có được cho trong các một người với không này đã khi để những đến từ về ra vào tại năm cũng theo sau nhiều như");
        words(
                "ru",
                "и в не на что с он как по это из а его за от о для к но до так же у был при были было после также или их том году мы");
        words("uk", "і в не на що з як та від за до про у його для це є але після також або був їх під час й які року");
        words("ar", "في من على أن إلى التي عن مع هذا هذه كان الذي ما لا بعد قد كما ذلك بين كانت لم أو عام حيث خلال");
        words("fa", "و در به از که این را با است آن برای های می یک خود تا کرد شده بر هم نیز گفت شد بود کند اند");
        words("ur", "کے میں کی سے کا نے ہے کو اور پر ہیں یہ کہ اس گیا کر تھا بھی نہیں ایک لیے ہو");
        words("hi", "के में की है से का ने को और पर हैं यह कि इस गया कर था भी नहीं एक लिए हो");
    }

    private final int[] hits = new int[NAMES.size()];
    private final double[] weights = new double[NAMES.size()];
    private int tokens;

    private FunctionWords() {}

    private static void words(String language, String words) {
        if (!NAMES.contains(language)) {
            NAMES.add(language);
        }
        int number = NAMES.indexOf(language);
        for (String word : words.split(" ", -1)) {
            int[] languages = LANGUAGES.getOrDefault(word, new int[0]);
            if (Arrays.stream(languages).noneMatch(other -> other == number)) {
                int[] more = Arrays.copyOf(languages, languages.length + 1);
                more[languages.length] = number;
                LANGUAGES.put(word, more);
            }
        }
    }

    /** The language of a text, when its little words are many and mostly of one language. */
    static Optional<String> language(String text) {
        return of(text).best(FEWEST, LEAD);
    }

    /** The language of a text, when its beginning alone leaves no doubt. */
    static Optional<String> clear(String text) {
        return of(text.substring(0, Math.min(text.length(), ENOUGH))).best(CLEAR, CLEAR_LEAD);
    }

    private static FunctionWords of(String text) {
        FunctionWords words = new FunctionWords();
        words.count(text.toLowerCase(Locale.ROOT));
        return words;
    }

    private void count(String text) {
        int begin = next(text, 0, true);
        while (begin < text.length()) {
            int end = next(text, begin, false);
            tokens++;
            if (end - begin <= LONGEST) {
                count(LANGUAGES.get(text.substring(begin, end)));
            }
            begin = next(text, end, true);
        }
    }

    /** A word counts for each language that has it, and the less the more they are. */
    private void count(int @Nullable [] languages) {
        if (languages != null) {
            for (int language : languages) {
                hits[language]++;
                weights[language] += 1.0 / languages.length;
            }
        }
    }

    private Optional<String> best(int fewest, double lead) {
        int best = 0;
        double second = 0;
        for (int i = 1; i < weights.length; i++) {
            if (weights[i] > weights[best]) {
                second = weights[best];
                best = i;
            } else {
                second = Math.max(second, weights[i]);
            }
        }
        boolean sure = hits[best] >= fewest && hits[best] >= SHARE * tokens && weights[best] >= lead * second;
        return sure ? Optional.of(NAMES.get(best)) : Optional.empty();
    }

    /** The next place where a word begins, or where it ends. */
    private static int next(String text, int from, boolean begin) {
        int at = from;
        while (at < text.length() && isOfWord(text.charAt(at)) != begin) {
            at++;
        }
        return at;
    }

    /** Whether a character of a text in lower case is part of a word. */
    private static boolean isOfWord(char c) {
        if (c < '\u0080') {
            return (c >= 'a' && c <= 'z') || c == '\'';
        }
        return c == '’' || Character.isLetter(c) || isMark(c);
    }

    /** Vowel signs, without which words of Indian scripts would fall apart. */
    private static boolean isMark(char c) {
        return c >= '\u0900'
                && (Character.getType(c) == Character.COMBINING_SPACING_MARK
                        || Character.getType(c) == Character.NON_SPACING_MARK);
    }
}
