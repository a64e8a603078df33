package dev.blotter.read.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.read.Reading;
import dev.blotter.text.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The names of members, which come from strangers. */
final class SourcesTest {

    private static byte[] tar(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes, "UTF-8")) {
            out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (String name : names) {
                TarArchiveEntry entry = new TarArchiveEntry(name);
                entry.setSize(5);
                out.putArchiveEntry(entry);
                out.write("words".getBytes(StandardCharsets.US_ASCII));
                out.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Charset charset, String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, charset)) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write("words".getBytes(StandardCharsets.US_ASCII));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static List<String> sources(String name, byte[] archive) {
        return Reading.all(name, archive).stream().map(Document::source).toList();
    }

    @Test
    void aNameLongerThanAnIndexHoldsIsShortenedAndKeepsItsExtension() throws IOException {
        String folder = "a long name of a folder/".repeat(400);
        byte[] archive = tar(folder + "1.txt", folder + "2.txt");

        List<String> sources = sources("a.tar", archive);

        assertThat(sources).hasSize(2).doesNotHaveDuplicates().allSatisfy(source -> {
            assertThat(source.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(8_193);
            assertThat(source).startsWith("a.tar!/a long name").matches("(?s).*~[0-9a-f]{16}\\.txt");
        });
        assertThat(sources("a.tar", archive)).isEqualTo(sources);
    }

    @Test
    void membersOfOneNameAreToldApart() throws IOException {
        assertThat(sources("a.tar", tar("x.tar.gz", "b.txt", "b.txt", "b.txt", "b")))
                .contains("a.tar!/b.txt", "a.tar!/b~2.txt", "a.tar!/b~3.txt", "a.tar!/b");
    }

    @Test
    void aChineseNameOfAnOldArchiveIsRead() throws IOException {
        assertThat(sources("a.zip", zip(Charset.forName("GBK"), "通报/诈骗案.txt", "通报/抓获.txt")))
                .containsExactly("a.zip!/通报/诈骗案.txt", "a.zip!/通报/抓获.txt");
        assertThat(sources("a.zip", zip(Charset.forName("IBM437"), "café.txt"))).containsExactly("a.zip!/café.txt");
        assertThat(sources("a.zip", zip(StandardCharsets.UTF_8, "caf\u00e9 通报.txt")))
                .containsExactly("a.zip!/caf\u00e9 通报.txt");
    }

    @Test
    void halfACharacterIsNoPartOfAName() {
        assertThat(new Sources().free("a!/\uD83Dx\uDE00.txt")).isEqualTo("a!/\uFFFDx\uFFFD.txt");
        assertThat(new Sources().free("a!/\uD83D\uDE00.txt")).isEqualTo("a!/\uD83D\uDE00.txt");
    }

    @Test
    void aNameCannotLeadOutOfItsArchive() {
        assertThat(Sources.member("a.zip", "//etc/passwd")).isEqualTo("a.zip!/etc/passwd");
    }

    @Test
    void aLongNameIsNotCutInsideALetter() throws IOException {
        for (String start : List.of("", "a", "ab")) {
            String source = sources("a.tar", tar(start + "云岭市公安局通报".repeat(600) + ".txt"))
                    .getFirst();

            assertThat(source).doesNotContain("\uFFFD").contains("通报").endsWith(".txt");
            assertThat(source.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(8_193);
        }
    }

    @Test
    void aNameWithoutAnExtensionIsToldApartAtItsEnd() throws IOException {
        assertThat(sources("a.tar", tar("README", "README"))).containsExactly("a.tar!/README", "a.tar!/README~2");
    }

    @Test
    @Timeout(600)
    void manyMembersOfOneNameAreToldApartAtOnce() throws IOException {
        Sources sources = new Sources();
        String last = "";
        for (int i = 0; i < 200_000; i++) {
            last = sources.free("a.zip!/a.txt");
            sources.use(last);
        }

        assertThat(last).isEqualTo("a.zip!/a~200000.txt");
        assertThat(sources("a.tar", tar("a.txt", "a~2.txt", "a.txt", "a.txt")))
                .containsExactly("a.tar!/a.txt", "a.tar!/a~2.txt", "a.tar!/a~3.txt", "a.tar!/a~4.txt");
    }
}
