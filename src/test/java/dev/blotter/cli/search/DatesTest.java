package dev.blotter.cli.search;

import static dev.blotter.cli.Cli.blotter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.cli.Cli;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.index.IndexSession;
import dev.blotter.index.entry.Lineage;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days of documents, of figures and of runs, as questions are asked by them; of 13 years and two undated documents. */
final class DatesTest {
    private static final Lineage NONE = new Lineage(code -> List.of(), code -> List.of());
    private static final int YEARS = 13;

    @TempDir
    static Path folder;

    @BeforeAll
    static void writeTwoRuns() {
        try (IndexSession session = session("2026-01-30T08:00:00Z")) {
            for (int i = 0; i < YEARS; i++) {
                StoriesCommandTest.write(session, "year" + i + ".txt", "Matter " + i, 2001 + i + "-05-06", i);
            }
            session.finish();
        }
        try (IndexSession session = session("2026-01-31T08:00:00Z")) {
            session.beginRun();
            StoriesCommandTest.write(session, "undated.txt", "A raid in Lagos", null, 70);
            StoriesCommandTest.write(session, "either.txt", "A court in Leeds", null, 80);
            session.finish();
        }
    }

    private static IndexSession session(String time) {
        return IndexSession.open(folder, NONE, InstantSource.fixed(Instant.parse(time)));
    }

    private static Cli.Result asked(String command, String options) {
        List<String> line = new ArrayList<>(List.of(command, "--index", folder.toString()));
        line.addAll(List.of(options.split(" ")));
        return blotter(line.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --since 2013                     | 1 document; 2 more without a date were left out
            --until 2001-05                  | 1 document; 2 more without a date were left out
            --since 2001-05-06 --until 2002  | 2 documents; 2 more without a date were left out
            raid OR matter --since 2013      | 1 document; 1 more without a date was left out
            --since 2020                     | nothing found; 2 more without a date were left out
            --indexed-since last-run         | 2 documents
            --indexed-since 2026-01-31       | 2 documents
            --indexed-since 2026-01-30 --limit 20          | 15 documents
            --indexed-since 2026-01-30 --limit 5           | 5 of 15 documents
            --indexed-since 2026-01-30T08:00:01Z           | 2 documents
            --indexed-since 2027             | nothing found
            """)
    void theyNarrowASearch(String options, String note) {
        assertThat(asked("search", options).err().lines().findFirst()).contains(note);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --since 2013 --until 2012     | --since 2013 --until 2012 goes backward; swap the two
            --during 2013..2012-12-31     | --during 2013..2012-12-31 goes backward; write 2012-12-31..2013
            --indexed-since 2026-01-31T8  | --indexed-since 2026-01-31T8 is no time; write 2026-01-31T08:00:00Z
            """)
    void thoseThatMakeNoSenseAreRefused(String options, String message) {
        Cli.Result refused = asked("search", options);

        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).startsWith("blotter: " + message).hasLineCount(1);
    }

    @Test
    void ofManyYearsTheNewestTenAreCounted() {
        Cli.Result found = asked("search", "--limit 0 --facets year");

        assertThat(found.lines())
                .startsWith("", "by year", "       1  2013")
                .endsWith("       1  2004", "          and 3 more");
    }

    @Test
    void yearsAreATableWithTheUndatedLast() {
        Cli.Result table = asked("stats", "--by year,language --format csv --limit 2");

        assertThat(table.lines())
                .containsExactly(
                        "\uFEFFby,value,name,documents",
                        "year,2012,,1",
                        "year,2013,,1",
                        "year,none,undated,2",
                        "language,en,,15");
    }

    @Test
    void whatIsBeyondTheLimitIsCounted() {
        assertThat(asked("stats", "--by language --limit 0 raid").out())
                .isEqualTo("1 document\n\nby language\n          and 1 more\n");
        assertThat(asked("stats", "--by year --limit 12 --since 2001").out())
                .startsWith("13 documents\n\nby year\n")
                .endsWith("       1  2013\n          and 1 earlier\n");
    }
}
