package dev.blotter.read.encoding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
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
    public static final String UNKNOWN = "und";

    private static final Pattern CODE = Pattern.compile("^[a-z]{2,3}");
    /** Script and country of a tag. */
    private static final Pattern SUBTAGS = Pattern.compile("[-_].*");

    /** What is looked at; more than this does not make the model surer. */
    private static final int SAMPLE = 2_000;

    private static final int FEWEST_LETTERS = 20;
    /** How much likelier the best guess of the model must be than the next. */
    private static final double LEAD = 1.5;

    /** Languages that the model tells apart, and others that have two tags, with the tag that is given. */
    private static final String ONE_OF_SEVERAL =
            "cmn=zh zho=zh yue=zh pes=fa prs=fa arb=ar arz=ar ekk=et lvs=lv nob=no "
                    + "nb=no zlm=ms zsm=ms azj=az uzn=uz khk=mn npi=ne als=sq swh=sw plt=mg iw=he";

    private static final Map<String, String> TAGS = tags();

    /** A script that hardly another language is written in; its letters count {@code worth} times. */
    private record Script(UnicodeScript name, int worth, String language) {}

    /** Korean is first: it may be written with as many Chinese letters as its own. */
    private static final List<Script> SCRIPTS = List.of(
            new Script(UnicodeScript.HANGUL, 3, "ko"),
            new Script(UnicodeScript.HAN, 3, "zh"),
            new Script(UnicodeScript.THAI, 2, "th"),
            new Script(UnicodeScript.GREEK, 2, "el"),
            new Script(UnicodeScript.HEBREW, 2, "he"));

    private final ThreadLocal<OpenNLPDetector> model = ThreadLocal.withInitial(LanguageDetector::load);

    /** A BCP 47 tag without a region, {@code und} when the text does not tell. */
    public String of(@Nullable String title, String text, @Nullable String declared) {
        String sample = sample(title, text);
        return FunctionWords.clear(sample).orElseGet(() -> doubtful(sample, declared));
    }

    private String doubtful(String sample, @Nullable String declared) {
        String hint = declared == null ? UNKNOWN : primary(declared);
        Map<UnicodeScript, Long> scripts = sample.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long letters = scripts.values().stream().mapToLong(Long::longValue).sum();
        Optional<String> written = byScript(scripts, letters);
        if (letters == 0) {
            return UNKNOWN;
        }
        return written.or(() -> FunctionWords.language(sample))
                .orElseGet(() -> letters < FEWEST_LETTERS ? hint : detect(sample, hint));
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
        String base = SUBTAGS.matcher(code).replaceFirst("");
        return base.isEmpty() ? UNKNOWN : TAGS.getOrDefault(base, base);
    }

    private static String primary(String declared) {
        String base = SUBTAGS.matcher(declared.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        return CODE.matcher(base).matches() ? tag(base) : UNKNOWN;
    }

    private static Map<String, String> tags() {
        Map<String, String> tags = new HashMap<>();
        for (String language : Locale.getISOLanguages()) {
            tags.putIfAbsent(Locale.of(language).getISO3Language(), language);
        }
        for (String pair : ONE_OF_SEVERAL.split(" ", -1)) {
            String[] codes = pair.split("=", 2);
            tags.put(codes[0], codes[1]);
        }
        return tags;
    }

    /** The language that a script tells. A Chinese or Japanese letter says as much as several Latin ones. */
    private static Optional<String> byScript(Map<UnicodeScript, Long> scripts, long letters) {
        long han = scripts.getOrDefault(UnicodeScript.HAN, 0L);
        long kana = scripts.getOrDefault(UnicodeScript.HIRAGANA, 0L) + scripts.getOrDefault(UnicodeScript.KATAKANA, 0L);
        if (kana * 20 > han + kana && (kana + han) * 3 > letters) {
            return Optional.of("ja");
        }
        return SCRIPTS.stream()
                .filter(script -> scripts.getOrDefault(script.name, 0L) * script.worth > letters)
                .map(Script::language)
                .findFirst();
    }
}
