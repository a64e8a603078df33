package dev.blotter.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.JavaProcess;
import dev.blotter.index.entry.InputRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that writes is killed at some moment; the next run goes on from what it committed. */
@Tag("stress")
final class KillTest {
    private static final int CONTAINERS = 150;
    private static final int MEMBERS = 5;

    @TempDir
    private Path temp;

    @Test
    void afterAKillOneMoreRunGivesWhatARunThatWasNeverKilledGives() throws Exception {
        killAndGoOn(1);
    }

    @Tag("slow")
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {2, 3, 4, 5, 6, 7, 8, 9, 10})
    void atAnyMoment(long seed) throws Exception {
        killAndGoOn(seed);
    }

    private void killAndGoOn(long seed) throws Exception {
        TestBlotter killed = new TestBlotter(temp.resolve("killed"));
        Process writer = start(killed);
        assertThat(writer.getInputStream().read()).as("it says when it begins").isEqualTo('b');
        Thread.sleep(new Random(seed).nextInt(1_500));
        writer.destroyForcibly().waitFor();

        assertThatRecordsAreTrue(killed);
        writeAll(killed);
        TestBlotter never = new TestBlotter(temp.resolve("never"));
        writeAll(never);
        assertThat(killed.export()).hasSize(CONTAINERS * MEMBERS).isEqualTo(never.export());
    }

    /** A container that has a record has all of its members. */
    private static void assertThatRecordsAreTrue(TestBlotter blotter) {
        Map<String, InputRecord> done = blotter.inputs();
        List<String> entries = blotter.export();
        assertThat(done.keySet())
                .allSatisfy(file -> assertThat(entries.stream()
                                .filter(line -> line.contains('"' + file + "!/"))
                                .count())
                        .as(file)
                        .isEqualTo(MEMBERS));
    }

    private static Process start(TestBlotter blotter) throws IOException {
        return JavaProcess.of(Victim.class, List.of(), blotter.folder().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Writes until it is killed. */
    static final class Victim {
        public static void main(String[] args) {
            TestBlotter blotter = new TestBlotter(Path.of(args[0]));
            try (IndexSession session = blotter.session()) {
                System.out.println("begins");
                for (int again = 0; again < 1_000; again++) {
                    IntStream.range(0, CONTAINERS).forEach(number -> write(session, number));
                }
            }
        }
    }

    private static void writeAll(TestBlotter blotter) {
        try (IndexSession session = blotter.session()) {
            IntStream.range(0, CONTAINERS)
                    .filter(number -> session.input(file(number)).isEmpty())
                    .forEach(number -> write(session, number));
            session.finish();
        }
    }

    private static String file(int number) {
        return "c" + number + ".zip";
    }

    /** Commits now and then, also inside a container and between its last member and its record. */
    private static void write(IndexSession session, int number) {
        Replacement container = session.replace(file(number));
        for (int member = 0; member < MEMBERS; member++) {
            Report report = Report.at(file(number) + "!/" + member)
                    .sameAs("content " + (number * MEMBERS + member) % 600)
                    .text("Police arrested " + number)
                    .arrests(number, "KH");
            container.add(report.entry(), report.document());
            if ((number + member) % 41 == 0) {
                session.commit();
            }
        }
        container.done(Report.input(file(number)));
    }
}
