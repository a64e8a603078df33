package dev.blotter.read;

import static dev.blotter.read.Reading.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.blotter.read.format.ReadOptions;
import dev.blotter.text.Document;
import dev.blotter.text.Status;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** Mail as programs keep it: in mailboxes, and in Outlook's own forms. */
final class MailboxTest {
    private static final String ENVELOPE = "From a@desk.example Wed Aug 30 23:31:00 2023\n";
    private static final String REPLY =
            "We say 57.\r\n\r\nFrom: B\r\nSent: Tuesday, 29 August 2023\r\nTo: A\r\nSubject: Raid\r\n\r\nWe say 43.\r\n";

    private static String letter(String subject, String body) {
        return ENVELOPE + "From: a@desk.example\nDate: Wed, 30 Aug 2023 23:31:00 +0700\nSubject: " + subject + "\n\n"
                + body + "\n\n";
    }

    private static List<Document> mailbox(String name, String content) {
        return Reading.all(name, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void eachMailOfAMailboxIsADocument() {
        String content = letter("One", "First.\nFrom here on it is quiet, he said.") + letter("Two", "Second.");

        for (String name : List.of("a.mbox", "Inbox", "a.mbox.txt")) {
            assertThat(mailbox(name, content))
                    .extracting(Document::source, Document::title, Document::published)
                    .containsExactly(
                            tuple(name + "#1", "One", LocalDate.of(2023, 8, 30)),
                            tuple(name + "#2", "Two", LocalDate.of(2023, 8, 30)));
        }
        assertThat(mailbox("a.mbox", content).getFirst().text()).contains("From here on");
    }

    @Test
    void aLineThatTheMailboxEscapedIsAsItWasWritten() {
        assertThat(mailbox("a.mbox", letter("One", "Words.\n\n>From Monday on, 3 were held."))
                        .getFirst()
                        .text())
                .isEqualTo("Words.\nFrom Monday on, 3 were held.");
    }

    @Test
    void aMailboxWithLongLinesAndWithoutAnEndIsReadToItsEnd() {
        List<Document> mails =
                mailbox("a.mbox", letter("One", "word ".repeat(40_000)) + ENVELOPE + "Subject: Two\n\nlast");

        assertThat(mails).extracting(Document::title).containsExactly("One", "Two");
        assertThat(mails.getFirst().text()).hasSize(40_000 * 5 - 1);
        assertThat(mails.getLast().text()).isEqualTo("last");
    }

    private static void stream(DirectoryEntry directory, String property, byte[] value) throws IOException {
        directory.createDocument("__substg1.0_" + property, new ByteArrayInputStream(value));
    }

    private static void stream(DirectoryEntry directory, String property, String value) throws IOException {
        stream(directory, property, value.getBytes(StandardCharsets.UTF_16LE));
    }

    /** The properties of a mail: a header of so many bytes, and when it was sent. */
    private static byte[] properties(int header) {
        long filetime = (LocalDate.of(2023, 8, 30).toEpochDay() * 86_400 + 11_644_473_600L) * 10_000_000L;
        return ByteBuffer.allocate(header + 16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(header, 0x00390040)
                .putInt(header + 4, 6)
                .putLong(header + 8, filetime)
                .array();
    }

    private static byte[] outlook(String bodyProperty, byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            DirectoryEntry root = file.getRoot();
            root.createDocument("__properties_version1.0", new ByteArrayInputStream(properties(32)));
            stream(root, "001A001F", "IPM.Note");
            stream(root, "0037001F", "Raid - new figure");
            stream(root, "0C1A001F", "A. Writer");
            stream(root, bodyProperty, body);
            DirectoryEntry note = root.createDirectory("__attach_version1.0_#00000000");
            stream(note, "3707001F", "note.txt");
            stream(note, "37010102", "the note".getBytes(StandardCharsets.UTF_8));
            DirectoryEntry logo = root.createDirectory("__attach_version1.0_#00000001");
            stream(logo, "3707001F", "logo.png");
            stream(logo, "3712001F", "logo@desk");
            stream(logo, "37010102", new byte[] {1, 2, 3});
            DirectoryEntry inner =
                    root.createDirectory("__attach_version1.0_#00000002").createDirectory("__substg1.0_3701000D");
            inner.createDocument("__properties_version1.0", new ByteArrayInputStream(properties(24)));
            stream(inner, "001A001F", "IPM.Note");
            stream(inner, "0037001F", "Inner");
            stream(inner, "1000001F", "inner words");
            file.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void aMailOfOutlookHasTitleDateAndAttachments() throws IOException {
        byte[] mail = outlook("1000001F", REPLY.getBytes(StandardCharsets.UTF_16LE));

        List<Document> documents = Reading.all("m.msg", mail);

        assertThat(documents)
                .extracting(Document::source, Document::title, Document::published)
                .containsExactly(
                        tuple("m.msg", "Raid - new figure", LocalDate.of(2023, 8, 30)),
                        tuple("m.msg!/note.txt", null, null),
                        tuple("m.msg!/message-2.msg", "Inner", LocalDate.of(2023, 8, 30)));
        assertThat(documents.getFirst().publishedFrom()).isEqualTo("header");
        assertThat(documents.getFirst().metadata()).containsEntry("from", "A. Writer");
        assertThat(documents.getLast().text()).isEqualTo("inner words");
    }

    @Test
    void whatOlderMailsSaidIsMarkedInMailsOfOutlookToo() throws IOException {
        Document plain = Reading.all("m.msg", outlook("1000001F", REPLY.getBytes(StandardCharsets.UTF_16LE)))
                .getFirst();
        Document page = Reading.all(
                        "m.msg",
                        outlook(
                                "10130102",
                                "<html><body><p>We say 57.</p><blockquote><p>We say 43.</p></blockquote></body></html>"
                                        .getBytes(StandardCharsets.UTF_8)))
                .getFirst();

        assertThat(lines(plain)).startsWith("We say 57.").endsWith("> We say 43.");
        assertThat(lines(page)).containsExactly("We say 57.", "> We say 43.");
    }

    @Test
    void aMailOfOutlookThatIsCutShortIsUnreadable() throws IOException {
        byte[] mail = outlook("1000001F", new byte[0]);

        assertThat(Reading.one("m.msg", Arrays.copyOf(mail, 700)).outcome().status())
                .isEqualTo(Status.UNREADABLE);
    }

    private static void attribute(ByteArrayOutputStream out, int level, int id, int type, byte[] data) {
        int sum = 0;
        for (byte b : data) {
            sum += b & 0xFF;
        }
        out.writeBytes(ByteBuffer.allocate(11 + data.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) level)
                .putShort((short) id)
                .putShort((short) type)
                .putInt(data.length)
                .put(data)
                .putShort((short) sum)
                .array());
    }

    private static byte[] text(String text) {
        return (text + "\0").getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aWrappedMailIsABodyAndItsAttachments() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x78, (byte) 0x9F, 0x3E, 0x22, 1, 0});
        byte[] sent = ByteBuffer.allocate(14)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 2023)
                .putShort((short) 8)
                .putShort((short) 30)
                .array();
        attribute(out, 1, 0x8004, 1, text("Raid"));
        attribute(out, 1, 0x8005, 3, sent);
        attribute(out, 1, 0x800C, 2, text(REPLY));
        attribute(out, 2, 0x9002, 6, new byte[14]);
        attribute(out, 2, 0x8010, 1, text("note.txt"));
        attribute(out, 2, 0x800F, 6, "the note".getBytes(StandardCharsets.UTF_8));

        List<Document> documents = Reading.all("winmail.dat", out.toByteArray());

        assertThat(documents).extracting(Document::source).containsExactly("winmail.dat", "winmail.dat!/note.txt");
        assertThat(documents.getFirst().title()).isEqualTo("Raid");
        assertThat(documents.getFirst().published()).isEqualTo(LocalDate.of(2023, 8, 30));
        assertThat(lines(documents.getFirst())).startsWith("We say 57.").endsWith("> We say 43.");
        assertThat(documents.getLast().text()).isEqualTo("the note");
    }

    @Test
    void whatAllMailsOfAMailboxHoldIsLimitedTogether() {
        Reader small = new Reader(new ReadOptions(1000, 100, 2, 1000, 10, ReadOptions.Fields.DEFAULT, false, true));
        String content = letter("One", "First.") + letter("Two", "word ".repeat(300)) + letter("Three", "Third.");

        assertThat(Reading.all(small, "a.mbox", content.getBytes(StandardCharsets.UTF_8)))
                .extracting(Document::source, document -> document.outcome().status())
                .containsExactly(tuple("a.mbox#1", Status.OK), tuple("a.mbox#2", Status.GUARDED));
    }

    @Test
    void aMailboxOfSomeMailsIsReadNoFurtherThanTheLimit() {
        Reader two = new Reader(new ReadOptions(1000, 2, 2, 1 << 20, 10, ReadOptions.Fields.DEFAULT, false, true));
        String content = letter("One", "First.").repeat(5);

        assertThat(Reading.all(two, "a.mbox", content.getBytes(StandardCharsets.UTF_8)))
                .extracting(document -> document.outcome().status())
                .containsExactly(Status.OK, Status.OK, Status.GUARDED);
    }

    /** Rich text as Outlook keeps it, but without its compression. */
    private static byte[] rich(String words) {
        byte[] rtf = words.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(16 + rtf.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(12 + rtf.length)
                .putInt(rtf.length)
                .putInt(0x414C454D)
                .putInt(0)
                .put(rtf)
                .array();
    }

    @Test
    void theRichTextOfAMailOfOutlookIsReadWhereItHasNoOther() throws IOException {
        byte[] body = rich("{\\rtf1\\ansi We say 57.\\par Nine were held in the harbour.\\par}");

        assertThat(lines(Reading.all("m.msg", outlook("10090102", body)).getFirst()))
                .containsExactly("We say 57.", "Nine were held in the harbour.");
    }

    @Test
    void aMailOfOutlookWithoutABodyIsItsSubject() throws IOException {
        Document blank = Reading.all("m.msg", outlook("1000001F", " ".getBytes(StandardCharsets.UTF_16LE)))
                .getFirst();

        assertThat(blank.title()).isEqualTo("Raid - new figure");
        assertThat(blank.text()).isEmpty();
    }

    @Test
    void aMailOfAnOlderOutlookIsReadInItsCharset() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            DirectoryEntry root = file.getRoot();
            root.createDocument("__properties_version1.0", new ByteArrayInputStream(properties(32)));
            stream(root, "001A001E", "IPM.Note".getBytes(StandardCharsets.US_ASCII));
            stream(root, "0037001E", "Zwölf Männer".getBytes(Charset.forName("windows-1252")));
            stream(
                    root,
                    "007D001E",
                    "Content-Type: text/plain; charset=windows-1252\r\n".getBytes(StandardCharsets.US_ASCII));
            stream(root, "1000001E", "Über 12 Männer wurden gefasst.".getBytes(Charset.forName("windows-1252")));
            DirectoryEntry nameless = root.createDirectory("__attach_version1.0_#00000000");
            stream(nameless, "37010102", "the note".getBytes(StandardCharsets.UTF_8));
            DirectoryEntry hollow = root.createDirectory("__attach_version1.0_#00000001");
            stream(hollow, "3707001F", "hollow.txt");
            DirectoryEntry blank = root.createDirectory("__attach_version1.0_#00000002");
            stream(blank, "3707001F", " ");
            stream(blank, "3704001F", "NOTE2.TXT");
            stream(blank, "37010102", "second note".getBytes(StandardCharsets.UTF_8));
            file.writeFilesystem(bytes);
        }

        List<Document> documents = Reading.all("m.msg", bytes.toByteArray());

        assertThat(documents.getFirst().title()).isEqualTo("Zwölf Männer");
        assertThat(documents.getFirst().text()).isEqualTo("Über 12 Männer wurden gefasst.");
        assertThat(documents)
                .extracting(Document::source)
                .containsExactly("m.msg", "m.msg!/attachment-1", "m.msg!/NOTE2.TXT");
    }

    @Test
    void aWrappedMailMayHoldRichTextAlone() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x78, (byte) 0x9F, 0x3E, 0x22, 1, 0});
        attribute(out, 1, 0x8004, 1, text("Raid"));
        byte[] body = rich("{\\rtf1\\ansi We say 57.\\par}");
        attribute(out, 1, 0x9003, 6, property(0x10090102, body));

        Document mail = Reading.one("winmail.dat", out.toByteArray());

        assertThat(mail.title()).isEqualTo("Raid");
        assertThat(mail.text()).isEqualTo("We say 57.");
        assertThat(mail.published()).isNull();
    }

    @Test
    void aWrappedMailMayHoldAPageAloneAndNamelessFiles() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x78, (byte) 0x9F, 0x3E, 0x22, 1, 0});
        byte[] page = "<p>We say 57.</p><blockquote>We say 43.</blockquote>".getBytes(StandardCharsets.UTF_8);
        attribute(out, 1, 0x9003, 6, property(0x10130102, page));
        attribute(out, 2, 0x9002, 6, new byte[14]);
        attribute(out, 2, 0x800F, 6, "the note".getBytes(StandardCharsets.UTF_8));

        List<Document> documents = Reading.all("winmail.dat", out.toByteArray());

        assertThat(lines(documents.getFirst())).containsExactly("We say 57.", "> We say 43.");
        assertThat(documents.getLast().source()).isEqualTo("winmail.dat!/attachment-1");
    }

    /** One property of binary type. */
    private static byte[] property(int tag, byte[] value) {
        int padded = (value.length + 3) / 4 * 4;
        return ByteBuffer.allocate(16 + padded)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(1)
                .putInt(tag)
                .putInt(1)
                .putInt(value.length)
                .put(value)
                .array();
    }

    @Test
    void aMailboxMayBeginWithAMark() {
        assertThat(mailbox("a.mbox", "\uFEFF" + letter("One", "First.") + letter("Two", "Second.")))
                .extracting(Document::source, Document::title, Document::text)
                .containsExactly(tuple("a.mbox#1", "One", "First."), tuple("a.mbox#2", "Two", "Second."));
    }

    @Test
    void aBlankPageOfOutlookIsNoBody() throws IOException {
        Document mail = Reading.all("m.msg", outlook("10130102", " \r\n".getBytes(StandardCharsets.US_ASCII)))
                .getFirst();

        assertThat(mail.text()).isEmpty();
        assertThat(mail.metadata()).containsEntry("from", "A. Writer").doesNotContainKey("cc");
    }

    @Test
    void aWrappedMailOfFilesAloneHasNoText() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x78, (byte) 0x9F, 0x3E, 0x22, 1, 0});
        attribute(out, 2, 0x9002, 6, new byte[14]);
        attribute(out, 2, 0x8010, 1, text(" "));
        attribute(out, 2, 0x800F, 6, "the note".getBytes(StandardCharsets.UTF_8));

        assertThat(Reading.all("winmail.dat", out.toByteArray()))
                .extracting(Document::source, Document::text)
                .containsExactly(tuple("winmail.dat", ""), tuple("winmail.dat!/attachment-1", "the note"));
    }
}
