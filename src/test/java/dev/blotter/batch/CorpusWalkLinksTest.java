package dev.blotter.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.batch.CorpusWalk.LeftOut;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Symbolic links in a corpus, which whoever wrote it may have made to lead anywhere (issue 17). */
@Timeout(600)
final class CorpusWalkLinksTest {
    private static final CorpusWalk.Reach FOLLOWING = new CorpusWalk.Reach(false, true);

    @TempDir
    Path folder;

    private Path root;
    private final List<String> found = new ArrayList<>();

    @BeforeEach
    void makeCorpus() throws IOException {
        root = Files.createDirectories(folder.resolve("corpus"));
        write("b/x.txt");
        write("../secret/key.txt");
    }

    @Test
    void areNotFollowedAndAreCounted() throws IOException {
        link("file", "b/x.txt");
        link("folder", "b");
        link("secret", "../secret");
        link("b/up", "..");
        link("passwd", "/etc/passwd");
        link("nowhere", "gone");

        assertThat(walk(CorpusWalk.Reach.USUAL, root)).isEqualTo(new LeftOut(6, 0, 0, List.of()));
        assertThat(found).containsExactly("b/x.txt");
    }

    @Test
    void areNotCountedWhereTheyAreHiddenOrIgnored() throws IOException {
        link(".hidden", "b");
        link("ignored", "b");
        Files.writeString(root.resolve(".blotterignore"), "ignored\n");

        assertThat(walk(CorpusWalk.Reach.USUAL, root)).isEqualTo(new LeftOut(0, 0, 1, List.of()));
    }

    @Test
    void toAFileInTheCorpusAreFollowedWhenAskedFor() throws IOException {
        link("a", "b/x.txt");

        assertThat(walk(FOLLOWING, root)).isEqualTo(LeftOut.NOTHING);
        assertThat(found).containsExactly("b/x.txt", "a");
    }

    @Test
    void toWhatLiesOutsideAreNeverFollowed() throws IOException {
        link("key.txt", "../secret/key.txt");
        link("secret", "../secret");
        link("passwd", "/etc/passwd");
        link("self", "/proc/self");
        link("zero", "/dev/zero");
        link("through", "secret/key.txt");

        assertThat(walk(FOLLOWING, root)).isEqualTo(new LeftOut(0, 6, 0, List.of()));
        assertThat(found).containsExactly("b/x.txt");
    }

    @Test
    void toAFolderWhoseNameOnlyBeginsLikeThatOfTheCorpusAreOutside() throws IOException {
        write("../corpus-private/key.txt");
        link("key.txt", "../corpus-private/key.txt");

        assertThat(walk(FOLLOWING, root)).isEqualTo(new LeftOut(0, 1, 0, List.of()));
    }

    @Test
    void leadEachFolderToOneVisit() throws IOException {
        write(".store/y.txt");
        link("a", "b");
        link("b/up", "..");
        link("one", ".store");
        link("two", ".store");
        link("round", "round");

        walk(FOLLOWING, root);

        assertThat(found).containsExactly("b/x.txt", "one/y.txt", "round");
    }

    @Test
    void betweenPathsThatAreNamedAreInside() throws IOException {
        link("key.txt", "../secret/key.txt");
        link("secret", "../secret");

        assertThat(walk(FOLLOWING, root, folder.resolve("secret"))).isEqualTo(LeftOut.NOTHING);
        assertThat(found).containsExactly("b/x.txt", "key.txt", "key.txt");
    }

    @Test
    void thatAreNamedAreFollowed() throws IOException {
        link("../named", "corpus");
        link("../named.txt", "secret/key.txt");

        walk(CorpusWalk.Reach.USUAL, folder.resolve("named"), folder.resolve("named.txt"));

        assertThat(found).containsExactly("b/x.txt", "named.txt");
    }

    @Test
    void toTheIndexLeadToNoDocuments() throws IOException {
        write(".blotter/segments_1");
        write("other/segments_1");
        link("kept", ".blotter");
        link("file", "other/segments_1");
        Path index = root.resolve("other").toRealPath();

        new CorpusWalk(FOLLOWING, index::equals).walk(root.toRealPath(), file -> found.add(file.source()));

        assertThat(found).containsExactly("b/x.txt");
    }

    @Test
    void thatAreIgnoreFilesAreLinksLikeOthers() throws IOException {
        Files.writeString(folder.resolve("list"), "x.txt\n");
        link(".blotterignore", "../list");

        assertThat(walk(CorpusWalk.Reach.USUAL, root)).isEqualTo(new LeftOut(1, 0, 0, List.of()));
        assertThat(found).containsExactly("b/x.txt");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void foldersOfTheKernelAreNotWalked() throws IOException {
        assertThatThrownBy(() -> walk(CorpusWalk.Reach.ALL, Path.of("/proc/self")))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("kernel");
    }

    private void write(String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
    }

    private void link(String name, String target) throws IOException {
        Files.createSymbolicLink(root.resolve(name), Path.of(target));
    }

    private LeftOut walk(CorpusWalk.Reach reach, Path... paths) throws IOException {
        return new CorpusWalk(reach, path -> false).walk(List.of(paths), (path, file) -> found.add(file.source()));
    }
}
