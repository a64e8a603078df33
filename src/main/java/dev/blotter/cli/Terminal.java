package dev.blotter.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Where a command prints: data to {@code out}, all else to {@code err}, both in UTF-8.
 *
 * <p>Text that comes from documents is hostile: {@link #clean} takes out of it what could move a
 * cursor, change a colour, or turn the direction of writing.
 */
public final class Terminal {
    /** The output can't be written: its reader has gone, such as {@code head} when it has seen enough, or the disk is full. */
    static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Closed(IOException cause) {
            super(cause);
        }

        /** Whether the reader has gone, rather than the disk being full. */
        boolean isBrokenPipe() {
            return String.valueOf(getMessage()).contains("Broken pipe");
        }
    }

    private static final int WIDTH = 100;

    private final Writer out;
    private final Writer err;
    private final boolean colour;
    private final boolean interactive;
    private final int width;

    private Terminal(Writer out, Writer err, boolean colour, boolean interactive, int width) {
        this.out = out;
        this.err = err;
        this.colour = colour;
        this.interactive = interactive;
        this.width = width;
    }

    /**
     * The terminal of this process. The launcher tells in {@code blotter.tty} which of {@code out} and
     * {@code err} are terminals, and in {@code blotter.columns} how wide they are, since Java can't.
     */
    static Terminal ofProcess() {
        Set<String> terminals = Set.of(System.getProperty("blotter.tty", "").split(","));
        boolean colour = terminals.contains("out") && System.getenv("NO_COLOR") == null;
        return new Terminal(
                writer(new FileOutputStream(FileDescriptor.out)),
                writer(new FileOutputStream(FileDescriptor.err)),
                colour,
                terminals.contains("err"),
                terminals.contains("out") ? Integer.getInteger("blotter.columns", WIDTH) : WIDTH);
    }

    /** A terminal that writes to streams, without colour. */
    static Terminal of(OutputStream out, OutputStream err) {
        return new Terminal(writer(out), writer(err), false, false, WIDTH);
    }

    private static Writer writer(OutputStream stream) {
        return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
    }

    /** Prints a line of data. */
    void print(String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new Closed(e);
        }
    }

    /** Prints a message for a person. */
    void say(String message) {
        try {
            out.flush();
            err.write(message);
            err.write('\n');
            err.flush();
        } catch (IOException e) {
            throw new Closed(e);
        }
    }

    void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new Closed(e);
        }
    }

    /** Whether a person watches the messages. */
    boolean isInteractive() {
        return interactive;
    }

    /** The width in columns. */
    int width() {
        return width;
    }

    String bold(String text) {
        return styled("1", text);
    }

    String dim(String text) {
        return styled("2", text);
    }

    String marked(String text) {
        return styled("1;33", text);
    }

    private String styled(String code, String text) {
        return colour ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }

    /** The text without control characters, and without those that change the direction of writing. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(Terminal::harmless).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static int harmless(int point) {
        if (point == '\n') {
            return point;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL -> ' ';
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> '\uFFFD';
            default -> point;
        };
    }

    /** JSON in which such characters are escaped. */
    static String cleanJson(String json) {
        StringBuilder clean = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            int type = Character.getType(c);
            if (type == Character.CONTROL || type == Character.FORMAT) {
                clean.append(String.format("\\u%04x", (int) c));
            } else {
                clean.append(c);
            }
        }
        return clean.toString();
    }
}
