package dev.blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.blotter.cli.output.Terminal;
import dev.blotter.codes.FraudTypes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;

/** What the Markdown pages of the project point to is there, and what they tell to type can be typed. */
final class DocsTest {
    private static final CommandLine LINE =
            Main.commandLine(Terminal.of(OutputStream.nullOutputStream(), OutputStream.nullOutputStream()));

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.*)$");
    private static final Pattern COMMAND = Pattern.compile("(?m)(?:`|^ {4,}|^\\$ |<\\()(?:\\./)?blotter +([^`\\n]*)");
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|'[^']*'|[^\\s'\"]+");

    /** A link or a command, and the page that it stands on. */
    private record Quote(Path page, String text) {}

    @Test
    void everyRelativeLinkLeadsToAFile() throws IOException {
        List<Quote> links = quotes(LINK).stream()
                .filter(link -> !link.text().matches("[a-z]+:.*"))
                .toList();

        assertThat(links).hasSizeGreaterThan(10).allSatisfy(link -> {
            String file = link.text().replaceFirst("#.*", "");
            Path target = file.isEmpty() ? link.page() : link.page().resolveSibling(file);
            assertThat(target).as(link.toString()).exists();
        });
    }

    @Test
    void everyLinkToAHeadingLeadsToOne() throws IOException {
        for (Quote link : quotes(LINK)) {
            String[] parts = link.text().split("#", 2);
            if (parts.length == 2 && !link.text().contains(":")) {
                Path target = parts[0].isEmpty() ? link.page() : link.page().resolveSibling(parts[0]);
                assertThat(headings(target)).as(link.toString()).contains(parts[1]);
            }
        }
    }

    @Test
    void everyCommandCanBeTyped() throws IOException {
        List<Quote> commands = quotes(COMMAND);

        assertThat(commands)
                .hasSizeGreaterThan(20)
                .allSatisfy(command -> assertThatCode(() -> parse(command.text()))
                        .as(command.toString())
                        .doesNotThrowAnyException());
    }

    @Test
    void theGuideListsAllKindsOfFraud() throws IOException {
        FraudTypes types = FraudTypes.load(Path.of("rules"));

        assertThat(Files.readString(Path.of("GUIDE.md")))
                .contains(types.codes().stream()
                        .map(code -> "| `" + code + "` | " + types.name(code) + " |")
                        .toList());
    }

    /** A sentence may name a command without its PATH. */
    private static void parse(String command) {
        try {
            parseWords(command);
        } catch (MissingParameterException e) {
            assertThat(e.getMissing()).allMatch(ArgSpec::isPositional);
        }
    }

    private static void parseWords(String command) {
        List<String> words = new ArrayList<>();
        WORD.matcher(command.replaceFirst(" {2,}.*| [>|#] .*|\\)$", ""))
                .results()
                .map(MatchResult::group)
                .map(word -> word.replaceAll("^['\"]|['\"]$", ""))
                .filter(word -> !word.equals("…"))
                .forEach(words::add);
        LINE.parseArgs(words.toArray(String[]::new));
    }

    private static List<String> headings(Path page) throws IOException {
        return HEADING.matcher(Files.readString(page))
                .results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }

    private static List<Quote> quotes(Pattern pattern) throws IOException {
        List<Quote> quotes = new ArrayList<>();
        for (Path page : pages()) {
            pattern.matcher(Files.readString(page))
                    .results()
                    .forEach(found -> quotes.add(new Quote(page, found.group(1).strip())));
        }
        return quotes;
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (String folder : List.of("", "docs", "rules")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
            }
        }
        assertThat(pages).contains(Path.of("README.md"), Path.of("GUIDE.md"), Path.of("ARCHITECTURE.md"));
        return pages;
    }
}
