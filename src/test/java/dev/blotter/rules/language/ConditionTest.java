package dev.blotter.rules.language;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.blotter.rules.text.UnknownWordException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConditionTest {
    @ParameterizedTest
    @ValueSource(strings = {"in ()", "concept == \"arrests\" || in ()", "value > 3 && matches ()"})
    void anOperatorWithoutAnOperandIsRefusedInASentence(String text) {
        assertThatExceptionOfType(UnknownWordException.class)
                .isThrownBy(() -> Condition.parse(text))
                .withMessageContaining("'" + text + "' has nothing in its brackets; write it as in");
    }
}
