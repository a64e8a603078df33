package dev.blotter.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.index.fingerprint.TextFingerprint;
import dev.blotter.index.story.NearDuplicates;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How well a fingerprint tells whether two texts tell one report, on labelled pairs. */
final class StoryPairsTest {
    /** What a measure is of: how many pairs are rightly joined, wrongly joined, wrongly parted. */
    private record Score(long right, long joined, long parted) {
        static Score of(Stream<StoryPairs.Pair> pairs) {
            List<StoryPairs.Pair> all = pairs.toList();
            return new Score(
                    all.stream().filter(pair -> pair.same() && isOne(pair)).count(),
                    all.stream().filter(pair -> !pair.same() && isOne(pair)).count(),
                    all.stream().filter(pair -> pair.same() && !isOne(pair)).count());
        }

        double precision() {
            return (double) right / (right + joined);
        }

        double recall() {
            return (double) right / (right + parted);
        }
    }

    @Test
    void retoldReportsAreKnownWithPrecisionAndRecall() throws IOException {
        List<StoryPairs.Pair> pairs = StoryPairs.read().pairs();

        assertThat(pairs).hasSizeGreaterThan(400);
        assertThat(pairs.stream().filter(pair -> !pair.same())).hasSizeGreaterThan(80);
        assertGood(Score.of(pairs.stream()));
        assertGood(Score.of(pairs.stream().filter(pair -> Edits.isChinese(pair.one()))));
        assertGood(Score.of(pairs.stream().filter(pair -> !Edits.isChinese(pair.one()))));
    }

    private static void assertGood(Score score) {
        assertThat(score.precision()).as(score.toString()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void noTwoTextsOfTheCorpusTellOneReport() throws IOException {
        List<TextFingerprint> fingerprints = StoryPairs.read().bases().stream()
                .map(text -> TextFingerprint.of(null, text))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();

        int[] firsts = NearDuplicates.group(fingerprints);

        assertThat(fingerprints).hasSizeGreaterThan(50);
        for (int i = 0; i < firsts.length; i++) {
            assertThat(firsts[i]).isEqualTo(i);
        }
    }

    private static boolean isOne(StoryPairs.Pair pair) {
        TextFingerprint one = TextFingerprint.of(null, pair.one());
        TextFingerprint other = TextFingerprint.of(null, pair.other());
        return one != null && other != null && one.whole().isNearDuplicate(other.whole());
    }
}
