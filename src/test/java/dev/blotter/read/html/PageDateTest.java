package dev.blotter.read.html;

import static dev.blotter.read.Reading.headed;
import static dev.blotter.read.Reading.page;
import static dev.blotter.read.Reading.prose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.read.day.PublicationDate;
import dev.blotter.text.Document;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                "script    | <script>var page = {\"publishedDate\":\"2021-10-26T20:37:27Z\"};</script>",
                "json-ld   | <script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":[\"2021-10-26\"]}</script>",
                "json-ld   | <script type='application/ld+json'>{\"@type\":\"Article\",\"datePublished\":\" \",\"dateCreated\":\"2021-10-26\"}</script>",
                "json-ld   | <script type='application/ld+json'><!--{\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":\"Report\",\"datePublished\":\"2021-10-26\"},}--></script>",
                "meta      | <meta name='pubdate' content=' '><meta name='PubDate' content='2021-10-26'>",
                "meta      | <meta content='2020-01-01'><meta itemprop='datePublished' content='2021-10-26'>"
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
                "time   | <time class='when published' datetime='2021-10-26'>today</time>",
                "time   | <time pubdate datetime='2021-10-26'>today</time>",
                "time   | <time>3 May 2021 or so long ago</time><time class=entry-date>26 October 2021</time>",
                "time   | <span itemprop='datePublished' content='2021-10-26'>today</span>",
                "time   | <p>By A. Writer, <time>26 October 2021</time></p>",
                "byline | <div class='byl'>TNS / Oct 26, 2021, 18:22 IST</div>",
                "byline | <div class=info>来源:新闻中心　发布时间:2021-10-26 10:26</div>",
                "byline | <p>更新时间：2021-10-28 发布时间：2021-10-26</p>",
                "byline | <p>Issued 26 October 2021.</p>",
                "byline | <table><tr><td><font size=1>26 Oct 2021</font></td></tr></table>",
                "byline | <span>Datum</span> <span>26.10.2021</span>",
                "byline | <p>Publicado el 26 de octubre de 2021</p>",
                "byline | <p>Mis en ligne le 26 octobre 2021</p>",
                "byline | <p>Pubblicato: 26 ottobre 2021</p>",
                "byline | <p>Publicado em 26 de outubro de 2021</p>",
                "byline | <p>Опубликовано: 26 октября 2021</p>",
                "byline | <p>公開日：2021年10月26日</p>",
                "byline | <p>입력 2021.10.26 10:26</p>",
                "byline | <p>發布時間：2021/10/26</p>",
                "byline | <p>تاريخ النشر 26/10/2021</p>"
            })
    void findsWhatTheWordsSay(String from, String body) {
        assertDated(page("<h1>Two held over parcel texts</h1>" + body + "<p>" + prose(4) + "</p>"), from);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<meta name='last-modified' content='2021-10-26'>",
                "<meta property='event:start_date' content='2021-10-26'>",
                "<meta name='date' content='October 2021'>",
                "<meta name='date' content='2199-01-01'>",
                "<meta name='date' content='not a date'>",
                "<meta name='release' content='2021-10-26, as the press office of the harbour police told its readers'>",
                "<meta name='cache-time' content='2021-10-26'>"
            })
    void takesNoOtherDateForIt(String head) {
        assertThat(headed(head).published()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='event-date'>3 May 2021</div>",
                "<div class='birthdate'>3 May 1990</div>",
                "<p>Closing date: 3 May 2021</p><p>Posted 26 October 2021</p>",
                "<p>Last updated date 3 May 2022</p><p>Posted 26 October 2021</p>",
                "<p>© 3.5.2021</p><p>26 October 2021</p>",
                "<div class='latest-news'><time>3 May 2021</time></div>"
            })
    void theDatesOfOtherThingsAreNotTaken(String html) {
        Document document = page("<h1>Two held over parcel texts</h1>" + html + "<p>" + prose(4) + "</p>");

        assertThat(document.published()).isIn(null, DAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dateline | <p>LEEDS, 26 October 2021 — Two men were held over texts about parcels that never came, police said.</p>",
                "lead     | <p>2021年10月26日，警方通报了一起案件，两名嫌疑人因涉嫌诈骗被抓获，案件正在进一步侦办之中，涉案资金已被冻结。</p>"
            })
    void theFirstSentenceTellsTheDayWhenNothingElseDoes(String from, String lead) {
        assertDated(page("<h1>Two held over parcel texts</h1>" + lead + "<p>" + prose(4) + "</p>"), from);
    }

    @Test
    void aDayInASentenceIsNotTheDateOfPublication() {
        assertThat(page("<h1>Two held over parcel texts</h1><p>On 26 October 2021, " + prose(4) + "</p>")
                        .published())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta property='article:modified_time' content='2021-10-26T10:00:00Z'>",
                "<script type='application/ld+json'>{\"@type\":\"Article\",\"dateModified\":\"2021-10-26\"}</script>"
            })
    void aChangeIsTheDateOfLastResortAndSaysSo(String head) {
        assertDated(headed(head), "modified");
    }

    @Test
    void aMetaDateThatIsAChangeGivesWayToTheByline() {
        assertDated(
                page("<meta name='date' content='2021-11-02'><div class='news-date'>26.10.2021</div><p>" + prose(4)
                        + "</p>"),
                "byline");
    }

    @ParameterizedTest
    @CsvSource({
        "10/26/2021, <html lang='en-US'>, https://daily.example/",
        "10/26/2021, <html lang='en'>, https://www.ag.example.gov/news",
        "26/10/2021, <html lang='en-GB'>, https://daily.example/",
        "10/26/2021, <meta property='og:locale' content='en_US'>, https://daily.example/"
    })
    void readsNumbersAsTheCountryOfThePageDoes(String words, String root, String url) {
        String day = words.startsWith("10") ? "10/11/2021" : "11/10/2021";

        assertThat(WebPage.of(
                                root + "<link rel=canonical href='" + url + "'><h1>Two held</h1><p class=date>" + day
                                        + "</p><p>" + prose(4) + "</p>",
                                null)
                        .dated())
                .isEqualTo(new PublicationDate(LocalDate.of(2021, 10, 11), "byline"));
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
    void anEveningInUtcIsTheNextDayWhereThePageSaysSo() {
        assertDated(
                headed("<meta property='article:published_time' content='2021-10-25T18:30:00Z'>"
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

    @Test
    void aTimeInUtcIsTheDayOfTheTimeThatThePageShows() {
        assertDated(
                page(
                        "<meta property='article:published_time' content='2021-10-27T02:30:00Z'><article><time datetime='2021-10-26'>yesterday</time><p>"
                                + prose(4) + "</p></article>"),
                "opengraph");
    }

    @Test
    void anEveningInUtcIsItsOwnDayWhereThePageNamesBothDays() {
        assertDated(
                page("<meta property='article:published_time' content='2021-10-26T18:30:00Z'>"
                        + "<link rel='canonical' href='https://daily.example/2021/10/26/two-held'>"
                        + "<article><time datetime='2021-10-27'>today</time><p>" + prose(4) + "</p></article>"),
                "opengraph");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2022-03-02 | 26.10.2021", "2021-10-20 | 26.10.2021", "2021-10-28 | 26.10.2021, 27.10.2021"})
    void aMetaDateStaysWhereTheBylineIsNoOlderDayShortlyBefore(LocalDate declared, String shown) {
        Document document = page("<meta name='date' content='" + declared + "'><div class='news-date'>" + shown
                + "</div><p>" + prose(4) + "</p>");

        assertThat(document.published()).isEqualTo(declared);
        assertThat(document.publishedFrom()).isEqualTo("meta");
    }

    @Test
    void ofSeveralArticlesThatAPageDeclaresTheFirstIsItsOwn() {
        assertDated(
                headed(
                        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2021-10-26\"}</script>"
                                + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2020-01-01\"}</script>"),
                "json-ld");
    }

    @Test
    void anArticleComesBeforeThePageThatHoldsIt() {
        assertDated(
                headed(
                        "<script type='application/ld+json'>[{\"@type\":\"WebPage\",\"datePublished\":\"2019-01-01\"},{\"@type\":\"NewsArticle\",\"datePublished\":\"2021-10-26\"}]</script>"),
                "json-ld");
    }
}
