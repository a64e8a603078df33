package dev.blotter.read.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.blotter.text.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ContentTest {
    private static final byte[] LARGE = new byte[Content.SMALL + 10];

    @TempDir
    private Path folder;

    @Test
    void aSmallFileIsHeldInMemory() throws IOException, UnreadableException {
        Path file = Files.writeString(folder.resolve("a"), "abc");

        try (Content content = Content.of("a", file)) {
            Files.delete(file);

            assertThat(content.onDisk()).isFalse();
            assertThat(content.bytes()).isEqualTo("abc".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aLargeFileStaysWhereItIs() throws IOException {
        Path file = Files.write(folder.resolve("a"), LARGE);

        try (Content content = Content.of("a", file)) {
            assertThat(content.onDisk()).isTrue();
            assertThat(content.size()).isEqualTo(LARGE.length);
        }

        assertThat(file).exists();
    }

    @Test
    void aLargeMemberIsInAFileUntilItIsClosed() throws IOException {
        Content member = Content.copy("a!/b", new ByteArrayInputStream(LARGE));
        Path spill = member.path();

        assertThat(spill).hasSize(LARGE.length);
        member.close();
        assertThat(spill).doesNotExist();
    }

    @Test
    void aMemberThatBreaksOffLeavesNoFileBehind() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        long before = spills(temporary);
        InputStream cut = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cut");
            }
        };
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(LARGE), cut);

        assertThat(catchThrowable(() -> Content.copy("a!/b", broken))).hasMessage("cut");
        assertThat(spills(temporary)).isEqualTo(before);
    }

    private static long spills(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".member"))
                    .count();
        }
    }

    @Test
    void theIdIsTheSameInMemoryAndOnDisk() throws IOException {
        Path file = Files.write(folder.resolve("a"), LARGE);

        try (Content content = Content.of("a", file)) {
            assertThat(content.id())
                    .isEqualTo(Content.id(LARGE))
                    .startsWith("sha256:")
                    .hasSize(71);
        }
    }

    @Test
    void theNameIsTheLastPartOfTheSource() {
        assertThat(Content.of("x/a.zip!/y/b.html", new byte[1]).name()).isEqualTo("b.html");
        assertThat(Content.of("b.html", new byte[1]).name()).isEqualTo("b.html");
    }

    @Test
    void aFileTooLargeForAnArrayIsRefusedBeforeItIsRead() throws IOException {
        Path file = folder.resolve("a.csv");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength((256L << 20) + 1);
        }

        try (Content content = Content.of("a.csv", file)) {
            assertThat(catchThrowable(content::bytes))
                    .isInstanceOfSatisfying(
                            UnreadableException.class,
                            refusal -> assertThat(refusal.outcome().status()).isEqualTo(Status.GUARDED))
                    .hasMessageContaining("256 MiB");
        }
    }
}
