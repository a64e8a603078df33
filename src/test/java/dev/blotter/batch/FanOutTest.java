package dev.blotter.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.read.format.TimeLimit;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(600)
final class FanOutTest {
    private static final int PIECES = 1_000;

    /** 256 pieces waited, each with the text of a document that is judged anew: of long ones 1 GB. */
    @Test
    void fewPiecesWaitAndAllAreDone() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger added = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        try (FanOut one = new FanOut(1, new TimeLimit(Duration.ofMinutes(1)))) {
            Thread adding = new Thread(() -> {
                for (int i = 0; i < PIECES; i++) {
                    one.add(watch -> {
                        awaitQuietly(go);
                        done.incrementAndGet();
                    });
                    added.incrementAndGet();
                }
            });
            adding.start();
            while (adding.getState() != Thread.State.WAITING) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            assertThat(added).hasValueBetween(1, 8);
            go.countDown();
            adding.join();
        }

        assertThat(done).hasValue(PIECES);
    }

    private static void awaitQuietly(CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
