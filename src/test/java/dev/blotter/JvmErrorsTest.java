package dev.blotter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What judging fails by is told in words that help. */
final class JvmErrorsTest {
    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(
                        new IllegalStateException("a rule failed", new OutOfMemoryError("Java heap space")),
                        "judging it needs more memory than there is (Java heap space); give Java more with"
                                + " JAVA_TOOL_OPTIONS=-Xmx…"),
                Arguments.of(
                        new StackOverflowError(),
                        "judging it nests deeper than Java can follow; give it more with JAVA_TOOL_OPTIONS=-Xss16m"),
                Arguments.of(
                        new RuntimeException(new NoClassDefFoundError("small/LambdaPredicate")),
                        "judging it needs code that can't be loaded (small/LambdaPredicate); run blotter rules"
                                + " check, and build Blotter anew if that finds nothing"),
                Arguments.of(
                        new IllegalStateException("odd", new AssertionError("no")),
                        "judging it failed: java.lang.IllegalStateException: odd"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theCauseThatAPersonCanDoSomethingAboutIsTold(Throwable fault, String reason) {
        assertThat(JvmErrors.judging(fault).reason().replaceFirst("\\d+g$", "…"))
                .isEqualTo(reason);
        assertThat(JvmErrors.isCost(fault)).isFalse();
    }

    @Test
    void causesThatRunInACircleEnd() {
        RuntimeException one = new IllegalStateException("one");
        RuntimeException other = new IllegalStateException("other", one);
        one.initCause(other);

        assertThat(JvmErrors.judging(one).reason()).isEqualTo("judging it failed: " + one);
    }

    @Test
    void anErrorThatIsNoneOfTheMachineIsToldAsItIs() {
        assertThat(JvmErrors.clause(new AssertionError("no"))).isEqualTo("failed: java.lang.AssertionError: no");
    }
}
