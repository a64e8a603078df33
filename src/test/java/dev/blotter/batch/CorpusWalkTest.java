package dev.blotter.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CorpusWalkTest {
    @TempDir
    Path root;

    @Test
    void findsFilesInTheOrderOfTheirNames() throws IOException {
        write("b.txt", "a/z.txt", "a/y.txt", "c/d/e.txt");

        assertThat(walk(root)).containsExactly("a/y.txt", "a/z.txt", "b.txt", "c/d/e.txt");
    }

    @Test
    void leavesOutHiddenFilesAndTheIndex() throws IOException {
        write("a.txt", ".hidden.txt", ".git/config", ".blotter/segments_1");

        assertThat(walk(root)).containsExactly("a.txt");
    }

    @Test
    void takesHiddenFilesWhenAskedButNeverTheIndex() throws IOException {
        write("a.txt", ".hidden.txt", ".blotter/segments_1");

        assertThat(walk(new CorpusWalk(new CorpusWalk.Reach(true, false), path -> false), root))
                .containsExactly(".hidden.txt", "a.txt");
    }

    @Test
    void leavesOutWhatAnIgnoreFileNames() throws IOException {
        write("keep.txt", "a.bak", "drafts/x.txt", "a/b.bak", "a/drafts/y.txt", "a/only/here.txt");
        Files.writeString(root.resolve(".blotterignore"), "# drafts\n*.bak\ndrafts/\n\n/a/only/*.txt\n");

        assertThat(walk(root)).containsExactly("keep.txt");
    }

    @Test
    void anIgnoreFileSpeaksForItsOwnFolderAlone() throws IOException {
        write("a/x.txt", "b/x.txt");
        Files.writeString(root.resolve("a/.blotterignore"), "x.txt\n");

        assertThat(walk(root)).containsExactly("b/x.txt");
    }

    @Test
    void aLineOfAnIgnoreFileThatIsNoGlobIsNamed() throws IOException {
        write("a/x.txt");
        Files.writeString(root.resolve("a/.blotterignore"), "drafts\n[a\n");

        assertThatThrownBy(() -> walk(root))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining(".blotterignore")
                .hasMessageContaining("'[a' is no glob");
    }

    @Test
    void anIgnoreFileThatIsNoUtf8StillNamesTheRest() throws IOException {
        write("a/x.txt", "a/y.txt");
        Files.write(root.resolve("a/.blotterignore"), "caf\u00E9\nx.txt\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(walk(root)).containsExactly("a/y.txt");
    }

    @Test
    void aFileAloneIsItsOwnSource() throws IOException {
        write("a/x.txt");

        assertThat(walk(root.resolve("a/x.txt"))).containsExactly("x.txt");
    }

    @Test
    void aNameThatIsNoUtf8KeepsItsBytes() throws IOException, InterruptedException {
        byte[] script = "cd \"$1\" && : > \"$(printf 'caf\\351 caf\\303\\251.txt')\"".getBytes(StandardCharsets.UTF_8);
        Path sh = Files.write(root.resolve("make.sh"), script);
        Path folder = Files.createDirectory(root.resolve("names"));
        assumeTrue(new ProcessBuilder("sh", sh.toString(), folder.toString())
                        .start()
                        .waitFor()
                == 0);

        assertThat(walk(folder)).containsExactly("caf%E9 café.txt");
    }

    @Test
    void aNameWithPercentSignsIsLeftAlone() throws IOException {
        write("100%25 sure.txt");

        assertThat(walk(root)).containsExactly("100%25 sure.txt");
    }

    @Test
    void aMissingPathIsToldAtOnce() {
        assertThatThrownBy(() -> walk(root.resolve("nowhere"))).isInstanceOf(NoSuchFileException.class);
    }

    private void write(String... names) throws IOException {
        for (String name : names) {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
    }

    private static List<String> walk(Path path) throws IOException {
        return walk(new CorpusWalk(CorpusWalk.Reach.USUAL, skipped -> false), path);
    }

    private static List<String> walk(CorpusWalk walk, Path path) throws IOException {
        List<String> sources = new ArrayList<>();
        walk.walk(path, file -> sources.add(file.source()));
        return sources;
    }
}
