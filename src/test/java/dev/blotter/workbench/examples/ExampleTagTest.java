package dev.blotter.workbench.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.codes.CountTable;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExampleTagTest {
    @Test
    void partsStandBetweenSemicolonsOutsideQuotes() {
        assertThat(ExampleTag.parse(" arrests=12 \"held; 12\" exact;;label team=Asia ; ", CountTable.KINDS))
                .containsExactly(
                        new ExampleTag("arrests", "12", Set.of("exact"), List.of("held; 12"), List.of()),
                        new ExampleTag("label", "team=Asia", Set.of(), List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arrests=12",
                "victims=60-70 approx headline",
                "loss=1000000 #romance-scam @MM-06 USD \"lost $1m\"",
                "arrests=12 2021-01-01..2021-09-30",
                "type=romance-scam \"\"",
                "excluded=\"other money\" \"$5\"",
                "label priority=high",
                "label \"priority=very high\" \"!\"",
            })
    void isPrintedAsItIsWritten(String text) {
        assertThat(ExampleTag.parse(text, CountTable.KINDS)).singleElement().hasToString(text);
    }
}
