package dev.blotter.cli.corpus;

import static dev.blotter.cli.Cli.blotter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that do not say when they were out, or what they are called. */
final class UndatedTest {
    private static final String LONG = "Police in Lagos arrested twelve men who had sold repairs to computers that"
            + " worked, and took away forty telephones.";

    @TempDir
    Path folder;

    private Path corpus;

    @BeforeEach
    void writeFiles() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.writeString(rules.resolve("fraud-types.csv"), "code,parent,name,description\ncheating,,Cheating,x\n");
        corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("plain.txt"), LONG);
        Files.writeString(corpus.resolve("raid-2023-05-06.txt"), LONG + " They were charged.");
        Files.writeString(
                corpus.resolve("page.html"),
                "<html><head><title>A raid</title><meta property='article:published_time' content='2022-01-02'>"
                        + "</head><body><p>" + LONG + " A court sat.</p></body></html>");
    }

    private Cli.Result run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--index", folder.resolve("index").toString()));
        return blotter(all.toArray(String[]::new));
    }

    private Cli.Result index(String... arguments) {
        List<String> all = new ArrayList<>(List.of("index", "--no-progress", "--rules"));
        all.add(folder.resolve("rules").toString());
        all.addAll(List.of(arguments));
        all.add(corpus.toString());
        Cli.Result indexed = run(all.toArray(String[]::new));
        assertThat(indexed.code()).as(indexed.toString()).isZero();
        return indexed;
    }

    private String show(String source) {
        return run("show", source).out();
    }

    private Path list(String rows) throws IOException {
        return Files.writeString(folder.resolve("list.csv"), "source,date,title,url\n" + rows);
    }

    @Test
    void theNameOfAFileIsAWeakSourceOfItsDay() {
        index();

        assertThat(show("raid-2023-05-06.txt")).contains("2023-05-06 (file-name)");
        assertThat(show("page.html")).contains("2022-01-02").doesNotContain("file-name");
    }

    @Test
    void aTextInOneLineIsCalledByItsFirstWords() {
        index();

        assertThat(show("plain.txt"))
                .startsWith("Police in Lagos arrested twelve men who had sold repairs to computers that…\n");
        assertThat(run("search", "lagos").out()).doesNotContain("no title");
    }

    @Test
    void theUndatedAreListedAsATableToFillIn() {
        index();

        Cli.Result listed = run("errors", "--undated", "--format", "csv");

        assertThat(listed.out()).isEqualTo("\uFEFFsource,date,title,url\r\nplain.txt,,,\r\n");
        assertThat(listed.err()).startsWith("1 of 3 documents without a date");
        assertThat(run("errors", "--undated").out()).contains("plain.txt");
    }

    @Test
    void aListGivesWhatDocumentsDoNotSay() throws IOException {
        Path list = list("plain.txt,2021-03-04,Repairs,https://example.com/a\nraid-2023-05-06.txt,2023-05-09,,\n"
                + "page.html,2020-01-01,Another,\n");

        index("--metadata", list.toString());

        assertThat(show("plain.txt")).startsWith("Repairs\n").contains("2021-03-04 (list)");
        assertThat(show("raid-2023-05-06.txt")).contains("2023-05-09 (list)");
        assertThat(show("page.html")).startsWith("A raid\n").contains("2022-01-02");
        assertThat(run("export").out()).contains("\"publishedFrom\":\"list\"");

        index("--metadata", list.toString(), "--metadata-first");
        assertThat(show("page.html")).startsWith("Another\n").contains("2020-01-01 (list)");
    }

    @Test
    void aLaterRunWithoutTheListKeepsItsDates() throws IOException {
        Path list = list("plain.txt,2021-03-04,,\n");
        index("--metadata", list.toString());
        Files.delete(list);

        Cli.Result again = index();

        assertThat(again.toString()).contains("3 skipped");
        assertThat(show("plain.txt")).contains("2021-03-04 (list)");
    }

    @Test
    void theListThatIsKeptIsPrivateAndTheLastThatWasGiven() throws IOException {
        Path list = list("page.html,2020-01-01,,\n");
        Files.setPosixFilePermissions(list, PosixFilePermissions.fromString("rw-r--r--"));
        index("--metadata", list.toString(), "--metadata-first");
        Path kept = folder.resolve("index/metadata-first.csv");
        assertThat(Files.getPosixFilePermissions(kept)).isEqualTo(PosixFilePermissions.fromString("rw-------"));

        index("--metadata", kept.toString());
        index();

        assertThat(kept).doesNotExist();
        assertThat(show("page.html")).contains("2022-01-02").doesNotContain("(list)");
    }

    @Test
    void onlyFilesWhoseRowsChangedAreReadAgain() throws IOException {
        index(
                "--metadata",
                list("plain.txt,2021-03-04,,\npage.html,2020-01-01,,\n").toString());

        Cli.Result again = index(
                "--metadata",
                list("plain.txt,2021-03-05,,\npage.html,2020-01-01,,\n").toString());

        assertThat(again.toString()).contains("1 read + 2 skipped");
        assertThat(show("plain.txt")).contains("2021-03-05");
    }

    @Test
    void aListThatIsWrongIsRefusedWithItsPlace() throws IOException {
        Path list = list("plain.txt,yesterday,,\n");
        assertThat(run(
                                "index",
                                "--rules",
                                folder.resolve("rules").toString(),
                                "--metadata",
                                list.toString(),
                                corpus.toString())
                        .err())
                .contains("list.csv:2:11: 'yesterday' is no day; write it as 2024-11-27");
        assertThat(index("--metadata", list("gone.txt,2021-03-04,,\n").toString())
                        .err())
                .contains("note: 1 source of ", "not in the index, such as 'gone.txt'");
    }
}
