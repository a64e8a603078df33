package dev.blotter.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may read the files of an index, which hold the text of documents that others may not read. */
final class IndexRightsTest {
    @TempDir
    private Path temp;

    @Test
    void aNewIndexIsItsOwnersAlone() throws IOException {
        Path index = temp.resolve("new/index");
        write(index, "a");
        write(index, "b");

        assertThat(rights(index.getParent())).isEqualTo("rwx------");
        assertThat(all(index))
                .hasSizeGreaterThan(5)
                .allSatisfy(path -> assertThat(rights(path))
                        .as(path.toString())
                        .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
    }

    @Test
    void whoOpensTheFolderToAGroupOpensItsNewFiles() throws IOException {
        Path index = Files.createDirectory(temp.resolve("index"));
        Files.setPosixFilePermissions(index, PosixFilePermissions.fromString("rwxr-x---"));
        write(index, "a");

        assertThat(all(index).stream().filter(Files::isRegularFile).map(IndexRightsTest::rights))
                .as("the group reads what the umask lets it")
                .containsOnly(rights(Files.createFile(temp.resolve("usual"))).substring(0, 6) + "---");
    }

    private static void write(Path index, String source) {
        new TestBlotter(index).write(Report.at(source));
        new SavedSearches(index).save(new SavedSearch("mine", List.of("arrested"), null, Set.of()));
    }

    private static List<Path> all(Path index) throws IOException {
        try (Stream<Path> paths = Files.walk(index)) {
            return paths.toList();
        }
    }

    private static String rights(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
