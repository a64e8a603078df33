package dev.blotter.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.read.Reading;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ScrapedTextCleanerTest {
    private static final String PROSE = Reading.prose(2);

    private static List<String> kept(List<String> before, List<String> after) {
        List<String> lines = new ArrayList<>(before);
        lines.add(PROSE);
        lines.addAll(after);
        return ScrapedTextCleaner.of(lines).kept();
    }

    @Test
    void labelsAndCountersAroundTheTextGoTogether() {
        assertThat(kept(List.of("ShareSavedLiked 3", "Score0"), List.of("Log in", "Leave a reply", "Recent things")))
                .containsExactly(PROSE);
    }

    @Test
    void oneSignIsNotEnough() {
        assertThat(kept(List.of(), List.of("Reply", "Annex"))).containsExactly(PROSE, "Reply", "Annex");
    }

    @Test
    void datesBylinesAndFiguresStay() {
        List<String> after =
                List.of("Log in", "Leave a reply", "12 arrests in all", "By A. Writer", "Contact: the desk");

        assertThat(kept(List.of("March 13, 2015", "March 13, 2015"), after))
                .containsExactly(
                        "March 13, 2015",
                        "March 13, 2015",
                        PROSE,
                        "12 arrests in all",
                        "By A. Writer",
                        "Contact: the desk");
    }

    @Test
    void sentencesBehindTheTextStay() {
        String note = "This is what the editors of the paper wish to add to it.";

        assertThat(kept(List.of(), List.of("Log in", note, "Leave a reply", "Log in")))
                .contains(PROSE, note);
    }

    @Test
    void aTextWithoutASentenceIsLeftAlone() {
        List<String> lines = List.of("Log in", "Leave a reply", "Score0");

        assertThat(ScrapedTextCleaner.of(lines).kept()).isEqualTo(lines);
    }

    @Test
    void behindTheTextALongLineGoesOnlyWhereItAsksForSomething() {
        String asks =
                "You have to log in with the name that you gave us when you came here for the first of many times";
        String list = "Harbour, Elmwood, Springfield and the towns of the coast between them, of which none is large";

        assertThat(kept(List.of(), List.of("Log in", "Leave a reply", asks, list)))
                .containsExactly(PROSE, list);
    }

    @Test
    void aLabelThatIsSaidTwiceIsOneOfAPage() {
        assertThat(kept(List.of("Harbour Post", "Log in", "Harbour Post", "Two held"), List.of()))
                .containsExactly("Two held", PROSE);
    }
}
