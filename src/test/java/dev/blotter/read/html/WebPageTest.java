package dev.blotter.read.html;

import static dev.blotter.read.Reading.lines;
import static dev.blotter.read.Reading.page;
import static dev.blotter.read.Reading.prose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.read.Reading;
import dev.blotter.text.Document;
import dev.blotter.text.OmittedText;
import dev.blotter.text.Status;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    /** A page that declares a text for machines. */
    private static Document declared(String text, String body) {
        return Reading.one(
                "a.html",
                "<head><title>Two held over parcel texts</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                        + text + "\"}</script></head><body>" + body + "</body>");
    }

    private static final String OTHER =
            "<p>Another tale begins here, of a different town altogether, and it is long.</p>";

    @Test
    void aShortDeclaredTextIsTheWholeWhereNothingStandsBesideItsEnd() {
        String shown = "<p>" + prose(2) + "</p><p>" + prose(4) + "</p>";

        assertThat(lines(declared(
                        prose(2) + " " + prose(4), "<div><div>" + shown + "</div><div>" + OTHER + "</div></div>")))
                .containsExactly(prose(2), prose(4));
        assertThat(lines(declared(prose(2) + " " + prose(4), "<div>" + shown + OTHER + "</div>")))
                .as("it is a teaser where the text goes on")
                .hasSize(3);
    }

    @Test
    void aDeclaredTextOfAFewWordsOrOfAnotherPageIsNotBelieved() {
        String shown = "<div>" + ARTICLE + "</div><div>" + OTHER + "</div>";

        assertThat(lines(declared(prose(1), "<div>" + shown + "</div>"))).hasSize(3);
        assertThat(lines(declared(prose(20).replace("officers", "auditors"), "<div>" + shown + "</div>")))
                .hasSize(3);
    }

    @Test
    void whatStandsBeforeTheDeclaredTextGoes() {
        Document document = declared(
                prose(20),
                "<div><p>" + "Another tale, told before this one was. ".repeat(3) + "</p><p>" + prose(20)
                        + "</p></div>");

        assertThat(document.text()).isEqualTo(prose(20));
        assertThat(document.dropped()).extracting(OmittedText::why).contains("not in the declared article");
    }

    @Test
    void thePageOfAScriptHasTheParagraphsThatItDeclares() {
        assertThat(lines(declared("<p>" + prose(2) + "<\\/p><p>" + prose(3) + "<\\/p>", "<div id=app>Loading…</div>")))
                .containsExactly(prose(2), prose(3));
        assertThat(lines(declared(prose(2) + "<br>" + prose(3), "<div id=app>Loading…</div>")))
                .containsExactly(prose(2), prose(3));
    }

    @Test
    void aDeclaredTextHardlyLongerThanWhatIsShownChangesNothing() {
        String shown = "The officers found twelve telephones in a house of the district, and one printer.";

        assertThat(page(shown).text()).isEqualTo(shown);
        assertThat(declared(prose(3), "<p>" + prose(2) + "</p>").text()).isEqualTo(prose(2));
    }

    @Test
    void theFiguresBelowTheHeadlineAreTheTextUnlessTheyAreFew() {
        String rows = IntStream.range(100, 140)
                .mapToObj(i -> "<tr><td>Town " + i + "</td><td>" + i + "</td></tr>")
                .collect(Collectors.joining());
        String headed = "<div><h1>t</h1><p>By <a href=/w>A. Writer</a></p><table>" + rows + "</table></div>";
        String terms = "<p>" + prose(9).replace("officers", "lenders") + "</p>";

        assertThat(page(headed + "<section>" + terms + "</section>").text())
                .contains("Town 139 | 139")
                .doesNotContain("lenders");
        assertThat(page(headed + "<section>" + terms.repeat(4) + "</section>").text())
                .contains("lenders")
                .doesNotContain("Town 139");
    }

    @Test
    void aLittleProseBesideTheElementThatAPageMarksAsItsArticleGoes() {
        String other = "<p>" + prose(1).replace("officers", "lenders") + "</p>";
        String marked = "<div itemprop='articleBody'>" + ARTICLE + "</div>";

        assertThat(lines(page("<section>" + marked + "<div>" + other + "</div></section>")))
                .containsExactly(prose(3), prose(4));
        assertThat(lines(page("<section>" + marked.replace("itemprop='articleBody'", "") + "<div>" + other
                        + "</div></section>")))
                .hasSize(3);
    }

    @Test
    void anItemWithALinkBelowALabelOfOtherStoriesIsOneOfThem() {
        Document document = page("<article>" + ARTICLE
                + "<h3>Related</h3><ul><li><a href=/1>Nine held</a> in a raid on the coast, which took all night</li></ul><p>"
                + prose(2) + "</p></article>");

        assertThat(lines(document)).containsExactly(prose(3), prose(4), prose(2));
    }

    @Test
    void aTableOfLinksAndALongLinkAreText() {
        String link =
                "The officers of the district, who had asked for more men for years, told the court what they had found, "
                        .repeat(3)
                        .strip();

        assertThat(lines(page("<article>" + ARTICLE
                        + "<table><tr><td><a href=/1>Goa</a></td><td><a href=/2>412</a></td></tr></table><p><a href=/3>"
                        + link + "</a></p><p>" + prose(2) + "</p></article>")))
                .containsExactly(prose(3), prose(4), "Goa | 412", link, prose(2));
    }

    @Test
    void theCreditOfAPictureGoes() {
        assertThat(lines(page("<article>" + ARTICLE
                        + "<p>Officers at the house on Monday (Photo: A. Writer)</p><p>Photo by A. Writer: the house</p><p>"
                        + prose(2) + "</p></article>")))
                .containsExactly(prose(3), prose(4), prose(2));
    }

    @Test
    void behindTheLastSentenceOnlyWhatBelongsToItStays() {
        Document document = page("<main>" + ARTICLE
                + "<p>Full list</p><p>See the list of all of them at <a href=/l>https://daily.example/list</a></p>"
                + "<div><div>Elmwood</div><div>Springfield</div></div></main>");

        assertThat(lines(document))
                .containsExactly(
                        prose(3), prose(4), "Full list", "See the list of all of them at https://daily.example/list");
        assertThat(document.dropped())
                .extracting(OmittedText::why)
                .filteredOn(why -> why.equals("behind the text"))
                .hasSize(2);
    }

    @Test
    void aDescriptionThatSaysNothingIsNotKept() {
        assertThat(Reading.headed(
                                "<meta name=description content='&#8203;'><meta name=keywords content='fraud, texts'>")
                        .metadata())
                .isEqualTo(Map.of("keywords", "fraud, texts"));
    }

    @Test
    void aSecondHeadlineAboveTheFirstSentenceAndItsBylineGo() {
        assertThat(lines(page("<article><p>Elmwood edition</p><h1>t</h1><h2>What was found</h2><p>By A. Writer</p>"
                        + ARTICLE + "</article>")))
                .isEqualTo(List.of("What was found", prose(3), prose(4)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Goa ~ 412  | <table><tr><td>Goa</td><td>412</td></tr></table>",
                "• a printer | <ul><li>a printer</li></ul>",
                "Full list  | <p>Full list</p>",
                "No more.   | <section>No more.</section>",
                "           | <div><section>Elmwood</section></div>",
                "           | <p>The <a href=/l>full list</a> of them</p>",
                "           | <p><a href=/l>https://daily.example/list</a></p>",
                "           | <div>See <a href=/l>https://daily.example/list</a> for the list of all of them</div>"
            })
    void behindTheLastSentenceItDependsOnItsFormAndPlaceWhatStays(String line, String html) {
        Document document = page("<article>" + ARTICLE + html + "</article>");

        assertThat(lines(document))
                .isEqualTo(Stream.concat(
                                Stream.of(prose(3), prose(4)),
                                Stream.ofNullable(line).map(words -> words.replace('~', '|')))
                        .toList());
    }

    @Test
    void behindALabelOfOtherStoriesNearTheEndNothingIsOfTheText() {
        String end = "<p>The harbour police are those of the harbour and of the old town.</p>";
        String label =
                "<p>Read more</p><p><a href=/1>Nine held over tickets</a></p><p><a href=/2>Six held over loans</a></p>";

        assertThat(lines(page("<article>" + ARTICLE + label + end + "</article>")))
                .containsExactly(prose(3), prose(4));
        assertThat(lines(page("<article>" + ARTICLE + label + ARTICLE + "</article>")))
                .as("in the middle of a text it goes on")
                .containsExactly(prose(3), prose(4), prose(3), prose(4));
    }

    @Test
    void anItemWithoutALinkBelowSuchALabelStays() {
        assertThat(lines(page(
                        "<article>" + ARTICLE + "<h3>More</h3><ul><li>twelve telephones</li><li>a printer</li></ul><p>"
                                + prose(2) + "</p></article>")))
                .contains("• twelve telephones", "• a printer", prose(2));
    }

    @Test
    void aSentenceOfCookiesThatAreEatenIsNoNotice() {
        String eaten = "They had baked cookies in the house for all who came, said a neighbour.";

        assertThat(lines(page("<article>" + ARTICLE + "<p>" + eaten + "</p></article>")))
                .containsExactly(prose(3), prose(4), eaten);
    }

    @Test
    void aRowOfLinksIsData() {
        assertThat(lines(page("<article>" + ARTICLE
                        + "<table><tr><td><a href=/1>Harbourtown</a></td><td><a href=/2>Springfield</a></td></tr></table><p>"
                        + prose(2) + "</p></article>")))
                .contains("Harbourtown | Springfield");
    }

    @Test
    void aShortSentenceAboveTheTextStays() {
        assertThat(lines(page("<article><h1>t</h1><p>Two are free.</p><p>A. Writer</p>" + ARTICLE + "</article>")))
                .containsExactly("Two are free.", prose(3), prose(4));
    }
}
