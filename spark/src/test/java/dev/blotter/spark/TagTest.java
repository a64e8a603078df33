package dev.blotter.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.cli.output.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told before Spark is started. */
final class TagTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(SparkCommand command, String... args) {
        return SparkCommand.run(command, Terminal.of(out, err), args);
    }

    @Test
    void aPathAloneIsNotEnough() {
        assertThat(run(new Tag(), "news")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("blotter: ").contains("PATH");
    }

    @Test
    void aFileWhoseNameBeginsWithAnAtSignHoldsNoArguments(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("arguments"), "--help");

        assertThat(run(new Tag(), "@" + file)).isEqualTo(2);
    }

    @Test
    void helpNamesTheOptions() {
        assertThat(run(new Tag(), "--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("--rules", "--fields", "--time-limit");
        assertThat(run(new Totals(), "--help")).isZero();
        assertThat(run(new Stories(), "--help")).isZero();
    }
}
