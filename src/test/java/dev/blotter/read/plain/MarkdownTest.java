package dev.blotter.read.plain;

import static dev.blotter.read.Reading.lines;
import static dev.blotter.read.Reading.one;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.text.Document;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class MarkdownTest {

    @Test
    void theFrontMatterGivesTitleAndDate() {
        Document document = one("a.md", "---\ntitle: \"Two held\"\ndate: 2021-10-26\n---\n\nThe first words.\n");

        assertThat(document.title()).isEqualTo("Two held");
        assertThat(document.published()).isEqualTo(LocalDate.of(2021, 10, 26));
        assertThat(document.publishedFrom()).isEqualTo("meta");
        assertThat(document.text()).isEqualTo("The first words.");
    }

    @Test
    void elseTheFirstHeadingIsTheTitle() {
        assertThat(one("a.md", "# Two held\n\nThe first words.\n\n## More\n\nThe last words.\n")
                        .title())
                .isEqualTo("Two held");
        assertThat(one("a.md", "Two held\n========\n\nThe first words.\n").title())
                .isEqualTo("Two held");
    }

    @Test
    void itsMarksGoAndItsWordsStay() {
        Document document = one(
                "a.md",
                "# T\n\nThe **two** men, _both_ of [Goa](https://g.example), used `SIM` cards.\n\n- one item\n- an ~~other~~ item\n\n| a | b |\n|---|:-:|\n| 1 | 2 |\n");

        assertThat(lines(document))
                .containsExactly(
                        "The two men, both of Goa, used SIM cards.", "• one item", "• an other item", "a | b", "1 | 2");
    }

    @Test
    void wrappedLinesAreJoined() {
        String text =
                "# T\n\nThe officers of the district told the court on Tuesday what it was that they had\nfound in the house of the man.\n";

        assertThat(one("a.md", text).text())
                .isEqualTo(
                        "The officers of the district told the court on Tuesday what it was that they had found in the house of the man.");
    }

    @Test
    void marksOfHtmlGoAndItsEntitiesAreLetters() {
        assertThat(one(
                                "a.md",
                                "# T\n\n<span style=\"color: red\">The clerk</span> said &laquo;&nbsp;no&nbsp;&raquo;, 2 < 3.\n")
                        .text())
                .isEqualTo("The clerk said « no », 2 < 3.");
    }

    @Test
    void snakeCaseIsNotEmphasis() {
        assertThat(one("a.md", "# T\n\nThe field date_of_birth is 2 * 3 * 4.\n").text())
                .isEqualTo("The field date_of_birth is 2 * 3 * 4.");
    }
}
