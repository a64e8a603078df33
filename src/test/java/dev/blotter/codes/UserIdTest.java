package dev.blotter.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
        assertThat(new UserId(UserId.of(file).number() + 1).owns(file)).isFalse();
    }
}
