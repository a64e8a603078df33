package dev.blotter.index.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.index.story.NearDuplicates;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextFingerprintTest {
    private static final Random RANDOM = new Random(7);

    @Test
    void aGistIsTheSameAfterItsBytes() {
        TextFingerprint textFingerprint = fingerprint(words(1, 400) + " Kojo Mensah paid 78,000 on 4 March");

        assertThat(TextFingerprint.decode(textFingerprint.encode()).encode()).isEqualTo(textFingerprint.encode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\n ", "Page not found. Return to the home page.", "🙂🙂🙂", "请开启JavaScript后重试"})
    void aShortTextHasNone(String text) {
        assertThat(TextFingerprint.of(null, text)).isNull();
    }

    @Test
    void aTextOfOneWordSaidOftenHasOne() {
        assertThat(own("la ".repeat(100)).isNearDuplicate(own("la ".repeat(300))))
                .isTrue();
    }

    @Test
    void aHalfIsWhollyInTheWhole() {
        String half = words(1, 400);

        assertThat(own(half).wording(own(half + words(2, 400)))).isGreaterThan(0.8);
    }

    @Test
    void otherWordsShareNoWording() {
        assertThat(own(words(1, 400)).wording(own(words(2, 400)))).isLessThan(0.05);
    }

    @Test
    void equalWordsWithOtherFiguresAndNamesAreAnotherReport() {
        String one = "said Kojo and Philip Darko in Accra of 12 on 4 March with 78,000 " + words(1, 300);
        String other = "said Emil and Greta Blount in Tucson of 31 on 9 April with 55,000 " + words(1, 300);

        assertThat(own(one).wording(own(other))).isGreaterThan(0.7);
        assertThat(own(one).isNearDuplicate(own(other))).isFalse();
    }

    @Test
    void aCapitalThatBeginsASentenceIsNoName() {
        String text = words(1, 60) + ". Yesterday it rained.\n“Tomorrow” it will not! Perhaps.";

        assertThat(fingerprint(text).particulars()).isEmpty();
    }

    @Test
    void chineseNumeralsAreParticularsFromTwoCharacters() {
        String text = "警方一名民警说三个人分二十五次把钱转走".repeat(3);

        assertThat(fingerprint(text).particulars()).hasSize(1);
    }

    @Test
    void textsOfManyParticularsAreComparedByTheSamePartOfThem() {
        List<Integer> numbers = IntStream.range(1000, 1400).boxed().toList();
        String all = numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
        String half = numbers.stream().limit(200).map(String::valueOf).collect(Collectors.joining(" "));
        String none = IntStream.range(5000, 5400).mapToObj(String::valueOf).collect(Collectors.joining(" "));

        assertThat(own(half).particulars(own(all))).isEqualTo(1);
        assertThat(own(none).particulars(own(all))).isZero();
    }

    @Test
    void groupsAreThoseOfAllComparisonsOneByOne() {
        List<TextFingerprint> fingerprints = IntStream.range(0, 60)
                .mapToObj(i -> fingerprint(words(i % 20, 300) + " " + words(100 + i, 20 + 10 * (i % 7))))
                .toList();

        assertThat(NearDuplicates.group(fingerprints)).isEqualTo(oneByOne(fingerprints));
    }

    @Test
    void whatStandsOnEveryPageOfASiteJoinsNothing() {
        String furniture = words(9, 400) + " call the Office of Ann Holt in Leeds on 0113 496 0100 ";
        List<TextFingerprint> pages = IntStream.range(0, 60)
                .mapToObj(i -> fingerprint(furniture + words(100 + i, 200)))
                .toList();

        assertThat(pages.get(0).whole().isNearDuplicate(pages.get(1).whole())).isTrue();
        assertThat(NearDuplicates.group(pages)).isEqualTo(IntStream.range(0, 60).toArray());
    }

    @Test
    void aReportThatManyPapersPrintIsNoCommonplace() {
        String report = words(9, 300) + " said Ann Holt in Leeds of 61 people and 88,000 pounds ";
        List<TextFingerprint> papers = IntStream.range(0, 120)
                .mapToObj(i -> fingerprint(report + words(100 + i, 15)))
                .toList();

        assertThat(NearDuplicates.group(papers)).containsOnly(0);
    }

    @Test
    void pagesOfNothingButFurnitureAreKnownByTheWholeOfIt() {
        List<TextFingerprint> fingerprints = IntStream.range(0, 80)
                .mapToObj(i -> fingerprint(words(9, 300) + (i < 3 ? "" : words(100 + i, 300))))
                .toList();

        int[] firsts = NearDuplicates.group(fingerprints);

        assertThat(firsts).startsWith(0, 0, 0);
        assertThat(firsts[3]).isEqualTo(3);
    }

    @Test
    void pagesWithLittleOfTheirOwnAreOneReportWhereNearlyAllIsEqual() {
        String page = words(9, 300) + " " + words(1, 100);
        DistinctiveFingerprint first = ofLittle(page);

        assertThat(first.isNearDuplicate(ofLittle(page + " " + words(7, 6)))).isTrue();
        assertThat(first.isNearDuplicate(ofLittle(words(9, 300) + " " + words(2, 100))))
                .isFalse();
        assertThat(bands(first)).as("it is known by all of its wording").hasSize(NearDuplicates.BANDS);
    }

    /** A page of which but a few buckets are its own. */
    private static DistinctiveFingerprint ofLittle(String text) {
        BitSet few = new BitSet();
        few.set(3, 13);
        return new DistinctiveFingerprint(fingerprint(text), few, new int[0], new double[0], new int[0]);
    }

    @Test
    void textsThatHaveNothingOfTheirOwnInCommonShareNoWording() {
        TextFingerprint textFingerprint = fingerprint(words(1, 400));
        BitSet first = new BitSet();
        first.set(0, 20);
        BitSet rest = new BitSet();
        rest.set(20, 40);

        assertThat(new DistinctiveFingerprint(textFingerprint, first, new int[0], new double[0], new int[0])
                        .wording(new DistinctiveFingerprint(textFingerprint, rest, new int[0], new double[0], new int[0])))
                .isZero();
    }

    @Test
    void commonplacesAreTheSameWhereverTextsAreCounted() {
        List<TextFingerprint> fingerprints = IntStream.range(0, 90)
                .mapToObj(i -> fingerprint(words(9, 100) + " said Ann Holt of " + i + " " + words(100 + i / 3, 200)))
                .toList();
        BoilerplateShingles here = new BoilerplateShingles();
        fingerprints.subList(0, 50).forEach(here::add);
        BoilerplateShingles there = new BoilerplateShingles();
        fingerprints.subList(50, 90).forEach(there::add);
        here.add(there);
        List<DistinctiveFingerprint> own = fingerprints.stream().map(here::own).toList();
        List<DistinctiveFingerprint> alike = BoilerplateShingles.apart(fingerprints);

        for (int text = 0; text < fingerprints.size(); text++) {
            int of = text;
            assertThat(bands(own.get(of))).isNotEmpty().isEqualTo(bands(alike.get(of)));
            assertThat(IntStream.range(0, 90).mapToObj(other -> own.get(of).isNearDuplicate(own.get(other))))
                    .containsExactlyElementsOf(IntStream.range(0, 90)
                            .mapToObj(other -> alike.get(of).isNearDuplicate(alike.get(other)))
                            .toList());
        }
        assertThat(bands(own.getFirst())).hasSizeLessThan(NearDuplicates.BANDS);
    }

    private static List<Integer> bands(DistinctiveFingerprint text) {
        return IntStream.range(0, NearDuplicates.BANDS)
                .filter(text::has)
                .map(text::band)
                .boxed()
                .toList();
    }

    private static int[] oneByOne(List<TextFingerprint> fingerprints) {
        List<DistinctiveFingerprint> own = BoilerplateShingles.apart(fingerprints);
        int[] firsts = new int[fingerprints.size()];
        Arrays.setAll(firsts, i -> i);
        for (int i = 0; i < firsts.length; i++) {
            for (int j = 0; j < i; j++) {
                if (own.get(i).isNearDuplicate(own.get(j))) {
                    int low = Math.min(firsts[i], firsts[j]);
                    int high = Math.max(firsts[i], firsts[j]);
                    Arrays.setAll(firsts, k -> firsts[k] == high ? low : firsts[k]);
                }
            }
        }
        return firsts;
    }

    /** Lower-case words that nobody wrote, the same for the same seed. */
    private static String words(int seed, int number) {
        Random random = new Random(seed);
        return random.ints(number, 0, 4000)
                .mapToObj(word -> "w" + Integer.toString(word, 26).replaceAll("[0-9]", "z"))
                .collect(Collectors.joining(" "));
    }

    private static TextFingerprint fingerprint(String text) {
        return Objects.requireNonNull(TextFingerprint.of(null, text));
    }

    private static DistinctiveFingerprint own(String text) {
        return fingerprint(text).whole();
    }
}
