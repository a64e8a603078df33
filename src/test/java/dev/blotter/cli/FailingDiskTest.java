package dev.blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.JavaProcess;
import dev.blotter.cli.FailingFileSystem.Fault;
import dev.blotter.workbench.SmallRules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each command that writes, on a disk that fails at the n-th write: one sentence, exit code 2, and all is
 * as it was or as it is to be. All runs are made by one process, whose file system fails when it is told to.
 */
@Tag("stress")
final class FailingDiskTest {
    /** At so many writes of each command the disk is full, and at a quarter of them read-only. */
    private static final int POINTS = Integer.getInteger("blotter.points", 3);

    /** When a saved search was asked differs from run to run. */
    private static final String WHEN_ASKED = "\"lastRun\":\"[^\"]*\"";

    @TempDir
    private Path temp;

    @Test
    @Timeout(600)
    void eachCommandLeavesAllAsItWasOrAsItIsToBe() throws Exception {
        Path log = temp.resolve("log");
        Process process = JavaProcess.of(
                        Runs.class,
                        List.of(
                                "-Xmx700m",
                                "-XX:+DisableExplicitGC", // as OpenNLP asks for it after each step of learning
                                "-Djava.nio.file.spi.DefaultFileSystemProvider=" + FailingFileSystem.class.getName(),
                                "-Djava.io.tmpdir=" + Files.createDirectory(temp.resolve("tmp")),
                                "-Dblotter.cache=" + temp.resolve("cache"),
                                "-Dblotter.points=" + POINTS),
                        temp.resolve("work").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(580, TimeUnit.SECONDS)).as("it ends").isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        assertThat(Files.readAllLines(log))
                .filteredOn(line -> line.contains(" failed of "))
                .hasSize(16);
    }

    /** What the process does. */
    static final class Runs {
        private final Path work;
        private final Path kept;
        private final List<Throwable> uncaught = new ArrayList<>();
        private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

        private Runs(Path folder) {
            this.work = folder.resolve("now");
            this.kept = folder.resolve("before");
        }

        public static void main(String[] args) {
            PrintStream out = System.out;
            Runs runs = new Runs(Path.of(args[0]));
            Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> runs.uncaught.add(fault));
            System.setErr(new PrintStream(runs.printed, true, StandardCharsets.UTF_8));
            try {
                for (String command : runs.prepare()) {
                    for (Fault fault : Fault.values()) {
                        out.println(command + ", " + fault + ": " + runs.tryAll(command.split(" "), fault));
                    }
                }
                System.exit(0);
            } catch (IOException | RuntimeException | Error e) {
                e.printStackTrace(out);
                System.exit(1);
            }
        }

        /** Makes what all commands begin with, and returns the commands. */
        private List<String> prepare() throws IOException {
            Files.createDirectories(work.resolve("corpus"));
            Path rules = SmallRules.in(work);
            for (int i = 0; i < 6; i++) {
                write("corpus/" + i + ".txt", "Police in Accra arrested " + (12 + i) + " people over a romance scam.");
            }
            String none = "{\"kinds\": [], \"text\": \"%s the orchard gave the parish its pears.\"}%n";
            String romance = "{\"kinds\": [\"romance-scam\"], \"text\": \"%s the widow sent the sailor money.\"}%n";
            write(
                    "rules/likeness/passages-en.jsonl",
                    Stream.of("May", "June", "July")
                            .map(month -> none.formatted(month) + romance.formatted(month))
                            .reduce("", String::concat));
            String index = " --index " + work.resolve("index");
            String ruled = " --rules " + rules;
            done("index" + ruled + index + " " + work.resolve("corpus"));
            done("report" + index + " -o " + work.resolve("report.html"));
            done("searches save" + index + " other arrested");
            done("correct" + ruled + index + " 1.txt job-scam --reason why");
            done("rules learn --yes" + ruled + index);
            write(
                    "rules/likeness/passages-en.jsonl",
                    Stream.of("May", "June", "July", "August")
                            .map(month -> none.formatted(month) + romance.formatted("On a day in " + month))
                            .reduce("", String::concat));
            done("retag" + ruled + index);
            write("corpus/3.txt", "Police in Lagos arrested 77 people over a job scam.");
            write("corpus/new.txt", "Police in Lagos arrested 70 people over a job scam.");
            write("rules/terms/more.csv", "term,concept,language,sort,not\nromance,job-scam,en,strong,\n");
            copy(work, kept);
            return List.of(
                    "index" + ruled + index + " " + work.resolve("corpus"),
                    "retag" + ruled + index,
                    "retag --undo" + ruled + index,
                    "report" + index + " --arrests 14.. -o " + work.resolve("report.html"),
                    "searches save" + index + " other lagos",
                    "searches run" + index + " other",
                    "correct" + ruled + index + " 2.txt KH --reason because",
                    "rules learn --anew --yes" + ruled + index);
        }

        private void done(String command) {
            Cli.Result result = Cli.blotter(command.split(" "));
            assertThat(result.code()).as(command + "\n" + result).isZero();
        }

        private void write(String file, String text) throws IOException {
            Files.createDirectories(work.resolve(file).getParent());
            Files.writeString(work.resolve(file), text);
        }

        private static int points(Fault fault) {
            return fault == Fault.FULL ? POINTS : Math.max(2, POINTS / 4);
        }

        /** After each number of writes from none to all, spread so that so many are tried. */
        private String tryAll(String[] command, Fault fault) throws IOException {
            begin();
            Map<String, String> old = seen();
            FailingFileSystem.fail(fault, Long.MAX_VALUE / 2);
            Cli.Result whole = Cli.blotter(command);
            long writes = Long.MAX_VALUE / 2 - FailingFileSystem.mend();
            assertThat(whole.code()).as(whole.toString()).isZero();
            Map<String, String> made = seen();
            assertThat(made).as("it does something").isNotEqualTo(old);
            int points = 0;
            int failed = 0;
            for (long room = 0; room < writes; room += Math.max(1, writes / points(fault))) {
                points++;
                begin();
                FailingFileSystem.fail(fault, room);
                Cli.Result result = Cli.blotter(command);
                FailingFileSystem.mend();
                String when =
                        String.join(" ", command) + ", " + fault + " after " + room + " of " + writes + "\n" + result;
                failed += check(result, fault, when, old, made) ? 1 : 0;
                if (!seen().equals(made) && fault == Fault.FULL) {
                    Cli.Result again = Cli.blotter(command);
                    assertThat(again.code()).as(when + "once more: " + again).isZero();
                    assertThat(seen()).as("once there is room again: " + when).isEqualTo(made);
                }
            }
            return failed + " failed of " + points;
        }

        private boolean check(
                Cli.Result result, Fault fault, String when, Map<String, String> old, Map<String, String> made) {
            assertThat(uncaught).as(when).isEmpty();
            assertThat(printed.toString(StandardCharsets.UTF_8)).as(when).isEmpty();
            assertThat(result.code()).as(when).isIn(0, 2);
            if (result.code() == 2) {
                // Before it `rules learn` says how many documents it compared.
                assertThat(result.err().lines().filter(line -> !line.startsWith("judged ")))
                        .as(when)
                        .hasSize(1);
                assertThat(result.err())
                        .as(when)
                        .contains("blotter: ")
                        .containsAnyOf("the disk is full; free", "the disk can't be written to; mount")
                        .doesNotContain("Exception");
            }
            if (fault == Fault.FULL) {
                assertThat(List.of(seen())).as(when).isSubsetOf(old, made);
            }
            return result.code() == 2;
        }

        /** What a user finds: the entries, and each file that is not one of Lucene's. */
        private Map<String, String> seen() {
            Map<String, String> seen = new TreeMap<>();
            Path index = work.resolve("index");
            try (Stream<Path> paths = Files.walk(work)) {
                paths.filter(path -> !path.startsWith(index) || path.startsWith(index.resolve("searches")))
                        .forEach(path -> seen.put(work.relativize(path).toString(), content(path)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Cli.Result check = Cli.blotter("check-index", "--index", index.toString());
            assertThat(check.code()).as(check.toString()).isZero();
            seen.put(
                    "export", Cli.blotter("export", "--index", index.toString()).out());
            return seen;
        }

        private static String content(Path path) {
            try {
                return Files.isDirectory(path)
                        ? ""
                        : Files.readString(path, StandardCharsets.ISO_8859_1).replaceAll(WHEN_ASKED, "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void begin() throws IOException {
            try (Stream<Path> paths = Files.walk(work)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
            copy(kept, work);
        }

        private static void copy(Path from, Path to) throws IOException {
            try (Stream<Path> paths = Files.walk(from)) {
                for (Path path : paths.toList()) {
                    Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
