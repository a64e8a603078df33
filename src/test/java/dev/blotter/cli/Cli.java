package dev.blotter.cli;

import dev.blotter.cli.output.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs commands as a user types them, and keeps what they print. */
public final class Cli {
    /** What a command printed, and its exit code. */
    public record Result(int code, String out, String err) {
        public List<String> lines() {
            return out.lines().toList();
        }

        @Override
        public String toString() {
            return "exit code " + code + "\n--- out\n" + out + "--- err\n" + err;
        }
    }

    private Cli() {}

    public static Result blotter(String... args) {
        return into(new ByteArrayOutputStream(), args);
    }

    /** Runs a command that finds a text on standard input. */
    static Result reading(String input, String... args) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return blotter(args);
        } finally {
            System.setIn(before);
        }
    }

    /** Runs a command that prints to a stream. */
    public static Result into(OutputStream out, String... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(Terminal.of(out, err), args);
        String printed = out instanceof ByteArrayOutputStream bytes ? bytes.toString(StandardCharsets.UTF_8) : "";
        return new Result(code, printed, err.toString(StandardCharsets.UTF_8));
    }
}
