package dev.blotter.index.gist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.index.story.Retellings;
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

final class GistTest {
    private static final Random RANDOM = new Random(7);

    @Test
    void aGistIsTheSameAfterItsBytes() {
        Gist gist = gist(words(1, 400) + " Kojo Mensah paid 78,000 on 4 March");

        assertThat(Gist.decode(gist.encode()).encode()).isEqualTo(gist.encode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\n ", "Page not found. Return to the home page.", "🙂🙂🙂", "请开启JavaScript后重试"})
    void aShortTextHasNone(String text) {
        assertThat(Gist.of(text)).isNull();
    }

    @Test
    void aTextOfOneWordSaidOftenHasOne() {
        assertThat(own("la ".repeat(100)).retells(own("la ".repeat(300)))).isTrue();
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
        assertThat(own(one).retells(own(other))).isFalse();
    }

    @Test
    void aCapitalThatBeginsASentenceIsNoName() {
        String text = words(1, 60) + ". Yesterday it rained.\n“Tomorrow” it will not! Perhaps.";

        assertThat(gist(text).particulars()).isEmpty();
    }

    @Test
    void chineseNumeralsAreParticularsFromTwoCharacters() {
        String text = "警方一名民警说三个人分二十五次把钱转走".repeat(3);

        assertThat(gist(text).particulars()).hasSize(1);
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
        List<Gist> gists = IntStream.range(0, 60)
                .mapToObj(i -> gist(words(i % 20, 300) + " " + words(100 + i, 20 + 10 * (i % 7))))
                .toList();

        assertThat(Retellings.group(gists)).isEqualTo(oneByOne(gists));
    }

    @Test
    void whatStandsOnEveryPageOfASiteJoinsNothing() {
        String furniture = words(9, 400) + " call the Office of Ann Holt in Leeds on 0113 496 0100 ";
        List<Gist> pages = IntStream.range(0, 60)
                .mapToObj(i -> gist(furniture + words(100 + i, 200)))
                .toList();

        assertThat(pages.get(0).whole().retells(pages.get(1).whole())).isTrue();
        assertThat(Retellings.group(pages)).isEqualTo(IntStream.range(0, 60).toArray());
    }

    @Test
    void aReportThatManyPapersPrintIsNoCommonplace() {
        String report = words(9, 300) + " said Ann Holt in Leeds of 61 people and 88,000 pounds ";
        List<Gist> papers = IntStream.range(0, 120)
                .mapToObj(i -> gist(report + words(100 + i, 15)))
                .toList();

        assertThat(Retellings.group(papers)).containsOnly(0);
    }

    @Test
    void pagesOfNothingButFurnitureAreKnownByTheWholeOfIt() {
        List<Gist> gists = IntStream.range(0, 80)
                .mapToObj(i -> gist(words(9, 300) + (i < 3 ? "" : words(100 + i, 300))))
                .toList();

        int[] firsts = Retellings.group(gists);

        assertThat(firsts).startsWith(0, 0, 0);
        assertThat(firsts[3]).isEqualTo(3);
    }

    @Test
    void pagesWithLittleOfTheirOwnAreOneReportWhereNearlyAllIsEqual() {
        String page = words(9, 300) + " " + words(1, 100);
        DistinctiveFingerprint first = ofLittle(page);

        assertThat(first.retells(ofLittle(page + " " + words(7, 6)))).isTrue();
        assertThat(first.retells(ofLittle(words(9, 300) + " " + words(2, 100)))).isFalse();
        assertThat(bands(first)).as("it is known by all of its wording").hasSize(Retellings.BANDS);
    }

    /** A page of which but a few buckets are its own. */
    private static DistinctiveFingerprint ofLittle(String text) {
        BitSet few = new BitSet();
        few.set(3, 13);
        return new DistinctiveFingerprint(gist(text), few, new int[0]);
    }

    @Test
    void textsThatHaveNothingOfTheirOwnInCommonShareNoWording() {
        Gist gist = gist(words(1, 400));
        BitSet first = new BitSet();
        first.set(0, 20);
        BitSet rest = new BitSet();
        rest.set(20, 40);

        assertThat(new DistinctiveFingerprint(gist, first, new int[0])
                        .wording(new DistinctiveFingerprint(gist, rest, new int[0])))
                .isZero();
    }

    @Test
    void commonplacesAreTheSameWhereverTextsAreCounted() {
        List<Gist> gists = IntStream.range(0, 90)
                .mapToObj(i -> gist(words(9, 100) + " said Ann Holt of " + i + " " + words(100 + i / 3, 200)))
                .toList();
        Commonplaces here = new Commonplaces();
        gists.subList(0, 50).forEach(here::add);
        Commonplaces there = new Commonplaces();
        gists.subList(50, 90).forEach(there::add);
        here.add(there);
        List<DistinctiveFingerprint> own = gists.stream().map(here::own).toList();
        List<DistinctiveFingerprint> alike = Commonplaces.apart(gists);

        for (int text = 0; text < gists.size(); text++) {
            int of = text;
            assertThat(bands(own.get(of))).isNotEmpty().isEqualTo(bands(alike.get(of)));
            assertThat(IntStream.range(0, 90).mapToObj(other -> own.get(of).retells(own.get(other))))
                    .containsExactlyElementsOf(IntStream.range(0, 90)
                            .mapToObj(other -> alike.get(of).retells(alike.get(other)))
                            .toList());
        }
        assertThat(bands(own.getFirst())).hasSizeLessThan(Retellings.BANDS);
    }

    private static List<Integer> bands(DistinctiveFingerprint text) {
        return IntStream.range(0, Retellings.BANDS)
                .filter(text::has)
                .map(text::band)
                .boxed()
                .toList();
    }

    private static int[] oneByOne(List<Gist> gists) {
        List<DistinctiveFingerprint> own = Commonplaces.apart(gists);
        int[] firsts = new int[gists.size()];
        Arrays.setAll(firsts, i -> i);
        for (int i = 0; i < firsts.length; i++) {
            for (int j = 0; j < i; j++) {
                if (own.get(i).retells(own.get(j))) {
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

    private static Gist gist(String text) {
        return Objects.requireNonNull(Gist.of(text));
    }

    private static DistinctiveFingerprint own(String text) {
        return gist(text).whole();
    }
}
