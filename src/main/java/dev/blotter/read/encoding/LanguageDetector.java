package dev.blotter.read.encoding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.tika.langdetect.opennlp.OpenNLPDetector;
import org.apache.tika.language.detect.LanguageResult;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text. Scripts that one language alone writes in tell it at once, and the
 * little words of common languages next; all else is left to a model, which takes seconds to load
 * and is loaded when first needed.
 */
public final class LanguageDetector {
    static final String UNKNOWN = "und";

    /** What is looked at; more than this does not make the model surer. */
    private static final int SAMPLE = 2_000;

    private static final int FEWEST_LETTERS = 20;
    /** How much likelier the best guess of the model must be than the next. */
    private static final double LEAD = 1.5;

    private static final Map<String, String> TWO_LETTERS = twoLetters();

    private final ThreadLocal<OpenNLPDetector> model = ThreadLocal.withInitial(LanguageDetector::load);

    /** A BCP 47 tag without a region, {@code und} when the text does not tell. */
    public String of(@Nullable String title, String text, @Nullable String declared) {
        String sample = sample(title, text);
        return FunctionWords.clear(sample).orElseGet(() -> doubtful(sample, declared));
    }

    private String doubtful(String sample, @Nullable String declared) {
        String hint = declared == null ? UNKNOWN : primary(declared);
        Scripts scripts = Scripts.of(sample);
        if (scripts.letters() < FEWEST_LETTERS) {
            return scripts.letters() == 0 ? UNKNOWN : scripts.language().orElse(hint);
        }
        return scripts.language().or(() -> FunctionWords.language(sample)).orElseGet(() -> detect(sample, hint));
    }

    private static String sample(@Nullable String title, String text) {
        String start = text.length() <= SAMPLE ? text : text.substring(0, SAMPLE);
        return title == null ? start : title + "\n" + start;
    }

    /** What the page declares counts only when the model has it among its best guesses. */
    private String detect(String sample, String hint) {
        OpenNLPDetector detector = model.get();
        detector.reset();
        // The model is misled by text in capitals.
        detector.addText(sample.toLowerCase(Locale.ROOT));
        List<LanguageResult> results = detector.detectAll();
        LanguageResult best = results.getFirst();
        if (best.getRawScore() > LEAD * results.get(1).getRawScore()) {
            return tag(best.getLanguage());
        }
        boolean plausible = results.stream()
                .limit(3)
                .anyMatch(result -> tag(result.getLanguage()).equals(hint));
        return plausible ? hint : UNKNOWN;
    }

    private static OpenNLPDetector load() {
        try {
            OpenNLPDetector detector = new OpenNLPDetector();
            detector.loadModels();
            return detector;
        } catch (IOException e) {
            throw new UncheckedIOException("the language model of the installation can't be read", e);
        }
    }

    private static String tag(String code) {
        String base = code.replaceAll("[-_].*", "");
        return switch (base) {
            case "cmn", "zho", "yue" -> "zh";
            case "pes", "prs" -> "fa";
            case "arb", "arz" -> "ar";
            case "ekk" -> "et";
            case "lvs" -> "lv";
            case "nob", "nb" -> "no";
            case "zlm", "zsm" -> "ms";
            case "azj" -> "az";
            case "uzn" -> "uz";
            case "khk" -> "mn";
            case "npi" -> "ne";
            case "als" -> "sq";
            case "swh" -> "sw";
            case "plt" -> "mg";
            case "iw" -> "he";
            case "" -> UNKNOWN;
            default -> TWO_LETTERS.getOrDefault(base, base);
        };
    }

    private static String primary(String declared) {
        String base = declared.strip().toLowerCase(Locale.ROOT).replaceAll("[-_].*", "");
        return base.matches("[a-z]{2,3}") ? tag(base) : UNKNOWN;
    }

    private static Map<String, String> twoLetters() {
        return Arrays.stream(Locale.getISOLanguages())
                .collect(Collectors.toMap(
                        code -> Locale.of(code).getISO3Language(), Function.identity(), (first, second) -> first));
    }

    /** How many letters of a sample are in which script. */
    private record Scripts(int letters, int han, int kana, int hangul, int thai, int greek, int hebrew) {
        private static final int GREEK = 0x370;

        static Scripts of(String sample) {
            int[] count = new int[7];
            for (int i = 0; i < sample.length(); i++) {
                char c = sample.charAt(i);
                // Below are Latin letters, which most texts have alone.
                if (c < GREEK) {
                    count[0] += Character.isLetter(c) ? 1 : 0;
                } else {
                    int letter = sample.codePointAt(i);
                    i += Character.charCount(letter) - 1;
                    if (Character.isLetter(letter)) {
                        count[0]++;
                        count(UnicodeScript.of(letter), count);
                    }
                }
            }
            return new Scripts(count[0], count[1], count[2], count[3], count[4], count[5], count[6]);
        }

        private static void count(UnicodeScript script, int[] count) {
            switch (script) {
                case HAN -> count[1]++;
                case HIRAGANA, KATAKANA -> count[2]++;
                case HANGUL -> count[3]++;
                case THAI -> count[4]++;
                case GREEK -> count[5]++;
                case HEBREW -> count[6]++;
                default -> {}
            }
        }

        /** A Chinese or Japanese letter says as much as several Latin ones. */
        Optional<String> language() {
            if (kana * 20 > han + kana && (kana + han) * 3 > letters) {
                return Optional.of("ja");
            }
            if (hangul * 3 > letters) {
                return Optional.of("ko");
            }
            if (han * 3 > letters) {
                return Optional.of("zh");
            }
            return main(thai, "th").or(() -> main(greek, "el")).or(() -> main(hebrew, "he"));
        }

        private Optional<String> main(int count, String language) {
            return count * 2 > letters ? Optional.of(language) : Optional.empty();
        }
    }
}
