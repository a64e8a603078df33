package dev.blotter.read;

import static dev.blotter.read.Reading.headed;
import static dev.blotter.read.Reading.page;
import static dev.blotter.read.Reading.prose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.text.Document;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PageDateTest {
    private static final LocalDate DAY = LocalDate.of(2021, 10, 26);

    private static void assertDated(Document document, String from) {
        assertThat(document.published()).isEqualTo(DAY);
        assertThat(document.publishedFrom()).isEqualTo(from);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "json-ld   | <script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2021-10-26T10:00:00+08:00\",\"dateModified\":\"2022-01-01\"}</script>",
                "json-ld   | <script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":[\"Article\"],\"datePublished\":\"Oct 26, 2021\"}]}</script>",
                "opengraph | <meta property='article:published_time' content='2021-10-26T10:00:00Z'>",
                "meta      | <meta name='date' content='26 October 2021'>",
                "meta      | <meta name='DC.date.issued' content='2021-10-26'>",
                "meta      | <meta property='shop:uploaded_date' content='2021-10-26'>",
                "url       | <link rel='canonical' href='https://daily.example/2021/10/26/two-held'>",
                "url       | <meta property='og:url' content='https://daily.example/news/20211026-two-held.html'>",
                "script    | <script>var page = {\"publishedDate\":\"2021-10-26T20:37:27Z\"};</script>"
            })
    void findsWhatAPageDeclares(String from, String head) {
        assertDated(headed(head), from);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "time   | <time class='entry-date published' datetime='2021-10-26T23:07:45+00:00'>today</time>",
                "time   | <article><time>October 26, 2021</time></article>",
                "byline | <div class='byl'>TNS / Oct 26, 2021, 18:22 IST</div>",
                "byline | <div class=info>来源:新闻中心　发布时间:2021-10-26 10:26</div>",
                "byline | <p>Issued 26 October 2021.</p>"
            })
    void findsWhatTheWordsSay(String from, String body) {
        assertDated(page("<h1>Two held over parcel texts</h1>" + body + "<p>" + prose(4) + "</p>"), from);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<meta name='last-modified' content='2021-10-26'>",
                "<meta property='article:modified_time' content='2021-10-26T10:00:00Z'>",
                "<meta property='event:start_date' content='2021-10-26'>",
                "<meta name='date' content='October 2021'>",
                "<meta name='date' content='2199-01-01'>",
                "<meta name='date' content='not a date'>"
            })
    void takesNoOtherDateForIt(String head) {
        assertThat(headed(head).published()).isNull();
    }

    @Test
    void anUpdateDoesNotReplaceTheDateOfPublication() {
        assertDated(
                page("<div class=meta>Updated: 1 January 2022. Published: 26 October 2021</div><p>" + prose(4)
                        + "</p>"),
                "byline");
    }

    @Test
    void theDatesOfOtherStoriesAreNotTaken() {
        assertThat(page("<aside><time datetime='2021-10-26'>x</time></aside><p>" + prose(4) + "</p>")
                        .published())
                .isNull();
    }

    @Test
    void aTimeInUtcIsTheDayThatTheAddressNames() {
        assertDated(
                headed("<meta property='article:published_time' content='2021-10-27T02:30:00Z'>"
                        + "<link rel='canonical' href='https://daily.example/2021/10/26/two-held'>"),
                "opengraph");
    }

    @Test
    void theThingWithThisAddressComesBeforeOthers() {
        assertDated(
                headed(
                        "<link rel='canonical' href='https://daily.example/two-held'>"
                                + "<script type='application/ld+json'>[{\"@type\":\"NewsArticle\",\"url\":\"https://daily.example/other\",\"datePublished\":\"2020-01-01\"},"
                                + "{\"@type\":\"NewsArticle\",\"url\":\"https://daily.example/two-held\",\"datePublished\":\"2021-10-26\"}]</script>"),
                "json-ld");
    }
}
