package dev.blotter.cli;

import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.Terminal;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
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
 * Has a {@link Daemon} run a command and prints what it answers. The process runs the command itself where no daemon
 * answers, or another command is at work there.
 */
final class DaemonCall {
    /**
     * What a {@link Daemon} is asked for.
     *
     * @param args the command with its arguments
     * @param tty which of {@code out} and {@code err} are terminals, as the launcher tells it
     * @param columns how wide these are
     */
    record Request(List<String> args, String tty, int columns) {
        /** As it was written; an {@link IOException} when an argument is longer than 65,535 bytes. */
        void write(DataOutput to) throws IOException {
            to.writeInt(columns);
            to.writeUTF(tty);
            to.writeInt(args.size());
            for (String argument : args) {
                to.writeUTF(argument);
            }
        }

        static Request read(DataInput from) throws IOException {
            int columns = from.readInt();
            String tty = from.readUTF();
            List<String> args = new ArrayList<>();
            for (int left = from.readInt(); left > 0; left--) {
                args.add(from.readUTF());
            }
            return new Request(args, tty, columns);
        }

        /** The terminal of whom asks, by way of two streams. */
        Terminal terminal(OutputStream out, OutputStream err) {
            return Terminal.of(out, err, tty, columns);
        }
    }

    private final Path socket;
    private final OutputStream out;
    private final OutputStream err;
    private boolean printed;

    /** @param out where the output of the command goes, and its messages to {@code err} */
    DaemonCall(Path socket, OutputStream out, OutputStream err) {
        this.socket = socket;
        this.out = out;
        this.err = err;
    }

    /** Runs a command and ends the process with its exit code; the launcher names the socket in {@code blotter.daemon}. */
    public static void main(String[] args) {
        Request request = new Request(List.of(args), Terminal.ttyOfProcess(), Terminal.columnsOfProcess());
        OptionalInt code = new DaemonCall(
                        Path.of(System.getProperty("blotter.daemon")),
                        new FileOutputStream(FileDescriptor.out),
                        new FileOutputStream(FileDescriptor.err))
                .answer(request);
        if (code.isEmpty()) {
            Main.main(args);
        } else {
            System.exit(code.getAsInt());
        }
    }

    /** The exit code; none when nothing was done. */
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
            return printed ? OptionalInt.of(broken()) : OptionalInt.empty();
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
            byte[] piece = answer.readNBytes(answer.readInt());
            printed = true;
            try {
                if (closed == null) {
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

    private int broken() {
        Terminal.of(out, err)
                .sayLast("blotter: the background process that ran this command has ended; run it again, or with"
                        + " BLOTTER_NO_BACKGROUND=1 to run without one");
        return ExitCode.USAGE;
    }
}
