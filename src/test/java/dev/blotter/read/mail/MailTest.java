package dev.blotter.read.mail;

import static dev.blotter.read.Reading.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.blotter.read.Reading;
import dev.blotter.text.Document;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MailTest {
    private static final String HEADERS =
            "From: A. Writer <a@desk.example>\r\nTo: desk@desk.example\r\nDate: Wed, 30 Aug 2023 23:31:00 +0700\r\nSubject: Raid - new figure\r\nMIME-Version: 1.0\r\n";

    private static Document mail(String rest) {
        return Reading.one("m.eml", HEADERS + rest);
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    private static List<Document> all(String rest) {
        return Reading.all("m.eml", (HEADERS + rest).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theHeadersGiveTitleAndDate() {
        Document mail = mail("\r\nPlease use 57, not 43.\r\n");

        assertThat(mail.title()).isEqualTo("Raid - new figure");
        assertThat(mail.published()).isEqualTo(LocalDate.of(2023, 8, 30));
        assertThat(mail.publishedFrom()).isEqualTo("header");
        assertThat(mail.metadata()).containsEntry("from", "A. Writer <a@desk.example>");
        assertThat(mail.text()).isEqualTo("Please use 57, not 43.");
    }

    @Test
    void anEncodedSubjectIsDecoded() {
        String mail = "Subject: =?UTF-8?B?5Y+N6K+I?= =?iso-8859-1?Q?caf=E9?=\r\nMIME-Version: 1.0\r\n\r\nhello there";

        assertThat(Reading.one("m.eml", mail).title()).isEqualTo("反诈café");
    }

    @Test
    void quotedPrintableAndWrappedLinesBecomeParagraphs() {
        Document mail = mail(
                "Content-Type: text/plain; charset=\"utf-8\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                        + "Customs ended the roll call at ten: 57 foreign=\r\ners held, 41 adults and 16 minors, caf=C3=A9.\r\n");

        assertThat(mail.text())
                .isEqualTo("Customs ended the roll call at ten: 57 foreigners held, 41 adults and 16 minors, café.");
    }

    @Test
    void whatOlderMailsSaidKeepsItsMark() {
        Document mail = mail(
                "\r\nNew figure below.\r\n\r\n> Flash: 43 people have been detained on the island, the police of the region\r\n"
                        + "> said at six in the evening.\r\n>\r\n> > Can we say a hundred?\r\n");

        assertThat(lines(mail))
                .containsExactly(
                        "New figure below.",
                        "> Flash: 43 people have been detained on the island, the police of the region said at six in the evening.",
                        "> > Can we say a hundred?");
    }

    @Test
    void whatFollowsAnOriginalMessageIsMarked() {
        Document mail = mail("\r\nAgreed.\r\n\r\n-----Original Message-----\r\nFrom: B\r\n\r\nWe say 43.\r\n");

        assertThat(lines(mail)).contains("Agreed.", "> We say 43.");
    }

    @Test
    void headersInTheBodyBeginAnOlderMail() {
        String older =
                "From: B. Reader <b@desk.example>\r\nSent: Tuesday, 29 August 2023 10:00\r\nTo: A\r\nSubject: Raid\r\n\r\nWe say 43.\r\n";

        assertThat(lines(mail("\r\nWe say 57.\r\n\r\n" + older)))
                .startsWith("We say 57.")
                .endsWith("> We say 43.");
        assertThat(
                        lines(
                                mail(
                                        "Content-Type: text/html\r\n\r\n<p>We say 57.</p><div><b>From:</b> B<br><b>Sent:</b> Tuesday<br><b>To:</b> A<br><b>Subject:</b> Raid</div><p>We say 43.</p>")))
                .startsWith("We say 57.")
                .endsWith("> We say 43.");
        assertThat(lines(mail(
                        "\r\n发件人：甲\r\n我们说57。\r\n\r\n发件人: 乙\r\n发送时间: 2023年8月29日\r\n收件人: 甲\r\n主题: 抓获\r\n\r\n我们说43。\r\n")))
                .contains("> 我们说43。");
    }

    @Test
    void aLineThatSaysWhoWroteBeginsAnOlderMail() {
        assertThat(lines(mail("\r\nWe say 57.\r\n\r\nOn Tue, 29 Aug 2023, B wrote:\r\n\r\nWe say 43.\r\n")))
                .containsExactly("We say 57.", "> On Tue, 29 Aug 2023, B wrote:", "> We say 43.");
        assertThat(lines(mail("\r\nOn Tue, 29 Aug 2023, B wrote:\r\n> We say 43.\r\n\r\nWe say 57.\r\n")))
                .endsWith("> We say 43.", "We say 57.");
    }

    @Test
    void whatAMailForwardsIsNotOlder() {
        String forwarded = "From: B\r\nSent: Tuesday\r\nTo: A\r\nSubject: Raid\r\n\r\nWe say 43.\r\n";

        assertThat(lines(mail("\r\nBegin forwarded message:\r\n\r\n" + forwarded)))
                .endsWith("We say 43.");
        assertThat(lines(Reading.one(
                        "m.eml", "Subject: FW: Raid\r\nMIME-Version: 1.0\r\n\r\nSee below.\r\n\r\n" + forwarded)))
                .endsWith("We say 43.");
    }

    @Test
    void theCharsetOfAMailIsThatOfItsPartOrThatOfItsBytes() {
        byte[] words = "公安机关抓获犯罪嫌疑人三百名。".getBytes(Charset.forName("GB18030"));
        for (String declared : List.of("gb2312", "us-ascii")) {
            byte[] mail = concat(
                    (HEADERS + "Content-Type: text/plain; charset=" + declared + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII),
                    words,
                    words,
                    words);

            assertThat(Reading.one("m.eml", mail).text()).startsWith("公安机关抓获犯罪嫌疑人三百名。");
        }
    }

    @Test
    void ofSeveralFormsThePlainOneIsRead() {
        Document mail = mail(
                "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nplain words\r\n"
                        + "--b\r\nContent-Type: text/html\r\n\r\n<p>rich words</p>\r\n--b--\r\n");

        assertThat(mail.text()).isEqualTo("plain words");
    }

    @Test
    void thePlainFormIsPassedOverWhereItOnlyAsksForAnother() {
        Document mail = mail(
                "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nPlease view as HTML.\r\n"
                        + "--b\r\nContent-Type: text/html\r\n\r\n<p>" + "rich words ".repeat(30) + "</p>\r\n--b--\r\n");

        assertThat(mail.text()).startsWith("rich words");
    }

    @Test
    void aPageAloneIsReadWithItsQuotesMarked() {
        Document mail = mail(
                "Content-Type: text/html; charset=utf-8\r\n\r\n<p>New figure</p><blockquote><p>Old figure</p></blockquote>");

        assertThat(lines(mail)).containsExactly("New figure", "> Old figure");
    }

    @Test
    void attachmentsAreMembersBehindTheMail() {
        List<Document> documents = all(
                "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nsee attached\r\n"
                        + "--b\r\nContent-Type: text/plain; name=note.txt\r\nContent-Disposition: attachment; filename=note.txt\r\n\r\nthe note\r\n"
                        + "--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: inner\r\nMIME-Version: 1.0\r\n\r\ninner words\r\n"
                        + "--b\r\nContent-Type: image/png; name=logo.png\r\nContent-Disposition: inline; filename=logo.png\r\n\r\nxx\r\n--b--\r\n");

        assertThat(documents)
                .extracting(Document::source, Document::text)
                .containsExactly(
                        tuple("m.eml", "see attached"),
                        tuple("m.eml!/note.txt", "the note"),
                        tuple("m.eml!/message-2.eml", "inner words"));
    }

    @Test
    void aMailThatBreaksOffIsReadAsFarAsItGoes() {
        assertThat(
                        all("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nfirst wor")
                                .getFirst()
                                .text())
                .isEqualTo("first wor");
    }

    @Test
    void aSavedPageIsReadAsAPage() {
        Document page = Reading.one(
                "p.mhtml",
                "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://d.example/2021/10/26/two\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                        + "<html><body><nav>Home</nav><h1>Two held over parcel texts</h1><p>" + Reading.prose(3)
                        + "</p></body></html>\r\n--b\r\n"
                        + "Content-Type: text/css\r\n\r\n.a {}\r\n--b--\r\n");

        assertThat(page.title()).isEqualTo("Two held over parcel texts");
        assertThat(page.text()).isEqualTo(Reading.prose(3));
        assertThat(page.published()).isEqualTo(LocalDate.of(2021, 10, 26));
        assertThat(page.publishedFrom()).isEqualTo("url");
    }

    private static String part(String headers, String body) {
        return "--b\r\n" + headers + "\r\n\r\n" + body + "\r\n";
    }

    private static String parts(String kind, String... parts) {
        return "Content-Type: multipart/" + kind + "; boundary=b\r\n\r\n" + String.join("", parts) + "--b--\r\n";
    }

    @Test
    void thePlainFormIsPassedOverThoughThePageHasPicturesBesideIt() {
        String page = "Content-Type: multipart/related; boundary=c\r\n\r\n--c\r\nContent-Type: text/html\r\n\r\n<p>"
                + "rich words ".repeat(30)
                + "</p>\r\n--c\r\nContent-Type: image/png\r\nContent-ID: <1>\r\n\r\nxx\r\n--c--";

        assertThat(mail(parts(
                                "alternative",
                                part("Content-Type: text/plain", "Please view as HTML."),
                                "--b\r\n" + page + "\r\n"))
                        .text())
                .startsWith("rich words");
        assertThat(mail(parts(
                                "alternative",
                                part("Content-Type: text/plain", Reading.prose(3)),
                                "--b\r\n" + page + "\r\n"))
                        .text())
                .isEqualTo(Reading.prose(3));
    }

    @Test
    void aShortPlainFormCountsBesideAShortPageOrOneOfAnotherKind() {
        String plain = part("Content-Type: text/plain", "Nine held.");

        assertThat(mail(parts("alternative", plain, part("Content-Type: text/html", "<p>Nine were held.</p>")))
                        .text())
                .isEqualTo("Nine held.");
        assertThat(mail(parts("alternative", plain, part("Content-Type: text/calendar", "BEGIN:VCALENDAR".repeat(30))))
                        .text())
                .isEqualTo("Nine held.");
    }

    @Test
    void anEmptyPlainFormGivesWayToThePage() {
        assertThat(mail(parts(
                                "alternative",
                                part("Content-Type: text/plain", " "),
                                part("Content-Type: text/html", "<p>Nine held.</p>")))
                        .text())
                .isEqualTo("Nine held.");
    }

    @Test
    void aMailOfFormsThatHasNoneIsItsSubject() {
        Document mail = mail("Content-Type: multipart/alternative; boundary=b\r\n\r\n--b--\r\n");

        assertThat(mail.title()).isEqualTo("Raid - new figure");
        assertThat(mail.text()).isEmpty();
    }

    @Test
    void whatIsAttachedIsAMemberWhateverItsType() {
        List<Document> documents = all(parts(
                "mixed",
                part("Content-Type: text/plain", "see attached"),
                part("Content-Type: text/html; name=page.html", "<p>a page</p>"),
                part("Content-Type: text/plain\r\nContent-Disposition: ATTACHMENT", "no name"),
                part("Content-Type: image/png\r\nContent-Disposition: attachment; filename=map.png", "xx"),
                part(
                        "Content-Type: message/rfc822; name=\"old.eml\"",
                        "Subject: inner\r\nMIME-Version: 1.0\r\n\r\ninner words"),
                part("Content-Type: application/octet-stream; name=\"=?UTF-8?B?5ZCN5Y2VLnR4dA==?=\"", "the list")));

        assertThat(documents)
                .extracting(Document::source)
                .containsExactly("m.eml", "m.eml!/attachment-1", "m.eml!/map.png", "m.eml!/old.eml", "m.eml!/名单.txt");
        assertThat(documents.getFirst().text()).isEqualTo("see attached\na page");
        assertThat(documents.get(1).text()).isEqualTo("no name");
        assertThat(documents.getLast().text()).isEqualTo("the list");
    }

    @Test
    void partsInPartsAreReadAsDeepAsAnyMailHasThem() {
        for (int depth : List.of(5, 30)) {
            StringBuilder mail = new StringBuilder();
            for (int i = 0; i < depth; i++) {
                mail.append("Content-Type: multipart/mixed; boundary=b")
                        .append(i)
                        .append("\r\n\r\n--b")
                        .append(i)
                        .append("\r\n");
            }
            mail.append("Content-Type: text/plain\r\n\r\ninnermost\r\n");
            for (int i = depth - 1; i >= 0; i--) {
                mail.append("--b").append(i).append("--\r\n");
            }

            assertThat(mail(mail.toString()).text()).isEqualTo(depth == 5 ? "innermost" : "");
        }
    }

    @Test
    void inAPageWhatOlderHeadersBeginIsMarkedOnce() {
        Document mail = mail(
                "Content-Type: text/html\r\n\r\n<p>We say 57.</p><p>From: B</p><p>Sent: Tuesday</p><p>To: A</p><p>Subject: Raid</p>"
                        + "<p>We say 43.</p><blockquote><p>We said 40.</p></blockquote>");

        assertThat(lines(mail)).startsWith("We say 57.").endsWith("> We say 43.", "> We said 40.");
    }

    @Test
    void whoWroteLastIsNoOlderMail() {
        assertThat(lines(mail("\r\nWe say 57.\r\n\r\nOn Tue, 29 Aug 2023, B wrote:\r\n\r\n")))
                .containsExactly("We say 57.", "On Tue, 29 Aug 2023, B wrote:");
    }

    @Test
    void anAttachmentThatTellsNothingOfItselfHasANumber() {
        assertThat(all(parts(
                        "mixed",
                        part("Content-Type: text/plain", "see attached"),
                        part("Content-Disposition: attachment", "the note"),
                        part(
                                "Content-Type: text/csv; name=\"\"\r\nContent-Disposition: attachment; filename=\"\"",
                                "Goa;412"),
                        part("Content-Type: application/pdf", "no name and no word that it is attached"))))
                .extracting(Document::source, Document::text)
                .containsExactly(
                        tuple("m.eml", "see attached"),
                        tuple("m.eml!/attachment-1", "the note"),
                        tuple("m.eml!/attachment-2", "Goa;412"));
    }

    @Test
    void headersWithoutWordsAreNone() {
        Document mail = Reading.one(
                "m.eml", "From: a@desk.example\r\nCc:\r\nSubject: \r\nMIME-Version: 1.0\r\n\r\nNine held.\r\n");

        assertThat(mail.title()).isNull();
        assertThat(mail.metadata()).isEqualTo(Map.of("from", "a@desk.example"));
        assertThat(mail.published()).isNull();
    }

    @Test
    void aPageInFormsOfWhichThePicturesHaveNoneIsRead() {
        String empty = "--b\r\nContent-Type: multipart/related; boundary=c\r\n\r\n--c--\r\n";

        assertThat(mail(parts("alternative", part("Content-Type: text/plain", "Nine held."), empty))
                        .text())
                .isEqualTo("Nine held.");
    }
}
