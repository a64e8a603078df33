package dev.blotter.annotate.act;

import static dev.blotter.annotate.Shipped.ANNOTATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.blotter.annotate.Texts;
import dev.blotter.text.Act;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which figures are totals of all that was done so far, and which lines are a label and its number. */
final class EventTimeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Two more were detained, taking the total to 32.",
                "So far 32 people have been detained.",
                "In all, 32 people have been detained since the depot was set up in 2019."
            })
    void aFigureOfAllSoFarIsATotal(String text) {
        assertThat(acts(text))
                .filteredOn(act -> act.value() == 32)
                .extracting(Act::time)
                .containsOnly("total");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Monday 32 people were detained.",
                "All told 32 people were detained in 2019.",
                "A year ago 32 people in all were detained."
            })
    void aFigureOfAYearOrAnEarlierTimeIsNone(String text) {
        assertThat(acts(text))
                .filteredOn(act -> act.value() == 32)
                .extracting(Act::time)
                .containsOnly("this");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Persons detained: 32", "Detentions at sea: 32 (2019: 7)"})
    void aLabelAndItsNumberAreAnAct(String line) {
        assertThat(acts(line))
                .filteredOn(act -> act.voice().equals("label"))
                .extracting(Act::concept, Act::value)
                .contains(tuple("arrests", 32.0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Youngest person detained: 14", "Detained on Monday: the crew and 14 horses", "Lamps: 32"})
    void otherLinesAreNone(String line) {
        assertThat(acts(line)).extracting(Act::voice).doesNotContain("label");
    }

    private static List<Act> acts(String text) {
        return ANNOTATOR.annotate(Texts.english("On a quay\n" + text)).acts();
    }
}
