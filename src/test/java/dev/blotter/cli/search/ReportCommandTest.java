package dev.blotter.cli.search;

import static dev.blotter.cli.Cli.blotter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.cli.Cli;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.index.IndexSession;
import dev.blotter.index.entry.Lineage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports, as a user asks for them. */
final class ReportCommandTest {
    @TempDir
    static Path folder;

    private static String index;

    @BeforeAll
    static void writeAnIndex() {
        index = folder.resolve("index").toString();
        Lineage lineage = new Lineage(code -> List.of(), code -> List.of());
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-01-31T08:00:00Z"));
        try (IndexSession session = IndexSession.open(Path.of(index), lineage, clock)) {
            StoriesCommandTest.write(session, "a.txt", "A raid in Lagos by night.", "2024-03-04", 12);
            StoriesCommandTest.write(session, "b.txt", "A court in Leeds sat.", null, 3);
            session.finish();
        }
    }

    private static Path file(String name) {
        return folder.resolve(name);
    }

    @Test
    void aPageIsWrittenAndSummedUp() throws IOException {
        Path page = file("all.html");
        Cli.Result printed = blotter("report", "--index", index, "-o", page.toString());

        assertThat(printed.code()).as(printed.toString()).isZero();
        assertThat(printed.out()).isEmpty();
        assertThat(printed.err())
                .isEqualTo(page + ": 2 documents; arrests: 12, from 1 claim in 1 document, none confirmed\n");
        assertThat(Jsoup.parse(page).select("h1").text()).isEqualTo("Fraud policing record");
    }

    @Test
    void aQuestionIsAnsweredAlone() throws IOException {
        Path page = file("lagos.html");
        Cli.Result printed = blotter("report", "--index", index, "-o", page.toString(), "Lagos", "--since", "2024");

        assertThat(printed.err()).contains("1 document; arrests: 12, from 1 claim in 1 document, none confirmed");
        assertThat(Jsoup.parse(page).title()).isEqualTo("Fraud policing record: Lagos; since 2024-01-01");
    }

    @Test
    void aPageThatWasThereIsReplacedAndNothingElseIsLeft() throws IOException {
        Path page = Files.createDirectory(file("own")).resolve("report.html");
        Files.writeString(page, "old");
        blotter("report", "--index", index, "-o", page.toString());

        assertThat(page).content().startsWith("<!DOCTYPE html>");
        assertThat(page.getParent())
                .isDirectoryContaining(path -> path.equals(page))
                .satisfies(own -> {
                    try (var files = Files.list(own)) {
                        assertThat(files).hasSize(1);
                    }
                });
    }

    @Test
    void wrongOptionsSayWhatToWrite() {
        assertThat(blotter("report", "--index", index).err()).contains("-o");
        assertThat(blotter("report", "--index", index, "-o", "x.html", "--kind", "arests")
                        .err())
                .contains("--kind 'arests' is no kind of count; did you mean arrests?");
        assertThat(blotter("report", "--index", index, "-o", folder.toString()).err())
                .contains("is a folder; name a file in it, such as report.html");
        assertThat(blotter(
                        "report",
                        "--index",
                        index,
                        "-o",
                        file("none/report.html").toString()))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(ExitCode.USAGE))
                .satisfies(refused -> assertThat(refused.err()).contains("there is no folder", "make it first"));
    }

    /** A report says what it was asked, since it is handed on without the command. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --arrests 10..              | arrests 10 or more
            --arrests ..9               | arrests 9 or less
            --arrests 10..50            | arrests 10 to 50
            --arrests 7                 | arrests 7
            --count victims:..          | victims any
            --count loss:1m..2m:usd     | loss 1,000,000 to 2,000,000 USD
            --count loss:1m..           | loss 1,000,000 or more
            --count loss:..0.5:EUR      | loss 0.5 EUR or less
            --indexed-since 2026-01-31  | first seen since 2026-01-31T00:00:00Z
            --copies                    | copies taken too
            --lang en                   | language en
            --status truncated          | status truncated
            --fraud romance-scam --fraud job-scam | kind of fraud Romance scam or Job scam
            """)
    void thePageTellsTheQuestion(String options, String told) throws IOException {
        Path page = file("question.html");
        List<String> line = new ArrayList<>(List.of("report", "--index", index, "-o", page.toString()));
        line.addAll(List.of(options.split(" ")));
        Cli.Result printed = blotter(line.toArray(String[]::new));

        assertThat(printed.code()).as(printed.toString()).isZero();
        assertThat(Jsoup.parse(page).select(".question div").eachText()).containsExactly(told);
    }

    @Test
    void aPlaceThatTakesNoFileIsNamed() {
        Cli.Result refused = blotter("report", "--index", index, "-o", "/proc/report.html");

        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).startsWith("blotter: '/proc/report.html': ").hasLineCount(1);
    }
}
