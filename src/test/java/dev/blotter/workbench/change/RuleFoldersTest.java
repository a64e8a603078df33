package dev.blotter.workbench.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.blotter.workbench.Shelf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RuleFoldersTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderIsItself() {
        Shelf shelf = Shelf.in(folder);

        assertThat(new RuleFolders(folder).<Path>with(shelf.rules().toString(), path -> path))
                .isEqualTo(shelf.rules());
    }

    @Test
    void aRevisionIsTheFolderAsItWas() throws Exception {
        Shelf shelf = committed();
        shelf.terms("flamingo,job-scam,en,strong,");

        String terms = new RuleFolders(shelf.rules()).with("HEAD", RuleFoldersTest::terms);

        assertThat(terms).contains("romance scam").doesNotContain("flamingo");
        assertThat(Files.readString(shelf.rules().resolve("terms/all.csv"))).contains("flamingo");
    }

    @Test
    void aCopyIsGoneWhenItWasUsed() throws Exception {
        Path copy = new RuleFolders(committed().rules()).with("HEAD", path -> path);

        assertThat(copy).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "--output=x", "HEAD~5"})
    void whatIsNeitherIsOneSentence(String name) throws Exception {
        Shelf shelf = committed();

        assertThatThrownBy(() -> new RuleFolders(shelf.rules()).with(name, path -> path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + name + "' is no folder, and no revision that git knows in " + shelf.rules()
                        + "; name a folder, or a commit, branch or tag");
    }

    @Test
    void aRevisionWithoutTheFolderSaysSo() throws Exception {
        committed();
        Path later = Files.createDirectories(folder.resolve("later"));

        assertThatThrownBy(() -> new RuleFolders(later).with("HEAD", path -> path))
                .hasMessage("the revision 'HEAD' has no rules at " + later + "; name one that has");
    }

    private Shelf committed() throws Exception {
        Shelf shelf = Shelf.in(folder);
        git("init", "-q");
        git("add", ".");
        git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "rules");
        return shelf;
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        try {
            assumeThat(new ProcessBuilder(command).inheritIO().start().waitFor())
                    .isZero();
        } catch (IOException e) {
            assumeThat(e).as("git is needed").isNull();
        }
    }

    private static String terms(Path rules) {
        try {
            return Files.readString(rules.resolve("terms/all.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
