package dev.blotter.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Regions;
import dev.blotter.text.Annotation;
import dev.blotter.text.Annotations;
import dev.blotter.text.Document;
import dev.blotter.text.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts of any characters, alone and among what makes figures, dates, terms and places. */
@Tag("stress")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
final class AnnotatorUnicodeTest {
    private static final int ROW = 256;
    /** Of the rare ideographs, 60,000 that mean nothing but a word, so many are alike. */
    private static final int RARE_ONE_IN = 16;

    private static final int RANDOM_TEXTS = Integer.getInteger("blotter.texts", 300);
    private static final List<String> LANGUAGES = List.of("en", "zh", "fr", "es", "de", "pt", "th", "und");

    private static final List<String> PARTS = List.of(
            "Police arrested ",
            " people in Lagos. ",
            " suspects ",
            "抓获",
            "名",
            "人",
            "年",
            "月",
            "日",
            "一",
            "二",
            "三",
            "〇",
            "零",
            "○",
            "十",
            "百",
            "千",
            "万",
            "亿",
            "近",
            "第",
            "前",
            "个月",
            "截至",
            "的",
            "后",
            "民国",
            "至",
            "天",
            " million ",
            " October ",
            " 2021 ",
            "12",
            "-",
            "–",
            ",",
            ".",
            "'s",
            " ",
            "\n",
            " | ",
            "$");

    private static Annotator annotator;

    @BeforeAll
    static void loadRules(@TempDir Path rules) throws IOException {
        Files.createDirectories(rules.resolve("terms"));
        Files.writeString(rules.resolve("terms/a.csv"), """
                term,concept,language,sort,not
                arrest,arrests,en,verb,
                抓获,arrests,zh,verb,
                people,of.people,en,unit,
                名,of.people,zh,unit,
                """);
        annotator = Annotator.load(rules, FraudTypes.load(Path.of("rules")), Regions.builtIn());
    }

    @Test
    void readsMathematicalDigitsAsTheNumberTheyAre() {
        assertThat(quantities("en", "Police arrested 𝟏𝟐 people in Lagos.")).containsExactly(12.0);
        assertThat(quantities("en", "Police arrested 𝟭𝟮,𝟱𝟬𝟬 people in Lagos."))
                .containsExactly(12_500.0);
    }

    @Test
    void survivesEveryCharacterThatHasAMeaning() {
        int[] all = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> Character.isDefined(c) && Character.getType(c) != Character.PRIVATE_USE)
                .filter(c -> c <= Character.MAX_VALUE || !Character.isIdeographic(c) || c % RARE_ONE_IN == 0)
                .toArray();
        for (int from = 0; from < all.length; from += ROW) {
            survives(
                    "en",
                    Arrays.stream(all, from, Math.min(from + ROW, all.length))
                            .mapToObj(c -> "|1|2 a|b 抓获|名 ".replace("|", Character.toString(c)))
                            .collect(Collectors.joining()));
        }
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, RANDOM_TEXTS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void survivesAnyTextOfAllPlanes(int seed) {
        Random random = new Random(seed);
        String text = IntStream.range(0, 10 + random.nextInt(150))
                .mapToObj(i -> random.nextInt(3) == 0 ? character(random) : PARTS.get(random.nextInt(PARTS.size())))
                .collect(Collectors.joining());
        survives(LANGUAGES.get(random.nextInt(LANGUAGES.size())), text);
    }

    /** A character of any plane, half a pair, or a digit of any script. */
    private static String character(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1));
            case 1 -> Character.toString(random.nextInt(0x3400));
            case 2 -> String.valueOf((char) (Character.MIN_SURROGATE + random.nextInt(0x800)));
            default -> Character.toString(DIGITS[random.nextInt(DIGITS.length)]);
        };
    }

    private static final int[] DIGITS = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(Character::isDigit)
            .toArray();

    private static void survives(String language, String text) {
        for (Annotation found : annotations(language, text).found()) {
            assertThat(found.begin()).as(text).isBetween(0, found.end() - 1);
            assertThat(found.end()).as(text).isLessThanOrEqualTo(text.length());
            assertThat(found.last()).as(text).isGreaterThanOrEqualTo(found.token());
        }
    }

    private static List<Double> quantities(String language, String text) {
        return annotations(language, text).found().stream()
                .filter(Quantity.class::isInstance)
                .map(found -> ((Quantity) found).value())
                .toList();
    }

    private static Annotations annotations(String language, String text) {
        Document document = Texts.document(null, text, language, Texts.DATE);
        return annotator.annotate(document);
    }
}
