package dev.blotter.cli.search;

import static dev.blotter.cli.Cli.blotter;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.blotter.cli.Cli;
import dev.blotter.index.IndexSession;
import dev.blotter.index.entry.Lineage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of names against an index, and identifiers, as a compliance officer asks for them. */
final class NamesTest {
    @TempDir
    private Path folder;

    private Path list;

    @BeforeEach
    void writeAnIndexAndAList() throws IOException {
        write("a.txt", "A raid in Lagos. Police arrested José García, who ran fast-profit.io.");
        write(
                "b.txt",
                "Smith, Robert was named. Coins went to 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa, see fast-profit.io.");
        write("c.txt", "王小明在金边被捕。");
        write("d.txt", "Nothing of note in Leeds.");
        list = folder.resolve("list.csv");
        Files.writeString(list, """
                name,aliases,id
                Jose Garcia,,W-1
                Robert Smith,Bob Smith;Wang Xiaoming,W-2
                Ann Holt,,W-3
                """);
    }

    private void write(String source, String text) {
        Lineage none = new Lineage(code -> List.of(), code -> List.of());
        try (IndexSession session = IndexSession.open(index(), none, InstantSource.system())) {
            StoriesCommandTest.write(session, source, text, "2024-03-04", 12);
            session.finish();
        }
    }

    private Path index() {
        return folder.resolve("index");
    }

    private Cli.Result run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--index", index().toString()));
        return blotter(all.toArray(String[]::new));
    }

    @Test
    void eachNameIsPrintedWithTheDocumentsThatHoldIt() {
        Cli.Result found = run("search", "--names", list.toString());

        assertThat(found.code()).as(found.toString()).isZero();
        assertThat(found.out()).isEqualTo("""
                Jose Garcia  W-1
                  a.txt  2024-03-04
                    arrests 12
                    … Police arrested «José García», who ran fast-profit.io.

                Robert Smith  W-2
                  b.txt  2024-03-04  (order)
                    arrests 12
                    … «Smith, Robert» was named.
                  c.txt  2024-03-04  (transliterated)
                    arrests 12
                    … «王小明»在金边被捕。

                """);
        assertThat(found.err()).isEqualTo("3 documents hold 2 of 3 names\nin none: Ann Holt\n");
    }

    @Test
    void theyAreARowATableAndAPage() throws IOException {
        String csv =
                run("search", "--names", list.toString(), "--format", "csv").out();
        String jsonl =
                run("search", "--names", list.toString(), "--format", "jsonl").out();
        String html =
                run("search", "--names", list.toString(), "--format", "html").out();

        assertThat(csv.lines()).hasSize(4).anyMatch(row -> row.startsWith("Jose Garcia,W-1,José García,same,1,a.txt,"));
        JsonNode first = new ObjectMapper().readTree(jsonl.lines().findFirst().orElseThrow());
        assertThat(first.path("sentence").asText()).startsWith("Police arrested José García");
        assertThat(html)
                .startsWith("<!DOCTYPE html>")
                .contains("<h2>Robert Smith (W-2)</h2>", "<li>Ann Holt</li>", "<td>王小明 (transliterated)</td>");
    }

    @Test
    void otherConditionsHoldTooAndOtherCommandsTakeTheList() {
        assertThat(run("search", "--names", list.toString(), "raid").out())
                .contains("a.txt")
                .doesNotContain("b.txt");
        assertThat(run("stats", "--names", list.toString()).out()).startsWith("3 documents");
        assertThat(run("search", "--names", list.toString(), "Leeds").code()).isEqualTo(1);
    }

    @Test
    void aSavedListFindsNewDocumentsAndNewNames() throws IOException {
        assertThat(run("searches", "save", "watch", "--names", list.toString()).code())
                .isZero();

        assertThat(run("searches", "run", "watch").out()).contains("a.txt", "b.txt", "c.txt");
        assertThat(run("searches", "run", "watch").code()).isEqualTo(1);
        write("e.txt", "Ann Holt was charged.");
        assertThat(run("searches", "run", "watch").out()).contains("e.txt").doesNotContain("a.txt");
        Files.writeString(list, "name\nJose Garcia\nGarcia José\n");
        assertThat(run("searches", "run", "watch").out())
                .startsWith("Garcia José")
                .contains("a.txt");
    }

    @Test
    void aListInJsonIsReadToo() throws IOException {
        Path json = Files.writeString(
                folder.resolve("list.jsonl"), "{\"name\": \"Nobody Known\", \"aliases\": [\"Robert Smith\"]}\n");
        Cli.Result found = run("search", "--names", json.toString());

        assertThat(found.out()).startsWith("Nobody Known").contains("b.txt");
        assertThat(found.err()).isEqualTo("1 document holds 1 of 1 name\n");
    }

    @Test
    void aListThatCannotBeReadIsRefused() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.jsonl"), "{\"name\": \"A B\"}\n{\"name\n");
        Path unnamed = Files.writeString(folder.resolve("unnamed.csv"), "name,id\nA B,1\n,2\n");

        assertThat(run("search", "--names", broken.toString()).err())
                .contains("broken.jsonl:2:1: this line is no JSON object");
        assertThat(run("search", "--names", unnamed.toString()).err())
                .contains("unnamed.csv:3:1: this row has no name; fill in the column 'name'");
        assertThat(run("search", "--names", "/nowhere.csv").err()).contains("/nowhere.csv");
        assertThat(run("search", "--format", "html").err()).contains("--format html is not for this command");
    }

    @Test
    void identifiersAreFieldsAndAreCounted() {
        assertThat(run("search", "wallet:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa").out())
                .contains("b.txt")
                .doesNotContain("a.txt");
        assertThat(run("search", "domain:www.fast-profit.io", "--facets", "domain")
                        .out())
                .contains("a.txt", "b.txt", "       2  fast-profit.io");
        assertThat(run("search", "domain:fast*").out()).contains("a.txt", "b.txt");
        assertThat(run("search", "wallet:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb").err())
                .contains("is not a wallet address with a right checksum; copy it whole");
    }
}
