package dev.blotter.cli;

import dev.blotter.cli.output.Terminal;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * What a {@link Daemon} is asked for.
 *
 * @param args the command with its arguments
 * @param tty which of {@code out} and {@code err} are terminals, as the launcher tells it
 * @param columns how wide these are
 */
record DaemonRequest(List<String> args, String tty, int columns) {
    DaemonRequest {
        args = List.copyOf(args);
    }

    /** As it was written; an {@link IOException} when an argument is longer than 65,535 bytes. */
    void write(DataOutput to) throws IOException {
        to.writeInt(columns);
        to.writeUTF(tty);
        to.writeInt(args.size());
        for (String argument : args) {
            to.writeUTF(argument);
        }
    }

    static DaemonRequest read(DataInput from) throws IOException {
        int columns = from.readInt();
        String tty = from.readUTF();
        List<String> args = new ArrayList<>();
        for (int left = from.readInt(); left > 0; left--) {
            args.add(from.readUTF());
        }
        return new DaemonRequest(args, tty, columns);
    }

    /** The terminal of whom asks, by way of two streams. */
    Terminal terminal(OutputStream out, OutputStream err) {
        return Terminal.of(out, err, tty, columns);
    }
}
