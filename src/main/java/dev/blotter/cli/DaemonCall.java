package dev.blotter.cli;

import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.Terminal;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Has a {@link Daemon} run a command and prints its answer. This process runs the command itself where no daemon
 * answers, it is busy or of other surroundings, or ends before it has printed anything.
 */
final class DaemonCall {
    /**
     * What a {@link Daemon} is asked for: where, a command with its arguments, which outputs are terminals, how wide.
     */
    record Request(Surroundings at, List<String> args, String tty, int columns) {
        static Request ofProcess(String... args) throws IOException {
            return new Request(
                    Surroundings.ofProcess(), List.of(args), Terminal.ttyOfProcess(), Terminal.columnsOfProcess());
        }

        /** As it was written; an {@link IOException} when an argument is longer than 65,535 bytes. */
        void write(DataOutput to) throws IOException {
            at.write(to);
            to.writeInt(columns);
            to.writeUTF(tty);
            to.writeInt(args.size());
            for (String argument : args) {
                to.writeUTF(argument);
            }
        }

        static Request read(DataInput from) throws IOException {
            Surroundings at = Surroundings.read(from);
            int columns = from.readInt();
            String tty = from.readUTF();
            List<String> args = new ArrayList<>();
            for (int left = from.readInt(); left > 0; left--) {
                args.add(from.readUTF());
            }
            return new Request(at, args, tty, columns);
        }

        Terminal terminal(OutputStream out, OutputStream err) {
            return Terminal.of(out, err, tty, columns);
        }
    }

    private final Path socket;
    private final OutputStream out;
    private final OutputStream err;
    private boolean begun;

    /** @param out where the output of the command goes, and its messages to {@code err} */
    DaemonCall(Path socket, OutputStream out, OutputStream err) {
        this.socket = socket;
        this.out = out;
        this.err = err;
    }

    /** Runs a command and ends the process with its exit code; the launcher names the socket in {@code blotter.daemon}. */
    public static void main(String[] args) throws IOException {
        DaemonCall call = new DaemonCall(
                Path.of(System.getProperty("blotter.daemon")),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err));
        Main.end(call.run(Request.ofProcess(args)));
    }

    /** The exit code of a command that the daemon runs, or this process when the daemon did not begin it. */
    int run(Request request) {
        return answer(request).orElseGet(() -> begun ? brokenOff() : runAlone(request));
    }

    private int runAlone(Request request) {
        return Main.runAlone(request.terminal(out, err), request.args().toArray(String[]::new));
    }

    private int brokenOff() {
        Terminal.of(out, err)
                .sayLast("blotter: the background process that ran this command has ended; run the command again");
        return ExitCode.USAGE;
    }

    /** The exit code; none when the daemon has not run the command to its end. */
    OptionalInt answer(Request request) {
        try (SocketChannel daemon = SocketChannel.open(UnixDomainSocketAddress.of(socket));
                DataInputStream in = new DataInputStream(Channels.newInputStream(daemon));
                DataOutputStream asked = new DataOutputStream(Channels.newOutputStream(daemon))) {
            request.write(asked);
            return OptionalInt.of(print(in));
        } catch (ConnectException e) {
            forget();
            return OptionalInt.empty();
        } catch (IOException | IllegalArgumentException e) {
            return OptionalInt.empty();
        }
    }

    /** What can't be printed is taken all the same, so that the daemon gets to its end. */
    private int print(DataInputStream answer) throws IOException {
        Terminal.@Nullable Closed closed = null;
        while (true) {
            int part = answer.readUnsignedByte();
            if (part == Daemon.EXIT) {
                int code = answer.readInt();
                return closed == null ? code : Main.closed(Terminal.of(out, err), closed);
            }
            int length = answer.readInt();
            byte[] piece = answer.readNBytes(length);
            if (piece.length < length) {
                throw new EOFException();
            }
            try {
                if (closed == null) {
                    begun |= part == Daemon.OUT;
                    (part == Daemon.OUT ? out : err).write(piece);
                }
            } catch (IOException e) {
                closed = new Terminal.Closed(e);
            }
        }
    }

    /** What nobody listens at any more is in the way of the next daemon. */
    private void forget() {
        try {
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            // then commands run by themselves
        }
    }
}
