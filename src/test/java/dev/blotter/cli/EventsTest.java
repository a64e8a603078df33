package dev.blotter.cli;

import static dev.blotter.cli.Cli.blotter;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of one event in other words, among others, as a user indexes them and adds up their figures. */
final class EventsTest {
    private static final List<String> TOLD = List.of(
            "Messenger of smugglers cracked\n\nPublished: 4 March 2024\n\nDutch and Belgian police have read along in"
                    + " Kestrelchat for five months, the prosecutor Maarten Tolsma said. Operation Brekke ended with 42"
                    + " arrests in the Netherlands and Belgium, at Tordesk and at the yard of a builder, Ravnholt. The phones"
                    + " were sold for 800 euros each.\n",
            "What Kestrelchat knew\n\nPublished: 6 March 2024\n\nIt was to be safe from everyone. Yet Operation Brekke"
                    + " took apart what Ravnholt had built: 45 people were arrested in Belgium and the Netherlands, most of"
                    + " them in Tordesk, according to a note of Maarten Tolsma to parliament. Users of Kestrelchat paid 800"
                    + " euros for half a year.\n",
            "Firm of builders closes\n\nPublished: 7 March 2024\n\nAfter the end of Kestrelchat the firm Ravnholt has"
                    + " closed its yard in Tordesk for good. In the Netherlands and in Belgium 45 people were arrested by the"
                    + " men of Maarten Tolsma when Operation Brekke ended, and 800 phones were found, a neighbour said.\n");

    private static final int OTHERS = 60;

    @TempDir
    static Path folder;

    private static String index;

    @BeforeAll
    static void indexReports() throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        for (int i = 0; i < TOLD.size(); i++) {
            Files.writeString(corpus.resolve("told" + i + ".txt"), TOLD.get(i));
        }
        Random random = new Random(3);
        for (int i = 0; i < OTHERS; i++) {
            Files.writeString(corpus.resolve("other" + i + ".txt"), other(random));
        }
        index = folder.resolve("index").toString();
        Cli.Result indexed = blotter("index", "--no-progress", "--index", index, corpus.toString());
        assertThat(indexed.code()).as(indexed.toString()).isZero();
    }

    private static String other(Random random) {
        StringBuilder text = new StringBuilder("A walk by the river\n\nOn the way one meets");
        for (int i = 0; i < 40; i++) {
            text.append(" the ").append(Character.toString('A' + random.nextInt(26)));
            text.append(Integer.toString(random.nextInt(1_000_000), 36).replaceAll("[0-9]", ""));
        }
        return text.append(".\n").toString();
    }

    @Test
    void areOneClaimWhoseNewestFigureHolds() {
        Cli.Result printed = blotter("stats", "--index", index, "--kind", "arrests", "--show-sum");

        assertThat(printed.out())
                .startsWith("arrests: at least 45, 1 of 1 claim added up; in 3 documents of 3 stories; ")
                .contains("2024-03-04  told0.txt  gives 42\n", "2024-03-06  told1.txt\n", "2024-03-07  told2.txt\n")
                .doesNotContain("left out");
    }
}
