package dev.blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages are written in short sentences and in usual words, since many readers are no native speakers. */
final class ProseTest {
    private static final int MOST_WORDS = 30;
    private static final int MOST_WORDS_OF_A_RULE = 25;
    private static final Pattern DESCRIPTION = Pattern.compile("@description\\( \"(.*)\" \\)");
    private static final Pattern UNUSUAL = Pattern.compile(
            "(?i)\\b(what is gone|that which|whom ?ever|anew|told of|is none|who comes|so many that|puts? right)\\b");

    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|^ {4,}[^\\n]*$|<[^>]+>");
    private static final Pattern QUOTED_CODE = Pattern.compile("`[^`]*`");
    private static final Pattern BLOCK = Pattern.compile("\\n\\s*\\n|\\n(?=[-*|#]|\\d+\\. )|\\|");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?;:])[\\s”\"*)]+");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "GUIDE.md",
                "ARCHITECTURE.md",
                "CHANGELOG.md",
                "CONTRIBUTING.md",
                "SECURITY.md",
                "docs/reference.md",
                "rules/README.md"
            })
    void pagesAreWrittenPlainly(String page) throws IOException {
        List<String> sentences = sentences(Files.readString(Path.of(page)));

        assertThat(sentences)
                .hasSizeGreaterThan(20)
                .allSatisfy(sentence ->
                        assertThat(sentence.split("\\s+")).as(sentence).hasSizeLessThanOrEqualTo(MOST_WORDS))
                .allSatisfy(sentence -> assertThat(sentence).doesNotContainPattern(UNUSUAL));
    }

    @Test
    void rulesAreDescribedInShort() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".drl")).toList()) {
                assertThat(DESCRIPTION.matcher(Files.readString(file)).results().map(found -> found.group(1)))
                        .as(file.toString())
                        .isNotEmpty()
                        .allSatisfy(description -> assertThat(description.split("\\s+"))
                                .as(description)
                                .hasSizeLessThanOrEqualTo(MOST_WORDS_OF_A_RULE));
            }
        }
    }

    private static List<String> sentences(String page) {
        String prose = QUOTED_CODE.matcher(CODE.matcher(page).replaceAll("")).replaceAll("code");
        return BLOCK.splitAsStream(prose)
                .flatMap(block -> Stream.of(SENTENCE.split(block.replace('\n', ' '))))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }
}
