package dev.blotter.workbench.change;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.util.stream.Stream;
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

    @Test
    void aRepositoryOfAStrangerRunsNoProgram() throws Exception {
        Shelf shelf = committed();
        Files.writeString(folder.resolve(".gitattributes"), "*.csv filter=evil diff=evil export-subst\n");
        Path mark = folder.resolve("mark");
        Path script = Files.writeString(folder.resolve("evil"), "#!/bin/sh\ntouch " + mark + "\ncat\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        git("add", ".gitattributes");
        git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "attributes");
        for (String setting : List.of(
                "filter.evil.smudge",
                "filter.evil.process",
                "diff.evil.textconv",
                "core.fsmonitor",
                "core.sshCommand",
                "core.pager",
                "core.editor",
                "core.gitProxy",
                "core.askPass",
                "credential.helper",
                "alias.rev-parse",
                "alias.cat-file",
                "alias.ls-tree",
                "pager.cat-file",
                "tar.zip.command")) {
            git("config", setting, setting.startsWith("alias") ? "!" + script : script.toString());
        }
        git("config", "core.hooksPath", folder.toString());

        String terms = new RuleFolders(shelf.rules()).with("HEAD", RuleFoldersTest::terms);

        assertThat(terms).contains("romance scam");
        assertThat(mark).doesNotExist();
    }

    @Test
    void whatARepositoryLacksIsNotFetched() throws Exception {
        Shelf shelf = committed();
        Path mark = folder.resolve("mark");
        git("config", "extensions.partialClone", "origin");
        git("config", "remote.origin.promisor", "true");
        git("config", "remote.origin.url", "ext::sh -c touch% " + mark);
        git("config", "protocol.ext.allow", "always");
        git("config", "core.repositoryFormatVersion", "1");
        try (Stream<Path> objects = Files.walk(folder.resolve(".git/objects"))) {
            for (Path object : objects.filter(Files::isRegularFile).toList()) {
                String id =
                        object.getParent().getFileName() + object.getFileName().toString();
                if (kind(id).equals("blob")) {
                    Files.delete(object);
                }
            }
        }
        assertThatThrownBy(() -> new RuleFolders(shelf.rules()).with("HEAD", path -> path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("HEAD");
        assertThat(mark).doesNotExist();
    }

    private String kind(String id) throws IOException {
        Process git = new ProcessBuilder("git", "-C", folder.toString(), "cat-file", "-t", id).start();
        return new String(git.getInputStream().readAllBytes(), UTF_8).strip();
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
