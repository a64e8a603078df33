package org.example.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.Pipeline;
import dev.blotter.batch.CorpusWalk;
import dev.blotter.batch.IndexRun;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Regions;
import dev.blotter.finding.Entry;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.IndexSession;
import dev.blotter.index.entry.Lineage;
import dev.blotter.index.query.Filter;
import dev.blotter.index.result.Hit;
import dev.blotter.index.result.PageRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blotter as a program of somebody else uses it: by what is public alone. */
final class LibraryTest {
    @TempDir
    private Path home;

    private String usualHome;
    private Path rules;

    @BeforeEach
    void makeRules() throws IOException {
        usualHome = System.setProperty("user.home", home.toString());
        rules = Files.createDirectory(home.resolve("rules"));
        Files.writeString(
                rules.resolve("fraud-types.csv"), "code,parent,name,description\nromance-scam,,Romance scam,\n");
        Files.writeString(
                Files.createDirectory(rules.resolve("terms")).resolve("a.csv"),
                "term,concept,language,sort,not\nromance scam,romance-scam,en,strong,\n");
        Files.writeString(Files.createDirectory(rules.resolve("kinds")).resolve("a.drl"), """
                rule "kinds/strong"
                @description( "A strong term" )
                when
                    $t : Term( sort == "strong", $c : concept )
                then
                    insertLogical( new FraudType( $c, $t ) );
                end
                """);
    }

    @AfterEach
    void goHome() {
        System.setProperty("user.home", usualHome);
    }

    private Path report() throws IOException {
        Path folder = Files.createDirectories(home.resolve("news"));
        return Files.writeString(folder.resolve("a.txt"), "The romance scam began in May with a letter to a widow.");
    }

    @Test
    void aFileIsTagged() throws IOException {
        Path file = report();
        List<String> lines = new ArrayList<>();
        try (Pipeline blotter = Pipeline.open(rules)) {
            for (Entry entry : blotter.tag(file)) {
                for (Entry.TypeTag tag : entry.fraudTypes()) {
                    lines.add(tag.code() + ": " + tag.evidence().getFirst().sentence());
                }
            }
        }

        assertThat(lines).containsExactly("romance-scam: The romance scam began in May with a letter to a widow.");
        assertThat(Pipeline.usualCache()).startsWith(home).isNotEmptyDirectory();
    }

    @Test
    void aTableOfDocumentsHasAnEntryForEach() throws IOException {
        Path file = Files.writeString(
                home.resolve("wire.jsonl"),
                "{\"title\":\"One\",\"text\":\"A romance scam.\"}\n{\"title\":\"Two\",\"text\":\"A fair day.\"}\n");
        try (Pipeline blotter = Pipeline.open(rules)) {
            List<Entry> entries = blotter.tag(file);

            assertThat(entries).extracting(Entry::source).containsExactly(file + "#1", file + "#2");
            assertThat(entries).extracting(entry -> entry.fraudTypes().size()).containsExactly(1, 0);
        }
    }

    @Test
    void aFileThatIsNotThereHasAnEntryThatSaysSo() {
        try (Pipeline blotter = Pipeline.open(rules)) {
            assertThat(blotter.tag(home.resolve("none.txt"))).singleElement().satisfies(entry -> {
                assertThat(entry.status()).isEqualTo("unreadable");
                assertThat(entry.reason()).isNotBlank();
            });
        }
    }

    @Test
    void anIndexIsMadeAndAsked() throws IOException {
        Path news = report().getParent();
        Path folder = home.resolve("index");
        FraudTypes types = FraudTypes.load(rules);
        Lineage lineage = new Lineage(types::ancestors, Regions.builtIn()::parents);
        try (Pipeline blotter = Pipeline.open(rules);
                IndexSession session = IndexSession.open(folder, lineage, Clock.systemUTC())) {
            CorpusWalk.Reach reach = new CorpusWalk.Reach(false, false);
            new IndexRun(blotter, session)
                    .run(new IndexRun.Request(List.of(news), reach, 2, Set.of()), (done, total, failed) -> {});
        }
        List<String> sources = new ArrayList<>();
        try (BlotterIndex index = BlotterIndex.open(folder)) {
            for (Hit hit : index.search(Filter.FIRSTS, new PageRequest(PageRequest.Order.DATE, 0, 10))
                    .hits()) {
                sources.add(hit.entry().source() + " "
                        + hit.entry().fraudTypes().getFirst().name());
            }
        }

        assertThat(sources).containsExactly("a.txt Romance scam");
    }

    @Test
    void thePageShowsWhatIsRunHere() throws IOException {
        String here = Files.readString(Path.of("src/test/java/org/example/newsroom/LibraryTest.java"))
                .replaceAll("\\s", "");
        String page = Files.readString(Path.of("docs/library.md"));
        List<String> blocks = List.of(page.split("```")).stream()
                .filter(block -> block.startsWith("java"))
                .map(block -> block.substring("java".length()).replaceAll("\\s", ""))
                .toList();

        assertThat(blocks).hasSize(2).allSatisfy(block -> assertThat(here).contains(block));
    }
}
