package dev.blotter.read.mail;

import dev.blotter.read.format.Content;
import dev.blotter.read.format.Extraction;
import dev.blotter.read.format.Format;
import dev.blotter.read.format.Kind;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.format.Visit;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a mailbox: each mail in it is a document, {@code #n}. It is never held in memory as a whole. */
public final class Mbox implements Format {
    @Override
    public @Nullable Extraction read(Content content, Visit visit) throws IOException, UnreadableException {
        try (Letters letters = new Letters(new BufferedInputStream(content.open(), 1 << 16))) {
            for (int number = 1; letters.next() && !visit.exhausted(); number++) {
                letter(content.source() + "#" + number, letters, visit);
            }
        }
        return null;
    }

    private static void letter(String source, Letters letters, Visit visit) throws IOException {
        try {
            visit.read(visit.copy(source, letters, -1).from(Mail.ORIGIN));
        } catch (UnreadableException e) {
            visit.refuse(source, e.outcome());
        }
    }

    /** The bytes of a mailbox, which end where a mail ends. {@link #next} goes on to the one behind it. */
    private static final class Letters extends InputStream {
        private static final Pattern ESCAPED = Pattern.compile("^>+From .*", Pattern.DOTALL);
        /** What begins a line beyond this length is no envelope. */
        private static final int LONGEST = 1 << 16;

        private final InputStream in;
        private byte[] line = new byte[0];
        private int at;
        private boolean blank = true;
        private boolean ended = true;

        Letters(InputStream in) {
            this.in = in;
        }

        /** Skips what is left of a mail; false when there is no other. */
        boolean next() throws IOException {
            while (!ended) {
                skipLine();
            }
            if (line.length == 0 && !fill()) {
                return false;
            }
            if (Kind.isMailboxLine(start())) {
                at = line.length;
            }
            ended = false;
            return true;
        }

        private void skipLine() throws IOException {
            at = line.length;
            read();
        }

        @Override
        public int read() throws IOException {
            return isReady() ? line[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (!isReady()) {
                return -1;
            }
            int count = Math.min(length, line.length - at);
            System.arraycopy(line, at, target, offset, count);
            at += count;
            return count;
        }

        /** Whether there are bytes of this mail; when not, the line of the next mail is kept for it. */
        private boolean isReady() throws IOException {
            if (ended || at < line.length) {
                return !ended;
            }
            boolean mayEnd = blank;
            ended = !fill() || (mayEnd && Kind.isMailboxLine(start()));
            if (!ended && ESCAPED.matcher(start()).matches()) {
                at = 1;
            }
            return !ended;
        }

        /** Takes the next line, or as much of a long one as may be looked at. */
        private boolean fill() throws IOException {
            ByteArrayOutputStream next = new ByteArrayOutputStream(128);
            int c = in.read();
            while (c >= 0) {
                next.write(c);
                if (c == '\n' || next.size() == LONGEST) {
                    break;
                }
                c = in.read();
            }
            line = next.toByteArray();
            at = 0;
            blank = start().isBlank();
            return line.length > 0;
        }

        private String start() {
            return new String(line, 0, Math.min(line.length, 300), StandardCharsets.ISO_8859_1);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
