package dev.blotter.cli;

import static dev.blotter.cli.Cli.blotter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.workbench.SmallRules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user is told when the machine fails: one sentence, and exit code 2 (issue 17). */
final class MachineFaultsTest {
    /** At so many places of each export the disk is full. */
    private static final int POINTS = Integer.getInteger("blotter.points", 8);

    private static final String NO_ROOM =
            "blotter: the output can't be written: No space left on device; write it to another place\n";

    @TempDir
    static Path folder;

    private static String index;
    private static Path corpus;
    private static String rules;

    @BeforeAll
    static void makeIndex() throws IOException {
        index = folder.resolve("index").toString();
        corpus = Files.createDirectories(folder.resolve("corpus"));
        for (int i = 0; i < 5; i++) {
            Files.writeString(
                    corpus.resolve(i + ".txt"),
                    "Police in Accra arrested " + (12 + i) + " people over a romance scam.");
        }
        rules = SmallRules.in(folder).toString();
        assertThat(blotter("index", "--rules", rules, "--index", index, corpus.toString())
                        .code())
                .isZero();
    }

    @Test
    void outputThatFindsNoRoomIsToldOnce() {
        for (List<String> command : List.of(
                List.of("export", "--index", index),
                List.of("tag", "--rules", rules, corpus.toString()),
                List.of("read", corpus.toString()))) {
            for (int room = 0; room < 200; room += 99) {
                Cli.Result result = Cli.into(new FullAfter(room), command.toArray(String[]::new));

                assertThat(result.code()).as(command + "\n" + result).isEqualTo(2);
                assertThat(result.err()).isEqualTo(NO_ROOM);
            }
        }
    }

    /** An export goes nowhere but to the output, so that is its disk. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jsonl",
                "csv",
                "csv --rows documents",
                "bibtex",
                "csl",
                "opensearch",
                "opensearch --mapping",
                "ftm"
            })
    void anExportThatFindsNoRoomIsABeginningOfTheWhole(String format) {
        String[] command = ("export --index " + index + " --format " + format).split(" ");
        Cli.Result whole = blotter(command);
        assertThat(whole.code()).as(whole.toString()).isZero();
        byte[] all = whole.out().getBytes(StandardCharsets.UTF_8);
        for (int point = 0; point < POINTS; point++) {
            int room = (int) ((all.length - 1L) * point / (POINTS - 1));
            FullAfter output = new FullAfter(room);
            Cli.Result result = Cli.into(output, command);

            assertThat(result.code()).as("%s with room for %d", format, room).isEqualTo(2);
            assertThat(result.err()).isEqualTo(NO_ROOM);
            byte[] written = output.bytes();
            assertThat(written).hasSizeLessThanOrEqualTo(room);
            assertThat(written).isEqualTo(Arrays.copyOf(all, written.length));
        }
        assertThat(blotter(command).out()).isEqualTo(whole.out());
    }

    @Test
    void indexIntoAFolderThatIsAFileIsAnErrorToo() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        Cli.Result result = blotter(
                "index", "--rules", rules, "--index", file.resolve("index").toString(), corpus.toString());

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err().lines()).hasSize(1);
    }

    /** An output with room for so many bytes. */
    private static final class FullAfter extends OutputStream {
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private final int room;

        FullAfter(int room) {
            this.room = room;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int fits = Math.min(length, room - written.size());
            written.write(bytes, from, fits);
            if (fits < length) {
                throw new IOException("No space left on device");
            }
        }

        byte[] bytes() {
            return written.toByteArray();
        }
    }
}
