package dev.blotter.read.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.text.Outcome;
import dev.blotter.text.Status;
import dev.blotter.text.work.RuleAtWork;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class WatchTest {
    private static final Duration LIMIT = Duration.ofMillis(1500);

    private final AtomicLong clock = new AtomicLong();
    private final Watch watch = new Watch(new TimeLimit(LIMIT, clock::get));

    @Test
    void aTryThatIsGivenUpLearnsItAtItsNextStep() {
        watch.begin("a", 0);
        late(watch);

        assertThatThrownBy(watch::rest).isInstanceOf(Watch.Over.class);
        assertThatThrownBy(() -> watch.begin("b", 1)).isInstanceOf(Watch.Over.class);
        assertThatThrownBy(() -> watch.passes(0)).isInstanceOf(Watch.Over.class);
    }

    @Test
    void theNextTryKnowsHowTheDocumentEnds() {
        watch.begin("a", 4);

        Watch next = next(watch);

        assertThat(next.begin("a", 4))
                .isEqualTo(new Outcome(Status.TIMEOUT, "takes longer than 1500 ms; raise it with --time-limit"));
        assertThat(next.begin("b", 5)).isNull();
        assertThat(next.passes(3)).isFalse();
        assertThat(next.passes(4)).isTrue();
    }

    @Test
    void whatCanNotBeJudgedInTimeIsReadAndNotJudged() {
        watch.begin("a", 4);
        watch.passes(4);
        watch.judge("a");

        Watch next = next(watch);

        assertThat(next.begin("a", 4)).isNull();
        assertThat(next.passes(4)).isTrue();
        Outcome outcome = next.judge("a");
        assertThat(outcome).isNotNull();
        assertThat(outcome.status()).isEqualTo(Status.FAILED);
        assertThat(outcome.reason()).isEqualTo("judging it takes longer than 1500 ms; raise it with --time-limit");
    }

    @Test
    void theRuleThatTheThreadIsAtIsNamed() {
        watch.start();
        RuleAtWork.begin("people/arrested");
        try {
            watch.judge("a");
            Outcome outcome = next(watch).judge("a");
            assertThat(outcome).isNotNull();
            assertThat(outcome.reason())
                    .isEqualTo("judging it takes longer than 1500 ms, at last by the rule 'people/arrested';"
                            + " raise it with --time-limit");
        } finally {
            RuleAtWork.begin(null);
            Thread.interrupted();
        }
    }

    @Test
    void aTryThatWaitsOrHasTakenAStepIsNotGivenUp() {
        watch.begin("a", 0);
        clock.addAndGet(LIMIT.toNanos());
        watch.work();
        clock.addAndGet(LIMIT.toNanos());

        assertThat(watch.giveUp()).isNull();
        watch.rest();
        assertThat(late(watch)).isNull();
    }

    @Test
    void givingUpInterruptsTheThread() {
        watch.start();
        watch.begin("a", 0);
        late(watch);

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void laterTriesKnowOfAllDocumentsBefore() {
        Watch third = next(begun(next(begun(watch, "a")), "b"));

        assertThat(third.stuck()).containsOnlyKeys("a", "b");
        assertThat(new Watch(Map.of(), 7).passes(6)).isFalse();
    }

    private @Nullable Watch late(Watch watch) {
        clock.addAndGet(LIMIT.toNanos() + 1);
        return watch.giveUp();
    }

    @Test
    void whatHungIsReadInAnotherProcessWhereThereMayBeOne() {
        watch.file("a.zip", 100, true);
        watch.begin("a.zip!/b", 4);

        Watch second = next(watch);
        assertThat(second.isForked()).isTrue();
        assertThat(second.begin("a.zip!/b", 4)).isNull();

        second.file("a.zip", 100, true);
        Watch third = next(second);
        assertThat(third.begin("a.zip!/b", 4)).isNotNull();
        clock.addAndGet(3 * LIMIT.toNanos());
        assertThat(watch.hangs()).isFalse();
    }

    @Test
    void aFileHasALimitOfTenDocumentsAndOneMoreForEachMegabyte() {
        watch.file("a.zip", 5 << 20, false);
        for (int i = 0; i < 15; i++) {
            watch.begin("a.zip!/" + i, i);
            clock.addAndGet(LIMIT.toNanos());
            assertThat(watch.giveUp()).isNull();
        }
        watch.rest();
        clock.addAndGet(LIMIT.toNanos());
        watch.begin("a.zip!/15", 15);
        clock.addAndGet(1);

        Watch next = watch.giveUp();

        assertThat(next).isNotNull();
        assertThat(next.begin("a.zip!/16", 16)).isNull();
        assertThat(next.begin("a.zip", 0))
                .isEqualTo(new Outcome(Status.TIMEOUT, "takes longer than 22500 ms; raise it with --time-limit"));
    }

    @Test
    void documentsOfAFileThatHangUseUpItsLimit() {
        Watch at = watch;
        for (int i = 0; i < 9; i++) {
            at.file("a.zip", 100, false);
            at.begin("a.zip!/" + i, i);
            at = next(at);
            assertThat(at.stuck()).doesNotContainKey("a.zip");
        }
        at.file("a.zip", 100, false);
        at.begin("a.zip!/9", 9);

        assertThat(next(at).stuck()).containsKey("a.zip");
    }

    private static Watch begun(Watch watch, String source) {
        watch.begin(source, 0);
        return watch;
    }

    private Watch next(Watch watch) {
        Watch next = late(watch);
        assertThat(next).isNotNull();
        return next;
    }
}
