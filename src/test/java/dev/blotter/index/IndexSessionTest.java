package dev.blotter.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.JavaProcess;
import dev.blotter.finding.Entry;
import dev.blotter.index.entry.Fingerprint;
import dev.blotter.index.entry.InputRecord;
import dev.blotter.index.entry.StoredEntry;
import dev.blotter.index.fault.IndexException;
import dev.blotter.index.query.Filter;
import dev.blotter.index.ruleset.RuleCopy;
import dev.blotter.text.Outcome;
import dev.blotter.text.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing: what is kept, what is replaced, and what a run that dies leaves behind. */
final class IndexSessionTest {
    @TempDir
    private Path temp;

    private TestBlotter blotter;

    @BeforeEach
    void open() {
        blotter = new TestBlotter(temp.resolve("index"));
    }

    @Test
    void aSecondWriterIsToldWhoTheFirstIs() {
        try (IndexSession first = blotter.session()) {
            assertThatThrownBy(blotter::session)
                    .isInstanceOf(IndexException.class)
                    .hasMessage("'" + blotter.folder() + "' is being written by process "
                            + ProcessHandle.current().pid() + "; wait until it has finished, or stop it");
            assertThat(first.input("a")).isEmpty();
        }
        blotter.session().close();
    }

    @Test
    void anotherProcessIsToldWhoTheWriterIs() throws Exception {
        try (IndexSession first = blotter.session()) {
            assertThat(sayingOfAnotherProcess())
                    .contains("is being written by process "
                            + ProcessHandle.current().pid() + ";");
            assertThat(first.input("a")).isEmpty();
        }
    }

    @Test
    void nothingIsPrintedByLucene() throws Exception {
        assertThat(sayingOfAnotherProcess()).isEqualToIgnoringNewLines("wrote [a]");
        assertThat(blotter.find(Filter.ALL)).containsExactly("a");
    }

    private String sayingOfAnotherProcess() throws IOException {
        Process other = JavaProcess.of(
                        OtherProcess.class, List.of(), blotter.folder().toString())
                .redirectErrorStream(true)
                .start();
        return new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Writes an entry and searches for it, in a process of its own. */
    static final class OtherProcess {
        public static void main(String[] args) {
            try {
                TestBlotter blotter = new TestBlotter(Path.of(args[0]));
                blotter.write(Report.at("a").text("scam").arrests(7));
                System.out.println("wrote " + blotter.find(Ask.text("scam").filter()));
            } catch (IndexException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @Test
    void whatWasCommittedOutlivesAKillAndTheRestIsReadAgain() {
        try (IndexSession session = blotter.session()) {
            TestBlotter.write(session, Report.at("committed"));
            Replacement zip = session.replace("z.zip");
            zip.add(Report.at("z.zip!/1").entry(), Report.at("z.zip!/1").document());
            session.commit();
            zip.add(Report.at("z.zip!/2").entry(), Report.at("z.zip!/2").document());
            zip.done(Report.input("z.zip"));
            TestBlotter.write(session, Report.at("lost"));

            TestBlotter killed = blotter.asIfKilled(temp.resolve("killed"));
            assertThat(killed.find(Filter.ALL)).containsExactly("committed", "z.zip!/1");
            try (IndexSession next = killed.session()) {
                assertThat(killed.inputs()).containsOnlyKeys("committed");
                Replacement again = next.replace("z.zip");
                again.add(Report.at("z.zip!/9").entry(), Report.at("z.zip!/9").document());
                again.done(Report.input("z.zip"));
            }
            assertThat(killed.find(Filter.ALL)).containsExactly("committed", "z.zip!/9");
        }
    }

    @Test
    void aFileWhoseRunDiedCanBeDropped() {
        try (IndexSession session = blotter.session()) {
            session.replace("z.zip")
                    .add(Report.at("z.zip!/1").entry(), Report.at("z.zip!/1").document());
        }
        try (IndexSession session = blotter.session()) {
            assertThat(session.drop(file -> file.startsWith("a"))).isZero();
            assertThat(session.drop(file -> file.startsWith("z"))).isEqualTo(1);
        }
        assertThat(blotter.find(Filter.ALL)).isEmpty();
    }

    @Test
    void theMembersOfAContainerAreReplacedAsOne() {
        try (IndexSession session = blotter.session()) {
            Replacement feed = session.replace("feed.jsonl");
            for (int row = 1; row <= 3; row++) {
                Report report = Report.at("feed.jsonl#" + row).arrests(row);
                feed.add(report.entry(), report.document());
            }
            feed.done(Report.input("feed.jsonl"));
        }
        try (IndexSession session = blotter.sessionAt(TestBlotter.NOW.plusSeconds(60))) {
            Replacement feed = session.replace("feed.jsonl");
            for (int row : new int[] {1, 4}) {
                Report report = Report.at("feed.jsonl#" + row).arrests(row);
                feed.add(report.entry(), report.document());
            }
            feed.done(Report.input("feed.jsonl"));
        }
        assertThat(blotter.find(Filter.ALL)).containsExactly("feed.jsonl#1", "feed.jsonl#4");
        assertThat(blotter.find(Ask.all().arrests(2, 3).filter())).isEmpty();
        assertThat(blotter.stored("feed.jsonl#1").orElseThrow().entry().indexed())
                .as("the time first seen")
                .isEqualTo(TestBlotter.NOW.toString());
    }

    @Test
    void aFileThatIsReadTwiceInOneRunIsReplacedToo() {
        try (IndexSession session = blotter.session()) {
            session.replace("a.zip")
                    .add(Report.at("a.zip!/1").entry(), Report.at("a.zip!/1").document());
            Replacement again = session.replace("a.zip");
            again.add(Report.at("a.zip!/2").entry(), Report.at("a.zip!/2").document());
            again.done(Report.input("a.zip"));
        }
        assertThat(blotter.find(Filter.ALL)).containsExactly("a.zip!/2");
    }

    @Test
    void manyThreadsMayWrite() throws Exception {
        try (IndexSession session = blotter.session();
                ExecutorService workers = Executors.newFixedThreadPool(4)) {
            List<Future<?>> parts = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                Report report = Report.at("file-" + i % 200).arrests(i % 200, "KH");
                parts.add(workers.submit(() -> TestBlotter.write(session, report)));
                if (i % 50 == 0) {
                    parts.add(workers.submit(session::commit));
                }
            }
            for (Future<?> part : parts) {
                part.get();
            }
        }
        assertThat(blotter.export()).hasSize(200);
        assertThat(blotter.find(Ask.all().arrests(7, 7).region("KH").filter())).containsExactly("file-7");
    }

    @Test
    void whatIsStoredComesBackWhole() {
        Report report = Report.at("a.html")
                .title("A title")
                .text("First.\nSecond \"quoted\" 诈骗 🚔.")
                .published("2021-10-26")
                .fraud("phishing")
                .region("KH")
                .label("priority", "high")
                .arrestsDuring("2021-01-01", "2021-09-30", 120, "KH");
        blotter.write(report, Report.at("locked").status(Status.ENCRYPTED));
        StoredEntry stored = blotter.stored("a.html").orElseThrow();
        assertThat(stored.document()).isEqualTo(report.document());
        assertThat(stored.entry()).isEqualTo(report.entry().with(null, TestBlotter.NOW.toString()));
        assertThat(stored.file()).isEqualTo("a.html");
        assertThat(blotter.stored("locked").orElseThrow().document())
                .isEqualTo(Report.at("locked").status(Status.ENCRYPTED).document());
        assertThat(blotter.stored("nowhere")).isEmpty();
    }

    @Test
    void theRecordOfAFileComesBackWholeAndKeepsItsFirstTime() {
        InputRecord record = new InputRecord(
                "ä/b.pdf",
                "news",
                new Fingerprint(Long.MAX_VALUE, Instant.parse("1969-12-31T23:59:59.999Z"), "ff", "r"),
                new Outcome(Status.TIMEOUT, "took more than 60 s"),
                60_000,
                0,
                TestBlotter.NOW,
                TestBlotter.NOW);
        try (IndexSession session = blotter.session()) {
            session.replace("ä/b.pdf").done(record.firstSeen(Instant.EPOCH));
        }
        try (IndexSession session = blotter.sessionAt(TestBlotter.NOW.plusSeconds(9))) {
            assertThat(session.input("ä/b.pdf")).contains(record);
            session.touch(record.firstSeen(TestBlotter.NOW.plusSeconds(5)));
        }
        assertThat(blotter.inputs()).isEqualTo(Map.of("ä/b.pdf", record));
    }

    @Test
    void onlyEntriesOfOtherRulesAreJudgedAnew() {
        blotter.write(
                Report.at("old").arrests(5),
                Report.at("new").judgedBy("00000000000000a2"),
                Report.at("locked").status(Status.ENCRYPTED));
        try (IndexSession session = blotter.sessionAt(TestBlotter.NOW.plusSeconds(60));
                BlotterIndex before = session.snapshot()) {
            List<String> seen = new ArrayList<>();
            before.judgedOtherwise("00000000000000a2", Set.of(), stored -> {
                seen.add(stored.entry().source());
                session.retagging("00000000000000a2")
                        .replace(
                                stored,
                                Report.at("old")
                                        .judgedBy("00000000000000a2")
                                        .arrests(7)
                                        .entry());
            });
            assertThat(seen).containsExactly("old");
        }
        assertThat(blotter.find(Ask.all().arrests(7, 7).filter())).containsExactly("old");
        assertThat(blotter.find(Ask.all().arrests(5, 5).filter())).isEmpty();
        assertThat(blotter.ask(BlotterIndex::ruleSets)).containsExactly("00000000000000a2");
        assertThat(blotter.stored("old").orElseThrow().entry().indexed()).isEqualTo(TestBlotter.NOW.toString());
    }

    @Test
    void whatRulesFailedOnIsToBeJudgedFromWhatWasRead() {
        Report read = Report.at("a").text("Twelve were arrested.");
        try (IndexSession session = blotter.session()) {
            Entry failed = Report.at("a").status(Status.FAILED).entry();
            session.replace("a").add(failed, read.document());
        }

        blotter.ask(index -> {
            index.judgedOtherwise(Report.RULES, Set.of(), stored -> {
                assertThat(stored.entry().status()).isEqualTo("failed");
                assertThat(stored.document()).isEqualTo(read.document());
            });
            assertThat(index.countJudgedOtherwise(Report.RULES, Set.of())).isEqualTo(1);
            assertThat(index.ruleSets()).isEmpty();
            return true;
        });
    }

    @Test
    void aHashThatIsNoneIsRefused() {
        assertThatThrownBy(() -> blotter.write(Report.at("a").judgedBy("abc")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'abc' names no rule set");
    }

    @Test
    void whichRulesJudgedIsKnown() {
        try (IndexSession session = blotter.session()) {
            session.keepRuleSet(new RuleCopy(Report.RULES, temp, () -> new byte[] {1}));
            TestBlotter.write(session, Report.at("a"));
        }
        assertThat(isJudgedBy(Report.RULES)).isTrue();
        assertThat(isJudgedBy("00000000000000a2")).isFalse();
        assertThat(blotter.ask(BlotterIndex::ruleFolder)).isEqualTo(temp.toString());

        blotter.write(Report.at("b").judgedBy("00000000000000a2"));
        assertThat(isJudgedBy(Report.RULES)).isFalse();
    }

    private boolean isJudgedBy(String hash) {
        return blotter.ask(index -> index.isJudgedBy(hash));
    }

    @Test
    void rootsAndRuleSetsAreKept() {
        try (IndexSession session = blotter.session()) {
            session.putRoot("", temp.resolve("x/../news"));
            session.putRoot("news-2", temp.resolve("other"));
            session.keepRuleSet(new RuleCopy("hash", temp, () -> new byte[] {1, 2, 3}));
        }
        try (IndexSession session = blotter.session()) {
            session.keepRuleSet(new RuleCopy("hash", temp, () -> new byte[] {9}));
            assertThat(session.roots())
                    .isEqualTo(Map.of(
                            "",
                            temp.resolve("news").toString(),
                            "news-2",
                            temp.resolve("other").toString()));
        }
        assertThat(ruleSet("hash")).hasValue(new byte[] {1, 2, 3});
        assertThat(ruleSet("other")).isEmpty();
        assertThat(blotter.ask(BlotterIndex::roots)).containsKeys("", "news-2");
    }

    private Optional<byte[]> ruleSet(String hash) {
        return blotter.ask(index -> index.ruleSet(hash));
    }

    @Test
    void aSearchBesideTheWriterSeesWhatIsCommitted() {
        try (IndexSession session = blotter.session()) {
            TestBlotter.write(session, Report.at("a"));
            assertThat(blotter.find(Filter.ALL)).isEmpty();
            session.commit();
            assertThat(blotter.find(Filter.ALL)).containsExactly("a");
        }
    }

    @Test
    void fiveThousandEntriesAreCommittedWithoutBeingAsked() {
        try (IndexSession session = blotter.session()) {
            Replacement rows = session.replace("rows.jsonl");
            for (int row = 1; row <= 5_001; row++) {
                rows.add(
                        Report.at("rows.jsonl#" + row).entry(),
                        Report.at("rows.jsonl#" + row).document());
            }
            assertThat(blotter.count(Filter.ALL)).isEqualTo(5_000);
        }
    }

    @Test
    void theExportDoesNotDependOnTheOrderOfWriting() {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            reports.add(Report.at("ä" + i).sameAs("content " + i % 250).arrests(i));
        }
        blotter.write(reports.toArray(Report[]::new));
        Collections.shuffle(reports, new Random(7));
        TestBlotter other = new TestBlotter(temp.resolve("other"));
        other.write(reports.subList(0, 100).toArray(Report[]::new));
        other.write(reports.subList(100, 300).toArray(Report[]::new));
        assertThat(other.export()).hasSize(300).isEqualTo(blotter.export());
    }

    @Test
    void aNewerFormatIsRefused() throws IOException {
        commit("blotter.format", "5");
        String message = "'" + blotter.folder() + "' has format 5, but this Blotter knows formats up to 4; "
                + "use a newer Blotter, or index into another folder";
        assertThatThrownBy(() -> BlotterIndex.open(blotter.folder())).hasMessage(message);
        assertThatThrownBy(blotter::session).hasMessage(message);
    }

    @Test
    void aLuceneIndexOfAnotherProgramIsRefused() throws IOException {
        commit("something", "else");
        String message = "'" + blotter.folder() + "' is a Lucene index that Blotter did not make; name another folder";
        assertThatThrownBy(() -> BlotterIndex.open(blotter.folder())).hasMessage(message);
        assertThatThrownBy(blotter::session).hasMessage(message);
    }

    private void commit(String key, String value) throws IOException {
        try (FSDirectory directory = FSDirectory.open(blotter.folder());
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.addDocument(new Document());
            writer.setLiveCommitData(Map.of(key, value).entrySet());
        }
    }

    @Test
    void aFolderOfOtherFilesIsRefusedAndLeftAlone() throws IOException {
        Files.createDirectories(blotter.folder());
        Files.writeString(blotter.folder().resolve("letter.txt"), "Dear");
        assertThatThrownBy(blotter::session)
                .isInstanceOf(IndexException.class)
                .hasMessage("'" + blotter.folder() + "' holds other files and no index; name an empty or a new folder");
        assertThat(blotter.folder()).isDirectoryNotContaining("glob:**/writer.pid");
    }

    @Test
    void aMissingIndexIsOneSentence() {
        assertThatThrownBy(() -> BlotterIndex.open(temp.resolve("nowhere")))
                .isInstanceOf(IndexException.class)
                .hasMessage("'" + temp.resolve("nowhere") + "' holds no index; make one with 'blotter index PATH'");
    }

    @Test
    void askingForAMissingIndexDoesNotMakeOne() {
        assertThatThrownBy(() -> BlotterIndex.open(temp.resolve("nowhere"))).isInstanceOf(IndexException.class);
        assertThat(temp.resolve("nowhere")).doesNotExist();
    }

    @Test
    void aFileIsNoFolderForAnIndex() throws IOException {
        Files.writeString(temp.resolve("file"), "x");
        assertThatThrownBy(() -> new TestBlotter(temp.resolve("file")).session())
                .isInstanceOf(IndexException.class)
                .hasMessageContaining("file is a file");
    }

    @Test
    void aDamagedIndexIsOneSentence() throws IOException {
        blotter.write(Report.at("a"));
        try (Stream<Path> files = Files.list(blotter.folder())) {
            for (Path file : files.filter(f -> f.toString().endsWith(".cfs")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        assertThatThrownBy(() -> blotter.find(Filter.ALL))
                .isInstanceOf(IndexException.class)
                .hasMessageContaining("is damaged")
                .hasMessageContaining("index again");
    }

    @Test
    void aRecordCompletesItsOwnFileOnly() {
        try (IndexSession session = blotter.session()) {
            Replacement file = session.replace("a");
            assertThatThrownBy(() -> file.done(Report.input("b"))).hasMessageContaining("does not complete 'a'");
        }
    }
}
