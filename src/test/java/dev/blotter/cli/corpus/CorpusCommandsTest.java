package dev.blotter.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.blotter.cli.Cli;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.workbench.SmallRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that read files, on a folder with a page, an empty file and a link that leads out of it. */
final class CorpusCommandsTest {
    private static final String PAGE = "<html><head><title>Raid</title></head><body>"
            + "<nav><a href='/'>Home</a> <a href='/sport'>Sport</a></nav>"
            + "<article><p>Police arrested 12 people over a romance scam in the town on Friday, officers said.</p>"
            + "<p>The gang had rented a house by the river since spring, and neighbours heard it at night.</p></article>"
            + "</body></html>";

    @TempDir
    private Path folder;

    private Path corpus;
    private String rules;
    private String index;

    @BeforeEach
    void makeACorpus() throws IOException {
        rules = SmallRules.in(folder).toString();
        index = folder.resolve("index").toString();
        corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("a.html"), PAGE);
        Files.writeString(corpus.resolve("b.txt"), "");
        Files.writeString(folder.resolve("outside.txt"), "Police plan to arrest 7 people.");
    }

    private Cli.Result index(String... options) {
        List<String> line = new ArrayList<>(List.of("index", "--isolate", "none", "--rules", rules, "--index", index));
        line.addAll(List.of(options));
        line.add(corpus.toString());
        return Cli.blotter(line.toArray(String[]::new));
    }

    private Cli.Result errors(String... options) {
        List<String> line = new ArrayList<>(List.of("errors", "--index", index));
        line.addAll(List.of(options));
        return Cli.blotter(line.toArray(String[]::new));
    }

    @Test
    void errorsAreAddedUpByReason() throws IOException {
        Files.writeString(corpus.resolve("one.txt"), "");
        Files.writeString(corpus.resolve("two.txt"), "");
        index();

        assertThat(errors().out()).contains("\nby reason\n       3  empty: has no bytes\n");
        assertThat(errors("--format", "jsonl").out()).doesNotContain("by reason");
    }

    @Test
    void aFileOfASecondFolderIsKnownByItsName(@TempDir Path second) throws IOException {
        Files.write(second.resolve("map.png"), new byte[] {1, 2, 3, 0, 5, -1});
        String other = second.resolve("index").toString();
        String[] line = {"index", "--isolate", "none", "--ocr", "off", "--rules", rules, "--index", other};
        Cli.blotter(Stream.concat(Stream.of(line), Stream.of(corpus.toString(), second.toString()))
                .toArray(String[]::new));

        assertThat(Cli.blotter("errors", "--index", other).out()).contains(":map.png\n  unsupported: is a picture");
    }

    @Test
    void whatAPageLeavesOutIsShownWhenAskedFor() throws IOException {
        String file = corpus.resolve("a.html").toString();
        Cli.Result read = Cli.blotter("read", "--isolate", "none", "--dropped", file);
        JsonNode json = new ObjectMapper()
                .readTree(Cli.blotter("read", "--isolate", "none", "--dropped", "--format", "jsonl", file)
                        .out());

        assertThat(read.out())
                .startsWith("Raid\na.html  ok  undated  en\n\nPolice arrested 12 people")
                .containsPattern("\n- \\w[^\n]*: [^\n]*Sport");
        assertThat(json.at("/dropped/0/text").asText()).contains("Sport");
        assertThat(json.get("published").isNull()).isTrue();
        assertThat(Cli.blotter("read", "--isolate", "none", file).out()).doesNotContain("Sport");
        assertThat(Cli.blotter("read", "--isolate", "none", "--format", "jsonl", file)
                        .out())
                .doesNotContain("\"dropped\"");
    }

    @Test
    void aFileThatWasTakenAwayIsCountedOnce() throws IOException {
        assertThat(index().out())
                .contains("2 files seen = 2 read + 0 skipped + 0 failed")
                .doesNotContain(" gone");

        Files.delete(corpus.resolve("b.txt"));

        assertThat(index().out()).contains("1 file seen = 0 read + 1 skipped + 0 failed, 1 gone\n");
        assertThat(index().out()).doesNotContain(" gone");
    }

    @Test
    void everyFileIsListedWithHowReadingItEnded() throws IOException {
        index();
        List<JsonNode> files = new ArrayList<>();
        for (String line : errors("--all", "--format", "jsonl").out().lines().toList()) {
            files.add(new ObjectMapper().readTree(line));
        }

        assertThat(errors("--all").out())
                .containsPattern("(?m)^ok          20\\S+Z +\\d+ ms      1  a.html$")
                .containsPattern("(?m)^empty       20\\S+Z +\\d+ ms      1  b.txt\n            \\w");
        assertThat(files)
                .extracting(file -> file.get("source").asText() + " "
                        + file.get("status").asText() + " "
                        + file.get("documents").asInt() + " "
                        + file.get("size").asLong())
                .containsExactly("a.html ok 1 " + PAGE.length(), "b.txt empty 1 0");
        assertThat(errors().out()).contains("b.txt\n  empty: ", "only you can help here: give Blotter another copy");
    }

    @Test
    void aReasonThatSaysWhatHelpsStandsAlone() throws IOException {
        Files.write(corpus.resolve("c.bin"), new byte[] {0, 1, 2, 3, (byte) 0xff});
        index();

        assertThat(errors().out())
                .contains("c.bin\n  unsupported: is of no format that is known; save it in another\n")
                .containsOnlyOnce("only you can help here");
    }

    @Test
    void aLinkThatLeadsOutOfThePathsIsNotFollowedAndTold() throws IOException {
        Files.createSymbolicLink(corpus.resolve("out"), folder.resolve("outside.txt"));

        assertThat(index().err()).contains("note: 1 link not followed; --follow-links follows those that stay below");
        Cli.Result following = index("--follow-links");
        assertThat(following.code()).isEqualTo(ExitCode.DONE);
        assertThat(following.err())
                .contains("note: 1 link not followed, leading out of the paths; name the file or folder behind it");
        assertThat(following.out()).contains("2 files seen");
    }
}
