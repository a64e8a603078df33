package dev.blotter.read.plain;

import static dev.blotter.read.Reading.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.read.Reading;
import dev.blotter.text.Document;
import dev.blotter.text.Status;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The XML in which agencies send their stories. */
final class NewsTest {
    private static final String TABLE =
            "<table><tr><th>State</th><th>Held</th></tr><tr><td>Goa</td><td>412</td></tr></table>";

    private static String nitf(String head, String content) {
        return "<nitf><head><title>slug</title>" + head
                + "</head><body><body.head><hedline><hl1>Two held over parcel texts</hl1></hedline>"
                + "<byline>By A. Writer</byline><dateline><location>ABUJA, Nigeria</location></dateline></body.head><body.content>"
                + content + "</body.content></body></nitf>";
    }

    private static String newsItem(String content) {
        return "<newsItem guid='tag:w' xml:lang='en'><itemMeta><versionCreated>2024-02-02T10:00:00Z</versionCreated></itemMeta>"
                + "<contentMeta><contentCreated>2024-01-16T06:20:00+08:00</contentCreated><by>A. Writer</by>"
                + "<headline>Two held over parcel texts</headline><description>In short</description></contentMeta>"
                + "<contentSet>" + content + "</contentSet></newsItem>";
    }

    @Test
    void aStoryHasItsHeadlineDateDatelineParagraphsAndTables() {
        Document story = Reading.one(
                "a.xml",
                "<?xml version='1.0'?>"
                        + nitf(
                                "<docdata><date.issue norm='20240116T062000Z'/></docdata>",
                                "<media><media-caption>A van</media-caption></media><p>" + Reading.prose(2)
                                        + "</p><hl2>Figures</hl2>" + TABLE));

        assertThat(story.title()).isEqualTo("Two held over parcel texts");
        assertThat(story.published()).isEqualTo(LocalDate.of(2024, 1, 16));
        assertThat(story.publishedFrom()).isEqualTo("news");
        assertThat(story.metadata()).containsEntry("author", "By A. Writer");
        assertThat(lines(story))
                .containsExactly("ABUJA, Nigeria", Reading.prose(2), "Figures", "State | Held", "Goa | 412");
    }

    @Test
    void aNewsItemHoldsAPage() {
        Document story = Reading.one(
                "a.xml",
                newsItem(
                        "<inlineXML contenttype='application/xhtml+xml'><html xmlns='http://www.w3.org/1999/xhtml'><head><title>no</title></head><body><p>"
                                + Reading.prose(2) + "</p>" + TABLE + "</body></html></inlineXML>"));

        assertThat(story.title()).isEqualTo("Two held over parcel texts");
        assertThat(story.published()).isEqualTo(LocalDate.of(2024, 1, 16));
        assertThat(story.language()).isEqualTo("en");
        assertThat(lines(story)).containsExactly(Reading.prose(2), "State | Held", "Goa | 412");
    }

    @Test
    void aNewsItemHoldsAStoryOrText() {
        assertThat(Reading.one("a.xml", newsItem("<inlineXML>" + nitf("", "<p>One.</p><p>Two.</p>") + "</inlineXML>"))
                        .text())
                .endsWith("One.\nTwo.");
        assertThat(Reading.one("a.xml", newsItem("<inlineData>One &amp; two.\n\nThree.</inlineData>"))
                        .text())
                .isEqualTo("One & two.\nThree.");
        assertThat(Reading.one(
                                "a.xml",
                                newsItem("<inlineData><![CDATA[<p>One &amp; two.</p><p>Three.</p>]]></inlineData>"))
                        .text())
                .isEqualTo("One & two.\nThree.");
        assertThat(Reading.one("a.xml", newsItem("<remoteContent href='a.jpg'/>"))
                        .text())
                .isEqualTo("In short");
    }

    @Test
    void theItemsOfAMessageAreDocumentsWhateverTheirPrefix() {
        String item = newsItem("<inlineData>" + Reading.prose(1) + "</inlineData>")
                .replace("<", "<nar:")
                .replace("<nar:/", "</nar:");
        String message =
                "<?xml version='1.0'?><nar:newsMessage xmlns:nar='http://iptc.org/std/nar/2006-10-01/'><nar:itemSet>"
                        + item + item + "</nar:itemSet></nar:newsMessage>";

        List<Document> documents = Reading.all("a.xml", message.getBytes(StandardCharsets.UTF_8));

        assertThat(documents).extracting(Document::source).containsExactly("a.xml#1", "a.xml#2");
        assertThat(documents).extracting(Document::text).containsOnly(Reading.prose(1));
        assertThat(documents).extracting(Document::title).containsOnly("Two held over parcel texts");
    }

    @Test
    void anOlderMessageIsReadToo() {
        Document story = Reading.one(
                "a.xml",
                "<?xml version='1.0'?><!DOCTYPE NewsML PUBLIC 'x' 'y'><NewsML><NewsItem><NewsManagement><FirstCreated>20081014T123000Z</FirstCreated></NewsManagement>"
                        + "<NewsComponent><NewsLines><HeadLine>Two held</HeadLine></NewsLines><ContentItem><DataContent><p>"
                        + Reading.prose(1) + "</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>");

        assertThat(story.title()).isEqualTo("Two held");
        assertThat(story.published()).isEqualTo(LocalDate.of(2008, 10, 14));
        assertThat(story.text()).isEqualTo(Reading.prose(1));
    }

    @Test
    void entitiesOfFilesAreNotFollowed() {
        Document story = Reading.one(
                "a.xml",
                "<?xml version='1.0'?><!DOCTYPE nitf [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                        + nitf("", "<p>before &x; after</p>"));

        assertThat(story.text()).contains("before", "after").doesNotContain("root:");
    }

    @Test
    void aStoryThatBreaksOffIsReadAsFarAsItGoes() {
        String story = nitf("", "<p>" + Reading.prose(2) + "</p><p>and the");

        assertThat(Reading.one("a.xml", story.substring(0, story.indexOf("and the") + 3))
                        .text())
                .contains(Reading.prose(2));
    }

    @Test
    void aMessageWithoutItemsIsEmpty() {
        assertThat(Reading.one("a.xml", "<?xml version='1.0'?><newsMessage><itemSet/></newsMessage>")
                        .outcome()
                        .status())
                .isEqualTo(Status.EMPTY);
    }

    @Test
    void xmlOfOtherKindsIsTextParagraphByParagraph() {
        String article = "<?xml version='1.0'?><article><front><title>Two held</title></front><body><sec><p>"
                + Reading.prose(1) + "</p><p>" + Reading.prose(2) + "</p></sec></body></article>";

        assertThat(lines(Reading.one("a.xml", article))).contains(Reading.prose(1), Reading.prose(2));
    }

    @Test
    void anEmptyHeadlineGivesWayToTheTitle() {
        Document story = Reading.one(
                "a.xml", nitf("", "<p>" + Reading.prose(2) + "</p>").replace("Two held over parcel texts", " "));

        assertThat(story.title()).isEqualTo("slug");
        assertThat(Reading.one("a.xml", nitf("", "<p>One.</p>").replace("ABUJA, Nigeria", ""))
                        .text())
                .isEqualTo("One.");
    }

    @Test
    void theLanguageAndTheSlugAreThoseOfItsContent() {
        Document story = Reading.one(
                "a.xml",
                newsItem("<inlineData>Total: 12.</inlineData>")
                        .replace("Two held over parcel texts", "Nine")
                        .replace("<by>", "<slugline>RAID-NINE</slugline><language tag='de-AT'/><by>"));

        assertThat(story.language()).isEqualTo("de");
        assertThat(story.metadata()).isEqualTo(Map.of("author", "A. Writer", "slug", "RAID-NINE"));
    }
}
