package dev.blotter.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.blotter.index.fault.IndexException;
import dev.blotter.index.folder.IndexFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full at the n-th write costs what was not committed, and is told in a sentence (issue 17). */
@Tag("stress")
@Timeout(600)
final class FullDiskTest {
    private static final int POINTS = 2 * Integer.getInteger("blotter.points", 3);

    private static final String FULL = "No space left on device";

    @TempDir
    private Path temp;

    private final List<Throwable> uncaught = Collections.synchronizedList(new ArrayList<>());
    private Thread.UncaughtExceptionHandler former;
    private TestBlotter before;

    @BeforeEach
    void makeIndex() {
        former = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> uncaught.add(fault));
        before = new TestBlotter(temp.resolve("before"));
        before.write(Report.at("a"), Report.at("b"), Report.at("c"));
    }

    @AfterEach
    void noThreadPrintsATrace() {
        Thread.setDefaultUncaughtExceptionHandler(former);
        assertThat(uncaught).isEmpty();
    }

    @Test
    void aRunThatFindsNoRoomLeavesTheIndexAsItWas() throws IOException {
        assertThatItIsOldOrNew(session -> {
            TestBlotter.write(session, Report.at("b").text("Another text about a raid in Lagos."));
            TestBlotter.write(session, Report.at("d"));
            session.finish();
        });
    }

    @Test
    void soDoesARetag() throws IOException {
        assertThatItIsOldOrNew(session -> {
            RuleUpdate retagging = session.retagging("00000000000000b2");
            try (BlotterIndex snapshot = session.snapshot()) {
                snapshot.judged(
                        stored -> retagging.replace(stored, stored.entry().judgedBy("00000000000000b2")));
            }
            session.finish();
        });
    }

    @Test
    void mergesThatFindNoRoomAreToldByTheWriterAlone() throws IOException {
        assertThatItIsOldOrNew(session -> {
            for (int i = 0; i < 12; i++) {
                TestBlotter.write(session, Report.at("e" + i));
                session.snapshot().close();
            }
            session.finish();
        });
    }

    /** After each number of writes from none to all, spread so that so many are tried. */
    private void assertThatItIsOldOrNew(Consumer<IndexSession> run) throws IOException {
        TestBlotter after = before.asIfKilled(temp.resolve("after"));
        int writes = Integer.MAX_VALUE / 2 - left(after, run);
        List<String> old = before.export();
        List<String> made = after.export();
        int failed = 0;
        for (int room = 0; room < writes; room += Math.max(1, writes / POINTS)) {
            TestBlotter full = before.asIfKilled(temp.resolve("full" + room));
            AtomicInteger left = new AtomicInteger(room);
            failed += fails(full, run, left) ? 1 : 0;
            assertThat(full.export()).as("after %d of %d writes", room, writes).isIn(old, made);
            assertThat(IndexCheck.of(full.folder()).isWhole()).isTrue();
            run(full, run, new AtomicInteger(Integer.MAX_VALUE));
            assertThat(full.export())
                    .as("once there is room again, after %d", room)
                    .isEqualTo(made);
        }
        assertThat(failed).isGreaterThan(POINTS * 2 / 3);
    }

    private static int left(TestBlotter blotter, Consumer<IndexSession> run) {
        AtomicInteger room = new AtomicInteger(Integer.MAX_VALUE / 2);
        run(blotter, run, room);
        return room.get();
    }

    private static boolean fails(TestBlotter blotter, Consumer<IndexSession> run, AtomicInteger room) {
        try {
            run(blotter, run, room);
            return false;
        } catch (IndexException e) {
            assertThat(e)
                    .hasMessage("'" + blotter.folder() + "' can't be used: the disk is full; free some space there,"
                            + " and run the command again");
            return true;
        }
    }

    private static void run(TestBlotter blotter, Consumer<IndexSession> run, AtomicInteger room) {
        IndexFolder folder = new IndexFolder(blotter.folder(), disk -> new FailingDisk(disk, room, FULL));
        try (IndexSession session = IndexSession.open(folder, Report.LINEAGE, InstantSource.fixed(TestBlotter.NOW))) {
            run.accept(session);
        }
    }

    @Test
    void aFullDiskLeavesNoHalfOfASavedSearch() throws IOException {
        Path searches = Files.createDirectories(before.folder().resolve("searches"));
        Files.createDirectories(searches.resolve("lagos.json/in-the-way"));
        try {
            new SavedSearches(before.folder()).save(new SavedSearch("lagos", List.of("EFCC"), null, Set.of()));
        } catch (IndexException e) {
            assertThat(e.getMessage()).contains("can't be used").doesNotContain("\n");
        }
        try (Stream<Path> left = Files.list(searches)) {
            assertThat(left).containsExactly(searches.resolve("lagos.json"));
        }
    }

    @Test
    void aDamagedSavedSearchIsOneSentence() throws IOException {
        Path searches = Files.createDirectories(before.folder().resolve("searches"));
        Files.writeString(searches.resolve("lagos.json"), "{\"name\": \"la");

        assertThat(catchThrowable(() -> new SavedSearches(before.folder()).all()))
                .isInstanceOf(IndexException.class)
                .hasMessage("'" + searches.resolve("lagos.json") + "' is damaged; remove it and save the search again");
    }
}
