package dev.blotter.index.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.finding.Entry.Evidence;
import dev.blotter.index.Ask;
import dev.blotter.index.Report;
import dev.blotter.index.TestBlotter;
import dev.blotter.index.result.Snippet.Mark;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words are marked. */
final class SnippetTest {
    @TempDir
    private Path temp;

    @Test
    void rangesThatOverlapAreOne() {
        assertThat(Snippet.marking(
                                "Police arrested 12 people in Ghana",
                                List.of(new Mark(16, 25), new Mark(7, 18), new Mark(8, 10), new Mark(29, 34)))
                        .marks())
                .containsExactly(new Mark(7, 25), new Mark(29, 34));
    }

    @Test
    void rangesThatMeetStayTwo() {
        assertThat(Snippet.marking("警方逮捕十二人", List.of(new Mark(2, 4), new Mark(4, 7)))
                        .marks())
                .containsExactly(new Mark(2, 4), new Mark(4, 7));
    }

    @Test
    void whatIsNotInTheTextIsNotMarked() {
        assertThat(Snippet.marking("12 people", List.of(new Mark(0, 10), new Mark(3, 3), new Mark(0, 2)))
                        .marks())
                .containsExactly(new Mark(0, 2));
    }

    @ParameterizedTest
    @CsvSource({"12 people, true", "30 people, false"})
    void evidenceIsMarkedInItsSentence(String words, boolean found) {
        Evidence evidence = new Evidence("text", 40, 49, words, "They arrested 12 people.");

        assertThat(Snippet.sentence(evidence).marks()).isEqualTo(found ? List.of(new Mark(14, 23)) : List.of());
    }

    @Test
    void aQuotationThatGoesOnInTheNextSentenceIsMarkedWithinItsSnippet() {
        TestBlotter blotter = new TestBlotter(temp.resolve("index"));
        blotter.write(Report.at("a").text("They told of a scam. A raid began."));

        assertThat(blotter.search(Ask.text("\"scam a raid\"").filter())
                        .hits()
                        .getFirst()
                        .text())
                .isNotEmpty()
                .allSatisfy(snippet -> assertThat(snippet.marks())
                        .isNotEmpty()
                        .allMatch(mark -> mark.end() <= snippet.text().length()));
    }

    @Test
    void aWordAndAQuotationThatHoldsItAreOneMark() {
        TestBlotter blotter = new TestBlotter(temp.resolve("index"));
        blotter.write(Report.at("a").text("Quiet it was. Then a scam raid began, and another scam. Later it rained."));

        Snippet snippet = blotter.search(
                        Ask.text("\"scam raid\" scam raid sca*").filter())
                .hits()
                .getFirst()
                .text()
                .getFirst();

        assertThat(snippet.text()).isEqualTo("Then a scam raid began, and another scam.");
        assertThat(snippet.marks())
                .extracting(mark -> snippet.text().substring(mark.begin(), mark.end()))
                .containsExactly("scam raid", "scam");
    }
}
