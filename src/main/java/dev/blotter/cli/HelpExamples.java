package dev.blotter.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The example that ends the help of each command. */
final class HelpExamples {
    private HelpExamples() {}

    static CommandLine addTo(CommandLine line) {
        Map<String, IHelpSectionRenderer> sections = new HashMap<>(line.getHelpSectionMap());
        sections.put(UsageMessageSpec.SECTION_KEY_FOOTER, help -> help.footer() + below(help));
        return line.setHelpSectionMap(sections);
    }

    private static String below(Help help) {
        String end = System.lineSeparator();
        return of(help.commandSpec()).map(example -> end + example + end).orElse("");
    }

    static Optional<String> of(CommandSpec command) {
        return Optional.ofNullable(arguments().getProperty(command.qualifiedName("-")))
                .map(typed -> ("Example: " + command.qualifiedName() + " " + typed).stripTrailing());
    }

    /** By the name of the command: {@code blotter-rules-why}. */
    static Properties arguments() {
        Properties all = new Properties();
        try (InputStream file = Objects.requireNonNull(HelpExamples.class.getResourceAsStream("examples.properties"))) {
            all.load(file);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
