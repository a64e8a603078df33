package dev.blotter.read.plain;

import static dev.blotter.read.Reading.lines;
import static dev.blotter.read.Reading.one;
import static dev.blotter.read.Reading.prose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.text.Document;
import dev.blotter.text.Dropped;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class PlainTextTest {

    @Test
    void theTitleIsNotRepeatedInTheText() {
        Document document = one("a.txt", "Two held over parcel texts\n\n" + prose(2));

        assertThat(document.title()).isEqualTo("Two held over parcel texts");
        assertThat(document.text()).isEqualTo(prose(2));
    }

    @Test
    void aTitleWithABarKeepsBothItsParts() {
        String title =
                "Notice | From May to June, 312 people were held over parcel texts, and 40 cases were solved by police";

        assertThat(one("a.txt", title + "\n\n" + prose(2)).title()).isEqualTo(title);
    }

    @Test
    void whatAPageLeftAroundItsTextGoes() {
        Document document = one(
                "a.txt",
                "Two held over parcel texts\n\nLikedSharedSaved 0\nRating Score0\nRating Score0\n\n" + prose(3) + "\n\n"
                        + "The Parts:   AB12-060 XY100\n\nWe would like to hear your thoughts\n\nLeave a reply\n\ngreen Meta\n  • Phones (0)\n");

        assertThat(lines(document)).containsExactly(prose(3));
        assertThat(document.dropped())
                .extracting(Dropped::text)
                .contains("LikedSharedSaved 0", "Rating Score0", "Leave a reply", "green Meta", "• Phones (0)");
    }

    @Test
    void shortLinesOfATextThatWasNotScrapedStay() {
        Document document = one(
                "a.txt",
                "Two held over parcel texts\n\n" + prose(3) + "\n\nContact: press office\n\nParticipating countries\n");

        assertThat(lines(document)).containsExactly(prose(3), "Contact: press office", "Participating countries");
    }

    @Test
    void aHeadlineThatTheWindowNamesIsFoundBelowTheMenu() {
        Document document = one(
                "a.txt",
                "Two held over parcel texts - Office of the Attorney\nHOME\nGET HELP\nSkip to content\nMarch 13, 2015\nTwo held over parcel texts\n"
                        + prose(3));

        assertThat(document.title()).isEqualTo("Two held over parcel texts");
        assertThat(lines(document)).containsExactly("March 13, 2015", prose(3));
        assertThat(document.published()).isEqualTo(LocalDate.of(2015, 3, 13));
        assertThat(document.dropped()).contains(new Dropped("HOME", "menu"));
    }

    @Test
    void aLetterheadThatIsRepeatedAtTheFootIsNoMenuAroundTheText() {
        Document document = one(
                "a.txt",
                "STATE POLICE COMMAND\nNEWS RELEASE\n\nTwo held over parcel texts\n\n" + prose(3) + "\n\n" + prose(2)
                        + "\n\nSTATE POLICE COMMAND\n");

        assertThat(document.title()).isEqualTo("Two held over parcel texts");
        assertThat(document.text()).contains(prose(3), prose(2));
    }

    @Test
    void theNameOfASiteBehindABarIsNoPartOfTheTitle() {
        assertThat(one("a.txt", "Two held over parcel texts | The Daily\n\n" + prose(2))
                        .title())
                .isEqualTo("Two held over parcel texts");
    }

    @Test
    void spacesAndBlankLinesAreSingle() {
        assertThat(one("a.txt", "One  two\u00A0\u3000three.\n\n\n\nFour\u200B five.")
                        .text())
                .isEqualTo("One two three.\nFour five.");
    }

    @Test
    void aFileOfBlanksIsEmpty() {
        assertThat(one("a.txt", " \n\t\n ").outcome().status()).isEqualTo(dev.blotter.text.Status.EMPTY);
    }
}
