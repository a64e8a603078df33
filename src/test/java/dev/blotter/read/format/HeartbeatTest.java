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

final class HeartbeatTest {
    private static final Duration LIMIT = Duration.ofMillis(1500);

    private final AtomicLong clock = new AtomicLong();
    private final Heartbeat heartbeat = new Heartbeat(new TimeLimit(LIMIT, clock::get));

    @Test
    void aTryThatIsGivenUpLearnsItAtItsNextStep() {
        heartbeat.begin("a", 0);
        late(heartbeat);

        assertThatThrownBy(heartbeat::rest).isInstanceOf(Heartbeat.Over.class);
        assertThatThrownBy(() -> heartbeat.begin("b", 1)).isInstanceOf(Heartbeat.Over.class);
        assertThatThrownBy(() -> heartbeat.passes(0)).isInstanceOf(Heartbeat.Over.class);
    }

    @Test
    void theNextTryKnowsHowTheDocumentEnds() {
        heartbeat.begin("a", 4);

        Heartbeat next = next(heartbeat);

        assertThat(next.begin("a", 4))
                .isEqualTo(new Outcome(Status.TIMEOUT, "takes longer than 1500 ms; raise it with --time-limit"));
        assertThat(next.begin("b", 5)).isNull();
        assertThat(next.passes(3)).isFalse();
        assertThat(next.passes(4)).isTrue();
    }

    @Test
    void whatCanNotBeJudgedInTimeIsReadAndNotJudged() {
        heartbeat.begin("a", 4);
        heartbeat.passes(4);
        heartbeat.judge("a");

        Heartbeat next = next(heartbeat);

        assertThat(next.begin("a", 4)).isNull();
        assertThat(next.passes(4)).isTrue();
        Outcome outcome = next.judge("a");
        assertThat(outcome).isNotNull();
        assertThat(outcome.status()).isEqualTo(Status.FAILED);
        assertThat(outcome.reason()).isEqualTo("judging it takes longer than 1500 ms; raise it with --time-limit");
    }

    @Test
    void theRuleThatTheThreadIsAtIsNamed() {
        heartbeat.start();
        RuleAtWork.begin("people/arrested");
        try {
            heartbeat.judge("a");
            Outcome outcome = next(heartbeat).judge("a");
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
        heartbeat.begin("a", 0);
        clock.addAndGet(LIMIT.toNanos());
        heartbeat.work();
        clock.addAndGet(LIMIT.toNanos());

        assertThat(heartbeat.giveUp()).isNull();
        heartbeat.rest();
        assertThat(late(heartbeat)).isNull();
    }

    @Test
    void givingUpInterruptsTheThread() {
        heartbeat.start();
        heartbeat.begin("a", 0);
        late(heartbeat);

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void laterTriesKnowOfAllDocumentsBefore() {
        Heartbeat third = next(begun(next(begun(heartbeat, "a")), "b"));

        assertThat(third.stuck()).containsOnlyKeys("a", "b");
        assertThat(new Heartbeat(Map.of(), 7).passes(6)).isFalse();
    }

    private @Nullable Heartbeat late(Heartbeat heartbeat) {
        clock.addAndGet(LIMIT.toNanos() + 1);
        return heartbeat.giveUp();
    }

    @Test
    void whatHungIsReadInAnotherProcessWhereThereMayBeOne() {
        heartbeat.file("a.zip", 100, true);
        heartbeat.begin("a.zip!/b", 4);

        Heartbeat second = next(heartbeat);
        assertThat(second.isForked()).isTrue();
        assertThat(second.begin("a.zip!/b", 4)).isNull();

        second.file("a.zip", 100, true);
        Heartbeat third = next(second);
        assertThat(third.begin("a.zip!/b", 4)).isNotNull();
        clock.addAndGet(3 * LIMIT.toNanos());
        assertThat(heartbeat.hangs()).isFalse();
    }

    @Test
    void aFileHasALimitOfTenDocumentsAndOneMoreForEachMegabyte() {
        heartbeat.file("a.zip", 5 << 20, false);
        for (int i = 0; i < 15; i++) {
            heartbeat.begin("a.zip!/" + i, i);
            clock.addAndGet(LIMIT.toNanos());
            assertThat(heartbeat.giveUp()).isNull();
        }
        heartbeat.rest();
        clock.addAndGet(LIMIT.toNanos());
        heartbeat.begin("a.zip!/15", 15);
        clock.addAndGet(1);

        Heartbeat next = heartbeat.giveUp();

        assertThat(next).isNotNull();
        assertThat(next.begin("a.zip!/16", 16)).isNull();
        assertThat(next.begin("a.zip", 0))
                .isEqualTo(new Outcome(Status.TIMEOUT, "takes longer than 22500 ms; raise it with --time-limit"));
    }

    @Test
    void documentsOfAFileThatHangUseUpItsLimit() {
        Heartbeat at = heartbeat;
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

    private static Heartbeat begun(Heartbeat heartbeat, String source) {
        heartbeat.begin(source, 0);
        return heartbeat;
    }

    private Heartbeat next(Heartbeat heartbeat) {
        Heartbeat next = late(heartbeat);
        assertThat(next).isNotNull();
        return next;
    }
}
