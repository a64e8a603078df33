package dev.blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.cli.output.ExitCode;
import dev.blotter.index.IndexSession;
import dev.blotter.index.entry.Lineage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is said of each wrong query and option of {@code wrong-questions.txt}: arguments with ¦ between
 * them, then the message, indented.
 */
final class WrongQuestionsTest {
    private static final int FEWEST = 40;

    @TempDir
    static Path folder;

    /** What is typed, and what is said to it. */
    record Wrong(String arguments, String message) {
        @Override
        public String toString() {
            return arguments;
        }
    }

    @BeforeAll
    static void makeAnIndex() {
        Lineage none = new Lineage(code -> List.of(), code -> List.of());
        try (IndexSession session = IndexSession.open(folder, none, InstantSource.system())) {
            session.finish();
        }
    }

    static Stream<Wrong> wrong() throws IOException {
        List<Wrong> rows = new ArrayList<>();
        for (String row : table().split("\n\n")) {
            String[] lines = row.split("\n", 2);
            rows.add(new Wrong(lines[0], lines[1].replaceAll("(?m)^ {4}", "").strip()));
        }
        return rows.stream();
    }

    private static String table() throws IOException {
        try (InputStream in = WrongQuestionsTest.class.getResourceAsStream("wrong-questions.txt")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void theUserIsToldWhatIsWrongAndWhatToWrite(Wrong wrong) {
        List<String> arguments = new ArrayList<>(List.of("search", "--index", folder.toString()));
        arguments.addAll(List.of(wrong.arguments().split(" ¦ ")));

        Cli.Result result = Cli.blotter(arguments.toArray(String[]::new));

        assertThat(result.code()).as(result.toString()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err().strip()).isEqualTo(wrong.message());
        assertThat(result.out()).isEmpty();
    }

    @Test
    void theTableIsWhole() throws IOException {
        assertThat(wrong()).hasSizeGreaterThan(FEWEST);
    }
}
