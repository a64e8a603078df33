package dev.blotter.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InOrderTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void resultsComeInTheOrderOfTheInputs(int workers) {
        List<Integer> inputs = IntStream.range(0, 200).boxed().toList();
        List<String> results = new ArrayList<>();

        new InOrder(workers)
                .<Integer, String>run(
                        inputs,
                        (input, sink) -> {
                            dawdle(input);
                            sink.accept(input + "a");
                            sink.accept(input + "b");
                        },
                        results::add);

        assertThat(results)
                .containsExactlyElementsOf(inputs.stream()
                        .flatMap(input -> List.of(input + "a", input + "b").stream())
                        .toList());
    }

    @Test
    void anInputMayHaveManyMoreResultsThanMayWait() {
        AtomicInteger sum = new AtomicInteger();

        new InOrder(2)
                .<Integer, Integer>run(
                        List.of(10_000, 0, 5_000),
                        (input, sink) -> IntStream.range(0, input).forEach(i -> sink.accept(1)),
                        sum::addAndGet);

        assertThat(sum).hasValue(15_000);
    }

    @Test
    void aFailureOfTheWorkReachesTheCallerAfterTheResultsBeforeIt() {
        List<Integer> results = new ArrayList<>();

        assertThatThrownBy(() -> new InOrder(2)
                        .<Integer, Integer>run(
                                List.of(1, 2, 3),
                                (input, sink) -> {
                                    if (input == 2) {
                                        throw new IllegalStateException("no two");
                                    }
                                    sink.accept(input);
                                },
                                results::add))
                .hasMessage("no two");
        assertThat(results).containsExactly(1);
    }

    @Test
    void aFailureOfTheSinkReachesTheCaller() {
        assertThatThrownBy(() -> new InOrder(2)
                        .<Integer, Integer>run(
                                IntStream.range(0, 1000).boxed().toList(),
                                (input, sink) -> sink.accept(input),
                                result -> {
                                    throw new IllegalStateException("full");
                                }))
                .hasMessage("full");
    }

    @Test
    void thereMustBeAWorker() {
        assertThatThrownBy(() -> new InOrder(0)).hasMessage("there must be a worker, not 0");
    }

    private static void dawdle(int seed) {
        if (new Random(seed).nextInt(10) == 0) {
            Thread.yield();
        }
    }
}
