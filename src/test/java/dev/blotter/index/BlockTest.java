package dev.blotter.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.index.entry.Fields;
import dev.blotter.index.query.Filter;
import dev.blotter.index.ruleset.RuleCopy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.join.CheckJoinIndex;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An entry and its counts stay together, whatever is updated, removed and merged. */
final class BlockTest {
    private static final int FILES = 60;

    @TempDir
    private Path temp;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void anIndexThatWasUpdatedAndMergedAnswersAsOneMadeAnew(long seed) throws IOException {
        Random random = new Random(seed);
        TestBlotter updated = new TestBlotter(temp.resolve("updated"));
        int[] versions = new int[FILES];
        for (int run = 0; run < 5; run++) {
            rewriteSome(updated, versions, random);
        }
        merge(updated.folder());

        TestBlotter anew = new TestBlotter(temp.resolve("anew"));
        List<Report> reports = new ArrayList<>();
        for (int file = 0; file < FILES; file++) {
            reports.add(report(file, versions[file]));
        }
        Collections.shuffle(reports, random);
        anew.write(reports.toArray(Report[]::new));

        assertThat(updated.export()).hasSize(FILES).isEqualTo(anew.export());
        for (int least = 0; least < 20; least++) {
            for (String region : List.of("KH", "MM", "035", "CN")) {
                Filter filter =
                        Ask.all().arrests(least, least + 3).region(region).filter();
                assertThat(updated.find(filter)).as("%s", filter).isEqualTo(anew.find(filter));
            }
        }
    }

    @Test
    void everyDocumentOfTheIndexStandsInABlock() throws IOException {
        TestBlotter blotter = new TestBlotter(temp.resolve("blocks"));
        rewriteSome(blotter, new int[FILES], new Random(4));
        rewriteSome(blotter, new int[FILES], new Random(5));
        try (IndexSession session = blotter.session()) {
            session.keepRuleSet(new RuleCopy("hash", temp, () -> new byte[] {1}));
            session.drop(file -> file.endsWith("7"));
        }
        checkBlocks(blotter.folder());
        merge(blotter.folder());
        checkBlocks(blotter.folder());
    }

    private static void rewriteSome(TestBlotter blotter, int[] versions, Random random) {
        try (IndexSession session = blotter.session()) {
            for (int file = 0; file < FILES; file++) {
                if (versions[file] == 0 || random.nextInt(3) == 0) {
                    versions[file]++;
                    TestBlotter.write(session, report(file, versions[file]));
                }
                if (random.nextInt(20) == 0) {
                    session.commit();
                }
            }
            session.finish();
        }
    }

    /** Its counts depend on both numbers, and some versions have none. */
    private static Report report(int file, int version) {
        Report report = Report.at("file-" + file).text("version " + version);
        for (int count = 0; count < (file + version) % 4; count++) {
            report.arrests(
                    (file + 7 * version + count) % 20,
                    List.of("KH", "MM", "CN-YN").get((file + count) % 3));
        }
        return report;
    }

    private static void merge(Path folder) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.forceMerge(1);
        }
    }

    private static void checkBlocks(Path folder) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder))) {
            assertThat(reader.numDocs()).isGreaterThan(FILES);
            CheckJoinIndex.check(reader, Fields.BLOCK_ENDS);
            IndexSearcher searcher = new IndexSearcher(reader);
            int ends = searcher.count(Fields.isType(Fields.ENTRY))
                    + searcher.count(Fields.isType(Fields.INPUT))
                    + searcher.count(Fields.isType(Fields.RULE_SET));
            assertThat(ends + searcher.count(Fields.isType(Fields.COUNT))).isEqualTo(reader.numDocs());
        }
    }
}
