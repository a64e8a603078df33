package dev.blotter.annotate.act;

import static dev.blotter.annotate.Shipped.ANNOTATOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.annotate.Texts;
import dev.blotter.text.Act;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ActFinderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Twelve men who were arrested were charged, convicted, sentenced and deported.",
                "The clerk received a fine of $5,000 for a fraud of $5,000.",
                "Five brokers received suspended sentences and were deported.",
                "The five victims were defrauded and lost $3 million, and complained."
            })
    void aFigureHasTwoActsAtMost(String text) {
        Map<Object, Long> acts = ANNOTATOR.annotate(Texts.english(text)).acts().stream()
                .collect(Collectors.groupingBy(Act::quantity, Collectors.counting()));
        assertThat(acts)
                .isNotEmpty()
                .allSatisfy((figure, count) -> assertThat(count).isLessThanOrEqualTo(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Five brokers received suspended sentences and were deported.   | convicted, repatriated
            The firm received a $5,000 fine.                               | collect, sum.fine
            He was held on a bail of $450,000.                             | sum.bail
            """)
    void keepsWhatSaysMost(String text, String expected) {
        assertThat(ANNOTATOR.annotate(Texts.english(text)).acts().stream()
                        .filter(act -> act.value() > 1)
                        .map(Act::concept)
                        .sorted()
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }
}
