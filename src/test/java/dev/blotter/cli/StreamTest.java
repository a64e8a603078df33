package dev.blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.JavaProcess;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files larger than the heap are read to their end, and so are many small ones. The sizes can be set: {@code mvn -Pslow test -Dtest=StreamTest -Dblotter.megabytes=500 -Dblotter.heap=512}.
 */
final class StreamTest {
    private static final int MEGABYTES = Integer.getInteger("blotter.megabytes", 100);
    private static final int HEAP = Integer.getInteger("blotter.heap", 64);
    private static final int FILES = Integer.getInteger("blotter.files", 10_000);
    private static final String PARAGRAPH =
            "Officers of two districts told the court on Tuesday what they had found in the house. ";

    @TempDir
    private Path temp;

    /** One record of about 10 kB. */
    private static String record(String format, int number) {
        String text = PARAGRAPH.repeat(115);
        return switch (format) {
            case "jsonl" -> "{\"title\":\"Raid " + number + "\",\"text\":\"" + text + "\"}\n";
            case "mbox" ->
                "From a@desk.example Wed Aug 30 23:31:00 2023\nFrom: a@desk.example\nSubject: Raid " + number
                        + "\nMessage-ID: <" + number + "@desk.example>\n\n"
                        + text.replace(". ", ".\n") + "\n";
            default -> throw new IllegalArgumentException(format);
        };
    }

    private int write(String format, Path file) throws IOException {
        int records = 0;
        try (Writer out = new BufferedWriter(Files.newBufferedWriter(file))) {
            for (long size = 0; size < MEGABYTES * 1_000_000L; records++) {
                String record = record(format, records);
                out.write(record);
                size += record.length();
            }
        }
        return records;
    }

    /** What the program prints; it may end with the status that says that some documents are cut. */
    private Path blotter(String... arguments) throws Exception {
        Path out = temp.resolve("out");
        int status = JavaProcess.of(
                        Main.class,
                        List.of(
                                "-Xmx" + HEAP + "m",
                                "-Dblotter.home=" + Path.of("").toAbsolutePath()),
                        arguments)
                .redirectOutput(out.toFile())
                .redirectError(temp.resolve("err").toFile())
                .start()
                .waitFor();
        assertThat(status).as(this::errors).isIn(0, 3);
        return out;
    }

    private String errors() {
        try {
            return Files.readString(temp.resolve("err"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static long ok(Path documents) throws IOException {
        try (Stream<String> lines = Files.lines(documents)) {
            return lines.filter(line -> line.contains("\"status\":\"ok\"")).count();
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "mbox"})
    void aFileLargerThanTheHeapIsReadToItsEnd(String format) throws Exception {
        Path file = temp.resolve("large." + format);
        int records = write(format, file);

        assertThat(ok(blotter("read", "--format", "jsonl", file.toString()))).isEqualTo(records);
    }

    @Tag("slow")
    @Test
    void manySmallFilesNeedNoMoreThanOne() throws Exception {
        Path folder = Files.createDirectory(temp.resolve("many"));
        for (int i = 0; i < FILES; i++) {
            Files.writeString(
                    folder.resolve(String.format(Locale.ROOT, "%05d.txt", i)),
                    "Raid " + i + "\n\n" + PARAGRAPH.repeat(20));
        }

        assertThat(ok(blotter("read", "--format", "jsonl", folder.toString()))).isEqualTo(FILES);
    }

    @Test
    void aRowTooLongForTheHeapLosesItselfAlone() throws Exception {
        Path file = temp.resolve("long.jsonl");
        String start = "{\"title\":\"Raid\",\"text\":\"";
        Files.writeString(
                file,
                start + PARAGRAPH.repeat(35_000) + "\"}\n" + start + PARAGRAPH.repeat(300_000) + "\"}\n"
                        + record("jsonl", 3));

        List<String> rows = Files.readAllLines(blotter("read", "--format", "jsonl", file.toString()));

        assertThat(rows)
                .extracting(row -> row.replaceAll(".*\"status\":\"(\\w+)\".*", "$1"))
                .containsExactly("truncated", "guarded", "ok");
    }
}
