package dev.blotter.read.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a stream, as bytes, one after the other. Of a line over a limit only its beginning is kept. */
public final class ByteLines {
    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 13];
    /** Where in the buffer the rest begins that no line has had, and where it ends. */
    private int at;

    private int filled;
    private byte[] bytes = {};
    private boolean cut;

    /** @param longest the most bytes of a line that are kept, without its line feed */
    public ByteLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Goes to the next line; false when there is none. */
    public boolean next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean some = false;
        boolean ended = false;
        cut = false;
        while (!ended && fill()) {
            int feed = feed();
            int room = longest - line.size();
            cut |= feed - at > room;
            line.write(buffer, at, Math.min(feed - at, room));
            some = true;
            ended = feed < filled;
            at = ended ? feed + 1 : feed;
        }
        bytes = line.toByteArray();
        if (!cut && bytes.length > 0 && bytes[bytes.length - 1] == '\r') {
            bytes = Arrays.copyOf(bytes, bytes.length - 1);
        }
        return some;
    }

    /** Whether anything is left, in the buffer or behind it. */
    private boolean fill() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, in.read(buffer));
        }
        return filled > 0;
    }

    /** The place of the next line feed in the buffer, or its end. */
    private int feed() {
        int feed = at;
        while (feed < filled && buffer[feed] != '\n') {
            feed++;
        }
        return feed;
    }

    /** Whether the line is longer than the limit, and only its beginning is here. */
    public boolean isCut() {
        return cut;
    }

    public boolean isBlank() {
        for (byte b : bytes) {
            if (b > ' ' || b < 0) {
                return false;
            }
        }
        return true;
    }

    public byte[] bytes() {
        return bytes;
    }
}
