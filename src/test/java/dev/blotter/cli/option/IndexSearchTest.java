package dev.blotter.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.WindowsDisk;
import dev.blotter.cli.output.UserException;
import dev.blotter.codes.UserId;
import dev.blotter.index.folder.OwnFolders;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which index a command works on that names none. */
final class IndexSearchTest {
    @TempDir
    private Path temp;

    private Path home;
    private Path project;
    private OwnFolders own;

    @BeforeEach
    void makeFolders() throws IOException {
        temp = temp.toRealPath();
        home = Files.createDirectories(temp.resolve("home"));
        project = Files.createDirectories(home.resolve("project/news/2024"));
        own = new OwnFolders(temp.resolve("state"));
    }

    private Path index(Path folder) throws IOException {
        return Files.createDirectories(folder.resolve(".blotter"));
    }

    private Path ownIndex(Path folder) throws IOException {
        Path index = index(folder);
        own.add(index);
        return index;
    }

    private Path found() throws IOException {
        return new IndexSearch(home, UserId.ofProcess(), own).from(project);
    }

    @Test
    void isTheNearestInThisFolderAndThoseAbove() throws IOException {
        assertThat(found()).isNull();
        Path far = ownIndex(home.resolve("project"));
        assertThat(found()).isEqualTo(far);
        Path near = ownIndex(project);
        assertThat(found()).isEqualTo(near);
    }

    @Test
    void isFoundOnADiskOfWindows() throws IOException {
        try (FileSystem disk = WindowsDisk.make()) {
            Path user = Files.createDirectories(disk.getPath("C:\\Users\\ada"));
            Path news = Files.createDirectories(user.resolve("news").resolve("2024"));
            OwnFolders made = new OwnFolders(user.resolve("indexes"));
            Path index = index(user.resolve("news"));
            Files.writeString(index.resolve("id"), "0".repeat(32));
            Files.createDirectories(made.folder().resolve("0".repeat(32)));

            assertThat(new IndexSearch(user, UserId.of(user), made).from(news)).isEqualTo(index);
            assertThatThrownBy(() -> new IndexSearch(user, new UserId("somebody else"), made).from(news))
                    .hasMessageContaining("belongs to ");
        }
    }

    @Test
    void isNotAboveTheHome() throws IOException {
        ownIndex(temp);
        assertThat(found()).isNull();
        Path last = ownIndex(home);
        assertThat(found()).isEqualTo(last);
    }

    @Test
    void isNotInAFolderThatAllCanWriteToNorAboveIt() throws IOException {
        ownIndex(home);
        ownIndex(home.resolve("project"));
        Files.setPosixFilePermissions(home.resolve("project"), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(found()).isNull();
    }

    @Test
    void isRefusedWhenItBelongsToSomebodyElse() throws IOException {
        Path index = ownIndex(home.resolve("project"));
        UserId other = new UserId("somebody else");
        assertThatThrownBy(() -> new IndexSearch(home, other, own).from(project))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("the index '" + index + "' belongs to " + Files.getOwner(index))
                .hasMessageContaining("--index");
    }

    @Test
    void isRefusedWhenItCameWithTheCorpus() throws IOException {
        Path index = index(project);
        assertNotMadeHere(index);
        Files.writeString(index.resolve("id"), "../../../../../../../../../etc/x");
        assertNotMadeHere(index);
        Files.writeString(index.resolve("id"), "0".repeat(32));
        assertNotMadeHere(index);
    }

    @Test
    void isKnownWhereverItsOwnerMovesIt() throws IOException {
        Path moved = project.resolve(".blotter");
        Files.move(ownIndex(home), moved);
        assertThat(found()).isEqualTo(moved);
    }

    @Test
    void whatWasTakenOverOnceLendsItsIdToNoOther() throws IOException {
        Path taken = index(home);
        Files.writeString(taken.resolve("id"), "0".repeat(32));
        own.add(taken);
        Path index = index(project);
        Files.writeString(index.resolve("id"), "0".repeat(32));
        assertNotMadeHere(index);
    }

    @Test
    void aLinkInPlaceOfTheIdIsNotFollowed() throws IOException {
        Path id = ownIndex(home).resolve("id");
        Path index = index(project);
        Files.createSymbolicLink(index.resolve("id"), id);
        assertNotMadeHere(index);
    }

    private void assertNotMadeHere(Path index) {
        assertThatThrownBy(this::found)
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("the index '" + index + "' was not made by you on this machine")
                .hasMessageContaining("--index");
    }
}
