package dev.blotter.cli;

import static dev.blotter.cli.Cli.blotter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.JavaProcess;
import dev.blotter.Pipeline;
import dev.blotter.batch.CorpusWalk;
import dev.blotter.batch.IndexRun;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.index.IndexSession;
import dev.blotter.index.entry.Lineage;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.workbench.SmallRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One index, and another process that writes it: who writes too is told, and who reads is served. */
@Timeout(600)
final class SharedIndexTest {
    @TempDir
    private Path folder;

    @Test
    void whileAnotherProcessWritesNobodyElseDoesAndAllMayRead() throws Exception {
        String rules = SmallRules.in(folder).toString();
        String index = folder.resolve("index").toString();
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        for (int i = 0; i < 5; i++) {
            Files.writeString(corpus.resolve(i + ".txt"), "Police in Accra arrested 12 people over a romance scam.");
        }
        Process writer = JavaProcess.of(Writer.class, List.of("-Xmx300m"), index, corpus.toString(), rules)
                .redirectError(folder.resolve("log").toFile())
                .start();
        try {
            assertThat(writer.getInputStream().read()).as("it has committed").isEqualTo('c');
            for (List<String> command : List.of(
                    List.of("index", "--wait", "1ms", "--rules", rules, "--index", index, corpus.toString()),
                    List.of("retag", "--rules", rules, "--index", index),
                    List.of("retag", "--undo", "--rules", rules, "--index", index),
                    List.of("correct", "--rules", rules, "--index", index, "1.txt", "KH", "--reason", "why"))) {
                Cli.Result result = blotter(command.toArray(String[]::new));
                assertThat(result.code()).as(command + "\n" + result).isEqualTo(ExitCode.USAGE);
                assertThat(result.err())
                        .endsWith("blotter: '" + index + "' is being written by process " + writer.pid()
                                + "; wait until it has finished, or stop it\n");
            }
            Path page = folder.resolve("report.html");
            for (List<String> command : List.of(
                    List.of("report", "--index", index, "-o", page.toString()),
                    List.of("search", "--index", index, "romance"),
                    List.of("export", "--index", index))) {
                assertThat(blotter(command.toArray(String[]::new)).code())
                        .as("%s", command)
                        .isZero();
            }
            assertThat(page).isNotEmptyFile();
            assertThat(folder.resolve("rules/overrides.csv")).doesNotExist();

            CompletableFuture<Cli.Result> waiting = CompletableFuture.supplyAsync(
                    () -> blotter("index", "--rules", rules, "--index", index, corpus.toString()));
            assertThatThrownBy(() -> waiting.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            writer.getOutputStream().close();
            Cli.Result result = waiting.get();
            assertThat(result.code()).as(result.toString()).isZero();
            assertThat(result.err())
                    .contains(
                            "Waits for up to 60s: '" + index + "' is being written by process " + writer.pid() + "\n");
        } finally {
            writer.getOutputStream().close();
        }

        assertThat(writer.waitFor()).isZero();
    }

    /** Indexes, commits, and goes on writing until its input ends. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) throws IOException {
            Pipeline pipeline = Pipeline.open(Path.of(args[2]), ReadOptions.DEFAULT, Path.of("target/rule-cache"));
            Lineage lineage = new Lineage(code -> List.of(), code -> List.of());
            try (IndexSession session = IndexSession.open(Path.of(args[0]), lineage, Clock.systemUTC())) {
                IndexRun.Request request =
                        new IndexRun.Request(List.of(Path.of(args[1])), CorpusWalk.Reach.USUAL, 2, Set.of());
                new IndexRun(pipeline, session).run(request, (done, total, failed) -> {});
                System.out.print('c');
                System.out.flush();
                while (System.in.read() >= 0) {
                    session.commit();
                }
            }
        }
    }
}
