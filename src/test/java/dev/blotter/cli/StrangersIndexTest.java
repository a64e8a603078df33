package dev.blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.JavaProcess;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.workbench.SmallRules;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder from somebody else that brings an index along. */
final class StrangersIndexTest {
    @TempDir
    private Path temp;

    private Path corpus;
    private String rules;

    /** Runs a command in the corpus as somebody whose own indexes are noted in a folder. */
    private Cli.Result in(String user, String... args) throws Exception {
        Process process = JavaProcess.of(
                        Main.class,
                        List.of(
                                "-Xmx300m",
                                "-Dblotter.home=" + Path.of("").toAbsolutePath(),
                                "-Dblotter.state=" + temp.resolve(user),
                                "-Dblotter.cache="
                                        + Path.of("target/rule-cache").toAbsolutePath()),
                        args)
                .directory(corpus.toFile())
                .redirectError(temp.resolve("err").toFile())
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Cli.Result(process.waitFor(), out, Files.readString(temp.resolve("err")));
    }

    @BeforeEach
    void makeCorpusWithIndex() throws Exception {
        rules = SmallRules.in(temp).toString();
        corpus = Files.createDirectories(temp.resolve("corpus/news")).getParent();
        Files.writeString(corpus.resolve("news/a.txt"), "Police in Accra arrested 12 people over a romance scam.");
        assertThat(in("stranger", "index", "--rules", rules, "news").code()).isZero();
    }

    @Test
    void isNotUsedUntilItIsNamed() throws Exception {
        for (List<String> command :
                List.of(List.of("search", "romance"), List.of("export"), List.of("index", "--rules", rules, "news"))) {
            Cli.Result refused = in("me", command.toArray(String[]::new));
            assertThat(refused.code()).as(refused.toString()).isEqualTo(ExitCode.USAGE);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.err()).contains(".blotter' was not made by you on this machine", "--index");
        }
        Cli.Result named = in("me", "search", "--index", ".blotter", "romance");
        assertThat(named.out()).as(named.toString()).contains("a.txt");
        assertThat(in("me", "search", "romance").code())
                .as("to read is not to trust")
                .isEqualTo(ExitCode.USAGE);

        assertThat(in("me", "index", "--rules", rules, "--index", ".blotter", "news")
                        .code())
                .isZero();
        assertThat(in("me", "search", "romance").out()).contains("a.txt");
    }

    @Test
    void doesNotStopWhatNeedsNone() throws Exception {
        Cli.Result explained = in("me", "rules", "acts", "--rules", rules, "Police in Accra arrested 12 people.");

        assertThat(explained.code()).as(explained.toString()).isZero();
        assertThat(explained.out()).contains("arrested");
    }
}
