package dev.blotter.cli;

import static dev.blotter.cli.Cli.blotter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.export.FakeOpenSearch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code blotter push}, as a user types it. */
@Timeout(600)
final class PushCommandTest {
    @TempDir
    static Path folder;

    private static String index;
    private FakeOpenSearch server;

    @BeforeAll
    static void indexACorpus() throws IOException {
        System.setProperty("blotter.cache", "target/rule-cache");
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("accra.txt"), "Police in Accra arrested 12 people over a romance scam.");
        Files.writeString(corpus.resolve("leeds.txt"), "Police in Leeds arrested 150 people over an investment scam.");
        Files.copy(corpus.resolve("leeds.txt"), corpus.resolve("copy.txt"));
        index = folder.resolve("index").toString();
        Cli.Result indexed = blotter("index", "--no-progress", "--index", index, corpus.toString());
        assertThat(indexed.code()).as(indexed.toString()).isZero();
    }

    @BeforeEach
    void start() throws IOException {
        server = new FakeOpenSearch();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void allEntriesArePushedAndThoseBeforeAreKept() {
        Cli.Result first = push();
        String before = server.aliases.get("blotter").iterator().next();
        Cli.Result second = push();

        assertThat(first.code()).as(first.toString()).isZero();
        assertThat(first.err())
                .matches("2 documents are in blotter@\\d{8}-\\d{6}-\\d{3}, which blotter now stands for\n");
        assertThat(second.err()).contains("; kept: " + before + " (--drop-old would delete it)");
        assertThat(server.indices).hasSize(2).containsKey(before);
        assertThat(server.aliases.get("blotter")).hasSize(1).doesNotContain(before);
    }

    @Test
    void whatAQueryMatchesIsPushedUnderAnotherName() {
        assertThat(push("--into", "press", "scam", "--arrests", "100..").code()).isZero();

        String pushed = server.aliases.get("press").iterator().next();
        assertThat(server.indices.get(pushed).values()).singleElement().satisfies(document -> {
            assertThat(document.get("source").asText()).isEqualTo("copy.txt");
            assertThat(document.get("text").asText()).contains("arrested 150 people");
            assertThat(document.has("indexed")).isFalse();
        });
    }

    @Test
    void whatWasPushedBeforeIsDroppedWhenAskedFor() {
        server.holding("blotter@1", "blotter");

        assertThat(push("--drop-old").err()).contains("; deleted: blotter@1");
        assertThat(server.indices).hasSize(1).doesNotContainKey("blotter@1");
    }

    @Test
    void aQueryThatFindsNothingLeavesTheServerAlone() {
        Cli.Result pushed = push("zyzzyva");

        assertThat(pushed.code()).isEqualTo(1);
        assertThat(pushed.err()).isEqualTo("no document matches, so nothing was pushed; ask for more\n");
        assertThat(server.requests).isEmpty();
    }

    @Test
    void aRefusalIsOneSentence() {
        server.holding("blotter@1", "blotter")
                .next("PUT /_index_template", 403, "{\"error\":{\"type\":\"security\",\"reason\":\"no right\"}}", null);

        Cli.Result pushed = push();

        assertThat(pushed.code()).isEqualTo(2);
        assertThat(pushed.err())
                .isEqualTo("blotter: " + server.url() + " says 403 to PUT /_index_template/blotter"
                        + " (security: no right); give a user who may do that with --user\n");
        assertThat(server.aliases.get("blotter")).containsExactly("blotter@1");
    }

    @Test
    void whatIsTypedWrongIsOneSentence() {
        assertThat(push("--into", "No").err()).contains("--into 'No' is no name of an index");
        assertThat(blotter("push", "server:9200", "--index", index).err())
                .isEqualTo("blotter: 'server:9200' is no address of a server; write https://HOST:9200\n");
        assertThat(blotter("push", "--index", index).code()).isEqualTo(2);
    }

    @Test
    void aPasswordOnTheCommandLineIsNotTakenNorRepeated() {
        Cli.Result pushed = push("--user", "ann:secret");

        assertThat(pushed.code()).isEqualTo(2);
        assertThat(pushed.err())
                .contains("--user takes the name of a variable of the environment")
                .doesNotContain("secret");
        assertThat(push("--user", "NO_SUCH_VARIABLE").err())
                .contains("the environment has no NAME:PASSWORD in $NO_SUCH_VARIABLE");
        assertThat(server.requests).isEmpty();
    }

    /** A process can't set variables of its own, so the one that each has stands for a user here. */
    @Test
    void theUserIsReadFromTheEnvironment() {
        String path = System.getenv("PATH");

        assertThat(push("--user", "PATH").code()).isZero();
        assertThat(server.authorization)
                .isEqualTo("Basic " + Base64.getEncoder().encodeToString(path.getBytes(StandardCharsets.UTF_8)));
    }

    private Cli.Result push(String... options) {
        List<String> command = List.of("push", server.url(), "--index", index);
        return blotter(Stream.concat(command.stream(), Stream.of(options)).toArray(String[]::new));
    }
}
