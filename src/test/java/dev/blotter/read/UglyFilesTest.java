package dev.blotter.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.read.format.ReadOptions;
import dev.blotter.text.Document;
import dev.blotter.text.Status;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as they are found: cut short, wrongly named, hostile. None may throw. */
final class UglyFilesTest {

    @Test
    void aZipCutShortGivesItsWholeMembersAndSaysThatItIsCut() {
        byte[] zip = Reading.zip("a.txt", Reading.prose(3), "b.txt", Reading.prose(4));

        List<Document> documents = Reading.all("a.zip", Arrays.copyOf(zip, zip.length / 2 + 40));

        assertThat(documents.getFirst().source()).isEqualTo("a.zip!/a.txt");
        assertThat(documents.getFirst().text()).contains("district 3");
        assertThat(documents.getLast().source()).isEqualTo("a.zip");
        assertThat(documents.getLast().outcome().status()).isEqualTo(Status.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.pdf", "a.docx", "a.eml", "a.jsonl", "a.zip", "a.xlsx", "a.doc", "a.mhtml", "a.csv", "a"})
    void noiseUnderAnyNameIsADocumentWithAReason(String name) {
        byte[] noise = new byte[5000];
        new Random(7).nextBytes(noise);

        List<Document> documents = Reading.all(name, noise);

        assertThat(documents).isNotEmpty().allSatisfy(document -> {
            assertThat(document.source()).startsWith(name);
            assertThat(document.outcome().status()).isNotEqualTo(Status.FAILED);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7\n",
                "PK\u0003\u0004\u0014",
                "{\\rtf1 ",
                "<?xml version='1.0'?><nitf><body>",
                "\u001f\u008b\b"
            })
    void aBeginningAloneIsADocumentWithAReason(String start) {
        Document document = Reading.one("a", start.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(document.outcome().status()).isNotIn(Status.OK, Status.FAILED);
        assertThat(document.outcome().reason()).isNotBlank();
    }

    @Test
    void theBytesCountAndNotTheName() {
        assertThat(Reading.one("a.pdf", "<html><body><h1>Two held</h1><p>" + Reading.prose(3) + "</p></body></html>")
                        .title())
                .isEqualTo("Two held");
        assertThat(Reading.all("a.txt", Reading.zip("b.txt", "inside")))
                .extracting(Document::source)
                .containsExactly("a.txt!/b.txt");
    }

    @Test
    void tenMegabytesOnOneLineAreCutAtTheLimit() {
        Document document = Reading.one("a.txt", "word ".repeat(2_000_000));

        assertThat(document.outcome().status()).isEqualTo(Status.TRUNCATED);
        assertThat(document.text()).hasSize(ReadOptions.DEFAULT.maxText());
    }

    @Test
    void tenMegabytesOfPageOnOneLineAreRead() {
        String page = "<html><body>" + ("<p>" + Reading.prose(10) + "</p>").repeat(10_000) + "</body></html>";

        assertThat(Reading.one("a.html", page).outcome().status()).isEqualTo(Status.TRUNCATED);
    }

    @Test
    void aPageNestedTenThousandDeepIsADocument() {
        assertThat(Reading.one("a.html", "<html><body>" + "<div>".repeat(10_000) + "deep down inside it")
                        .outcome()
                        .status())
                .isIn(Status.OK, Status.GUARDED);
    }

    @Test
    void archivesInArchivesAreReadToTheDepthLimit() {
        byte[] inner = Reading.zip("leaf.txt", "the leaf");
        for (int i = 0; i < 10; i++) {
            inner = Reading.zip(Map.of("deeper.zip", inner));
        }

        Document document = Reading.one("a.zip", inner);

        assertThat(document.outcome().status()).isEqualTo(Status.GUARDED);
        assertThat(document.outcome().reason()).contains("8");
    }

    @Test
    void archivesWithinTheDepthLimitAreRead() {
        byte[] inner = Reading.zip("leaf.txt", "the leaf");
        for (int i = 0; i < 7; i++) {
            inner = Reading.zip(Map.of("z.zip", inner));
        }

        assertThat(Reading.one("a.zip", inner).text()).isEqualTo("the leaf");
    }

    @Test
    void aBombIsStoppedAndItsNeighboursAreRead() {
        byte[] zip = Reading.zip(Map.of("bomb.txt", new byte[40 << 20]));
        byte[] outer = Reading.zip(
                new TreeMap<>(Map.of("a.zip", zip, "b.txt", "the neighbour".getBytes(StandardCharsets.UTF_8))));

        List<Document> documents = Reading.all("o.zip", outer);

        assertThat(documents).extracting(Document::source).containsExactly("o.zip!/a.zip!/bomb.txt", "o.zip!/b.txt");
        assertThat(documents.getFirst().outcome().status()).isEqualTo(Status.GUARDED);
        assertThat(documents.getFirst().outcome().reason()).contains("200 times");
        assertThat(documents.getLast().text()).isEqualTo("the neighbour");
    }

    @Test
    void whatAllMembersUnpackToIsLimitedTogether() {
        Reader small = new Reader(new ReadOptions(100, 10, 2, 1000, 10, ReadOptions.Fields.DEFAULT, false, true));
        String text = Reading.prose(8);

        List<Document> documents = Reading.all(small, "a.zip", Reading.zip("a", text, "b", text, "c", text));

        assertThat(documents).hasSize(2);
        assertThat(documents.getLast().outcome().status()).isEqualTo(Status.GUARDED);
        assertThat(documents.getLast().outcome().reason()).contains("1000 bytes");
    }

    @Test
    void membersOverTheLimitAreLeftOut() {
        Reader small = new Reader(new ReadOptions(100, 2, 2, 1 << 20, 10, ReadOptions.Fields.DEFAULT, false, true));

        List<Document> documents =
                Reading.all(small, "a.zip", Reading.zip("a", "1 a", "b", "2 b", "c", "3 c", "d", "4 d"));

        assertThat(documents)
                .extracting(document -> document.outcome().status())
                .containsExactly(Status.OK, Status.OK, Status.GUARDED);
    }

    @Test
    void anEncryptedMemberAsksForAPassword() {
        byte[] zip = Reading.zip("a.txt", "secret");
        flag(zip, 6);
        flag(zip, indexOf(zip, 0x02014b50) + 8);

        Document document = Reading.one("a.zip", zip);

        assertThat(document.outcome().status()).isEqualTo(Status.ENCRYPTED);
        assertThat(document.outcome().reason()).contains("password");
    }

    private static void flag(byte[] zip, int at) {
        zip[at] |= 1;
    }

    private static int indexOf(byte[] bytes, int signature) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (buffer.getInt(at) != signature) {
            at++;
        }
        return at;
    }

    @Test
    void invalidUtf8IsReadAsFarAsItGoes() {
        byte[] bytes = ("Zwölf Männer wurden in Köln festgenommen, sagte die Polizei. Grüße. ".repeat(5))
                .getBytes(StandardCharsets.UTF_8);
        bytes[60] = (byte) 0xC3;

        assertThat(Reading.one("a.txt", bytes).text()).contains("Männer").contains("\uFFFD");
    }

    @Test
    void namesWithLineBreaksAreKept() {
        assertThat(Reading.all("a.zip", Reading.zip("x\ny.txt", "hello", "\u202Ez.txt", "there")))
                .extracting(Document::source)
                .containsExactly("a.zip!/x\ny.txt", "a.zip!/\u202Ez.txt");
    }

    @Test
    void aMemberThatClimbsOutOfItsArchiveIsOnlyAName() {
        assertThat(Reading.all("a.zip", Reading.zip("../../etc/x.txt", "hello")))
                .extracting(Document::source)
                .containsExactly("a.zip!/../../etc/x.txt");
    }

    @Test
    void soundIsUnsupportedAndSaysWhatItIs() {
        byte[] sound = "fLaC\0\0\0\"".getBytes(StandardCharsets.ISO_8859_1);

        Document document = Reading.one("a.flac", sound);

        assertThat(document.outcome().status()).isEqualTo(Status.UNSUPPORTED);
        assertThat(document.outcome().reason()).contains("audio/x-flac");
    }

    @Test
    void controlCharactersDoNotReachTheText() {
        assertThat(Reading.one(
                                "a.txt",
                                "Two\u0007 men\u001b[31m were \u202Eheld\u0000 today\uFEFF.".replace("\u0000", ""))
                        .text())
                .isEqualTo("Two men[31m were held today.");
    }

    @Test
    void entitiesOfXmlAreNotFetched() {
        String xml = "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><r>text &x; more</r>";

        assertThat(Reading.one("a.xml", xml).text()).doesNotContain("root:");
    }

    @Test
    void aPageBehindACommentAndManyEmptyLinesIsRead() {
        String page = "<!-- made by hand -->\n" + "        \n".repeat(200) + "<html><body><p>" + Reading.prose(3);

        assertThat(Reading.one("a.csv", page).outcome().status()).isEqualTo(Status.OK);
        assertThat(Reading.one("a.txt", page).text()).isEqualTo(Reading.prose(3));
    }

    @Test
    void aRowWithOneValueBehindManyEmptyCellsIsRead() {
        String row = "<html><body><table><tr>" + "<td> </td>".repeat(5_000) + "<td>12 held</td></tr><tr><td>1</td>"
                + "<td></td>".repeat(5_000) + "</tr></table></body></html>";

        assertThat(Reading.one("a.html", row).outcome().status()).isEqualTo(Status.OK);
        assertThat(Reading.one("a.csv", ",".repeat(5_000) + "12 held\n1" + ",".repeat(5_000) + "\n")
                        .outcome()
                        .status())
                .isEqualTo(Status.OK);
    }
}
