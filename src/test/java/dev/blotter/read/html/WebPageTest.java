package dev.blotter.read.html;

import static dev.blotter.read.Reading.lines;
import static dev.blotter.read.Reading.page;
import static dev.blotter.read.Reading.prose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.read.Reading;
import dev.blotter.text.Document;
import dev.blotter.text.OmittedText;
import dev.blotter.text.Status;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WebPageTest {
    private static final String ARTICLE = "<p>" + prose(3) + "</p><p>" + prose(4) + "</p>";

    @Test
    void theParagraphsOfAnArticleAreItsLines() {
        assertThat(lines(page("<article>" + ARTICLE + "</article>"))).containsExactly(prose(3), prose(4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "navigation | <nav><a href=/>Home</a> <a href=/w>World</a></nav>",
                "footer     | <footer>The Daily, 12 Silom Road, Bangkok.</footer>",
                "aside      | <aside><p>Eighty were arrested in another raid, the ministry of the interior said.</p></aside>",
                "comments   | <div id=comments><p>I think that they should all be locked up for a very long time.</p></div>",
                "related    | <div class=relatedStories><p>Eighty were arrested in another raid, the ministry said.</p></div>",
                "newsletter | <section class='newsletter-signup'><p>Get the news of the day in your mail each morning.</p></section>",
                "notice     | <div class=cookie-banner><p>We and our partners keep what you read, and why you read it.</p></div>",
                "share      | <div class='social share'>Facebook Twitter WhatsApp</div>",
                "hidden     | <div style='display: none'><p>Nobody is meant to see this sentence, and nobody will.</p></div>",
                "caption    | <figure><figcaption>Officers at the scene on Monday, with their dogs.</figcaption></figure>",
                "notice     | <p>This website uses cookies to give you the best experience; by going on you accept them.</p>",
                "related    | <p>READ MORE: <a href=/x>Eighty arrested in another raid on the coast</a></p>",
                "link       | <p><a href=/x>Eighty arrested in another raid on the coast</a></p>",
                "call       | <p>Advertisement</p>"
            })
    void furnitureGoesAndItIsSaidWhy(String why, String furniture) {
        Document document = page("<main>" + ARTICLE.replaceFirst("</p>", "</p>" + furniture) + "</main>");

        assertThat(lines(document)).containsExactly(prose(3), prose(4));
        assertThat(document.dropped()).extracting(OmittedText::why).contains(why);
    }

    @Test
    void headingsListsAndTablesOfAnArticleStay() {
        Document document = page("<article>" + ARTICLE + "<h2>What was found</h2><ul><li>twelve telephones</li>"
                + "<li>a printer</li></ul><table><tr><th>State</th><th>Held</th></tr><tr><td>Goa</td><td>12</td></tr></table><p>"
                + prose(2) + "</p></article>");

        assertThat(lines(document))
                .containsSubsequence(
                        "What was found", "• twelve telephones", "• a printer", "State | Held", "Goa | 12", prose(2));
    }

    @Test
    void theHeadlineIsTheTitleAndNotTheText() {
        Document document = page("<h1>Two held over parcel texts</h1><p class=by>By A. Writer</p>" + ARTICLE);

        assertThat(document.title()).isEqualTo("Two held over parcel texts");
        assertThat(lines(document)).containsExactly(prose(3), prose(4));
    }

    @Test
    void aHeadingOfNothingGoes() {
        assertThat(lines(page("<article>" + ARTICLE
                        + "<h3>Trending in this town</h3><ul><li><a href=/1>One raid on the coast</a></li>"
                        + "<li><a href=/2>Another raid on the coast</a></li></ul></article>")))
                .containsExactly(prose(3), prose(4));
    }

    private static String cards() {
        return IntStream.range(0, 4)
                .mapToObj(i -> "<div class=c><h4><a href=/" + i + ">Story number " + i
                        + " of this very day</a></h4><p>It tells of what was done in town " + i
                        + " and of who is thought to have done it.</p></div>")
                .collect(Collectors.joining());
    }

    @Test
    void cardsOfOtherStoriesGo() {
        assertThat(lines(page("<div>" + ARTICLE + "</div><div>" + cards() + "</div>")))
                .containsExactly(prose(3), prose(4));
    }

    @Test
    void aPageThatIsAllCardsIsItsCards() {
        assertThat(page(cards()).text()).contains("in town 0").contains("in town 3");
    }

    @Test
    void ofSeveralArticlesBelowEachOtherTheOneWithTheHeadlineIsRead() {
        String first = "<article class=a><h1>Two held over parcel texts</h1>" + ARTICLE + "</article>";
        String second = "<article class=a><h1>Nine held over tickets</h1>" + ARTICLE.replace("district", "county")
                + "</article>";

        Document document = Reading.one(
                "a.html",
                "<head><meta property='og:title' content='Two held over parcel texts'></head><body>" + first + second);

        assertThat(document.text()).contains("district").doesNotContain("county");
    }

    @Test
    void anArticleThatIsCalledFurnitureIsReadAllTheSame() {
        assertThat(lines(page("<div class='main sidebar-layout popular'>" + ARTICLE + "</div>")))
                .containsExactly(prose(3), prose(4));
        assertThat(page("<div class=slideshow><figure><figcaption>" + prose(4) + "</figcaption></figure></div>")
                        .text())
                .isEqualTo(prose(4));
    }

    @Test
    void aPageWithoutAnArticleStillGivesItsText() {
        assertThat(page("<p>Under construction</p>").text()).isEqualTo("Under construction");
    }

    @Test
    void aPageOfNothingIsEmpty() {
        assertThat(Reading.one("a.html", "<html><body><script>x()</script></body></html>")
                        .outcome()
                        .status())
                .isEqualTo(Status.EMPTY);
    }

    @Test
    void aLineBreakInsideASentenceIsNone() {
        assertThat(lines(page(
                        "<div>The officers told the court on Tuesday<br>what they had found in the house.<br><br>They "
                                + "had found twelve telephones and a printer in the house.</div>")))
                .containsExactly(
                        "The officers told the court on Tuesday what they had found in the house.",
                        "They had found twelve telephones and a printer in the house.");
    }

    @Test
    void chineseParagraphsCountAsProse() {
        String sentence = "公安部在北京通报打击治理电信网络诈骗犯罪的情况。";

        assertThat(lines(page("<div class=head>首页 | 要闻 | 服务</div><div><p>　　" + sentence + "</p><p>" + sentence
                        + "</p></div>")))
                .containsExactly(sentence, sentence);
    }

    @Test
    void whatFollowsTheDeclaredTextGoes() {
        String body = prose(20);
        String json = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + body
                + "\"}</script>";

        Document document = Reading.one(
                "a.html",
                "<head>" + json + "</head><body><div><p>" + body + "</p><p>"
                        + "Another tale begins here, of a different town altogether, and it is long. ".repeat(3)
                        + "</p></div></body>");

        assertThat(document.text()).isEqualTo(body);
    }

    @Test
    void theLanguageAndTheAddressAreKept() {
        Document document = Reading.one(
                "a.html",
                "<html lang=en><head><link rel=canonical href='https://daily.example/a'><meta name=author content='A. Writer'></head><body>"
                        + ARTICLE);

        assertThat(document.language()).isEqualTo("en");
        assertThat(document.metadata())
                .containsEntry("url", "https://daily.example/a")
                .containsEntry("author", "A. Writer");
    }
}
