package dev.blotter.read.encoding;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells UTF-32: by its mark, or by characters that all can stand in a text, some of them of ASCII. */
final class Utf32 {
    private static final Charset LITTLE = Charset.forName("UTF-32LE");
    private static final Charset BIG = Charset.forName("UTF-32BE");
    private static final int MARK = 0xFEFF;
    private static final int LEAST = 8;
    private static final int SAMPLE = 200;

    private Utf32() {}

    /** The form of UTF-32 that bytes are in, if they are. */
    static Optional<Charset> of(byte[] head) {
        return Stream.of(LITTLE, BIG).filter(charset -> isOf(charset, head)).findFirst();
    }

    private static boolean isOf(Charset charset, byte[] head) {
        int count = Math.min(head.length / 4, SAMPLE);
        if (count > 0 && point(charset, head, 0) == MARK) {
            return true;
        }
        int ascii = 0;
        for (int i = 0; i < count; i++) {
            int point = point(charset, head, i);
            if (!isOfText(point)) {
                return false;
            }
            ascii += point < 0x7F ? 1 : 0;
        }
        return count >= LEAST && ascii * 4 >= count;
    }

    private static int point(Charset charset, byte[] head, int index) {
        int big = 0;
        for (int i = 0; i < 4; i++) {
            int at = charset.equals(BIG) ? i : 3 - i;
            big = (big << 8) | (head[4 * index + at] & 0xFF);
        }
        return big;
    }

    private static boolean isOfText(int point) {
        return (point >= '\t' && point <= '\r')
                || (point >= ' '
                        && Character.isValidCodePoint(point)
                        && Character.isDefined(point)
                        && !Character.isISOControl(point)
                        && Character.getType(point) != Character.SURROGATE);
    }
}
