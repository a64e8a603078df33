package dev.blotter.cli.output;

import static dev.blotter.cli.Entries.count;
import static dev.blotter.cli.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.Evidence;
import dev.blotter.finding.wording.EntryLine;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EntryTextTest {
    private static final Entry ENTRY = entry(
            "Raid",
            "a.html",
            count("arrests", 300, true, "300 were held"),
            count("arrests", 12, false, "12 in Yangon"),
            count("loss", 2e6, false, "$2m was lost"));

    private final EntryText text =
            new EntryText(Terminal.of(OutputStream.nullOutputStream(), OutputStream.nullOutputStream()));

    @Test
    void tagsShowTheHeadlineFigureOfArrestsAlone() {
        assertThat(EntryLine.tags(ENTRY, List.of())).isEqualTo("romance-scam · arrests ≥ 300 · loss ≥ 2,000,000 USD");
    }

    @Test
    void theFigureThatWasAskedForComesFirstAndOnce() {
        assertThat(EntryLine.tags(ENTRY, List.of(1)))
                .isEqualTo("romance-scam · arrests ≥ 12 · arrests ≥ 300 · loss ≥ 2,000,000 USD");
        assertThat(EntryLine.tags(ENTRY, List.of(2))).isEqualTo("romance-scam · loss ≥ 2,000,000 USD · arrests ≥ 300");
    }

    @Test
    void kindsFiguresAndPlacesStandOnLinesOfTheirOwn() {
        assertThat(EntryLine.lines(ENTRY, List.of(1)))
                .startsWith("romance-scam", "arrests ≥ 12 · arrests ≥ 300 · loss ≥ 2,000,000 USD");
    }

    @Test
    void aWholeEntryTellsPeriodPlaceRuleAndSentence() {
        assertThat(text.whole(ENTRY))
                .contains("arrests    ≥ 300, 2024-01-01 to 2024-04-30, in MM, TH, headline")
                .contains("rule       people/verb then people")
                .contains("“[300] were held”");
    }

    @Test
    void aTitleCanNeitherSteerTheTerminalNorFakeASecondLine() {
        Entry hostile = entry("Raid\u001B[2J\nstatus: ok", "a\nb.html");

        assertThat(text.head(hostile)).startsWith("Raid [2J status: ok\na b.html  2024-05-01 (meta)");
    }

    @Test
    void wordsThatReachBeyondTheirSentenceAreNotMarkedInIt() {
        assertThat(EntryText.quote(text.terminal(), new Evidence("title", 0, 9, "held. Two", "Ten were held.")))
                .isEqualTo("“Ten were held.” (title)");
        assertThat(EntryText.quote(text.terminal(), new Evidence("text", 9, 13, "held", "Ten were held.")))
                .isEqualTo("“Ten were [held].”");
    }
}
