package dev.blotter.read.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.text.Outcome;
import dev.blotter.text.RuleAtWork;
import dev.blotter.text.Status;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class WatchTest {
    private static final Duration LIMIT = Duration.ofMillis(1500);

    private final Watch watch = new Watch();

    @Test
    void aTryThatIsGivenUpLearnsItAtItsNextStep() {
        watch.begin("a", 0);
        watch.giveUp(LIMIT, late());

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
        long now = System.nanoTime();
        watch.work();

        assertThat(watch.giveUp(Duration.ZERO, now)).isNull();
        watch.rest();
        assertThat(watch.giveUp(LIMIT, late())).isNull();
    }

    @Test
    void givingUpInterruptsTheThread() {
        watch.start();
        watch.begin("a", 0);
        watch.giveUp(LIMIT, late());

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void laterTriesKnowOfAllDocumentsBefore() {
        Watch third = next(begun(next(begun(watch, "a")), "b"));

        assertThat(third.stuck()).containsOnlyKeys("a", "b");
        assertThat(new Watch(Map.of(), 7).passes(6)).isFalse();
    }

    private static long late() {
        return System.nanoTime() + LIMIT.toNanos() + 1;
    }

    private static Watch begun(Watch watch, String source) {
        watch.begin(source, 0);
        return watch;
    }

    private static Watch next(Watch watch) {
        Watch next = watch.giveUp(LIMIT, late());
        assertThat(next).isNotNull();
        return next;
    }
}
