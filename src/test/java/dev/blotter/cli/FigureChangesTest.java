package dev.blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.cli.output.ExitCode;
import dev.blotter.workbench.SmallRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code rules diff} tells of figures that come, go and change. */
final class FigureChangesTest {
    @TempDir
    static Path folder;

    private static Path before;
    private static String index;

    @TempDir
    private Path temporary;

    private Path rules;

    @BeforeAll
    static void indexThreeTexts() throws IOException {
        before = SmallRules.in(folder);
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("a.txt"), "Police arrested 12 people in Ghana.");
        Files.writeString(corpus.resolve("b.txt"), "Police arrested 5 people.");
        Files.writeString(corpus.resolve("c.txt"), "Police plan to arrest 7 people.");
        index = folder.resolve("index").toString();
        Cli.Result indexed = Cli.blotter(
                "index", "--isolate", "none", "--rules", before.toString(), "--index", index, corpus.toString());
        assertThat(indexed.code()).as(indexed.toString()).isEqualTo(ExitCode.DONE);
    }

    @BeforeEach
    void copyTheRules() {
        rules = SmallRules.in(temporary);
    }

    private void edit(String file, String was, String is) throws IOException {
        String text = Files.readString(rules.resolve(file));
        assertThat(text).contains(was);
        Files.writeString(rules.resolve(file), text.replace(was, is));
    }

    private String diff(String... options) {
        List<String> line = new ArrayList<>(List.of("rules", "diff", "--rules", rules.toString(), "--index", index));
        line.addAll(List.of(options));
        return Cli.blotter(line.toArray(String[]::new)).out();
    }

    @Test
    void figuresThatComeAndChangeAreToldAndRegionsByTheirNames() throws IOException {
        edit(
                "people/arrests.drl",
                "$p : Place( sentence == $q.sentence )",
                "$p : Place( sentence == $q.sentence + 1 )");
        edit(
                "people/arrests.drl",
                "$p : Place( context == \"plain\" )",
                "$p : Place( context == \"plain\", sentence > 1 )");
        edit("people/arrests.drl", "token == $p.last + 1", "token == $p.last + 2");

        assertThat(diff()).isEqualTo("""
                2 of 3 documents would change

                            gained    lost  changed
                arrests          1       0        1
                GH (Ghana)       0       1        0

                arrests  +1 -0 ~1
                  ~ a.txt  Police arrested 12 people in Ghana.
                      ~ 12, in GH → 12
                      “Police [arrested 12 people] in Ghana.”
                      by people/arrested
                  + c.txt  Police plan to arrest 7 people.
                      + 7
                      “Police plan to [arrest 7 people].”
                      by people/arrested

                GH (Ghana)  +0 -1 ~0
                  - a.txt  Police arrested 12 people in Ghana.
                      “Police arrested 12 people in [Ghana].”
                      was by region/named
                """);
    }

    @Test
    void figuresThatGoAreToldAsTheyWere() throws IOException {
        edit("terms/all.csv", "arrest,arrests,en,verb,\n", "");

        assertThat(diff())
                .contains(
                        "2 of 3 documents would change\n\n",
                        "arrests  +0 -2 ~0\n  - a.txt  Police arrested 12 people in Ghana.\n      - 12, in GH\n")
                .contains("  - b.txt  Police arrested 5 people.\n      - 5\n", "was by people/arrested");
        assertThat(diff("--limit", "1"))
                .contains("  - a.txt")
                .doesNotContain("b.txt")
                .endsWith("\n  and 1 more\n");
        assertThat(diff("--limit", "0")).endsWith("arrests  +0 -2 ~0\n  and 2 more\n");
    }

    @Test
    void rulesThatSayTheSameChangeNothing() throws IOException {
        edit("people/arrests.drl", "A verb and a number of people", "Who was held");

        assertThat(diff()).isEqualTo("0 of 3 documents would change\n");
    }
}
