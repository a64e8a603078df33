package dev.blotter.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.blotter.Pipeline;
import dev.blotter.batch.CorpusWalk.LeftOut;
import dev.blotter.codes.ProblemsException;
import dev.blotter.finding.Entry;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.IndexSession;
import dev.blotter.index.entry.InputRecord;
import dev.blotter.index.entry.Lineage;
import dev.blotter.index.query.Filter;
import dev.blotter.read.Misbehaving;
import dev.blotter.read.fork.IsolationPolicy;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.rules.folder.FolderHash;
import dev.blotter.rules.text.Trust;
import dev.blotter.text.Status;
import dev.blotter.workbench.SmallRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class IndexRunTest {
    private static final Path CACHE = Path.of("target/rule-cache");

    @TempDir
    Path folder;

    private Path corpus;
    private Path index;
    private Path rules;

    @BeforeEach
    void makeFolders() throws IOException {
        corpus = Files.createDirectories(folder.resolve("corpus"));
        index = folder.resolve("index");
        rules = SmallRules.in(folder);
    }

    @Test
    void aSecondRunSkipsWhatIsUnchanged() throws IOException {
        write("a.txt", "b/c.txt");

        assertThat(run(corpus)).isEqualTo(new IndexRun.Report(2, 0, 0, 0, 0, 0, LeftOut.NOTHING));
        assertThat(run(corpus)).isEqualTo(new IndexRun.Report(0, 2, 0, 0, 0, 0, LeftOut.NOTHING));
    }

    @Test
    void aFileWithOnlyAnotherTimeIsUnchanged() throws IOException {
        write("a.txt");
        run(corpus);
        Files.setLastModifiedTime(corpus.resolve("a.txt"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));

        assertThat(run(corpus).unchanged()).isEqualTo(1);
    }

    @Test
    void aChangedFileIsReadAgainAndReplaced() throws IOException {
        write("a.txt");
        run(corpus);
        Files.writeString(
                corpus.resolve("a.txt"), "Police in Lagos arrested 77 people over romance scams on Monday.\n");

        assertThat(run(corpus).read()).isEqualTo(1);
        assertThat(entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.counts())
                        .extracting(Entry.CountTag::value)
                        .contains(77.0));
    }

    @Test
    void whatIsGoneIsDroppedButOnlyUnderThePathsOfTheRun() throws IOException {
        write("a/x.txt", "a/y.txt", "b/z.txt");
        run(corpus);
        Files.delete(corpus.resolve("a/x.txt"));
        Files.delete(corpus.resolve("b/z.txt"));

        assertThat(run(corpus.resolve("a")).dropped()).isEqualTo(1);
        assertThat(sources()).containsExactly("a/y.txt", "b/z.txt");
    }

    @Test
    void aPathBelowARootKeepsTheSourcesOfTheRoot() throws IOException {
        write("a/x.txt");
        run(corpus);

        assertThat(run(corpus.resolve("a/x.txt")).unchanged()).isEqualTo(1);
        assertThat(sources()).containsExactly("a/x.txt");
    }

    @Test
    void aSecondRootHasAName() throws IOException {
        write("x.txt");
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("x.txt"), "Another text about nothing in particular.");
        run(corpus);
        run(other);

        assertThat(sources()).containsExactly("other:x.txt", "x.txt");
    }

    @Test
    void aCorpusThatHasMovedIsKnownAgain() throws IOException {
        write("x.txt");
        run(corpus);
        Path moved = Files.createDirectories(folder.resolve("elsewhere")).resolve("corpus");
        Files.move(corpus, moved);

        assertThat(run(moved).unchanged()).isEqualTo(1);
        assertThat(sources()).containsExactly("x.txt");
    }

    @Test
    void afterAChangeOfRulesTheStoredTextIsJudgedAnew() throws IOException {
        write("a.txt");
        run(corpus);
        Files.writeString(
                rules.resolve("terms/own.csv"),
                "term,concept,language,sort,not\nflamingo swindle,romance-scam,en,strong,\n");

        IndexRun.Report report = run(corpus);

        assertThat(report).isEqualTo(new IndexRun.Report(0, 1, 0, 1, 0, 0, LeftOut.NOTHING));
        assertThat(entries().getFirst().fraudTypes())
                .extracting(Entry.TypeTag::code)
                .contains("romance-scam");
    }

    @Test
    void aDocumentThatCanNotBeReadHasAnEntryThatSaysWhy() throws IOException {
        Files.writeString(corpus.resolve("broken.pdf"), "%PDF-1.7 and no more");

        IndexRun.Report report = run(corpus);

        assertThat(report.failed()).isEqualTo(1);
        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.status()).isEqualTo("unreadable");
            assertThat(entry.reason()).isNotBlank();
        });
    }

    /** It was judged twice, as long as that may take, and counted as two that failed. */
    @Test
    @Tag("stress")
    void aDocumentThatRulesFailOnIsJudgedOnceInARun() throws IOException {
        SmallRules.write(rules, "theme/costly.drl", """
                rule "costly" @description( "Pairs all with all" ) when
                    $a : Term( )
                    Term( token != $a.token )
                then
                    insertLogical( new Label( "a", "b", $a ) );
                end
                """);
        Files.writeString(corpus.resolve("a.txt"), "Police told of a romance scam. ".repeat(2_000));
        write("b.txt");

        assertThat(run(corpus)).isEqualTo(new IndexRun.Report(1, 0, 1, 0, 0, 1, LeftOut.NOTHING));
        assertThat(run(corpus))
                .as("and once in the next")
                .isEqualTo(new IndexRun.Report(0, 1, 1, 0, 0, 1, LeftOut.NOTHING));
    }

    @Test
    void aStatusToRetryIsReadAgain() throws IOException {
        write("a.txt");
        Files.writeString(corpus.resolve("broken.pdf"), "%PDF-1.7 and no more");
        run(corpus);

        assertThat(run(Set.of(Status.TIMEOUT), ReadOptions.DEFAULT, corpus)).isEqualTo(report(0, 2, 0));
        assertThat(run(Set.of(Status.UNREADABLE), ReadOptions.DEFAULT, corpus)).isEqualTo(report(0, 1, 1));
    }

    @Test
    @Timeout(600)
    void aMemberThatHangsIsLostAloneAndCanBeRetried() throws IOException {
        zip("a.zip", "one", "hang", "three");

        IndexRun.Report report = runGuarded(Duration.ofSeconds(2));

        assertThat(report).isEqualTo(new IndexRun.Report(1, 0, 0, 0, 0, 1, LeftOut.NOTHING));
        assertThat(entries()).extracting(Entry::status).containsExactly("ok", "timeout", "ok");
        assertThat(run(corpus)).isEqualTo(report(0, 1, 0));
    }

    @Test
    void aMemberWithAStatusToRetryHasItsFileReadAgain() throws IOException {
        zip("a.zip", "one", "two");
        ReadOptions one = new ReadOptions(100, 1, 1, 1000, 10, ReadOptions.Fields.DEFAULT, false, true);
        run(Set.of(), one, corpus);
        assertThat(entries()).extracting(Entry::status).containsExactly("ok", "guarded");

        assertThat(run(Set.of(Status.TIMEOUT), ReadOptions.DEFAULT, corpus).unchanged())
                .isEqualTo(1);
        assertThat(run(Set.of(Status.GUARDED), ReadOptions.DEFAULT, corpus).read())
                .isEqualTo(1);
        assertThat(entries()).extracting(Entry::status).containsExactly("ok", "ok");
    }

    @Test
    void theRecordOfAFileTellsWhenItWasLastRead() throws IOException {
        write("a.txt");
        run(corpus);
        Instant first = record().lastRead();
        run(corpus);
        assertThat(record().lastRead()).isEqualTo(first);

        Files.writeString(corpus.resolve("a.txt"), "Police in Lagos arrested 77 people over romance scams.\n");
        run(corpus);

        assertThat(record().lastRead()).isAfter(first);
        assertThat(record().firstSeen()).isEqualTo(first);
    }

    private InputRecord record() {
        try (IndexSession session = session()) {
            return session.input("a.txt").orElseThrow();
        }
    }

    private IndexRun.Report runGuarded(Duration limit) throws IOException {
        IsolationPolicy policy = new IsolationPolicy(IsolationPolicy.Isolation.NONE, Misbehaving.limit(limit), 64);
        try (Pipeline pipeline = Pipeline.open(rules, ReadOptions.DEFAULT, policy, CACHE);
                IndexSession session = session()) {
            return new IndexRun(pipeline, session).run(request(Set.of(), corpus), (done, total, failed) -> {});
        }
    }

    /** An archive of files for a parser that does as it is told. */
    private void zip(String name, String... members) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(corpus.resolve(name)))) {
            for (int i = 0; i < members.length; i++) {
                out.putNextEntry(new ZipEntry("m" + i));
                out.write(Misbehaving.file(members[i]));
            }
        }
    }

    @Test
    void otherOptionsOfTheReaderReadAgain() throws IOException {
        Files.writeString(corpus.resolve("r.jsonl"), "{\"inhoud\":\"Police in Accra arrested 12 people.\"}\n");
        ReadOptions.Fields named = new ReadOptions.Fields(List.of(), List.of("inhoud"), List.of(), List.of());
        run(corpus);
        assertThat(entries()).extracting(Entry::status).containsExactly("empty");

        run(Set.of(), ReadOptions.DEFAULT.withFields(named), corpus);

        assertThat(entries()).extracting(Entry::status).containsExactly("ok");
    }

    @Test
    void severalPathsOfOneRunAreRootsAndNoneIsReadTwice() throws IOException {
        write("x.txt");
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("y.txt"), "Another text about nothing in particular.");

        IndexRun.Report report = run(Set.of(), ReadOptions.DEFAULT, corpus, other, other.resolve("y.txt"), corpus);

        assertThat(report).isEqualTo(report(2, 0, 0));
        assertThat(sources()).containsExactly("other:y.txt", "x.txt");
    }

    @Test
    void aFolderInPlaceOfAFileDropsTheFile() throws IOException {
        write("x.txt");
        run(corpus);
        Files.delete(corpus.resolve("x.txt"));
        write("x.txt/y.txt");

        assertThat(run(corpus).dropped()).isEqualTo(1);
        assertThat(sources()).containsExactly("x.txt/y.txt");
    }

    @Test
    void aRunThatIsStoppedAtOnceKeepsWhatWasThere() throws IOException {
        write("a.txt", "b.txt");
        run(corpus);
        Files.delete(corpus.resolve("a.txt"));
        write("c.txt");

        try (IndexSession session = session()) {
            IndexRun run = new IndexRun(pipeline(ReadOptions.DEFAULT), session);
            run.stop();
            assertThat(run.run(request(Set.of(), corpus), (done, total, failed) -> {}))
                    .isEqualTo(report(0, 0, 0));
        }

        assertThat(sources()).containsExactly("a.txt", "b.txt");
        assertThat(run(corpus)).isEqualTo(new IndexRun.Report(1, 1, 0, 0, 1, 0, LeftOut.NOTHING));
    }

    @Test
    @Timeout(600)
    void aPipeIsNeverWaitedFor() throws Exception {
        Path pipe = corpus.resolve("pipe");
        assumeThat(endOf("mkfifo", pipe.toString())).isZero();
        run(corpus);
        // Java sets the time of an open file, and to open a pipe is to wait.
        assumeThat(endOf("touch", "-d", "2020-01-01", pipe.toString())).isZero();

        assertThat(run(corpus).failed()).isEqualTo(1);
        assertThat(entries()).extracting(Entry::status).containsExactly("unreadable");
    }

    @Test
    void copiesNameTheFirstSource() throws IOException {
        write("b.txt");
        Files.copy(corpus.resolve("b.txt"), corpus.resolve("a.txt"));
        run(corpus);

        assertThat(entries()).extracting(Entry::copyOf).containsExactly(null, "a.txt");
    }

    @Test
    void theIndexIsNoPartOfTheCorpus() throws IOException {
        write("a.txt");
        index = corpus.resolve("my-index");
        run(corpus);

        assertThat(run(corpus).unchanged()).isEqualTo(1);
        assertThat(sources()).containsExactly("a.txt");
    }

    @Test
    void aMissingPathIsToldBeforeAnythingIsDone() {
        assertThatThrownBy(() -> run(corpus.resolve("nowhere"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aFileThatVanishesBeforeItIsReadIsTold() throws IOException {
        write("a.txt", "b.txt", "c.txt");

        IndexRun.Report report = runAlone((done, total, failed) -> delete("c.txt"));

        assertThat(report).isEqualTo(new IndexRun.Report(2, 0, 1, 0, 0, 1, LeftOut.NOTHING));
        assertThat(entries().getLast().status()).isEqualTo("unreadable");
        assertThat(entries().getLast().reason()).isEqualTo("is not there any more; run the command again");
        assertThat(run(corpus)).isEqualTo(new IndexRun.Report(0, 2, 0, 0, 1, 0, LeftOut.NOTHING));
        assertThat(sources()).containsExactly("a.txt", "b.txt");
    }

    @Test
    void aFolderThatIsRemovedDuringTheRunCostsItsFilesAlone() throws IOException {
        write("a.txt", "b/1.txt", "b/2.txt", "b/3.txt");

        IndexRun.Report report = runAlone((done, total, failed) -> delete("b/1.txt", "b/2.txt", "b/3.txt", "b"));

        assertThat(report).isEqualTo(new IndexRun.Report(1, 0, 3, 0, 0, 3, LeftOut.NOTHING));
        assertThat(run(corpus)).isEqualTo(new IndexRun.Report(0, 1, 0, 0, 3, 0, LeftOut.NOTHING));
        assertThat(sources()).containsExactly("a.txt");
    }

    @Test
    void aClockThatIsSetBackChangesNothing() throws IOException {
        write("a.txt", "b.txt");
        run(corpus);
        List<Entry> before = entries();
        Files.writeString(corpus.resolve("b.txt"), "Police in Lagos arrested 77 people over romance scams.\n");
        Files.setLastModifiedTime(corpus.resolve("b.txt"), FileTime.from(Instant.parse("1999-01-01T00:00:00Z")));
        Clock back = Clock.fixed(Instant.parse("1999-01-01T00:00:01Z"), ZoneOffset.UTC);

        try (IndexSession session = session(back)) {
            assertThat(new IndexRun(pipeline(ReadOptions.DEFAULT), session)
                            .run(request(Set.of(), corpus), (done, total, failed) -> {}))
                    .isEqualTo(new IndexRun.Report(1, 1, 0, 0, 0, 0, LeftOut.NOTHING));
        }

        assertThat(entries().getFirst()).isEqualTo(before.getFirst());
        assertThat(entries().getLast().counts())
                .extracting(Entry.CountTag::value)
                .containsExactly(77.0);
        assertThat(run(corpus)).isEqualTo(new IndexRun.Report(0, 2, 0, 0, 0, 0, LeftOut.NOTHING));
    }

    @Test
    void aRunWithoutNewsLoadsNoRules() throws IOException {
        write("a.txt", "b.txt");
        run(corpus);
        Path compiled = folder.resolve("compiled");

        assertThat(runUnloaded(compiled)).isEqualTo(new IndexRun.Report(0, 2, 0, 0, 0, 0, LeftOut.NOTHING));
        assertThat(compiled).doesNotExist();

        write("c.txt");
        assertThat(runUnloaded(compiled)).isEqualTo(new IndexRun.Report(1, 2, 0, 0, 0, 0, LeftOut.NOTHING));
        assertThat(compiled).exists();
    }

    @Test
    void rulesThatBrokeAreToldThoughNoFileIsNew() throws IOException {
        write("a.txt");
        run(corpus);
        List<Entry> before = entries();
        Files.writeString(rules.resolve("broken.drl"), "rule 'no end' when");

        assertThatThrownBy(() -> runUnloaded(CACHE))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        e -> assertThat(e.problems())
                                .anySatisfy(
                                        problem -> assertThat(problem.file()).isEqualTo("broken.drl")));
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void rulesThatTheIndexKnowsAreLoadedForEntriesThatOthersJudged() throws IOException {
        write("a.txt");
        run(corpus);
        Path terms = rules.resolve("terms/all.csv");
        String before = Files.readString(terms);
        Files.writeString(terms, before + "lottery scam,job-scam,en,strong,\n");
        run(corpus);
        Files.writeString(terms, before);

        assertThat(runUnloaded(CACHE).rejudged()).isEqualTo(1);
        assertThat(entries().getFirst().ruleSet()).isEqualTo(FolderHash.of(rules));
    }

    /** A run whose rules are loaded where they are needed, by two threads. */
    private IndexRun.Report runUnloaded(Path compiled) throws IOException {
        try (Pipeline pipeline = Pipeline.unloaded(
                        rules, ReadOptions.DEFAULT, IsolationPolicy.NONE, compiled, Trust.VOCABULARY);
                IndexSession session = session()) {
            return new IndexRun(pipeline, session).run(request(Set.of(), corpus), (done, total, failed) -> {});
        }
    }

    /** One file after the other. */
    private IndexRun.Report runAlone(IndexRun.Progress progress) throws IOException {
        try (IndexSession session = session()) {
            return new IndexRun(pipeline(ReadOptions.DEFAULT), session)
                    .run(new IndexRun.Request(List.of(corpus), CorpusWalk.Reach.USUAL, 1, Set.of()), progress);
        }
    }

    private void delete(String... names) {
        for (String name : names) {
            corpus.resolve(name).toFile().delete();
        }
    }

    private static IndexRun.Report report(int read, int unchanged, int failed) {
        return new IndexRun.Report(read, unchanged, failed, 0, 0, failed, LeftOut.NOTHING);
    }

    private IndexRun.Report run(Path path) throws IOException {
        return run(Set.of(), ReadOptions.DEFAULT, path);
    }

    private IndexRun.Report run(Set<Status> retry, ReadOptions reading, Path... paths) throws IOException {
        try (IndexSession session = session()) {
            return new IndexRun(pipeline(reading), session).run(request(retry, paths), (done, total, failed) -> {});
        }
    }

    private Pipeline pipeline(ReadOptions reading) {
        return Pipeline.open(rules, reading, CACHE);
    }

    private IndexSession session() {
        return session(Clock.systemUTC());
    }

    private IndexSession session(Clock clock) {
        return IndexSession.open(index, new Lineage(code -> List.of(), code -> List.of()), clock);
    }

    private static IndexRun.Request request(Set<Status> retry, Path... paths) {
        return new IndexRun.Request(List.of(paths), CorpusWalk.Reach.USUAL, 2, retry);
    }

    private static int endOf(String... command) throws Exception {
        return new ProcessBuilder(command).start().waitFor();
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        try (BlotterIndex open = BlotterIndex.open(index)) {
            open.export(Filter.ALL, entries::add);
        }
        return entries;
    }

    private List<String> sources() {
        return entries().stream().map(Entry::source).toList();
    }

    private void write(String... names) throws IOException {
        for (String name : names) {
            Path file = corpus.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    "Police in Accra arrested 12 people over a flamingo swindle, said " + name
                            + ". The suspects will appear in court on Friday.\n");
        }
    }

    @Test
    void rootsWithTheNameOfAnotherAreNumbered() throws IOException {
        write("x.txt");
        run(corpus);
        for (String place : List.of("north", "south", "east")) {
            Path news = Files.createDirectories(folder.resolve(place).resolve("news"));
            Files.writeString(news.resolve("y.txt"), "Nothing of note happened in the " + place + " today.");
            run(news);
        }

        assertThat(sources()).containsExactly("news-2:y.txt", "news-3:y.txt", "news:y.txt", "x.txt");
        assertThat(run(folder.resolve("south").resolve("news")).unchanged()).isEqualTo(1);
    }

    @Test
    void aFileAndAFolderWhoseNamesBeginAlikeAreToldApart() throws IOException {
        write("a/x.txt", "ab/y.txt", "a.txt");
        run(corpus);
        Files.delete(corpus.resolve("a/x.txt"));
        Files.delete(corpus.resolve("ab/y.txt"));

        assertThat(run(corpus.resolve("a")).dropped()).isEqualTo(1);
        assertThat(sources()).containsExactly("a.txt", "ab/y.txt");
    }

    @Test
    void aFileAloneMayBeTheFirstThatAnIndexHolds() throws IOException {
        write("x.txt", "y.txt");

        assertThat(run(corpus.resolve("x.txt")).read()).isEqualTo(1);
        assertThat(run(corpus)).isEqualTo(report(1, 1, 0));
        assertThat(sources()).containsExactly("x.txt", "y.txt");
    }
}
