package dev.blotter.read.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.blotter.read.Reader;
import dev.blotter.read.Reading;
import dev.blotter.read.format.Content;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.text.Document;
import dev.blotter.text.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** What a crawler saved. */
final class WarcTest {
    private static final String PAGE = "<html><head><title>Two held</title></head><body><h1>Two held</h1><p>"
            + Reading.prose(3) + "</p></body></html>";
    private static final Instant FETCHED = Instant.parse("2022-03-04T23:59:00Z");

    private static byte[] crawl(WarcCompression compression, WarcRecord... records) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(java.nio.channels.Channels.newChannel(out), compression)) {
            for (WarcRecord record : records) {
                writer.write(record);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] crawl(WarcRecord... records) {
        return crawl(WarcCompression.NONE, records);
    }

    private static HttpResponse.Builder http(int status, String type, byte[] body) {
        return new HttpResponse.Builder(status, "status").body(MediaType.parse(type), body);
    }

    private static WarcRecord response(String url, HttpResponse.Builder http) {
        try {
            return new WarcResponse.Builder(url)
                    .date(FETCHED)
                    .body(http.build())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WarcRecord page(String url, String html) {
        return response(url, http(200, "text/html", html.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void eachPageIsADocumentWithItsAddressAndTheDayItWasFetched() {
        byte[] crawl = crawl(page("https://w.example/a", PAGE), page("https://w.example/b", PAGE));

        List<Document> documents = Reading.all("a.warc", crawl);

        assertThat(documents).extracting(Document::source).containsExactly("a.warc#1", "a.warc#2");
        assertThat(documents.getLast().title()).isEqualTo("Two held");
        assertThat(documents.getLast().text()).isEqualTo(Reading.prose(3));
        assertThat(documents.getLast().metadata()).containsEntry("url", "https://w.example/b");
        assertThat(documents.getLast().published()).isEqualTo(LocalDate.of(2022, 3, 4));
        assertThat(documents.getLast().publishedFrom()).isEqualTo("warc");
        assertThat(documents.getLast().id()).isEqualTo(Content.id(PAGE.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aDateOfThePageItselfCounts() {
        String dated = PAGE.replace("<title>", "<meta property='article:published_time' content='2021-10-26'><title>");

        assertThat(Reading.one("a.warc", crawl(page("https://w.example/a", dated))))
                .extracting(Document::published, Document::publishedFrom)
                .containsExactly(LocalDate.of(2021, 10, 26), "opengraph");
        assertThat(Reading.one("a.warc", crawl(page("https://w.example/2020/05/06/two-held", PAGE)))
                        .publishedFrom())
                .isEqualTo("url");
    }

    @Test
    void aCrawlZippedRecordByRecordIsReadUnderAnyName() {
        byte[] crawl =
                crawl(WarcCompression.GZIP, page("https://w.example/a", PAGE), page("https://w.example/b", PAGE));

        assertThat(Reading.all("a.warc.gz", crawl))
                .extracting(Document::source)
                .containsExactly("a.warc.gz#1", "a.warc.gz#2");
        assertThat(Reading.all("crawl", crawl)).hasSize(2);
    }

    @Test
    void redirectsErrorsPicturesAndStylesAreNoDocuments() {
        byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
        byte[] crawl = crawl(
                new Warcinfo.Builder().build(),
                response("https://w.example/1", http(301, "text/html", page)),
                response("https://w.example/2", http(404, "text/html", page)),
                response("https://w.example/3", http(200, "image/png", page)),
                response("https://w.example/4", http(200, "text/css", page)),
                response("https://w.example/5", http(200, "application/javascript; charset=utf-8", page)),
                response("https://w.example/robots.txt", http(200, "text/plain", page)),
                response("https://w.example/7", http(200, "application/json", page)),
                page("https://w.example/8", PAGE));

        assertThat(Reading.all("a.warc", crawl)).extracting(Document::source).containsExactly("a.warc#9");
    }

    @Test
    void aCrawlOfRedirectsAloneIsEmpty() {
        Document document =
                Reading.one("a.warc", crawl(response("https://w.example/1", http(301, "text/html", new byte[0]))));

        assertThat(document.outcome().status()).isEqualTo(Status.EMPTY);
    }

    @Test
    void aBodyIsReadAsItWasBeforeItWasZippedOrCutInChunks() throws IOException {
        HttpResponse.Builder zipped = http(200, "text/html", gzip(PAGE)).addHeader("Content-Encoding", "gzip");
        HttpResponse.Builder falsely =
                http(200, "text/html", PAGE.getBytes(StandardCharsets.UTF_8)).addHeader("Content-Encoding", "gzip");
        String chunks = "5\r\n" + PAGE.substring(0, 5) + "\r\n" + Integer.toHexString(PAGE.length() - 5) + "\r\n"
                + PAGE.substring(5) + "\r\n0\r\n\r\n";
        HttpResponse.Builder chunked = http(200, "text/html", chunks.getBytes(StandardCharsets.UTF_8))
                .addHeader("Transfer-Encoding", "chunked");

        List<Document> documents = Reading.all(
                "a.warc",
                crawl(
                        response("https://w.example/1", zipped),
                        response("https://w.example/2", falsely),
                        response("https://w.example/3", chunked)));

        assertThat(documents).hasSize(3).extracting(Document::text).containsOnly(Reading.prose(3));
    }

    @Test
    void theCharsetThatTheServerNamedCounts() {
        byte[] page =
                ("<html><body><h1>抓获嫌疑人</h1><p>" + "公安机关抓获犯罪嫌疑人三百名。".repeat(5)).getBytes(Charset.forName("Big5-HKSCS"));

        assertThat(Reading.one(
                                "a.warc",
                                crawl(response("https://w.example/1", http(200, "text/html; charset=big5", page))))
                        .title())
                .isNotNull()
                .contains("嫌疑人");
    }

    @Test
    void otherFormatsAreReadByTheirNameInTheAddress() {
        byte[] crawl = crawl(
                response(
                        "https://w.example/t/figures.csv?x=1",
                        http(200, "text/csv", "State,Held\nGoa,412".getBytes(StandardCharsets.UTF_8))),
                new WarcConversion.Builder()
                        .setHeader("WARC-Target-URI", "https://w.example/t")
                        .date(FETCHED)
                        .body(MediaType.parse("text/plain"), Reading.prose(2).getBytes(StandardCharsets.UTF_8))
                        .build());

        assertThat(Reading.all("a.warc", crawl))
                .extracting(Document::source, Document::text)
                .containsExactly(tuple("a.warc#1", "State | Held\nGoa | 412"), tuple("a.warc#2", Reading.prose(2)));
    }

    @Test
    void aCrawlCutShortGivesItsWholePagesAndSaysThatItIsCut() {
        byte[] crawl =
                crawl(WarcCompression.GZIP, page("https://w.example/a", PAGE), page("https://w.example/b", PAGE));

        List<Document> documents = Reading.all("a.warc.gz", Arrays.copyOf(crawl, crawl.length - 60));

        assertThat(documents.getFirst().text()).isEqualTo(Reading.prose(3));
        assertThat(documents.getLast().outcome().status()).isEqualTo(Status.UNREADABLE);
    }

    @Test
    void aBrokenRecordDoesNotStopTheRest() {
        HttpResponse.Builder broken = http(200, "text/html", "\u001f\u008b no".getBytes(StandardCharsets.ISO_8859_1))
                .addHeader("Content-Encoding", "gzip");

        List<Document> documents = Reading.all(
                "a.warc", crawl(response("https://w.example/1", broken), page("https://w.example/2", PAGE)));

        assertThat(documents)
                .extracting(Document::source, document -> document.outcome().status())
                .containsExactly(tuple("a.warc#1", Status.UNREADABLE), tuple("a.warc#2", Status.OK));
    }

    private static WarcRecord resource(String url, String type, String body) throws IOException {
        return new WarcResource.Builder()
                .setHeader("WARC-Target-URI", url)
                .date(FETCHED)
                .body(MediaType.parse(type), body.getBytes(StandardCharsets.UTF_8))
                .build();
    }

    @Test
    void whatWasSavedWithoutTheAnswerOfAServerIsReadToo() throws IOException {
        byte[] crawl = crawl(
                resource("https://w.example/a", "text/html", PAGE),
                resource("https://w.example/logo", "image/svg+xml", "<svg/>"),
                resource("https://w.example/a.css", "text/css", "p {}"),
                resource("dns:w.example", "text/dns", "w.example. 300 IN A 192.0.2.1"),
                resource("ftp://w.example/a.txt", "text/plain", Reading.prose(2)),
                resource("<https://w.example/b>", "text/html", PAGE));

        assertThat(Reading.all("a.warc", crawl))
                .extracting(Document::source, Document::text)
                .containsExactly(tuple("a.warc#1", Reading.prose(3)), tuple("a.warc#6", Reading.prose(3)));
    }

    @Test
    void anAnswerOfAnotherKindOfServerIsNone() throws IOException {
        WarcRecord other = new WarcResponse.Builder("https://w.example/a")
                .date(FETCHED)
                .body(MediaType.parse("text/dns"), PAGE.getBytes(StandardCharsets.UTF_8))
                .build();

        assertThat(Reading.one("a.warc", crawl(other, page("https://w.example/b", PAGE)))
                        .source())
                .isEqualTo("a.warc#2");
    }

    @Test
    void whatAllPagesOfACrawlHoldIsLimitedTogether() {
        Reader small = new Reader(new ReadOptions(100, 10, 2, 500, 10, ReadOptions.Fields.DEFAULT, false, true));
        byte[] crawl = crawl(
                page("https://w.example/1", PAGE),
                page("https://w.example/2", PAGE),
                page("https://w.example/3", PAGE));

        assertThat(Reading.all(small, "a.warc", crawl))
                .extracting(Document::source, document -> document.outcome().status())
                .containsExactly(tuple("a.warc#1", Status.TRUNCATED), tuple("a.warc#2", Status.GUARDED));
    }
}
