package dev.blotter.read.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.blotter.read.Reading;
import dev.blotter.text.Document;
import dev.blotter.text.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Archives as systems make them. */
final class ZipTest {

    private static List<String> sources(byte[] archive) {
        return Reading.all("a.zip", archive).stream().map(Document::source).toList();
    }

    /** What a Mac packs: folders, files, and what its system notes of each. */
    private static byte[] ofMac() {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("news/", new byte[0]);
        members.put("news/.DS_Store", new byte[] {0, 0, 0, 1, 'B', 'u', 'd', '1'});
        members.put("__MACOSX/news/._a.txt", new byte[] {0, 5, 22, 7, 0, 2, 0, 0});
        members.put("news/a.txt", "the first".getBytes(StandardCharsets.UTF_8));
        members.put("news/b.txt", Reading.prose(60).getBytes(StandardCharsets.UTF_8));
        return Reading.zip(members);
    }

    @Test
    void foldersAndTheNotesOfASystemAreNoDocuments() {
        assertThat(sources(ofMac())).containsExactly("a.zip!/news/a.txt", "a.zip!/news/b.txt");
    }

    @Test
    void norAreTheyInAnArchiveThatIsCutShort() {
        byte[] whole = ofMac();

        assertThat(sources(Arrays.copyOf(whole, whole.length - 300)))
                .contains("a.zip!/news/a.txt", "a.zip")
                .noneMatch(source -> source.contains("MACOSX") || source.endsWith("DS_Store") || source.endsWith("/"));
    }

    @Test
    void aMemberWhoseBytesWereChangedIsLostAlone() {
        byte[] zip = Reading.zip("a.txt", Reading.prose(40), "b.txt", "the neighbour");
        Arrays.fill(zip, 60, 90, (byte) 0xFF);

        assertThat(Reading.all("a.zip", zip))
                .extracting(Document::source, document -> document.outcome().status())
                .containsExactly(tuple("a.zip!/a.txt", Status.UNREADABLE), tuple("a.zip!/b.txt", Status.OK));
    }

    @Test
    void anArchiveOfManyMegabytesIsReadFromTheDisk() throws IOException {
        byte[] noise = new byte[9 << 20];
        new Random(7).nextBytes(noise);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            stored(out, "noise.bin", noise);
            stored(out, "a.txt", "the neighbour".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(Reading.all("a.zip", bytes.toByteArray()))
                .extracting(Document::source, document -> document.outcome().status())
                .containsExactly(tuple("a.zip!/noise.bin", Status.UNSUPPORTED), tuple("a.zip!/a.txt", Status.OK));
    }

    @Test
    void anArchiveWithoutMembersIsEmptyThoughItHasAComment() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setComment("nothing was found");
        }

        assertThat(Reading.one("a.zip", bytes.toByteArray()).outcome().status()).isEqualTo(Status.EMPTY);
    }

    private static void stored(ZipOutputStream out, String name, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }
}
