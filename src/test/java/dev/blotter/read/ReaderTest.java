package dev.blotter.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.read.format.ReadOptions;
import dev.blotter.text.Document;
import dev.blotter.text.OmittedText;
import dev.blotter.text.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReaderTest {
    private final Reader reader = new Reader(ReadOptions.DEFAULT);

    @TempDir
    private Path folder;

    private List<Document> read(Path file) {
        List<Document> documents = new ArrayList<>();
        reader.read(file, "news/a", documents::add);
        return documents;
    }

    @Test
    void aDocumentCarriesTheSourceItWasGivenAndTheHashOfItsBytes() throws IOException {
        Path file = Files.writeString(folder.resolve("x.txt"), "abc");

        assertThat(read(file)).singleElement().satisfies(document -> {
            assertThat(document.source()).isEqualTo("news/a");
            assertThat(document.id())
                    .isEqualTo("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        });
    }

    @Test
    void aMemberCarriesTheHashOfItsOwnBytes() {
        Document member = Reading.all("a.zip", Reading.zip("b.txt", "abc")).getFirst();

        assertThat(member.source()).isEqualTo("a.zip!/b.txt");
        assertThat(member.id()).isEqualTo("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void aMissingFileIsADocumentThatSaysSo() {
        assertThat(read(folder.resolve("gone.txt"))).singleElement().satisfies(document -> {
            assertThat(document.outcome().status()).isEqualTo(Status.UNREADABLE);
            assertThat(document.outcome().reason()).contains("not there");
        });
    }

    @Test
    void aFolderIsNoFile() {
        assertThat(read(folder)).singleElement().satisfies(document -> {
            assertThat(document.outcome().status()).isEqualTo(Status.UNREADABLE);
            assertThat(document.outcome().reason()).contains("no regular file");
        });
    }

    @Test
    void anEmptyFileIsEmpty() throws IOException {
        assertThat(read(Files.createFile(folder.resolve("x.html"))))
                .singleElement()
                .satisfies(document -> assertThat(document.outcome().status()).isEqualTo(Status.EMPTY));
    }

    @Test
    void anEmptyContainerIsOneEmptyDocument() {
        assertThat(Reading.one("a.zip", Reading.zip()).outcome().status()).isEqualTo(Status.EMPTY);
        assertThat(Reading.one("a.jsonl", "\n\n").outcome().status()).isEqualTo(Status.EMPTY);
    }

    @Test
    void whatTheSinkThrowsComesThroughAsItIs() {
        RuntimeException full = new IllegalStateException("the disk is full");
        byte[] mail = "Subject: x\nMIME-Version: 1.0\n\nhello there".getBytes(StandardCharsets.UTF_8);

        for (byte[] content : List.of(mail, Reading.zip("a.txt", "one", "b.txt", "two"), gzip("inside"))) {
            assertThatThrownBy(() -> {
                        Path file = Files.write(folder.resolve("x"), content);
                        reader.read(file, "x", document -> {
                            throw full;
                        });
                    })
                    .isSameAs(full);
        }
    }

    private static byte[] gzip(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void theVersionChangesWithTheFieldsButNotWithLimits() {
        ReadOptions.Fields usual = ReadOptions.Fields.DEFAULT;
        ReadOptions.Fields other = new ReadOptions.Fields(List.of("kop"), usual.text(), usual.date(), usual.url());

        assertThat(new Reader(new ReadOptions(1, 2, 3, 4, 5, usual, false, true)).version())
                .isEqualTo(reader.version());
        assertThat(new Reader(ReadOptions.DEFAULT.withFields(other)).version()).isNotEqualTo(reader.version());
    }

    @Test
    void whatWasDroppedIsKeptOnlyWhenAskedFor() {
        byte[] page = ("<body><nav>Home</nav><p>" + Reading.prose(3) + "</p></body>").getBytes(StandardCharsets.UTF_8);

        assertThat(Reading.all(reader, "a.html", page).getFirst().dropped()).isEmpty();
        assertThat(Reading.one("a.html", page).dropped()).contains(new OmittedText("Home", "navigation"));
    }

    @Test
    void aTextOverTheLimitIsCutAndSaysSo() {
        Reader small = new Reader(new ReadOptions(100, 10, 2, 1 << 20, 10, ReadOptions.Fields.DEFAULT, false, true));

        Document document = Reading.all(small, "a.txt", Reading.prose(5).getBytes(StandardCharsets.UTF_8))
                .getFirst();

        assertThat(document.text()).hasSize(100);
        assertThat(document.outcome().status()).isEqualTo(Status.TRUNCATED);
        assertThat(document.outcome().reason()).contains("100");
    }

    @Test
    void theLimitDoesNotCutACharacterInTwo() {
        Reader small = new Reader(new ReadOptions(5, 10, 2, 1 << 20, 10, ReadOptions.Fields.DEFAULT, false, true));

        Document document = Reading.all(small, "a.txt", "abcd😀efgh".getBytes(StandardCharsets.UTF_8))
                .getFirst();

        assertThat(document.text()).isEqualTo("abcd");
    }

    @Test
    void optionsRefuseALimitBelowOne() {
        assertThatThrownBy(() -> new ReadOptions(0, 1, 1, 1, 1, ReadOptions.Fields.DEFAULT, false, true))
                .hasMessageContaining("maxText")
                .hasMessageContaining("0");
    }
}
