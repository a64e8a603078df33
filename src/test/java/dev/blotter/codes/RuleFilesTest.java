package dev.blotter.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RuleFilesTest {
    @TempDir
    Path folder;

    @Test
    void filesAreThoseOfAnEndingInTheOrderOfTheirPaths() throws IOException {
        write("terms/b.csv");
        write("terms/a.csv");
        write("counts/a.drl");
        write("README.md");

        assertThat(RuleFiles.in(folder, ".csv"))
                .containsExactly(folder.resolve("terms/a.csv"), folder.resolve("terms/b.csv"));
        assertThat(RuleFiles.in(folder, ".csv", ".drl")).hasSize(3);
    }

    @Test
    @Tag("stress")
    void aFolderThatIsHiddenIsNotEnteredAndNothingHiddenCounts() throws IOException {
        write("a.csv");
        for (int file = 0; file <= RuleLimits.ENTRIES; file++) {
            write("." + file + ".swp");
        }
        write(".git/b.csv");

        assertThat(RuleFiles.in(folder, ".csv")).containsExactly(folder.resolve("a.csv"));
    }

    @Test
    void aRuleFolderMayItselfBeHidden() throws IOException {
        write(".rules/a.csv");

        assertThat(RuleFiles.in(folder.resolve(".rules"), ".csv")).hasSize(1);
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> RuleFiles.in(folder.resolve("gone"), ".csv"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("the rule folder " + folder.resolve("gone") + " can't be read");
    }

    /** Ends of Linux, Windows and an old Mac, the last line without one; most lines end beyond what is read at once. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesOfTablesAreCountedByWhateverEndsThem(String end) throws IOException {
        Files.writeString(folder.resolve("a.csv"), ("a" + end).repeat(RuleLimits.ALL_ROWS - 40_000));
        Files.writeString(folder.resolve("b.csv"), end.repeat(39_999) + "b");
        assertThat(RuleFiles.in(folder, ".csv")).hasSize(2);

        Files.writeString(folder.resolve("c.csv"), "c");
        assertThatThrownBy(() -> RuleFiles.in(folder, ".csv"))
                .hasMessageContaining("the rule folder has 120,001 lines of tables, more than 120,000");
    }

    @Test
    void aLinkToNothingIsToldByItsName() throws IOException {
        Files.createSymbolicLink(folder.resolve("a.csv"), folder.resolve("gone.csv"));

        assertThatThrownBy(() -> RuleFiles.in(folder, ".csv"))
                .isInstanceOf(ProblemsException.class)
                .hasMessageStartingWith("a.csv:1:1: ");
    }

    @Test
    void aFolderThatIsNamedAsAFileIsListedForItsReaderToTell() throws IOException {
        Files.createDirectory(folder.resolve("a.csv"));

        assertThat(RuleFiles.in(folder, ".csv")).containsExactly(folder.resolve("a.csv"));
        assertThatThrownBy(() -> RuleFiles.text(folder, folder.resolve("a.csv")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Is a directory");
    }

    private void write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x\n");
    }
}
