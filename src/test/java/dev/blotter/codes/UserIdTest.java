package dev.blotter.codes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.WindowsDisk;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UserIdTest {
    @TempDir
    private Path temp;

    @Test
    void thisProcessOwnsWhatItMakes() throws IOException {
        Path file = Files.createFile(temp.resolve("a"));

        assertThat(UserId.ofProcess()).isEqualTo(UserId.of(file));
        assertThat(UserId.ofProcess().owns(file)).isTrue();
        assertThat(new UserId("somebody else").owns(file)).isFalse();
    }

    @Test
    void anOwnerIsKnownWhereUsersHaveNoNumbers() throws IOException {
        try (FileSystem disk = WindowsDisk.make()) {
            Path own = Files.createFile(disk.getPath("a"));
            Path other = Files.createFile(disk.getPath("b"));
            Files.setOwner(other, disk.getUserPrincipalLookupService().lookupPrincipalByName("somebody else"));

            assertThat(UserId.of(own).owns(own)).isTrue();
            assertThat(UserId.of(own).owns(other)).isFalse();
        }
    }
}
