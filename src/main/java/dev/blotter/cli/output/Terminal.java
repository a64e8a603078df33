package dev.blotter.cli.output;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a command prints: data to {@code out}, all else to {@code err}, both in UTF-8. Text of documents is hostile:
 * {@link #clean} removes what could move a cursor, change a colour, or turn the direction of writing.
 */
public final class Terminal {
    /** The output can't be written: its reader has gone, such as {@code head} when it has seen enough, or the disk is full. */
    public static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Closed(IOException cause) {
            super(cause);
        }

        /** Whether the reader has gone, rather than the disk being full. */
        public boolean isBrokenPipe() {
            return reason().toLowerCase(Locale.ROOT).contains("pipe"); // broken, closed or ended, by the system
        }

        public String reason() {
            return String.valueOf(getCause() == null ? getMessage() : getCause().getMessage());
        }
    }

    private static final int WIDTH = 100;

    public static final Terminal NOWHERE = of(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private final OutputStream bytes;
    private final Writer out;
    private final Writer err;
    private final boolean colour;
    private final Set<String> terminals;
    private final int width;
    private boolean broken;

    private Terminal(OutputStream out, OutputStream err, boolean colour, Set<String> terminals, int width) {
        this.bytes = out;
        this.out = writer(out);
        this.err = writer(err);
        this.colour = colour;
        this.terminals = terminals;
        this.width = width;
    }

    /**
     * The terminal of this process. The launcher says in {@code blotter.tty} and {@code blotter.columns} what Java
     * can't know.
     */
    public static Terminal ofProcess() {
        return of(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                ttyOfProcess(),
                columnsOfProcess());
    }

    /** Which outputs of this process are terminals: {@code out,err}, one of them, or neither. */
    public static String ttyOfProcess() {
        return System.getProperty("blotter.tty", "");
    }

    public static int columnsOfProcess() {
        return Integer.getInteger("blotter.columns", WIDTH);
    }

    /** The terminal of a process that writes to streams, as {@link #ofProcess}; some say that they are 0 wide. */
    public static Terminal of(OutputStream out, OutputStream err, String tty, int columns) {
        Set<String> terminals = Set.of(tty.split(","));
        boolean colour = terminals.contains("out") && System.getenv("NO_COLOR") == null;
        return new Terminal(out, err, colour, terminals, columns > 0 ? columns : WIDTH);
    }

    public static Terminal of(OutputStream out, OutputStream err) {
        return of(out, err, "", WIDTH);
    }

    private static Writer writer(OutputStream stream) {
        return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
    }

    public void print(String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw closed(e);
        }
    }

    /** Where data goes that is no text; a {@link UserException} when a person would see it. */
    public OutputStream bytes() {
        if (terminals.contains("out")) {
            throw new UserException("this is no text to look at; write it to a file, with: > FILE");
        }
        flush();
        return bytes;
    }

    public void say(String message) {
        flush();
        sayLast(message);
    }

    /** Prints a message although the data can't be printed any more. */
    public void sayLast(String message) {
        try {
            err.write(message);
            err.write('\n');
            err.flush();
        } catch (IOException e) {
            throw new Closed(e);
        }
    }

    /** Writes what was printed; does nothing more once that has failed. */
    public void flush() {
        try {
            if (!broken) {
                out.flush();
            }
        } catch (IOException e) {
            throw closed(e);
        }
    }

    private Closed closed(IOException fault) {
        broken = true;
        return new Closed(fault);
    }

    /** Shows a line where the last one so shown stands, to a person who watches the messages. */
    void show(String line) {
        try {
            err.write("\r" + line + "\r");
            err.flush();
        } catch (IOException e) {
            // Who watched has gone, and what is at work goes on.
        }
    }

    public boolean isInteractive() {
        return terminals.contains("err");
    }

    /** A terminal of a width that a person watches, without colour. */
    public static Terminal of(OutputStream out, OutputStream err, int width) {
        return new Terminal(out, err, false, Set.of("out"), width);
    }

    /** Whether lines wider than the terminal are to be wrapped: not in a file or a pipe. */
    boolean isWrapping() {
        return terminals.contains("out");
    }

    public int width() {
        return width;
    }

    public String bold(String text) {
        return styled("1", text);
    }

    public String dim(String text) {
        return styled("2", text);
    }

    public String marked(String text) {
        return styled("1;33", text);
    }

    /** Marked by a colour, else by «». */
    String standingOut(String text) {
        return colour ? marked(text) : "«" + text + "»";
    }

    private String styled(String code, String text) {
        return colour ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }

    /** The text without control characters, and without those that change the direction of writing. */
    public static String clean(String text) {
        int[] points = text.codePoints().map(Terminal::harmless).toArray();
        return new String(points, 0, points.length);
    }

    /** The text {@linkplain #clean cleaned}, on one line. */
    public static String line(String text) {
        return clean(text).replace('\n', ' ');
    }

    public String title(@Nullable String title) {
        return bold(line(title == null ? "(no title)" : title));
    }

    /** Persian, Hindi and emojis need the joiners, which change nothing outside a word. */
    private static int harmless(int point) {
        if (point == '\n' || point == ZERO_WIDTH_NON_JOINER || point == ZERO_WIDTH_JOINER) {
            return point;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL -> ' ';
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> '\uFFFD';
            default -> point;
        };
    }

    /** How many columns a text takes: two for a Chinese character, none for a combining accent. */
    public static int columns(String text) {
        return text.codePoints().map(Terminal::columns).sum();
    }

    /** After UAX 11 "East Asian Width", where ambiguous characters are narrow, as terminals have them. */
    private static int columns(int point) {
        int width = UCharacter.getIntPropertyValue(point, UProperty.EAST_ASIAN_WIDTH);
        boolean isWide = width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH;
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide ? 2 : 1;
        };
    }
}
