package dev.blotter.cli;

import static dev.blotter.cli.Cli.blotter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.search.StoriesCommandTest;
import dev.blotter.index.IndexSession;
import dev.blotter.index.entry.Lineage;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Saved searches, as cron and a user run them, and hits as they are printed. */
final class SearchesTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeAnIndex() {
        write("a.txt", "A raid in Lagos. Police found telephones.", 12);
        write("b.txt", "Nothing of note in Leeds.", 3);
    }

    private void write(String source, String text, double arrests) {
        Lineage none = new Lineage(code -> List.of(), code -> List.of());
        try (IndexSession session = IndexSession.open(folder, none, InstantSource.system())) {
            StoriesCommandTest.write(session, source, text, "2024-03-04", arrests);
            session.finish();
        }
    }

    private Cli.Result searches(String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of("searches", command, "--index", folder.toString()));
        all.addAll(List.of(arguments));
        return blotter(all.toArray(String[]::new));
    }

    @Test
    void aRunPrintsWhatTheLastDidNotFind() {
        assertThat(searches("save", "raids", "raid", "--arrests", "10..").err())
                .isEqualTo("saved 'raids', which finds 1 document now; ask it with: blotter searches run raids\n");

        Cli.Result first = searches("run", "raids");
        Cli.Result second = searches("run", "raids");
        write("c.txt", "Another raid.", 40);
        Cli.Result third = searches("run", "raids");

        assertThat(first.code()).as(first.toString()).isZero();
        assertThat(first.out()).contains("a.txt").doesNotContain("b.txt");
        assertThat(second).isEqualTo(new Cli.Result(1, "", ""));
        assertThat(third.code()).isZero();
        assertThat(third.out()).contains("c.txt").doesNotContain("a.txt");
        assertThat(searches("run", "raids", "--all").out()).contains("a.txt", "c.txt");
    }

    @Test
    void searchesAreListedReplacedAndRemoved() {
        searches("save", "raids", "raid");
        searches("save", "raids", "raid in", "--sort", "count");
        searches("save", "all", "*:*");

        assertThat(searches("list").out())
                .isEqualTo("all  never run  '*:*'\nraids  never run  'raid in' --sort count\n");
        assertThat(searches("remove", "all").code()).isZero();
        assertThat(searches("list").lines()).hasSize(1);
    }

    @Test
    void anIndexWithSearchesIsStillAnIndex() {
        searches("save", "raids", "raid");
        write("c.txt", "Another raid.", 40);

        assertThat(searches("list").lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "save   | ../x  | raid            | '../x' is no name for a search; use letters",
                "save   | x     | --regoin        | Unknown option: '--regoin'; did you mean --region?",
                "save   | x     | region:Atlantis | 'Atlantis' is no region that Blotter knows",
                "run    | raidz | --all           | 'raidz' is no saved search; did you mean raids?",
                "remove | other |                 | 'other' is no saved search; list them with",
            })
    void aFaultIsToldInOneSentence(String command, String name, String argument, String message) {
        searches("save", "raids", "raid");
        Cli.Result result = argument == null ? searches(command, name) : searches(command, name, argument);

        assertThat(result.code()).as(result.toString()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains(message);
    }

    @Test
    void aHitSaysWhereItWasFoundAndWhatTheHitsHave() {
        Cli.Result found =
                blotter("search", "--index", folder.toString(), "raid telephones", "--facets", "year,lang,region");

        assertThat(found.out()).as(found.toString()).matches("""
                        Title of a.txt
                          a.txt  2024-03-04
                          arrests 12
                          … A «raid» in Lagos.
                          … Police found «telephones».

                        by year
                               1  2024

                        by language
                               1  en

                        by region
                          no document has one
                        """);
    }

    @Test
    void aSearchThatFindsNothingSaysWhichPartOfItDoesNot() {
        Cli.Result none = blotter("search", "--index", folder.toString(), "raid zyzzyva", "--arrests", "10..");
        Cli.Result crossed = blotter("search", "--index", folder.toString(), "raid note");

        assertThat(none.err()).isEqualTo("""
                        nothing found
                          raid               alone finds 1
                          zyzzyva            alone finds none
                          arrests:[10 TO *]  alone finds 1
                        """);
        assertThat(crossed.err()).isEqualTo("""
                        nothing found
                          raid  alone finds 1, without it 1
                          note  alone finds 1, without it 1
                        no document meets all of them; leave one out
                        """);
    }

    @Test
    void documentsLikeOneAreFound() {
        write("c.txt", "Police found telephones in a raid on a house in Lagos.", 40);
        Cli.Result like = blotter("more-like", "--index", folder.toString(), "a.txt");

        assertThat(like.code()).as(like.toString()).isZero();
        assertThat(like.out()).startsWith("Title of c.txt").doesNotContain("Title of a.txt");
        assertThat(blotter("more-like", "--index", folder.toString(), "x").err())
                .isEqualTo("blotter: 'x' is no source of the index; look it up with: blotter search\n");
    }

    @Test
    void searchesAloneSayWhatCanBeDone() {
        Cli.Result alone = blotter("searches");

        assertThat(alone.code()).isEqualTo(ExitCode.USAGE);
        assertThat(alone.err()).startsWith("blotter: say what to do with the searches: save, list, run or remove\n");
    }

    @Test
    void aSearchThatRanIsListedWithItsTime() {
        searches("save", "raids", "raid");
        Cli.Result run = searches("run", "raids", "--format", "jsonl");

        assertThat(run.lines()).singleElement().asString().contains("\"source\":\"a.txt\"");
        assertThat(searches("list").out()).matches("raids  20\\d\\d-[\\d-]+T[\\d:]+Z  raid\n");
    }

    @Test
    void likeDocumentsAreAlsoJsonAndNoneEndsWithOne() {
        write("c.txt", "Police found telephones in a raid on a house in Lagos.", 40);

        assertThat(blotter("more-like", "--index", folder.toString(), "a.txt", "--format", "json")
                        .out())
                .startsWith("[{")
                .contains("\"source\":\"c.txt\"");
        write("d.txt", "Unheard zebras.", 7);
        Cli.Result none = blotter("more-like", "--index", folder.toString(), "d.txt");
        assertThat(none.code()).isEqualTo(ExitCode.FAILED);
        assertThat(none.out()).isEmpty();
    }

    @Test
    void aCopyIsFoundWhenAskedForAndSaysWhatItCopies() {
        write("copy.txt", "A raid in Lagos. Police found telephones.", 12);
        String index = folder.toString();

        assertThat(blotter("search", "--index", index, "raid").out())
                .contains("  a.txt  ")
                .doesNotContain("copy.txt");
        assertThat(blotter("search", "--index", index, "raid", "--copies").out())
                .contains("  a.txt  ", "  copy.txt  ");
        assertThat(blotter("show", "--index", index, "copy.txt").out())
                .startsWith("Title of copy.txt\ncopy.txt  2024-03-04 (json-ld)  en  copy of a.txt\n");
    }

    @Test
    void aChoiceOfWhichNothingIsThereSaysSo() {
        assertThat(blotter("search", "--index", folder.toString(), "zyzzyva OR xyzzy")
                        .err())
                .isEqualTo("nothing found\n  no part of it finds any\n");
        assertThat(blotter("search", "--index", folder.toString(), "zyzzyva").err())
                .isEqualTo("nothing found\n");
    }
}
