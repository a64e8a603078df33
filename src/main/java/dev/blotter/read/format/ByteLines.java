package dev.blotter.read.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream, as bytes, one after the other in one buffer that grows with the longest of
 * them. Of a line over a limit only its beginning is kept.
 */
public final class ByteLines {
    private static final int BUFFER = 1 << 13;

    private final InputStream in;
    private final int longest;
    private byte[] buffer = new byte[BUFFER];
    private int begin;
    private int end;
    private int next;
    private int filled;

    private boolean ended;
    private boolean cut;

    /** @param longest the most bytes of a line that are kept, without its line feed */
    public ByteLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Goes to the next line; false when there is none. */
    public boolean next() throws IOException {
        begin = next;
        cut = false;
        int feed = feed(begin);
        while (feed < 0 && fill()) {
            feed = feed(Math.max(begin, end));
        }
        next = feed < 0 ? filled : feed + 1;
        end = feed < 0 ? filled : feed;
        boolean some = next > begin;
        cut |= end - begin > longest;
        if (cut) {
            end = begin + longest;
        } else if (end > begin && buffer[end - 1] == '\r') {
            end--;
        }
        return some;
    }

    /** The place of the first line feed; negative when none was read yet. */
    private int feed(int from) {
        for (int i = from; i < filled; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** Reads on behind what was read of a line, whose end {@link #end} is then; false at the end of the stream. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        makeRoom();
        end = filled;
        int count = in.read(buffer, filled, buffer.length - filled);
        ended = count < 0;
        filled += Math.max(count, 0);
        return !ended;
    }

    private void makeRoom() {
        if (filled < buffer.length) {
            return;
        }
        if (begin > 0) {
            System.arraycopy(buffer, begin, buffer, 0, filled - begin);
            filled -= begin;
            begin = 0;
        } else if (filled <= longest) {
            buffer = Arrays.copyOf(buffer, (int) Math.min(2L * filled, longest + 1L + BUFFER));
        } else {
            cut = true;
            filled = longest;
        }
    }

    /** Whether the line is longer than the limit, and only its beginning is here. */
    public boolean isCut() {
        return cut;
    }

    public boolean isBlank() {
        for (int i = begin; i < end; i++) {
            if (buffer[i] > ' ' || buffer[i] < 0) {
                return false;
            }
        }
        return true;
    }

    public String id() {
        return Content.id(bytes());
    }

    public byte[] bytes() {
        return Arrays.copyOfRange(buffer, begin, end);
    }

    /** What a parser makes of the line, without a copy of it. */
    public <T extends @Nullable Object> T read(Parser<T> parser) throws IOException {
        return parser.parse(buffer, begin, end - begin);
    }

    /** Reads some bytes of an array. */
    public interface Parser<T extends @Nullable Object> {
        T parse(byte[] bytes, int from, int length) throws IOException;
    }
}
