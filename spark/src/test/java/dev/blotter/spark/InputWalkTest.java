package dev.blotter.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.cli.output.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InputWalkTest {
    private static final Configuration HADOOP = new Configuration();

    @TempDir
    private Path home;

    private List<String> sources(String... paths) throws IOException {
        return InputWalk.files(Stream.of(paths).map(this::whole).toList(), whole("news/tables"), HADOOP).stream()
                .map(InputFile::source)
                .toList();
    }

    private org.apache.hadoop.fs.Path whole(String path) {
        return InputWalk.whole(home.resolve(path).toString(), HADOOP);
    }

    private void write(String... files) throws IOException {
        for (String file : files) {
            Path path = home.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, "text");
        }
    }

    @Test
    void sourcesArePathsBelowTheFolder() throws IOException {
        write("news/a.txt", "news/2023/ü & 100 %.txt", "news/.hidden/b.txt", "news/.c.txt", "news/tables/d.parquet");

        assertThat(sources("news")).containsExactlyInAnyOrder("a.txt", "2023/ü & 100 %.txt");
        assertThat(sources("news/a.txt")).containsExactly("a.txt");
    }

    @Test
    void furtherFoldersGiveTheirNames() throws IOException {
        write("news/a.txt", "wire/a.txt", "old/wire/a.txt");

        assertThat(sources("news", "wire", "old/wire"))
                .containsExactlyInAnyOrder("a.txt", "wire:a.txt", "wire-2:a.txt");
    }

    @Test
    void aFileBelowTwoPathsIsTakenOnce() throws IOException {
        write("news/a.txt", "news/b.txt");

        assertThat(sources("news", "news/b.txt")).containsExactly("a.txt", "b.txt");
    }

    @Test
    void aPathWithoutAnythingIsToldInASentence() {
        assertThatThrownBy(() -> sources("none"))
                .isInstanceOf(UserException.class)
                .hasMessage("'file:" + home.resolve("none") + "' is not there; name a file or a folder that is");
    }

    @Test
    void aFileSystemThatNobodyKnowsIsToldInASentence() {
        assertThatThrownBy(() -> InputWalk.whole("gopher://a/b", HADOOP))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("'gopher://a/b' is in no file system that can be reached: ");
    }

    @Test
    void tasksAreOfAboutTheSameWeightAndTheHeaviestComesFirst() {
        List<InputFile> files = IntStream.range(0, 1000)
                .mapToObj(i -> new InputFile("file:/" + i, i + "", i % 97 == 0 ? 5_000_000 : 1000L * (i % 31), 0))
                .toList();
        List<List<InputFile>> dealt = InputWalk.deal(files, 8);

        assertThat(dealt.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(files);
        assertThat(dealt.getFirst().getFirst().length()).isEqualTo(5_000_000);
        long[] weights = dealt.stream()
                .mapToLong(task -> task.stream().mapToLong(InputFile::weight).sum())
                .sorted()
                .toArray();
        assertThat(weights[7] - weights[0]).isLessThan(5_100_000);
        assertThat(InputWalk.deal(files.subList(0, 3), 8)).hasSize(3);
    }
}
