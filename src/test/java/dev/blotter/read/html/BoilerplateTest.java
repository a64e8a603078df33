package dev.blotter.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BoilerplateTest {

    private static Element element(String html) {
        return Jsoup.parse(html).body().firstElementChild();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "navigation | <nav>",
                "navigation | <div role=navigation>",
                "footer     | <footer>",
                "hidden     | <div hidden>",
                "hidden     | <p style='color:red; display : none'>",
                "hidden     | <span style='VISIBILITY:hidden'>",
                "share      | <div class='post-share-box'>",
                "share      | <ul class=socialLinks>",
                "related    | <div id=related_stories>",
                "related    | <div class='read-more'>",
                "newsletter | <div class='sign-up'>",
                "comments   | <section id=Comments>",
                "advertisement | <div class='ad slot'>"
            })
    void furnitureIsKnownByWhatItIsCalled(String why, String html) {
        assertThat(new Boilerplate().why(element(html))).contains(why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<div class='article-body'>",
                "<div class='shadow'>",
                "<div class='commentary'>",
                "<div class='header-image'>",
                "<p class=lead>",
                "<div>",
                "<article class='has-sidebar'>",
                "<main class='menu-open'>"
            })
    void partsOfWordsAndNamesOfWrappersDoNotCount(String html) {
        assertThat(new Boilerplate().why(element(html))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"<div class=related>", "<div id=comments>"})
    void byElementAloneClassesDoNotCount(String html) {
        assertThat(Boilerplate.byElement(element(html))).isEmpty();
    }
}
