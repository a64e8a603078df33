package dev.blotter.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.JavaProcess;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a daemon answers is what the command alone would print. */
final class DaemonTest {
    private static final int SECONDS = 30;

    @TempDir
    private Path temp;

    private Path socket;
    private Process daemon;

    /** What a command printed, and how it ended. */
    private record Answer(OptionalInt code, String out, String err) {}

    @BeforeEach
    void start() throws Exception {
        socket = temp.resolve("socket");
        daemon = JavaProcess.of(
                        Daemon.class, List.of("-Xmx512m", "-Dblotter.cache=target/rule-cache"), socket.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        for (int i = 0; i < SECONDS * 10 && !listens(); i++) {
            Thread.sleep(100);
        }
        while (ask("--version").code().isEmpty()) {
            Thread.sleep(100); // it is with the caller who only tried
        }
    }

    private boolean listens() {
        try (SocketChannel caller = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return caller.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @AfterEach
    void end() {
        daemon.destroyForcibly();
    }

    @Test
    void answersAsTheCommandItself() throws IOException {
        String rules = temp.resolve("rules").toString();
        write("rules/fraud-types.csv", "code,parent,name,description\nromance-scam,,Romance scam,\n");
        write("rules/terms/a.csv", "term,concept,language,sort\nromance scam,romance-scam,en,strong\n");
        write("rules/kinds/a.drl", RuleChangesTest.RULE);
        String file = write("a.txt", "Police arrested 3 people over a zorbing scam in São Paulo.");

        assertSame("tag", "--rules", rules, file);
        assertSame("tag", "--rules", temp.resolve("none").toString(), file);
        assertSame("rules", "why-not", "--rules", rules, file, "romance-scam");
        assertSame("search", "--nothing");

        write("rules/terms/a.csv", "term,concept,language,sort\nzorbing scam,romance-scam,en,strong\n");
        assertThat(ask("tag", "--rules", rules, file).out())
                .as("rules are those of now")
                .contains("romance-scam");
        assertSame("tag", "--rules", rules, file);
    }

    private String write(String name, String text) throws IOException {
        Path file = temp.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    private void assertSame(String... args) throws IOException {
        Cli.Result alone = Cli.blotter(args);
        assertThat(ask(args)).isEqualTo(new Answer(OptionalInt.of(alone.code()), alone.out(), alone.err()));
    }

    private static DaemonCall.Request request(String... args) throws IOException {
        return DaemonCall.Request.ofProcess(args);
    }

    private Answer ask(String... args) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OptionalInt code = new DaemonCall(socket, out, err).answer(request(args));
        return new Answer(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    @Test
    void answersNobodyWhoWorksElsewhereThoughTheSocketIsTheSame() throws IOException, InterruptedException {
        Surroundings here = Surroundings.ofProcess();
        for (Surroundings other : List.of(
                new Surroundings("/", here.program(), here.environment()),
                new Surroundings(here.folder(), "another", here.environment()),
                new Surroundings(here.folder(), here.program(), List.of("BLOTTER_RULES=others")))) {
            assertThat(new DaemonCall(socket, OutputStream.nullOutputStream(), OutputStream.nullOutputStream())
                            .answer(new DaemonCall.Request(other, List.of("--version"), "", 100)))
                    .as("%s", other)
                    .isEmpty();
        }
        Answer answer = ask("--version");
        while (answer.code().isEmpty()) {
            Thread.sleep(100); // it is with the last of them
            answer = ask("--version");
        }
        assertThat(answer.out()).startsWith("blotter ");
    }

    @Test
    void whoComesWhileAnotherIsServedHelpsHimself() throws IOException {
        try (SocketChannel first = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            DataOutputStream asking = new DataOutputStream(Channels.newOutputStream(first));
            asking.writeUTF("/"); // and no more: it is still being asked
            assertThat(ask("--version")).isEqualTo(new Answer(OptionalInt.empty(), "", ""));
        }
    }

    @Test
    void endsWithACallerWhoGoesWhileItWorks() throws Exception {
        try (SocketChannel caller = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            request("rules", "test").write(new DataOutputStream(Channels.newOutputStream(caller)));
        }
        assertThat(daemon.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(socket).doesNotExist();
    }

    @Test
    void outlivesAReaderWhoHasSeenEnough() throws IOException {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        DaemonCall.Request help = request("--help");
        assertThat(new DaemonCall(socket, full, full).answer(help)).hasValue(0);
        assertThat(ask("--version").out()).startsWith("blotter ");
    }

    @Test
    void endsWhenItsSocketIsRemoved() throws Exception {
        Files.delete(socket);
        assertThat(daemon.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatNobodyListensAtIsForgotten() throws IOException {
        Path old = temp.resolve("old");
        ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(old))
                .close();
        DaemonCall.Request version = request("--version");

        assertThat(new DaemonCall(old, OutputStream.nullOutputStream(), OutputStream.nullOutputStream())
                        .answer(version))
                .isEmpty();
        assertThat(old).doesNotExist();
    }

    @Test
    void theCommandBeginsAnewWhenItEndsBeforeItPrints() throws Exception {
        assertThat(askOneWhoDies("", "--help"))
                .isEqualTo(new Answer(OptionalInt.of(0), Cli.blotter("--help").out(), ""));
    }

    @Test
    void aCommandThatBreaksOffSaysSoAndPrintsNothingTwice() throws Exception {
        Answer answer = askOneWhoDies("a line\n", "--help");

        assertThat(answer.code()).hasValue(2);
        assertThat(answer.out()).isEqualTo("a line\n");
        assertThat(answer.err()).contains("has ended; run the command again");
    }

    private Answer askOneWhoDies(String printed, String... args) throws Exception {
        Path other = temp.resolve("other");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (ServerSocketChannel dying =
                ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(other))) {
            Thread death = Thread.ofPlatform().start(() -> die(dying, printed.getBytes(UTF_8)));
            int code = new DaemonCall(other, out, err).run(request(args));
            death.join();
            return new Answer(OptionalInt.of(code), out.toString(UTF_8), err.toString(UTF_8));
        } finally {
            Files.delete(other);
        }
    }

    private static void die(ServerSocketChannel dying, byte[] printed) {
        try (SocketChannel caller = dying.accept()) {
            DaemonCall.Request.read(new DataInputStream(Channels.newInputStream(caller)));
            DataOutputStream answer = new DataOutputStream(Channels.newOutputStream(caller));
            answer.writeByte(Daemon.OUT);
            answer.writeInt(Math.max(1, printed.length));
            answer.write(printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
