package dev.blotter.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.finding.Entry;
import dev.blotter.index.query.Filter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries of equal content, and which of them is the first. */
final class CopiesTest {
    @TempDir
    private Path temp;

    private TestBlotter blotter;

    @BeforeEach
    void open() {
        blotter = new TestBlotter(temp.resolve("index"));
    }

    private Map<String, String> copies() {
        Map<String, String> copies = new TreeMap<>();
        blotter.ask(index -> {
            index.export(Filter.ALL, entry -> put(copies, entry));
            return true;
        });
        return copies;
    }

    private static void put(Map<String, String> copies, Entry entry) {
        if (entry.copyOf() != null) {
            copies.put(entry.source(), entry.copyOf());
        }
    }

    @Test
    void allButTheSmallestSourceAreCopies() {
        blotter.write(
                Report.at("c").sameAs("x"),
                Report.at("b").sameAs("x"),
                Report.at("a").sameAs("x"),
                Report.at("d"));
        assertThat(copies()).isEqualTo(Map.of("b", "a", "c", "a"));
        assertThat(blotter.find(Filter.FIRSTS)).containsExactly("a", "d");
        assertThat(blotter.find(Filter.ALL)).containsExactly("a", "b", "c", "d");
    }

    @Test
    void whatARunDidNotComeToMarkTheNextOneMarksThoughNothingIsNew() {
        blotter.write(Report.at("a").sameAs("x"));
        try (IndexSession session = blotter.session()) {
            TestBlotter.write(session, Report.at("b").sameAs("x"));
        }
        assertThat(copies()).isEmpty();

        blotter.write();
        assertThat(copies()).isEqualTo(Map.of("b", "a"));
    }

    @Test
    void sourcesAreComparedByTheirBytes() {
        // In UTF-16 the emoji comes before the full-width letter, in UTF-8 after it.
        blotter.write(Report.at("🚔").sameAs("x"), Report.at("ａ").sameAs("x"));
        assertThat(copies()).isEqualTo(Map.of("🚔", "ａ"));
    }

    @Test
    void aCopyWhoseFirstIsGoneBecomesTheFirst() {
        blotter.write(
                Report.at("a").sameAs("x"),
                Report.at("b").sameAs("x"),
                Report.at("c").sameAs("x"));
        try (IndexSession session = blotter.session()) {
            session.drop("a"::equals);
            session.finish();
        }
        assertThat(copies()).isEqualTo(Map.of("c", "b"));
        assertThat(blotter.find(Filter.FIRSTS)).containsExactly("b");
    }

    @Test
    void aCopyThatIsRewrittenWithOtherContentIsNoneAnyMore() {
        blotter.write(Report.at("a").sameAs("x"), Report.at("b").sameAs("x"));
        blotter.write(Report.at("b").sameAs("y"));
        assertThat(copies()).isEmpty();
        assertThat(blotter.find(Filter.FIRSTS)).containsExactly("a", "b");
    }

    @Test
    void aCopyWithCountsIsMarkedAndItsCountsAreStillItsOwn() {
        blotter.write(
                Report.at("a").sameAs("x").arrests(5, "KH").arrests(6, "MM"),
                Report.at("b").sameAs("x").arrests(5, "KH").arrests(6, "MM"));
        assertThat(blotter.find(Ask.all().arrests(6, 6).region("MM").filter())).containsExactly("a");
        assertThat(blotter.find(
                        Ask.all().arrests(6, 6).region("MM").withCopies().filter()))
                .containsExactly("a", "b");
    }

    @Test
    void aCopyThatIsJudgedAnewStaysACopy() {
        blotter.write(Report.at("a").sameAs("x"), Report.at("b").sameAs("x"));
        try (IndexSession session = blotter.session();
                BlotterIndex before = session.snapshot()) {
            before.judgedOtherwise(
                    "00000000000000a2",
                    Set.of(),
                    stored -> session.retagging("00000000000000a2")
                            .replace(
                                    stored,
                                    Report.at(stored.entry().source())
                                            .sameAs("x")
                                            .judgedBy("00000000000000a2")
                                            .entry()));
        }
        assertThat(copies()).isEqualTo(Map.of("b", "a"));
    }
}
