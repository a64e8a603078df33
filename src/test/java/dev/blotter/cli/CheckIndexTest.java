package dev.blotter.cli;

import static dev.blotter.cli.Cli.blotter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.workbench.SmallRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user is told of an index that a disk has damaged. */
final class CheckIndexTest {
    private static final String TEXT = "Police in Accra arrested %d people over a romance scam.";

    @TempDir
    private Path folder;

    private String index;

    @BeforeEach
    void makeIndex() throws IOException {
        index = folder.resolve("index").toString();
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        for (int i = 0; i < 5; i++) {
            Files.writeString(corpus.resolve(i + ".txt"), TEXT.formatted(12 + i));
        }
        String rules = SmallRules.in(folder).toString();
        assertThat(blotter("index", "--rules", rules, "--index", index, corpus.toString())
                        .code())
                .isZero();
    }

    @Test
    void anIndexThatIsWholeIsToldWithItsEntries() {
        Cli.Result checked = blotter("check-index", "--index", index);

        assertThat(checked.code()).as(checked.toString()).isZero();
        assertThat(checked.err()).matches("'.*index' is whole: \\d+ files, 5 entries\n");
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        flip(largest(), 0.5);

        Cli.Result checked = blotter("check-index", "--index", index);

        assertThat(checked.code()).isEqualTo(1);
        assertThat(checked.lines()).containsExactly(largest() + ": is not what was written");
        assertThat(checked.err()).contains("is damaged; move it away and index again");
    }

    @Test
    void aFolderWithoutAnIndexIsAnError() throws IOException {
        Cli.Result checked = blotter(
                "check-index",
                "--index",
                Files.createDirectory(folder.resolve("empty")).toString());

        assertThat(checked.code()).isEqualTo(2);
        assertThat(checked.err()).contains("holds no index");
    }

    @Test
    void aCommandThatMeetsDamageSaysSoInALine() throws IOException {
        for (int part = 1; part < 40; part++) {
            flip(largest(), part / 40.0);
            for (List<String> command : List.of(List.of("export"), List.of("search", "scam"), List.of("errors"))) {
                assertThatDamageIsALine(blotter(Stream.concat(command.stream(), Stream.of("--index", index))
                        .toArray(String[]::new)));
            }
            flip(largest(), part / 40.0);
        }
    }

    private static void assertThatDamageIsALine(Cli.Result result) {
        if (result.err().contains("blotter: ")) {
            assertThat(result.code()).as(result.toString()).isEqualTo(2);
            assertThat(result.err())
                    .matches("(?s)([^\n\t]*\n)?blotter: '[^\n]*' is damaged [^\n]* index again[^\n]*\n");
        }
    }

    private Path largest() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(index))) {
            return files.max((a, b) ->
                            Long.compare(a.toFile().length(), b.toFile().length()))
                    .orElseThrow();
        }
    }

    private static void flip(Path file, double at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) (bytes.length * at)] ^= 0x10;
        Files.write(file, bytes);
    }
}
