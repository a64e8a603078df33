package dev.blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.cli.output.Terminal;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The help of every command ends with an example that can be typed. */
final class HelpExamplesTest {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");

    private final CommandLine line =
            Main.commandLine(Terminal.of(OutputStream.nullOutputStream(), OutputStream.nullOutputStream()));

    @Test
    void eachCommandShowsAnExampleThatItTakes() {
        Properties examples = HelpExamples.arguments();
        List<String> tried = commands(line)
                .filter(command -> command.getSubcommands().isEmpty())
                .map(command -> command.getCommandSpec())
                .filter(command ->
                        !command.usageMessage().hidden() && !command.name().equals("generate-completion"))
                .map(command -> {
                    String name = command.qualifiedName("-");
                    assertThat(examples).containsKey(name);
                    assertThat(command.commandLine().getUsageMessage()).contains("Example: " + command.qualifiedName());
                    String typed = command.qualifiedName() + " " + examples.getProperty(name);
                    line.parseArgs(words(typed.substring("blotter ".length())));
                    return name;
                })
                .toList();

        assertThat(tried).hasSameElementsAs(examples.stringPropertyNames());
    }

    private static Stream<CommandLine> commands(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpExamplesTest::commands));
    }

    private static String[] words(String arguments) {
        List<String> words = new ArrayList<>();
        WORD.matcher(arguments)
                .results()
                .forEach(word -> words.add(word.group(1) == null ? word.group() : word.group(1)));
        return words.toArray(String[]::new);
    }
}
