package dev.blotter.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.blotter.WindowsDisk;
import dev.blotter.read.format.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CorpusWalkTest {
    @TempDir
    Path root;

    @Test
    void findsFilesInTheOrderOfTheirNames() throws IOException {
        write("b.txt", "a/z.txt", "a/y.txt", "c/d/e.txt");

        assertThat(walk(root)).containsExactly("a/y.txt", "a/z.txt", "b.txt", "c/d/e.txt");
    }

    @Test
    void namesFilesOfWindowsAsThoseOfUnix() throws IOException {
        try (FileSystem disk = WindowsDisk.make()) {
            Path corpus = Files.createDirectories(disk.getPath("C:\\news\\2024"));
            Files.createFile(corpus.resolve("a.txt"));
            Files.createFile(corpus.resolve("b.bak"));
            Files.writeString(corpus.resolveSibling(".blotterignore"), "2024/*.bak\n");

            assertThat(walk(corpus.getParent())).containsExactly("2024/a.txt");
        }
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
    void countsWhatAListNames() throws IOException {
        write("keep.txt", "a.bak", "drafts/x.txt", "drafts/y.txt", ".hidden");
        Files.writeString(root.resolve(".blotterignore"), "*.{bak,tmp}\ndrafts\n.hidden\n");

        assertThat(leftOut()).isEqualTo(new CorpusWalk.LeftOut(0, 0, 2, List.of()));
    }

    @Test
    void aListBelowTheRootIsNotRead() throws IOException {
        write("a/x.txt");
        Files.writeString(root.resolve("a/.blotterignore"), "*\n");

        assertThat(walk(root)).containsExactly("a/x.txt");
        assertThat(walk(root.resolve("a"))).isEmpty();
    }

    @Test
    void aLineOfAListThatIsNoPatternIsNotedAndTheOthersCount() throws IOException {
        write("x.txt", "y.txt");
        Files.writeString(root.resolve(".blotterignore"), "[a\n{b\nx.txt\n\\\n" + "c".repeat(1001) + "\n");

        assertThat(walk(root)).containsExactly("y.txt");
        assertThat(leftOut().faults())
                .containsExactly(
                        "'[a' in '" + root.resolve(".blotterignore") + "' is no pattern: a [ has no ]; mend that line",
                        "'{b' in '" + root.resolve(".blotterignore") + "' is no pattern: a { has no }; mend that line",
                        "'\\' in '" + root.resolve(".blotterignore")
                                + "' is no pattern: a \\ has nothing behind it; mend that line");
    }

    @Test
    void aLongListIsReadUpToItsLimit() throws IOException {
        write("x.txt", "y.txt");
        Files.writeString(root.resolve(".blotterignore"), "x.txt\n" + "#\n".repeat(40_000) + "y.txt\n");

        assertThat(walk(root)).containsExactly("y.txt");
        assertThat(leftOut().faults()).singleElement().asString().endsWith("the rest is not read; shorten it");
    }

    @Test
    @Timeout(600)
    void aListOfManyStarsTakesNoLonger() throws IOException {
        write("a".repeat(250), "b.txt");
        Files.writeString(root.resolve(".blotterignore"), ("*a".repeat(499) + "*b\n").repeat(60) + "b*\n");

        assertThat(walk(root)).containsExactly("a".repeat(250));
    }

    @ParameterizedTest(name = "{0} {2} {1}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "*.txt, a.txt, true", "*.txt, a.txtx, false", "a?c, abc, true", "a?c, a/c, false", "a*c, a/c, false",
                "a**c, a/b/c, true", "[a-c]x, bx, true", "[!a-c]x, bx, false", "[!a-c]x, dx, true", "[a-]x, -x, true",
                "\\*a, *a, true", "\\*a, ba, false", "**/x, a/b/x, true", "a*b*c, aXbYbZc, true", "*, .b, true"
            })
    void aPatternMatchesWhatItSays(String pattern, String name, boolean matches) {
        assertThat(Glob.of(pattern)).singleElement().matches(glob -> glob.matches(name) == matches);
    }

    @Test
    void bracesStandForEachOfTheirWords() {
        assertThat(Glob.of("{a,b}{c,d}.txt").stream().filter(glob -> glob.matches("bd.txt")))
                .hasSize(1);
        assertThatThrownBy(() -> Glob.of("{a,b{c,d}}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("braces lie in each other");
        assertThatThrownBy(() -> Glob.of("{a,b}".repeat(20)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("braces stand for more than 16 patterns");
    }

    @Test
    void anIgnoreFileThatIsNoUtf8StillNamesTheRest() throws IOException {
        write("x.txt", "y.txt");
        Files.write(root.resolve(".blotterignore"), "caf\u00E9\nx.txt\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(walk(root)).containsExactly("y.txt");
    }

    private CorpusWalk.LeftOut leftOut() throws IOException {
        return new CorpusWalk(CorpusWalk.Reach.USUAL, skipped -> false).walk(root, file -> {});
    }

    @Test
    void aFileAloneIsItsOwnSource() throws IOException {
        write("a/x.txt");

        assertThat(walk(root.resolve("a/x.txt"))).containsExactly("x.txt");
    }

    @Test
    void aNameThatIsNoUtf8KeepsItsBytes() throws IOException, InterruptedException {
        byte[] script = "cd \"$1\" && : > \"$(printf 'caf\\351 caf\\303\\251.txt')\" && : > 'caf%E9 café.txt'"
                .getBytes(StandardCharsets.UTF_8);
        Path sh = Files.write(root.resolve("make.sh"), script);
        Path folder = Files.createDirectory(root.resolve("names"));
        assumeTrue(new ProcessBuilder("sh", sh.toString(), folder.toString())
                        .start()
                        .waitFor()
                == 0);

        assertThat(walk(folder)).containsExactlyInAnyOrder("caf%E9 café.txt", "caf%25E9 café.txt");
    }

    @Test
    void aPercentSignIsEscapedWhereItWouldBeReadAsAByte() throws IOException {
        write("100% sure.txt", "100%25 sure.txt");

        assertThat(walk(root)).containsExactly("100% sure.txt", "100%2525 sure.txt");
    }

    /** All names of up to four of these pieces: as a file, a folder, an archive, a member, a table of rows, a root. */
    @Test
    void aSourceIsOneDocument() {
        List<String> names = new ArrayList<>(List.of(""));
        for (int i = 0; names.get(i).length() < 4; i++) {
            String name = names.get(i);
            Stream.of("a", "%", "2", "5", "!", "#", "1", ":", " ").forEach(piece -> names.add(name + piece));
        }
        names.removeFirst();
        Set<String> sources = new HashSet<>();
        for (String name : names) {
            String file = CorpusWalk.source(root, root.resolve(name));
            sources.add(file);
            sources.add(file + "#1");
            sources.add(Sources.member(file, "b"));
            sources.add(Sources.member("d", name));
            sources.add(Sources.member("d", name + "/b"));
            sources.add(Sources.member("d", name) + "#1");
            sources.add(CorpusWalk.source(root, root.resolve(name).resolve("b")));
            sources.add(CorpusWalk.source(root, root.resolve("e").resolve(name)));
            sources.add(CorpusWalk.rootName(root.resolve(name)) + CorpusWalk.source(root, root.resolve("b")));
            sources.add(CorpusWalk.rootName(root.resolve("f")) + file);
        }

        assertThat(names).hasSize(9 + 81 + 729 + 6561);
        assertThat(sources).hasSize(10 * names.size());
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
