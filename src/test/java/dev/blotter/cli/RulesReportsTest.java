package dev.blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.blotter.cli.output.ExitCode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code rules check} and {@code rules test} hand to code hosts. */
final class RulesReportsTest {
    @TempDir(factory = BelowTarget.class)
    private Path temporary;

    private Path rules;

    @BeforeEach
    void makeRules() throws IOException {
        makeRules(temporary.resolve("my rules"));
    }

    private void makeRules(Path folder) throws IOException {
        rules = folder;
        write("fraud-types.csv", "code,parent,name,description\nromance-scam,,Romance scam,\n");
        write("terms/a.csv", "term,concept,language,sort,not\nromance scam,romance-scam,en,strong,\n");
        write("kinds/a.drl", """
                rule "kinds/strong"
                @description( "A strong term" )
                @misses( "Love without its word" )
                when
                    $t : Term( sort == "strong", $c : concept )
                then
                    insertLogical( new FraudType( $c, $t ) );
                end
                """);
        write("kinds/a.examples", """
                [kinds/strong]
                + A romance scam. => type=romance-scam
                - A scam.
                ? A love <scam> & a \uFFFE letter. => type=romance-scam
                """);
    }

    private void write(String name, String content) throws IOException {
        Path file = rules.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private Cli.Result rules(String command, String format) {
        return Cli.blotter("rules", command, "--rules", rules.toString(), "--format", format);
    }

    private static JsonNode sarif(Cli.Result result) throws IOException {
        JsonNode log = new ObjectMapper().readTree(result.out());
        assertThat(log.path("version").asText()).isEqualTo("2.1.0");
        assertThat(log.path("$schema").asText()).endsWith("sarif-2.1.0.json");
        assertThat(log.at("/runs/0/tool/driver/name").asText()).isEqualTo("blotter");
        for (JsonNode one : log.at("/runs/0/results")) {
            assertThat(one.at("/message/text").asText()).isNotBlank();
            assertThat(one.at("/level").asText()).isIn("error", "warning");
            assertThat(log.at("/runs/0/tool/driver/rules").findValuesAsText("id"))
                    .contains(one.path("ruleId").asText());
            assertThat(one.at("/locations/0/physicalLocation/region/startLine").asInt())
                    .isPositive();
        }
        return log.at("/runs/0/results");
    }

    @Test
    void sarifOfACheckNamesFileLineAndColumnFromTheFolderOfTheProcess() throws IOException {
        write("terms/b.csv", "term,concept,language,sort\nlove,romance-scan,en,strong\n");
        Cli.Result result = rules("check", "sarif");

        assertThat(result.code()).isEqualTo(ExitCode.FAILED);
        JsonNode place = sarif(result).get(0).at("/locations/0/physicalLocation");
        assertThat(place.at("/artifactLocation/uri").asText())
                .startsWith("target/")
                .endsWith("my%20rules/terms/b.csv");
        assertThat(place.at("/region/startLine").asInt()).isEqualTo(2);
        assertThat(place.at("/region/startColumn").asInt()).isEqualTo(6);
        assertThat(sarif(result).get(0).at("/message/text").asText()).contains("'romance-scan'");
    }

    @Test
    void sarifOfARuleFolderInOrderHasNoResults() throws IOException {
        Cli.Result result = rules("check", "sarif");

        assertThat(result.code()).isEqualTo(ExitCode.DONE);
        assertThat(sarif(result)).isEmpty();
    }

    @Test
    void sarifOfATestHasTheExamplesThatFail() throws IOException {
        write("kinds/a.examples", "[kinds/strong]\n+ A scam. => type=romance-scam\n- A fair.\n");
        Cli.Result result = rules("test", "sarif");

        assertThat(result.code()).isEqualTo(ExitCode.FAILED);
        JsonNode failure = sarif(result).get(0);
        assertThat(failure.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(2);
        assertThat(failure.at("/message/text").asText())
                .startsWith("[kinds/strong] + A scam.")
                .contains("expected  type=romance-scam");
    }

    @Test
    void aFormatThatIsForSomethingElseIsRefused() {
        assertThat(rules("check", "json").err())
                .startsWith("blotter: --format json is not for rules check; use text or sarif");
        assertThat(rules("test", "json").err())
                .startsWith("blotter: --format json is not for examples; use text or sarif");
        assertThat(Cli.blotter("rules", "test", "--rules", rules.toString(), "--gold", "corpus", "--format", "sarif")
                        .err())
                .startsWith("blotter: --format sarif is not for a score; use text or json");
        assertThat(rules("check", "xml").code()).isEqualTo(ExitCode.USAGE);
    }

    private static String uri(Cli.Result result) throws IOException {
        return sarif(result)
                .get(0)
                .at("/locations/0/physicalLocation/artifactLocation/uri")
                .asText();
    }

    /** As a Mac writes it, with the accent as a letter of its own. */
    @Test
    void sarifNamesAFileAsTheDiskDoes() throws IOException {
        write("terms/cafe\u0301.csv", "term,concept,language,sort\nlove,romance-scan,en,strong\n");

        assertThat(uri(rules("check", "sarif"))).startsWith("target/").endsWith("/terms/cafe%CC%81.csv");
    }

    @Test
    void sarifGivesTheWholeAddressOfAFileElsewhere(@TempDir Path elsewhere) throws IOException {
        makeRules(elsewhere.resolve("cafe\u0301"));
        write("terms/b.csv", "term,concept,language,sort\nlove,romance-scan,en,strong\n");

        assertThat(Path.of(URI.create(uri(rules("check", "sarif")))))
                .isEqualTo(rules.resolve("terms/b.csv"))
                .exists();
    }

    @Test
    void sarifTellsAWarningFromAnError() throws IOException {
        write("terms/b.csv", "term,concept,language,sort\nRomance scam,romance-scam,en,strong\n");

        assertThat(sarif(rules("check", "sarif")).get(0).get("level").asText()).isEqualTo("warning");
    }
}
