package dev.blotter.rules.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What broke off the engine's work, in one clause without a name of Java's where there are words. */
final class EngineFaultTest {
    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(new StackOverflowError(), "they nest deeper than Java can follow"),
                Arguments.of(new OutOfMemoryError("Java heap space"), "they need more memory than there is"),
                Arguments.of(new IllegalStateException("no such field\n\tat a.b.C"), "no such field"),
                Arguments.of(new IllegalStateException("\nsecond line"), "IllegalStateException"),
                Arguments.of(new IllegalStateException(" "), "IllegalStateException"),
                Arguments.of(new NullPointerException(), "NullPointerException"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isOneClause(Throwable fault, String clause) {
        assertThat(EngineFault.clause(fault)).isEqualTo(clause);
    }

    @Test
    void isPutIntoASentenceWithTheRule() {
        assertThat(EngineFault.ofRule("people/arrested", EngineFault.clause(new StackOverflowError())))
                .isEqualTo("the rule 'people/arrested' does not compile (they nest deeper than Java can follow);"
                        + " write it more simply");
    }

    @Test
    void isPutIntoASentenceOnTheFile() {
        assertThat(EngineFault.ofParser(new OutOfMemoryError("Java heap space")))
                .isEqualTo("the rules of this file can't be followed (they need more memory than there is);"
                        + " write them more simply");
    }
}
