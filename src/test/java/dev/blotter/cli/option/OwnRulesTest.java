package dev.blotter.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OwnRulesTest {
    @TempDir
    Path temp;

    @Test
    void aCopyThatFailsLeavesNothing() throws IOException {
        Path rules = Files.createDirectories(temp.resolve("rules"));
        Files.writeString(rules.resolve("where.csv"), "role,rank\n");
        Path taken = Files.writeString(temp.resolve("ix-rules"), "");

        assertThatThrownBy(() -> OwnRules.copy(rules, taken)).isInstanceOf(IOException.class);

        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left).containsExactlyInAnyOrder(rules, taken);
        }
    }
}
