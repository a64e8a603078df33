package dev.blotter.read.plain;

import static dev.blotter.read.Reading.lines;
import static dev.blotter.read.Reading.one;
import static dev.blotter.read.Reading.prose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.read.format.Extraction;
import dev.blotter.text.Document;
import dev.blotter.text.OmittedText;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainTextTest {

    @Test
    void theTitleIsNotRepeatedInTheText() {
        Document document = one("a.txt", "Two held over parcel texts\n\n" + prose(2));

        assertThat(document.title()).isEqualTo("Two held over parcel texts");
        assertThat(document.text()).isEqualTo(prose(2));
    }

    @Test
    void marksOfMarkdownGoAlsoUnderAnotherName() {
        Document document = one(
                "a.txt",
                "Two held over parcel texts\n\nPolice held **more than 40 people** in [Cebu](https://example.org/cebu). "
                        + prose(2) + "\n\n损失达 **超5亿元** ，警方抓获5人。" + prose(1));

        assertThat(document.text()).contains("held more than 40 people in Cebu.", "损失达超5亿元 ，警方");
    }

    @Test
    void aLoneStarStays() {
        String text = "Police held 40 people * in Cebu and 3*4 in _Davao. " + prose(2);

        assertThat(one("a.txt", "Two held\n\n" + text).text()).contains(text);
    }

    @Test
    void aSignOfAFontOfIconsPartsWords() {
        assertThat(one("a.txt", "Two held over parcel texts\n\n\uE802Police\uF0B7held two. " + prose(2))
                        .text())
                .startsWith("Police held two.");
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
                .extracting(OmittedText::text)
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
        assertThat(document.dropped()).contains(new OmittedText("HOME", "menu"));
    }

    /** The menu of a page, with so many items. */
    private static String menu(int items) {
        return IntStream.rangeClosed(1, items)
                .mapToObj(item -> "Item " + item + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void aHeadlineMayHaveALongerDashThanTheWindow() {
        Document document = one(
                "a.txt",
                "REPORT ON A DEATH IN CUSTODY - Tim Bell - Harbour County\nSearch\nPress\n"
                        + "REPORT ON A DEATH IN CUSTODY – Tim Bell\nReports\nREPORT ON A DEATH IN CUSTODY\n"
                        + prose(3));

        assertThat(document.title()).isEqualTo("REPORT ON A DEATH IN CUSTODY – Tim Bell");
    }

    @Test
    void aHeadlineIsFoundBelowAMenuOfManyLines() {
        Document document = one(
                "a.txt",
                "Two held over parcel texts\n" + menu(9) + "May 1, 2024\n" + menu(30)
                        + "Two held over parcel texts\nTopics\nTwo held over parcel texts\n2024-05-06 13:48:57\n"
                        + prose(3));

        assertThat(document.title()).isEqualTo("Two held over parcel texts");
        assertThat(document.published()).isEqualTo(LocalDate.of(2024, 5, 6));
        assertThat(document.dropped()).contains(new OmittedText("Item 7", "menu"));
        assertThat(lines(document)).contains(prose(3)).doesNotContain("Item 7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Skip to main content\nNewsroom\nTwo men are held over many parcel texts\nPosted on May 6, 2024*",
                "Item 1\nItem 2\nItem 3\nItem 4\nItem 5\nItem 6\nItem 7\nItem 8\nItem 9\nItem 10\nTwo men are held over many parcel texts\nMay 6, 2024",
                "County - Attorney's Office > News > Releases\nSkip to main content\nMore news\nMay 1, 2023\nFirst report of the office\nMay 2, 2023\nSecond report of it\nMay 3, 2023\nThird\nReleases\nTwo men are held over many parcel texts\nPosted on: May 6, 2024",
                "首页\n新闻\n2. Two men are held over many parcel texts\nTwo men are held over many parcel texts\nPhoto of the port of the capital\nTwo men are held over many parcel texts\n发布时间：2024-05-06",
            })
    void aTextThatBeginsWithAMenuHasItsTitleBelow(String head) {
        Document document = one("a.txt", head + "\n" + prose(3));

        assertThat(document.title()).isEqualTo("Two men are held over many parcel texts");
        assertThat(document.published()).isEqualTo(LocalDate.of(2024, 5, 6));
        assertThat(lines(document)).contains(prose(3));
    }

    @Test
    void theBeginningOfTheTextIsNoTitle() {
        Document document = one(
                "a.txt",
                "Home\nTwo men are held over many parcel texts\n" + prose(3).substring(0, 40) + "\n\n" + prose(3));

        assertThat(document.title()).isEqualTo("Two men are held over many parcel texts");
    }

    @Test
    void aTextThatIsNoMenuLosesNothing() {
        Document document =
                one("a.txt", "Members\nA. Smith\nB. Jones\n\nThe rules of our friends of the harbour\n" + prose(3));

        assertThat(document.dropped()).isEmpty();
        assertThat(document.text()).contains("B. Jones", "The rules of our friends of the harbour");
    }

    @Test
    void aDayBelowAMenuIsTakenWhenItIsTheOnlyOne() {
        assertThat(one("a.txt", "Two held over parcel texts\n" + menu(20) + "2024-05-06 13:48:57\n" + prose(3))
                        .published())
                .isEqualTo(LocalDate.of(2024, 5, 6));
        assertThat(one(
                                "a.txt",
                                "Two held over parcel texts\n" + menu(20) + "Posted on May 6, 2024*\n" + menu(20)
                                        + prose(3))
                        .published())
                .isEqualTo(LocalDate.of(2024, 5, 6));
    }

    @Test
    void theDaysOfTeasersBelowAMenuAreNotThatOfTheText() {
        String teasers = "May 6, 2024\n" + prose(1) + "\nMay 3, 2024\n" + prose(1) + "\n";

        assertThat(one("a.txt", "Two held over parcel texts\n" + menu(20) + teasers + (prose(3) + "\n").repeat(9))
                        .published())
                .isNull();
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
    void whatIsLongerThanTheWordsBeforeTheBarIsTheTitleItself() {
        assertThat(one("a.txt", "World | Two held over parcel texts\n\n" + prose(2))
                        .title())
                .isEqualTo("World | Two held over parcel texts");
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

    @Test
    void aFirstLineThatTheHeadlineOnlyBeginsLikeIsNoWindow() {
        Document document = one(
                "a.txt", "Two held over parcel texts and one set free\n\nTwo held over parcel texts\n\n" + prose(2));

        assertThat(document.title()).isEqualTo("Two held over parcel texts and one set free");
        assertThat(lines(document)).containsExactly("Two held over parcel texts", prose(2));
    }

    @Test
    void aReportThatBeginsWithATableHasNoTitleAndKeepsItsRows() {
        assertThat(PlainText.written(List.of("State | Held", "", prose(2))))
                .extracting(Extraction::title, Extraction::lines)
                .containsExactly(null, List.of("State | Held", "", prose(2)));
        assertThat(PlainText.written(List.of("Two held over parcel texts", "", prose(2))))
                .extracting(Extraction::title, Extraction::lines)
                .containsExactly("Two held over parcel texts", List.of("", prose(2)));
    }

    @Test
    void aTextWithAHeadingLosesNoLineThatCouldBeItsTitleToo() {
        List<String> lines = List.of("Annual report of the harbour", "", prose(2));

        assertThat(PlainText.headed(lines, "Two held").lines()).isEqualTo(lines);
        assertThat(PlainText.headed(lines, "Annual report of the harbour").lines())
                .isEqualTo(lines.subList(1, 3));
        assertThat(PlainText.headed(List.of(prose(2), prose(3)), "Two held"))
                .extracting(Extraction::title, Extraction::lines)
                .containsExactly("Two held", List.of(prose(2), prose(3)));
    }
}
