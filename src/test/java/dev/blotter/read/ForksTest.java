package dev.blotter.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.JavaProcess;
import dev.blotter.read.fork.IsolationPolicy;
import dev.blotter.read.fork.IsolationPolicy.Isolation;
import dev.blotter.read.format.Content;
import dev.blotter.read.format.Heartbeat;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.read.format.TimeLimit;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.format.Visit;
import dev.blotter.text.Document;
import dev.blotter.text.Outcome;
import dev.blotter.text.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The parser {@link Misbehaving} does what each file tells it. */
@Timeout(600)
final class ForksTest {
    private static final Duration SHORT = Duration.ofSeconds(5);
    /** One for all, whose process is there already when the next file comes. */
    private static final Reader READER =
            new Reader(ReadOptions.DEFAULT, new IsolationPolicy(Isolation.RISKY, Misbehaving.limit(SHORT), 100));

    private final AtomicLong clock = new AtomicLong();

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        READER.close();
    }

    private List<Document> read(String name, byte[] content) {
        return Reading.all(READER, name, content);
    }

    private Document misbehave(String what) {
        return read("a.bin", Misbehaving.file(what)).getFirst();
    }

    @Test
    void aParserThatBehavesIsReadAsEver() {
        assertThat(misbehave("Two men were held."))
                .isEqualTo(Reading.one("a.bin", Misbehaving.file("Two men were held.")));
    }

    @Test
    void aParserThatHangsCostsItsDocument() {
        Document document = misbehave("hang");

        assertThat(document.outcome())
                .isEqualTo(new Outcome(Status.TIMEOUT, "takes longer than 5 s; raise it with --time-limit"));
        assertThat(document.id()).isEqualTo(Content.id(Misbehaving.file("hang")));
        assertThat(misbehave("the next one").text()).isEqualTo("the next one");
    }

    @Test
    void aParserThatPrintsIsNotHeard() {
        assertThat(misbehave("print").text()).isEqualTo("print");
    }

    @Test
    void ofAnArchiveInAProcessOnlyTheBadMembersAreLost() throws IOException {
        byte[] tar = tar(
                "1.txt", "one",
                "2.bin", "\0MISBEHAVE halt",
                "3.txt", "three",
                "4.bin", "\0MISBEHAVE hang",
                "5.bin", "\0MISBEHAVE heap",
                "6.txt", "six");

        List<Document> documents = read("a.tar", tar);

        assertThat(documents)
                .extracting(Document::source)
                .containsExactly(
                        "a.tar!/1.txt", "a.tar!/2.bin", "a.tar!/3.txt", "a.tar!/4.bin", "a.tar!/5.bin", "a.tar!/6.txt");
        assertThat(documents)
                .extracting(document -> document.outcome().status())
                .containsExactly(Status.OK, Status.CRASHED, Status.OK, Status.TIMEOUT, Status.CRASHED, Status.OK);
        assertThat(documents.get(4).outcome().reason())
                .contains("needs more memory than")
                .contains("--parser-memory");
        assertThat(documents.getLast().text()).isEqualTo("six");
    }

    @Test
    void ofAnArchiveInThisProcessOnlyTheBadMembersAreLost() {
        byte[] zip = Reading.zip("1.txt", "one", "2.bin", "\0MISBEHAVE halt", "3.txt", "three");

        assertThat(read("a.zip", zip))
                .extracting(document -> document.outcome().status())
                .containsExactly(Status.OK, Status.CRASHED, Status.OK);
    }

    @ParameterizedTest
    @EnumSource(Isolation.class)
    void whereItIsParsedChangesNothing(Isolation isolation) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.pdf", Files.readAllBytes(Path.of("corpus/reports/nz-scams-2023.pdf")));
        files.put(
                "b.jsonl",
                "{\"title\":\"A\",\"text\":\"One \uD83D\uDE00 \\ud83d\"}\nnone\n".getBytes(StandardCharsets.UTF_8));
        files.put("c.eml", mail());
        files.put("d.zip", Reading.zip("x.html", "<html><body><p>" + Reading.prose(4) + "</p></body></html>", "y", ""));
        files.put("e.tar", tar("1.txt", Reading.prose(3), "2.csv", "a,b\n1,2\n"));
        files.put("f.bin", new byte[] {0, 1, 2});
        files.put("g.pdf", "%PDF-1.7 and no more".getBytes(StandardCharsets.UTF_8));
        files.put("h.txt", new byte[0]);
        files.put("i.rtf", "{\\rtf1 {\\info{\\title Report}} Two men were held.}".getBytes(StandardCharsets.UTF_8));

        try (Reader isolated = new Reader(
                ReadOptions.DEFAULT.keepingDropped(), new IsolationPolicy(isolation, SHORT.multipliedBy(10), 300))) {
            files.forEach((name, content) ->
                    assertThat(Reading.all(isolated, name, content)).isEqualTo(Reading.all(name, content)));
        }
    }

    @Test
    void limitsHoldAcrossProcesses() throws IOException {
        ReadOptions two = new ReadOptions(100, 3, 2, 1 << 20, 10, ReadOptions.Fields.DEFAULT, false, true);
        byte[] tar = tar("1", "one", "2", "two", "3", "three");
        byte[] zip = Reading.zip(Map.of("a.tar", tar));

        try (Reader small = new Reader(two, new IsolationPolicy(Isolation.RISKY, SHORT.multipliedBy(10), 300))) {
            assertThat(Reading.all(small, "a.zip", zip))
                    .isEqualTo(Reading.all(new Reader(two), "a.zip", zip))
                    .extracting(document -> document.outcome().status())
                    .containsExactly(Status.OK, Status.OK, Status.GUARDED);
        }
    }

    /** A page that hung once is read where its process can be ended; after some, so are all others. */
    @Test
    @SuppressWarnings("try") // to close a reader ends its processes, and it can be used again
    void whatHungInThisProcessIsReadInAnother() throws IOException, UnreadableException {
        Path page = Files.writeString(folder.resolve("a.txt"), Reading.prose(2));
        try (Reader reader =
                new Reader(ReadOptions.DEFAULT, new IsolationPolicy(Isolation.RISKY, SHORT.multipliedBy(10), 100))) {
            assertThat(started(reader, page, new Heartbeat())).as("at first").isZero();
            Heartbeat judged = new Heartbeat(new TimeLimit(SHORT, clock::get));
            judged.judge("a.txt");
            assertThat(started(reader, page, again(judged)))
                    .as("judged in vain")
                    .isZero();

            assertThat(started(reader, page, again(reading())))
                    .as("read in vain")
                    .isOne();
            reader.close();
            assertThat(started(reader, page, new Heartbeat())).as("after one").isZero();
            assertThat(started(reader, page, again(reading()))).as("again").isOne();
            reader.close();
            assertThat(started(reader, page, new Heartbeat())).as("after two").isOne();
        }
    }

    private Heartbeat reading() throws UnreadableException {
        Heartbeat heartbeat = new Heartbeat(new TimeLimit(SHORT, clock::get));
        heartbeat.file("a.txt", 100, true);
        new Visit((content, visit) -> {}, ReadOptions.DEFAULT, heartbeat, document -> {}).begin("a.txt");
        return heartbeat;
    }

    private Heartbeat again(Heartbeat hanging) {
        clock.addAndGet(SHORT.toNanos() + 1);
        return Objects.requireNonNull(hanging.giveUp());
    }

    /** How many processes are started to read a page, which is read well. */
    private static long started(Reader reader, Path page, Heartbeat heartbeat) {
        List<ProcessHandle> before = forksOf(ProcessHandle.current());
        List<Document> documents = new ArrayList<>();
        reader.read(page, "a.txt", heartbeat, documents::add);
        assertThat(documents)
                .extracting(document -> document.outcome().status())
                .containsExactly(Status.OK);
        return forksOf(ProcessHandle.current()).stream()
                .filter(process -> !before.contains(process))
                .count();
    }

    @Test
    void whatTheSinkThrowsIsThrownOn() {
        byte[] bytes = Misbehaving.file("fine");

        assertThatThrownBy(() -> READER.read(write(bytes), "a.bin", document -> {
                    throw new IllegalStateException("full");
                }))
                .hasMessage("full");
        assertThat(misbehave("the next one").text()).isEqualTo("the next one");
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("a.bin"), bytes);
    }

    @Test
    void processesEndWithTheReader() throws Exception {
        misbehave("fine");
        List<ProcessHandle> processes = forksOf(ProcessHandle.current());
        assertThat(processes).isNotEmpty();

        READER.close();

        for (ProcessHandle process : processes) {
            process.onExit().get(120, TimeUnit.SECONDS);
        }
        assertThat(misbehave("started anew").text()).isEqualTo("started anew");
    }

    @Test
    void aProcessThatIsAskedToEndGoesOnWithItsDocument() throws Exception {
        misbehave("fine");
        List<ProcessHandle> processes = forksOf(ProcessHandle.current());
        Thread asking = new Thread(() -> {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            processes.forEach(ProcessHandle::destroy);
        });

        asking.start();

        assertThat(misbehave("dawdle").text()).isEqualTo("dawdle");
        asking.join();
    }

    @Test
    void processesEndWhenTheirParentIsKilledAndLeaveNoFolder() throws Exception {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        Process parent = JavaProcess.of(
                        Victim.class,
                        List.of("-Xmx64m", "-Djava.io.tmpdir=" + temporary),
                        write(Misbehaving.file("hang")).toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        List<ProcessHandle> processes = List.of();
        while (processes.isEmpty() && parent.isAlive()) {
            Thread.sleep(100);
            processes = forksOf(parent.toHandle());
        }
        assertThat(processes).isNotEmpty();

        parent.destroyForcibly().waitFor();

        for (ProcessHandle process : processes) {
            process.onExit().get(120, TimeUnit.SECONDS);
        }
        assertThat(temporary).isEmptyDirectory();
    }

    /** Reads a file that hangs its parser. */
    static final class Victim {
        private Victim() {}

        public static void main(String[] args) {
            try (Reader reader =
                    new Reader(ReadOptions.DEFAULT, new IsolationPolicy(Isolation.RISKY, Duration.ofMinutes(5), 100))) {
                reader.read(Path.of(args[0]), "a.bin", document -> {});
            }
        }
    }

    private static List<ProcessHandle> forksOf(ProcessHandle parent) {
        return parent.children().filter(ProcessHandle::isAlive).toList();
    }

    private static byte[] mail() {
        return ("From: a@b.example\nTo: c@d.example\nSubject: Two held\nMIME-Version: 1.0\n"
                        + "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nSee below.\n"
                        + "--x\nContent-Type: application/octet-stream; name=r.rtf\n"
                        + "Content-Disposition: attachment; filename=r.rtf\n\n{\\rtf1 Attached.}\n--x--\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A TAR: name, content, name, content, … */
    private static byte[] tar(String... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                byte[] content = namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(namesAndContents[i]);
                entry.setSize(content.length);
                out.putArchiveEntry(entry);
                out.write(content);
                out.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }
}
