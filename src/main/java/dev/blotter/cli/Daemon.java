package dev.blotter.cli;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A process that keeps rules and tables loaded, and runs commands that only read for {@link DaemonCall}, one after
 * another. The launcher starts one for a folder and an environment. It ends when it is idle, when its socket or its
 * folder is gone, or when its caller has gone.
 */
final class Daemon {
    /** What the answer consists of: pieces of both outputs, each with its length, then the exit code. */
    static final int OUT = 1;

    static final int ERR = 2;
    static final int EXIT = 3;

    private static final Duration IDLE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration TICK = Duration.ofSeconds(1);

    private final Path socket;
    private final Surroundings here;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile long lastUsed = System.nanoTime();

    private Daemon(Path socket, Surroundings here) {
        this.socket = socket;
        this.here = here;
    }

    public static void main(String[] args) throws IOException {
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        Daemon daemon = new Daemon(Path.of(args[0]), Surroundings.ofProcess());
        // Another daemon that was begun at the same time keeps its socket: this one fails here, and ends.
        try (ServerSocketChannel server =
                ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(daemon.socket))) {
            Thread.ofPlatform().daemon().start(daemon::watch);
            while (true) {
                daemon.take(server.accept());
            }
        }
    }

    private void watch() {
        try {
            long tidied = 0;
            do {
                Thread.sleep(TICK);
                long used = lastUsed;
                if (used != tidied && isIdleFor(PAUSE)) {
                    System.gc(); // gives back to the machine what the last commands took
                    tidied = used;
                }
            } while (busy.get() || isOfUse());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        end();
    }

    private boolean isIdleFor(Duration time) {
        return !busy.get() && System.nanoTime() - lastUsed > time.toNanos();
    }

    private boolean isOfUse() {
        return !isIdleFor(IDLE) && Files.exists(socket) && isInPlace();
    }

    /** Whether relative paths still mean what they mean to whom this works for. */
    private static boolean isInPlace() {
        try {
            return Files.isSameFile(Path.of("."), Path.of(System.getProperty("user.dir")));
        } catch (IOException e) {
            return false;
        }
    }

    private void end() {
        try {
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            // the next caller finds that nobody answers
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }

    /** Who comes while another is served is sent away, and helps himself. */
    private void take(SocketChannel caller) throws IOException {
        if (!isInPlace() || !busy.compareAndSet(false, true)) {
            caller.close();
            return;
        }
        Thread.ofPlatform().start(() -> serve(caller));
    }

    private void serve(SocketChannel caller) {
        AtomicBoolean answered = new AtomicBoolean();
        try (caller;
                DataInputStream in = new DataInputStream(Channels.newInputStream(caller));
                DataOutputStream answer = new DataOutputStream(Channels.newOutputStream(caller))) {
            DaemonCall.Request request = DaemonCall.Request.read(in);
            if (!request.at().equals(here)) {
                return; // the name of the socket fits another folder as well
            }
            Thread.ofPlatform().daemon().start(() -> endUnless(answered, in));
            int code = Main.run(
                    request.terminal(new Part(OUT, answer), new Part(ERR, answer)),
                    request.args().toArray(String[]::new));
            rest(answered); // before the answer ends: who has it may come again at once
            answer.writeByte(EXIT);
            answer.writeInt(code);
        } catch (IOException e) {
            // the caller has gone
        } finally {
            rest(answered);
        }
    }

    private void rest(AtomicBoolean answered) {
        if (answered.compareAndSet(false, true)) {
            lastUsed = System.nanoTime();
            busy.set(false);
        }
    }

    /** Nobody waits any more for what is at work: it ends, as it would end with its own process. */
    private void endUnless(AtomicBoolean answered, InputStream caller) {
        try {
            caller.transferTo(OutputStream.nullOutputStream()); // until the caller hangs up
        } catch (IOException e) {
            // it has
        }
        if (!answered.get()) {
            end();
        }
    }

    /** One of both outputs, of which each piece goes to the caller with its length. */
    private static final class Part extends OutputStream {
        private final int which;
        private final DataOutputStream answer;

        Part(int which, DataOutputStream answer) {
            this.which = which;
            this.answer = answer;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            synchronized (answer) { // which some commands write to from several threads
                answer.writeByte(which);
                answer.writeInt(length);
                answer.write(bytes, from, length);
            }
        }
    }
}
