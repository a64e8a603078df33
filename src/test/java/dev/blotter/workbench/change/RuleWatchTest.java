package dev.blotter.workbench.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
final class RuleWatchTest {
    @TempDir
    private Path folder;

    @Test
    void aSavedTableIsToldByItsPath() throws Exception {
        Files.createDirectories(folder.resolve("terms"));
        RuleWatch watch = RuleWatch.of(folder);
        Files.writeString(folder.resolve("terms/own.csv"), "term");

        assertThat(watch.next()).containsExactly("terms/own.csv");
    }

    @Test
    void aFileThatComesIntoPlaceByARenameIsSavedAndWhatItWasCalledIsNot() throws Exception {
        RuleWatch watch = RuleWatch.of(folder);
        Files.writeString(folder.resolve(".own.drl.swp"), "rule");
        Files.move(folder.resolve(".own.drl.swp"), folder.resolve("own.drl"), StandardCopyOption.ATOMIC_MOVE);

        assertThat(watch.next()).containsExactly("own.drl");
    }

    @Test
    void savesInQuickSuccessionAreOne() throws Exception {
        RuleWatch watch = RuleWatch.of(folder);
        for (String name : new String[] {"a.csv", "b.csv", "a.csv"}) {
            Files.writeString(folder.resolve(name), "x");
        }

        assertThat(watch.next()).containsExactly("a.csv", "b.csv");
    }

    @Test
    void aNewFolderIsWatchedToo() throws Exception {
        RuleWatch watch = RuleWatch.of(folder);
        Path theme = Files.createDirectories(folder.resolve("theme"));
        Files.writeString(theme.resolve("x.examples"), "x");

        assertThat(watch.next()).containsExactly("theme/x.examples");
    }

    @Test
    void aRemovedFileIsTold() throws Exception {
        Files.writeString(folder.resolve("a.csv"), "x");
        RuleWatch watch = RuleWatch.of(folder);
        Files.delete(folder.resolve("a.csv"));

        assertThat(watch.next()).containsExactly("a.csv");
    }
}
