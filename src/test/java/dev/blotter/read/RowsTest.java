package dev.blotter.read;

import static dev.blotter.read.Reading.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.blotter.read.format.Content;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.text.Document;
import dev.blotter.text.Status;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSONL, feeds and tables: files that are made of rows. */
final class RowsTest {

    private static List<Document> jsonl(String... rows) {
        return Reading.all("a.jsonl", String.join("\n", rows).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void eachLineOfAJsonlFileIsADocument() {
        List<Document> documents = jsonl(
                "{\"title\":\"One\",\"text\":\"First words.\",\"date\":\"April 24, 2025\",\"url\":\"https://w.example/1\",\"desk\":\"us\"}",
                "{\"headline\":\"Two\",\"body\":\"Second words.\"}");

        assertThat(documents).extracting(Document::source).containsExactly("a.jsonl#1", "a.jsonl#2");
        assertThat(documents).extracting(Document::title).containsExactly("One", "Two");
        assertThat(documents).extracting(Document::text).containsExactly("First words.", "Second words.");
        assertThat(documents.getFirst().published()).isEqualTo(LocalDate.of(2025, 4, 24));
        assertThat(documents.getFirst().publishedFrom()).isEqualTo("field");
        assertThat(documents.getFirst().metadata())
                .containsEntry("url", "https://w.example/1")
                .containsEntry("desk", "us");
    }

    @Test
    void aRecordThatIsTooShortToTellIsInTheLanguageOfTheOneBefore() {
        String german =
                "{\"text\":\"Die Beamten haben am Freitag in der Stadt zwei Männer festgenommen, die nicht da waren.\"}";
        String brief = "{\"text\":\"Zwei Verhaftungen\"}";

        assertThat(jsonl(german, brief)).extracting(Document::language).containsExactly("de", "de");
        assertThat(jsonl(brief)).extracting(Document::language).containsExactly("und");
    }

    @Test
    void aBadLineDoesNotStopTheRest() {
        List<Document> documents = jsonl("{\"text\":\"one\"}", "{\"text\":", "[1]", "", "{\"text\":\"two\"}");

        assertThat(documents)
                .extracting(Document::source)
                .containsExactly("a.jsonl#1", "a.jsonl#2", "a.jsonl#3", "a.jsonl#5");
        assertThat(documents)
                .extracting(document -> document.outcome().status())
                .containsExactly(Status.OK, Status.UNREADABLE, Status.UNREADABLE, Status.OK);
        assertThat(documents.get(1).outcome().reason()).startsWith("is not JSON");
    }

    @Test
    void theIdOfALineIsThatOfItsBytes() {
        assertThat(jsonl("{\"text\":\"one\"}").getFirst().id())
                .isEqualTo(Content.id("{\"text\":\"one\"}".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aLineWithoutTextIsEmpty() {
        assertThat(jsonl("{\"author\":\"A\"}").getFirst().outcome().status()).isEqualTo(Status.EMPTY);
    }

    @Test
    void aTextWithTagsIsReadAsAPage() {
        assertThat(jsonl("{\"text\":\"<p>One.</p><p>Two &amp; three.</p>\"}")
                        .getFirst()
                        .text())
                .isEqualTo("One.\nTwo & three.");
    }

    @Test
    void theFieldsHaveTheNamesThatTheUserGives() {
        ReadOptions.Fields fields = new ReadOptions.Fields(List.of("kop"), List.of("tekst"), List.of("dag"), List.of());
        Reader dutch = new Reader(ReadOptions.DEFAULT.withFields(fields));
        String row = "{\"kop\":\"Een\",\"TEKST\":\"Woorden.\",\"dag\":\"26 oktober 2021\",\"title\":\"no\"}";

        Document document = Reading.all(dutch, "a.jsonl", row.getBytes(StandardCharsets.UTF_8))
                .getFirst();

        assertThat(document.title()).isEqualTo("Een");
        assertThat(document.text()).isEqualTo("Woorden.");
        assertThat(document.published()).isEqualTo(LocalDate.of(2021, 10, 26));
    }

    @Test
    void eachItemOfAFeedIsADocument() {
        String feed =
                "<?xml version='1.0'?><rss version='2.0' xmlns:content='x'><channel><title>Wire</title><language>en</language>"
                        + "<item><title>Two &amp;amp; three held</title><link>https://w.example/1</link><pubDate>Tue, 16 Apr 2024 06:20:00 +0800</pubDate>"
                        + "<description>short</description><content:encoded><![CDATA[<p>" + Reading.prose(2)
                        + "</p><p><a href='/t'>More on fraud</a></p>]]></content:encoded></item>"
                        + "<item><title>Nine held</title><description>" + Reading.prose(1)
                        + "</description></item></channel></rss>";

        List<Document> documents = Reading.all("f.xml", feed.getBytes(StandardCharsets.UTF_8));

        assertThat(documents).extracting(Document::source).containsExactly("f.xml#1", "f.xml#2");
        assertThat(documents).extracting(Document::title).containsExactly("Two & three held", "Nine held");
        assertThat(documents).extracting(Document::text).containsExactly(Reading.prose(2), Reading.prose(1));
        assertThat(documents.getFirst().published()).isEqualTo(LocalDate.of(2024, 4, 16));
        assertThat(documents.getFirst().publishedFrom()).isEqualTo("feed");
        assertThat(documents.getFirst().metadata()).containsEntry("url", "https://w.example/1");
    }

    @Test
    void eachEntryOfAnAtomFeedIsADocument() {
        String feed =
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Two held</title><link href='https://w.example/1'/>"
                        + "<updated>2022-01-01</updated><published>2021-10-26T00:00:00Z</published><summary>"
                        + Reading.prose(1) + "</summary></entry></feed>";

        Document entry = Reading.one("f.atom", feed);

        assertThat(entry.title()).isEqualTo("Two held");
        assertThat(entry.published()).isEqualTo(LocalDate.of(2021, 10, 26));
        assertThat(entry.metadata()).containsEntry("url", "https://w.example/1");
    }

    @Test
    void aFeedWithoutItemsIsEmpty() {
        assertThat(Reading.one("f.xml", "<rss version='2.0'><channel></channel></rss>")
                        .outcome()
                        .status())
                .isEqualTo(Status.EMPTY);
    }

    @Test
    void theRowsOfATableAreLines() {
        assertThat(lines(
                        Reading.one("a.csv", "State,Held,Note\r\nGoa,\"1,240\",\"he said \"\"no\"\"\"\r\nBihar,,\r\n")))
                .containsExactly("State | Held | Note", "Goa | 1,240 | he said \"no\"", "Bihar");
    }

    @Test
    void tablesMayBePartedByTabsOrSemicolons() {
        assertThat(lines(Reading.one("a.tsv", "a\tb, c\n1\t2"))).containsExactly("a | b, c", "1 | 2");
        assertThat(lines(Reading.one("a.csv", "\uFEFFa;b;c\n1,5;2,5;3"))).containsExactly("a | b | c", "1,5 | 2,5 | 3");
    }

    private static String articles(String separator) {
        return String.join(separator, "ID", "Headline", "Date", "Body") + "\r\n"
                + String.join(separator, "7", "Two held", "2023-05-04", "\"" + Reading.prose(8) + "\r\n\r\nThe end.\"")
                + "\r\n\r\n"
                + String.join(separator, "8", "", "", "") + "\r\n"
                + String.join(separator, "9", "Six held", "\"May 5, 2023\"", "\"" + Reading.prose(9) + "\"") + "\r\n";
    }

    private static List<Document> all(String table) {
        return Reading.all("news.csv", table.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theRowsOfATableOfArticlesAreDocuments(String separator) {
        List<Document> rows = all(articles(separator));

        assertThat(rows).extracting(Document::source).containsExactly("news.csv#1", "news.csv#2", "news.csv#3");
        assertThat(rows).extracting(Document::title).containsExactly("Two held", null, "Six held");
        assertThat(rows).extracting(row -> row.outcome().status()).containsExactly(Status.OK, Status.EMPTY, Status.OK);
        assertThat(rows.getLast().published()).isEqualTo(LocalDate.of(2023, 5, 5));
        assertThat(rows.getFirst().metadata()).containsEntry("ID", "7");
        assertThat(lines(rows.getFirst())).endsWith("The end.");
    }

    @Test
    void aRowKeepsItsIdWhenOthersComeBeforeIt() {
        String two = articles(",");
        String three = two.replace("\r\n7,", "\r\n6,One held,,\"" + Reading.prose(2) + "\"\r\n7,");

        assertThat(all(three).get(1).id()).isEqualTo(all(two).getFirst().id());
    }

    @Test
    void aTableOfShortRemarksIsOneDocument() {
        String incidents = "title,date,summary\n" + "Card fraud,2023-05-04,Two men were held at a shop.\n".repeat(30);

        assertThat(Reading.one("a.csv", incidents).source()).isEqualTo("a.csv");
    }

    @Test
    void aFieldWithoutAValueOrWithFieldsOfItsOwnIsNone() {
        Document document = jsonl(
                        "{\"title\":null,\"headline\":\"Two held\",\"text\":{\"a\":\"b\"},\"content\":[\"c\"],\"body\":\"Words.\",\"BODY\":\"other\",\"held\":2,\"new\":true}")
                .getFirst();

        assertThat(document.title()).isEqualTo("Two held");
        assertThat(document.text()).isEqualTo("Words.");
        assertThat(document.metadata()).isEqualTo(Map.of("held", "2", "new", "true"));
    }

    @Test
    void aTitleAloneIsADocument() {
        assertThat(jsonl("{\"title\":\"Two held\",\"text\":\" \"}").getFirst())
                .extracting(
                        Document::title,
                        Document::text,
                        document -> document.outcome().status())
                .containsExactly("Two held", "", Status.OK);
    }

    @Test
    void aLineInAnotherCharsetIsReadAsItIs() {
        byte[] row = "{\"title\":\"Zwölf Männer\",\"text\":\"Über 12 Männer wurden in Köln festgenommen.\"}"
                .getBytes(Charset.forName("windows-1252"));

        assertThat(Reading.one("a.jsonl", row).title()).isEqualTo("Zwölf Männer");
        assertThat(Reading.all(
                        "a.jsonl", "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n".getBytes(StandardCharsets.UTF_16)))
                .extracting(Document::text)
                .containsExactly("One.", "Two.");
    }

    @Test
    void aRecordNeedsANameForItsText() {
        assertThatThrownBy(() -> new ReadOptions.Fields(List.of("kop"), List.of(), List.of(), List.of()))
                .hasMessage("a record needs at least one name for its text");
    }

    @Test
    void anEmptyElementOfAFeedGivesWayToTheNext() {
        Document item = Reading.one(
                "f.xml",
                "<rss xmlns:content='x' xmlns:dc='y'><channel><language> </language><item><title> </title><link> </link>"
                        + "<content:encoded></content:encoded><description>" + Reading.prose(2)
                        + "</description><pubDate></pubDate><dc:date>2021-10-26</dc:date></item></channel></rss>");

        assertThat(item.title()).isNull();
        assertThat(item.text()).isEqualTo(Reading.prose(2));
        assertThat(item.published()).isEqualTo(LocalDate.of(2021, 10, 26));
        assertThat(item.metadata()).isEmpty();
    }

    @Test
    void anEntryOfAtomMayHoldAPage() {
        Document entry = Reading.one(
                "f.atom",
                "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='de'><entry><title type='xhtml'><div>Two <b>held</b></div></title>"
                        + "<content type='xhtml'><div><p>" + Reading.prose(2) + "</p><p>" + Reading.prose(3)
                        + "</p></div></content></entry></feed>");

        assertThat(entry.title()).isEqualTo("Two held");
        assertThat(lines(entry)).containsExactly(Reading.prose(2), Reading.prose(3));
    }

    @Test
    void aTableOfArticlesMayNameTheirAddressesAlone() {
        String table = "url,text\r\nhttps://w.example/1,\"" + Reading.prose(8) + "\"\r\nhttps://w.example/2\r\n";

        assertThat(all(table))
                .extracting(Document::source, row -> row.outcome().status())
                .containsExactly(tuple("news.csv#1", Status.OK), tuple("news.csv#2", Status.EMPTY));
        assertThat(all(table).getFirst().metadata()).containsEntry("url", "https://w.example/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id,text\n", "title,note\n", "title,text"})
    void aTableWithoutTitlesTextsOrRowsIsOneDocument(String heads) {
        String rows = heads.endsWith("\n") ? "1,\"" + Reading.prose(8) + "\"\n" : "";

        assertThat(Reading.one("a.csv", heads + rows).source()).isEqualTo("a.csv");
    }

    @Test
    void aTableLongerThanATextMayBeIsCutAndSaysSo() {
        Reader small = new Reader(new ReadOptions(100, 10, 2, 1 << 20, 10, ReadOptions.Fields.DEFAULT, false, true));

        Document table = Reading.all(small, "a.csv", "Goa,412\n".repeat(500).getBytes(StandardCharsets.UTF_8))
                .getFirst();

        assertThat(table.outcome().status()).isEqualTo(Status.TRUNCATED);
        assertThat(table.text()).hasSize(100).startsWith("Goa | 412\nGoa | 412");
    }

    @Test
    void aSignOfLessIsNoTagAndALongFieldIsNotKeptBesideTheText() {
        Document document = jsonl("{\"text\":\"5 < 6 and <b>7</b>.\",\"note\":\"" + "x".repeat(1001) + "\",\"desk\":\""
                        + "y".repeat(1000) + "\"}")
                .getFirst();

        assertThat(document.text()).isEqualTo("5 < 6 and <b>7</b>.");
        assertThat(document.metadata()).containsOnlyKeys("desk");
    }

    @Test
    void aTableOfOneColumnHasOneCellARow() {
        assertThat(lines(Reading.one("a.csv", "Held\n412\n\"1\n2\"\n"))).containsExactly("Held", "412", "1 2");
        assertThat(lines(Reading.one("a.csv", "State|Held\nGoa|412"))).containsExactly("State | Held", "Goa | 412");
    }

    @Test
    @Timeout(600)
    void anItemThatLiesInAnotherIsNone() {
        String nested = "<item><title>Two held</title>".repeat(30_000);

        assertThat(Reading.all("a.rss", ("<rss><channel>" + nested).getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .satisfies(document -> assertThat(document.title()).isEqualTo("Two held"));
    }

    @Test
    @Timeout(600)
    void aNewsItemThatLiesInAnotherIsNone() {
        String nested = "<newsItem><headline>Two held</headline>".repeat(30_000);

        assertThat(Reading.all("a.xml", ("<newsMessage>" + nested).getBytes(StandardCharsets.UTF_8)))
                .hasSize(1);
    }
}
