package dev.blotter.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.codes.Concepts;
import dev.blotter.codes.CountTable;
import dev.blotter.codes.FraudTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The head of each rule file shows an example of every concept that its rules ask for, as {@code concepts.csv} has it. */
final class RuleHeadsTest {
    private static final Path RULES = Path.of("rules");
    private static final Pattern ASKED =
            Pattern.compile("(?:concept|group|\\w+Concept) (?:==|!=|in|not in) (?:\"[^\"]*\"|\\([^)]*\\))");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern GROUP = Pattern.compile("([a-z-]+) \\(([^()]+)\\)");

    static Stream<Path> files() throws IOException {
        return Files.walk(RULES).filter(path -> path.toString().endsWith(".drl")).toList().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void headShowsEachConcept(Path file) throws IOException {
        String text = Files.readString(file);
        int rules = text.indexOf("rule \"");
        String head = text.substring(0, rules).replaceAll("\\s*\\n// *", " ");

        assertThat(asked(text.substring(rules)))
                .allSatisfy(name ->
                        assertThat(head).contains(name + " (" + examples().get(name) + ")"));
    }

    /** The concepts and groups that rules ask for; kinds of count and of fraud have names that explain themselves. */
    private static Set<String> asked(String rules) {
        Set<String> names = ASKED.matcher(rules)
                .results()
                .map(MatchResult::group)
                .flatMap(condition -> QUOTED.matcher(condition).results().map(found -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        names.removeAll(CountTable.load(RULES).kinds());
        names.removeAll(FraudTypes.load(RULES).codes());
        return names;
    }

    private static Map<String, String> examples() throws IOException {
        Map<String, String> examples = new HashMap<>();
        GROUP.matcher(Files.readString(RULES.resolve(Concepts.FILE)).replace("\n# ", " "))
                .results()
                .forEach(group -> examples.put(group.group(1), group.group(2)));
        Concepts.load(RULES)
                .forEach(concept ->
                        examples.put(concept.name(), concept.example().replaceFirst("\\.$", "")));
        return examples;
    }
}
