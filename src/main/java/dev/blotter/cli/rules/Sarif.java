package dev.blotter.cli.rules;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blotter.Version;
import dev.blotter.cli.output.Terminal;
import dev.blotter.codes.Problem;
import dev.blotter.text.Plain;
import dev.blotter.workbench.examples.ExampleReport;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** What was found in a rule folder as SARIF 2.1.0 (OASIS), with files as a code host finds them in its checkout. */
final class Sarif {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String PROBLEM = "rule-folder";
    private static final String EXAMPLE = "example";

    private final Path folder;
    private final ArrayNode results = MAPPER.createArrayNode();

    private Sarif(Path ruleFolder) {
        this.folder = ruleFolder.toAbsolutePath().normalize();
    }

    static String of(Path ruleFolder, List<Problem> problems, List<ExampleReport.Failure> failures) {
        Sarif sarif = new Sarif(ruleFolder);
        for (Problem problem : problems) {
            sarif.result(PROBLEM, problem.isError() ? "error" : "warning", problem.message(), problem.file())
                    .put("startLine", problem.line())
                    .put("startColumn", problem.column());
        }
        for (ExampleReport.Failure failure : failures) {
            sarif.result(EXAMPLE, "error", failure.message(), failure.file()).put("startLine", failure.line());
        }
        return sarif.log();
    }

    private ObjectNode result(String rule, String level, String message, String file) {
        ObjectNode result = results.addObject();
        result.put("ruleId", rule).put("level", level);
        result.putObject("message").put("text", Terminal.clean(message));
        ObjectNode place = result.putArray("locations").addObject().putObject("physicalLocation");
        place.putObject("artifactLocation").put("uri", uri(file));
        return place.putObject("region");
    }

    /** From the folder of the process, or whole where the file lies elsewhere. */
    private String uri(String file) {
        URI here = Path.of("").toAbsolutePath().toUri();
        // Not by the constructors of URI: they would compose letters and accents, and name a file that is not there.
        return here.relativize(folder.resolve(file).toUri()).toString();
    }

    private String log() {
        ObjectNode log = MAPPER.createObjectNode();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json").put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "blotter").put("version", Version.current());
        ArrayNode rules = driver.putArray("rules");
        rule(rules, PROBLEM, "What is wrong in a table, a rule or an example of the rule folder.");
        rule(rules, EXAMPLE, "An example that does not yield what it should.");
        run.put("columnKind", "utf16CodeUnits").set("results", results);
        return Plain.json(log.toString());
    }

    private static void rule(ArrayNode rules, String id, String says) {
        rules.addObject().put("id", id).putObject("shortDescription").put("text", says);
    }
}
