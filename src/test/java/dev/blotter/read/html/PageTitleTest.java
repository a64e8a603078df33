package dev.blotter.read.html;

import static dev.blotter.read.Reading.headed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.read.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PageTitleTest {

    @Test
    void theDeclaredHeadlineComesFirst() {
        assertThat(headed(
                                "<title>Window</title><meta property='og:title' content='Shared'>"
                                        + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Two &#8216;held&#8217;\"}</script>")
                        .title())
                .isEqualTo("Two ‘held’");
    }

    @Test
    void aTopHeadingThatGoesOnFromTheDeclaredHeadlineIsFuller() {
        assertThat(Reading.one(
                                "a.html",
                                "<title>警方破「地下水房」 逮18人|即時新聞</title><script type='application/ld+json'>"
                                        + "{\"@type\":\"NewsArticle\",\"headline\":\"警方破「地下水房」\"}</script>"
                                        + "<body><h1>警方破「地下水房」 逮18人</h1><p>" + Reading.prose(2))
                        .title())
                .isEqualTo("警方破「地下水房」 逮18人");
    }

    @Test
    void thenTheTitleThatIsShared() {
        assertThat(headed("<title>Window</title><meta property='og:title' content='Two held over parcel texts'>")
                        .title())
                .isEqualTo("Two held over parcel texts");
    }

    @Test
    void brokenDeclarationsArePassedOver() {
        assertThat(headed(
                                "<title>Two held over parcel texts</title><script type='application/ld+json'>{\"@type\":</script>")
                        .title())
                .isEqualTo("Two held over parcel texts");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Two held over parcel texts | The Daily; Two held over parcel texts",
                "Two held over parcel texts - The Daily News; Two held over parcel texts",
                "Two held over parcel texts | World | The Daily; Two held over parcel texts | World",
                "公安部通报电诈案件情况_新华网; 公安部通报电诈案件情况",
                "Two-day raid: nine held; Two-day raid: nine held",
                "Two held over parcel texts in Elmwood - who to ask of it now; Two held over parcel texts in Elmwood - who to ask of it now"
            })
    void theNameOfTheSiteIsNoPartOfIt(String window, String title) {
        assertThat(headed("<title>" + window + "</title>").title()).isEqualTo(title);
    }

    @Test
    void theOnlyTopHeadingComesBeforeTheWindow() {
        assertThat(Reading.one(
                                "a.html",
                                "<title>The Daily</title><body><h1>Two held over parcel texts</h1><p>"
                                        + Reading.prose(2))
                        .title())
                .isEqualTo("Two held over parcel texts");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Two held - The Old Harbour Town Evening Post; The Old Harbour Town Evening Post; Two held",
                "Two held over parcel texts - Harbour Post; Elmwood Gazette; Two held over parcel texts",
                "Two held over parcel texts; Harbour Post; Two held over parcel texts"
            })
    void theNameThatTheSiteGivesItselfIsNoPartOfIt(String shared, String site, String title) {
        assertThat(headed("<meta property='og:title' content='" + shared + "'><meta property='og:site_name' content='"
                                + site + "'>")
                        .title())
                .isEqualTo(title);
    }

    @Test
    void aShortHeadingOfASectionIsNotTheTitleThatIsShared() {
        assertThat(Reading.one(
                                "a.html",
                                "<meta property='og:title' content='World: two held over parcel texts'><body><h1>World</h1><p>"
                                        + Reading.prose(2))
                        .title())
                .isEqualTo("World: two held over parcel texts");
    }

    @Test
    void aHeadingThatIsNoPartOfTheSharedTitleIsNotIt() {
        assertThat(Reading.one(
                                "a.html",
                                "<meta property='og:title' content='Two held over parcel texts | The Daily'><body><h1>The Harbour Evening Post</h1><p>"
                                        + Reading.prose(2))
                        .title())
                .isEqualTo("Two held over parcel texts");
    }

    @Test
    void ofSeveralTopHeadingsTheOneInTheWindowCounts() {
        assertThat(Reading.one(
                                "a.html",
                                "<title>Two held over parcel texts | The Daily</title><body><h1> </h1><h1>The Daily</h1><h1>Two held over parcel texts</h1><p>"
                                        + Reading.prose(2))
                        .title())
                .isEqualTo("Two held over parcel texts");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "\"headline\":[\"Two held over parcel texts\",\"Two held\"]",
                "\"headline\":{\"@value\":\"no text\"}",
                "\"headline\":\" \"",
                "\"headline\":\"&nbsp;\""
            })
    void aDeclaredHeadlineMayBeTheFirstOfAListAndIsNothingElse(String field) {
        assertThat(headed(
                                "<title>Two held over parcel texts</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\","
                                        + field + "}</script>")
                        .title())
                .isEqualTo("Two held over parcel texts");
    }
}
