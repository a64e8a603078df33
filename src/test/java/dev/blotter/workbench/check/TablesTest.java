package dev.blotter.workbench.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.codes.Problem;
import dev.blotter.rules.folder.Cache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept of a check of tables, while they are edited. */
final class TablesTest {
    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void writeTables() throws IOException {
        folder = Files.createDirectories(temporary.resolve("rules/terms")).getParent();
        write(
                "fraud-types.csv",
                "code,parent,name,description",
                "scam,,Scam,A scam",
                "job-scam,scam,Job scam,A job scam");
        write(
                "terms/en.csv",
                "term,concept,language,sort,not",
                "arrested,arrests,en,verb,",
                "fake job,job-scam,en,strong,");
        write("terms/more.csv", "term,concept,language,sort,not", "charged,charged,en,verb,");
        write("places/words.csv", "word,kind", "City,town");
        write("likeness/words.csv", "word,rarity,report,job-scam", "*,1.0,0.1,0.2");
    }

    private void write(String name, String... lines) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.write(folder.resolve(name), List.of(lines));
    }

    private List<Problem> check(String build) {
        return new Tables(folder, Cache.of(Tables.Part.class, temporary.resolve("cache"), Optional.of(build)))
                .check()
                .problems();
    }

    private long kept() throws IOException {
        try (Stream<Path> files = Files.list(temporary.resolve("cache"))) {
            return files.count();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "terms/en.csv        | arrested,arrests,en,verb,      | the term 'arrested' has the concept 'arrests' already in terms/en.csv:2",
                "terms/more.csv      | '=arrested,arrests,en,verb,'   | matches nothing that 'arrested' in terms/en.csv:2 does not",
                "terms/en.csv        | held ,arrests,en,verb,         | stray white space stands here",
                "terms/en.csv        | held,arrests,en,werb,          | the sort 'werb' is unknown",
                "places/words.csv    | Town,size                      | the kind 'size' is unknown",
                "likeness/words.csv  | house,1.0,x,                   | the line holds no word with a number",
            })
    void anEditOfATableIsSeenThoughTheRestIsKept(String table, String row, String said) throws IOException {
        List<Problem> before = check("a build");

        Files.writeString(folder.resolve(table), row + "\n", StandardOpenOption.APPEND);

        assertThat(before).noneMatch(problem -> problem.message().contains(said));
        assertThat(check("a build"))
                .isEqualTo(check("another build"))
                .anyMatch(problem -> problem.message().contains(said));
    }

    @Test
    void onlyTheFileAndTheConceptOfANewTermAreLookedAtAgain() throws IOException {
        check("a build");
        long kept = kept();

        Files.writeString(folder.resolve("terms/en.csv"), "seized,arrests,en,verb,\n", StandardOpenOption.APPEND);
        check("a build");

        assertThat(kept()).isEqualTo(kept + 2);
    }

    @Test
    void whatALearnedWordMayWeighForFollowsFromTheKindsOfFraud() throws IOException {
        check("a build");

        write("fraud-types.csv", "code,parent,name,description", "scam,,Scam,A scam");

        assertThat(check("a build"))
                .isEqualTo(check("another build"))
                .anyMatch(problem -> problem.message().contains("'job-scam' is no kind of fraud"));
    }
}
