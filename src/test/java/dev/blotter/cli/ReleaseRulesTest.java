package dev.blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.JavaProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a release writes, and where. */
final class ReleaseRulesTest {
    @TempDir
    Path temp;

    private Path home;
    private Path work;

    @BeforeEach
    void unpackAndIndex() throws Exception {
        home = Files.createDirectories(temp.resolve("release"));
        Files.createDirectories(home.resolve("compiled"));
        Served.rules(home);
        work = Files.createDirectories(temp.resolve("work"));
        Files.writeString(work.resolve("raid.txt"), "Police in Lagos arrested 12 suspects.");
        run("index", "--index", "ix", ".");
    }

    private String run(String... args) throws Exception {
        return run(0, args);
    }

    private String run(int code, String... args) throws Exception {
        Process process = JavaProcess.of(
                        Main.class,
                        List.of(
                                "-Xmx300m",
                                "-Dblotter.home=" + home,
                                "-Dblotter.cache="
                                        + Path.of("target/rule-cache").toAbsolutePath()),
                        args)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isEqualTo(code);
        return out;
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aCorrectionIsWrittenToACopyOfTheRulesBesideTheIndex() throws Exception {
        List<String> shipped = files(home);

        assertThat(run("correct", "--index", "ix", "raid.txt", "label desk=asia", "--reason", "why"))
                .contains("Written to " + work.toRealPath().resolve("ix-rules/overrides.csv"));

        assertThat(files(home)).isEqualTo(shipped);
        assertThat(files(work.resolve("ix-rules"))).contains("fraud-types.csv", "all/all.drl", "overrides.csv");
        assertThat(run("index", "--index", "ix", ".")).contains("1 file seen");
        assertThat(run("search", "--index", "ix", "label.desk:asia")).contains("raid.txt");
        assertThat(run("rules", "test", "--index", "ix", "--overrides")).contains("of 1 correction");
    }

    @Test
    void commandsWithoutAnIndexAndSavedSearchesUseTheCopyToo() throws Exception {
        run("index", "raid.txt");
        run("correct", "raid.txt", "label desk=asia", "--reason", "why");
        Path kinds = work.resolve(".blotter-rules/fraud-types.csv");
        Files.writeString(kinds, Files.readString(kinds) + "parrot-scam,,Parrot scam,Parrots that do not talk\n");

        assertThat(run("rules", "list", "--kind", "parrot-scam")).contains("all/all.drl");
        assertThat(run("searches", "save", "parrots", "--fraud", "parrot-scam")).contains("finds 0 documents now");
    }

    @Test
    void rulesThatAStrangerLaidBesideTheIndexAreRefused() throws Exception {
        Path rules = Files.createDirectories(work.resolve("brought"));
        Served.rules(rules);
        Files.move(rules.resolve("rules"), work.resolve("ix-rules"));

        assertThat(run(2, "index", "--index", "ix", "."))
                .contains("ix-rules' were not copied there by you on this machine", "--rules");
        assertThat(run("index", "--index", "ix", "--rules", "ix-rules", ".")).contains("1 file seen");
    }
}
