package dev.blotter.read.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KindTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "HTML     | a.txt   | <!DOCTYPE html><html>",
                "HTML     | a       | <!-- saved --> <HTML lang=en>",
                "HTML     | a.xml   | <?xml version='1.0'?><html xmlns='x'>",
                "HTML     | a.html  | no tags at all",
                "FEED     | a       | <?xml version='1.0'?><rss version='2.0'>",
                "FEED     | a.html  | <feed xmlns='http://www.w3.org/2005/Atom'>",
                "WARC     | a       | WARC/1.0",
                "OTHER    | a       | {\\rtf1 hello}",
                "TEXT     | a       | Two men were held.",
                "TEXT     | a.log   | <3 from all of us",
                "TEXT     | a.txt   | From: the desk",
                "TEXT     | a.txt   | { is a brace }",
                "MAIL     | a.eml   | anything",
                "MARKDOWN | a.md    | # Title",
                "TABLE    | a.csv   | a,b,c",
                "JSONL    | a.jsonl | not json",
                "JSONL    | a.txt   | {\"title\": \"x\"}",
                "PDF      | a.txt   | %PDF-1.4",
                "WARC     | a       | filedesc://a.arc 0.0.0.0 20210101000000 text/plain 76",
                "HTML     | a.csv   | <html><body>an error page</body>",
                "TABLE    | a.tsv   | <3\t4",
                "HTML     | a.htm   | <custom-page>",
                "HTML     | a       | <x><body>",
                "NEWS     | a       | <?xml version='1.0'?><nitf>",
                "NEWS     | a.xml   | <n:newsMessage xmlns:n='x'>",
                "OTHER    | a       | <?xml version='1.0'?><book>",
                "OTHER    | a       | <!DOCTYPE svg><svg>",
                "OTHER    | a.svg   | <svg xmlns='x'>",
                "OTHER    | a.kml   | <kml>",
                "TEXT     | a       | <kml>",
                "OTHER    | a.pem   | -----BEGIN PGP MESSAGE-----",
                "OTHER    | a.ics   | BEGIN:VCALENDAR",
                "TEXT     | a.txt   | To whom it may concern: two men were held.",
                "TEXT     | a.json  | `{\"title\": \"x\",\n \"text\": \"y\"}`",
                "JSONL    | a       | `{\"title\": \"x\"}\n{\"title\": \"y\"}\n`",
                "MBOX     | a       | `From a@desk.example Wed Aug 30 23:31:00 2023\nSubject: x`",
                "TEXT     | a       | `From a@desk.example came a letter.\n\nIt said: no.`",
                "MAIL     | a       | `Subject: x\nMessage-ID: <1@desk.example>\n\nbody`",
                "TEXT     | a       | `Subject: x\nRoom: 12\n\nMessage-ID: none`"
            })
    void tellsAFileFromItsFirstBytesAndThenItsName(Kind kind, String name, String start) {
        assertThat(Kind.of(start.getBytes(StandardCharsets.UTF_8), name)).isEqualTo(kind);
    }

    @Test
    void aZipIsOneWhateverItsName() {
        assertThat(Kind.of("PK\u0003\u0004".getBytes(StandardCharsets.UTF_8), "a.docx"))
                .isEqualTo(Kind.ZIP);
    }

    @Test
    void headersAtTheTopMakeAMail() {
        String headers = "Received: from a by b\r\nFrom: a@b.example\r\nSubject: x\r\n\r\nbody";

        assertThat(of(headers)).isEqualTo(Kind.MAIL);
    }

    @Test
    void aPageThatABrowserSavedIsNoMail() {
        String saved = "From: <Saved by Blink>\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\n";

        assertThat(of(saved)).isEqualTo(Kind.MHTML);
    }

    @Test
    void bytesThatAreNoTextAreLeftToTika() {
        assertThat(Kind.of(new byte[] {1, 2, 3, 0, 5}, "a.txt")).isEqualTo(Kind.OTHER);
    }

    @Test
    void wideTextIsText() {
        assertThat(Kind.of("Two men were held.".getBytes(StandardCharsets.UTF_16LE), "a.txt"))
                .isEqualTo(Kind.TEXT);
        assertThat(Kind.of("<html><body>".getBytes(StandardCharsets.UTF_16), "a"))
                .isEqualTo(Kind.HTML);
    }

    private static Kind of(String start) {
        return Kind.of(start.getBytes(StandardCharsets.UTF_8), "a");
    }

    @Test
    void aCrawlIsKnownThroughItsZip() throws IOException {
        assertThat(Kind.of(gzip("WARC/1.0\r\n"), "a")).isEqualTo(Kind.WARC);
        assertThat(Kind.of(gzip("Two men were held."), "a.txt")).isEqualTo(Kind.OTHER);
        assertThat(Kind.of(new byte[] {0x1F, (byte) 0x8B, 8}, "a.txt")).isEqualTo(Kind.OTHER);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
