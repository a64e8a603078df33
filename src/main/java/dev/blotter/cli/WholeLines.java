package dev.blotter.cli;

import dev.blotter.cli.output.UserException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** An output that gets whole lines alone, so that a command that breaks off can begin anew behind them. */
final class WholeLines extends OutputStream {
    private final OutputStream out;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private final MessageDigest hash = sha256();
    private long printed;

    WholeLines(OutputStream out) {
        this.out = out;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int end = from + length;
        while (end > from && bytes[end - 1] != '\n') {
            end--;
        }
        if (end > from) {
            begun.write(bytes, from, end - from);
            end();
        }
        begun.write(bytes, end, from + length - end);
    }

    /** Writes the last line, which ends without a line feed. */
    void end() throws IOException {
        byte[] lines = begun.toByteArray();
        begun.reset();
        hash.update(lines);
        printed += lines.length;
        out.write(lines);
    }

    /** The output of the command that begins anew: what was printed already is not printed twice. */
    Rest rest() {
        return new Rest(out, printed, hash.digest());
    }

    /** What comes behind the lines that were printed; it must begin with the same. */
    static final class Rest extends OutputStream {
        private final OutputStream out;
        private final byte[] expected;
        private final MessageDigest hash = sha256();
        private long left;
        private boolean differs;

        Rest(OutputStream out, long printed, byte[] expected) {
            this.out = out;
            this.left = printed;
            this.expected = expected;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        /** Throws a {@link UserException} when a line is another than before. */
        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int again = (int) Math.min(left, length);
            if (again > 0) {
                hash.update(bytes, from, again);
                left -= again;
                differs = left == 0 && !Arrays.equals(hash.digest(), expected);
                if (differs) {
                    throw new UserException("the background process that ran this command has ended, and its result has"
                            + " changed since; run the command again");
                }
            }
            if (!differs) {
                out.write(bytes, from + again, length - again);
            }
        }
    }
}
