package dev.blotter.cli;

import static dev.blotter.cli.Cli.blotter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.cli.output.ExitCode;
import dev.blotter.read.Misbehaving;
import dev.blotter.workbench.SmallRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a user is told of files that go wrong, from one run over a folder of them. */
@Timeout(600)
final class OutcomesTest {
    @TempDir
    static Path folder;

    private static Path corpus;
    private static String rules;
    private static String index;
    private static Cli.Result indexed;

    @BeforeAll
    static void indexUglyFiles() throws IOException {
        index = folder.resolve("index").toString();
        corpus = Files.createDirectories(folder.resolve("corpus"));
        rules = SmallRules.in(folder).toString();
        write("a.txt", "Police in Accra arrested 12 people over a romance scam.".getBytes(StandardCharsets.UTF_8));
        write("b.bin", Misbehaving.file("halt"));
        write("c.bin", Misbehaving.file("hang"));
        write("d.bin", Misbehaving.file("heap"));
        write("e.pdf", "%PDF-1.7 and no more".getBytes(StandardCharsets.UTF_8));
        write("f.txt", new byte[0]);
        write("line\nbreak.txt", "A name with a line break.".getBytes(StandardCharsets.UTF_8));
        write("z.txt", "word ".repeat(2_000).getBytes(StandardCharsets.UTF_8));
        Files.createSymbolicLink(corpus.resolve("loop"), corpus);
        Files.createSymbolicLink(corpus.resolve("nowhere"), folder.resolve("gone"));
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(corpus.resolve("g.zip")))) {
            for (String what : List.of("one", "halt", "three")) {
                out.putNextEntry(new ZipEntry(what));
                out.write(Misbehaving.file(what));
            }
        }
        indexed = blotter(
                "index",
                "--rules",
                rules,
                "--index",
                index,
                "--time-limit",
                "20s",
                "--parser-memory",
                "100m",
                "--max-text",
                "5k",
                corpus.toString());
    }

    private static void write(String name, byte[] content) throws IOException {
        Files.write(corpus.resolve(name), content);
    }

    @Test
    void theRunEndsAndItsSumAddsUp() {
        assertThat(indexed.code()).as(indexed.toString()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(indexed.out())
                .contains("9 files seen = 5 read + 0 skipped + 4 failed, 5 documents could not be read");
    }

    @Test
    void linksThatWereNotFollowedAreCounted() {
        assertThat(indexed.err())
                .contains("note: 2 links not followed; --follow-links follows those that stay below the paths");
    }

    @Test
    void everyFileHasALineThatTellsWhatBecameOfIt() {
        Cli.Result all = blotter("errors", "--all", "--format", "jsonl", "--index", index);

        assertThat(all.lines()).hasSize(9).allMatch(line -> line.contains("\"read\":\"2"));
        assertThat(all.out())
                .contains("\"source\":\"a.txt\",\"status\":\"ok\"")
                .contains("\"source\":\"b.bin\",\"status\":\"crashed\"")
                .contains("\"source\":\"c.bin\",\"status\":\"timeout\"")
                .contains("\"source\":\"d.bin\",\"status\":\"crashed\"")
                .contains("\"source\":\"e.pdf\",\"status\":\"unreadable\"")
                .contains("\"source\":\"f.txt\",\"status\":\"empty\"")
                .contains("\"source\":\"g.zip\",\"status\":\"ok\"")
                .contains("\"source\":\"z.txt\",\"status\":\"truncated\"");
        assertThat(all.err()).contains("Last run: 9 files seen = 5 read + 0 skipped + 4 failed");
    }

    @Test
    void errorsSaysWhatHelps() {
        Cli.Result errors = blotter("errors", "--index", index);

        assertThat(errors.out())
                .contains("timeout: takes longer than 20 s; raise it with --time-limit")
                .contains("needs more memory than the ", "--parser-memory")
                .contains("blotter index --retry crashed PATH")
                .contains("g.zip!/halt\n  crashed: ");
    }

    @Test
    void theMembersBesideACrashAreThere() {
        assertThat(blotter("export", "--index", index).out())
                .contains("\"source\":\"g.zip!/one\"", "\"source\":\"g.zip!/three\"");
    }

    @Test
    void aRetryReadsTheFilesOfSuchDocumentsAlone() {
        String other = folder.resolve("other").toString();
        blotter(
                "index",
                "--rules",
                rules,
                "--index",
                other,
                "--time-limit",
                "20s",
                "--max-text",
                "100",
                corpus.resolve("z.txt").toString());

        Cli.Result retried = blotter(
                "index",
                "--rules",
                rules,
                "--index",
                other,
                "--retry",
                "truncated",
                "--max-text",
                "20m",
                corpus.resolve("z.txt").toString());

        assertThat(retried.out())
                .contains("1 file seen = 1 read + 0 skipped + 0 failed")
                .contains("1 ok");
    }

    @Test
    void badAmountsAreToldAtOnce() {
        Cli.Result result = blotter("read", "--time-limit", "soon", corpus.toString());

        assertThat(result.code()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("--time-limit soon is no time; write one as 90s, 5m or 1h");
    }
}
