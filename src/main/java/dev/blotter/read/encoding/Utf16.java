package dev.blotter.read.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells UTF-16: by its mark, by Latin text with every other byte zero, or by text that makes sense. */
final class Utf16 {
    private static final int SAMPLE = 800;
    private static final int LEAST = 16;
    private static final double MOST = 0.97;

    private Utf16() {}

    /** The form of UTF-16 that bytes are in, if they are. */
    static Optional<Charset> of(byte[] head) {
        if (head.length < 2 || (head.length > 2 && head[2] == 0 && head[0] == -1)) {
            return Optional.empty();
        }
        if ((head[0] == -1 && head[1] == -2) || (head[0] == -2 && head[1] == -1)) {
            return Optional.of(head[0] == -1 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        if (zeros(head, 1)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (zeros(head, 0)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Stream.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                .filter(charset -> isEastAsian(head, charset))
                .findFirst();
    }

    private static boolean zeros(byte[] head, int first) {
        int pairs = Math.min(head.length / 2, 200);
        int zero = 0;
        int other = 0;
        for (int i = 0; i < pairs; i++) {
            zero += head[2 * i + first] == 0 ? 1 : 0;
            byte value = head[2 * i + 1 - first];
            other += value >= ' ' || value == '\n' || value == '\r' || value == '\t' ? 1 : 0;
        }
        return pairs > 3 && zero >= pairs * 0.95 && other >= pairs * 0.95;
    }

    /**
     * Whether bytes that hold a zero, as no other charset does, or are no UTF-8 make Chinese, Japanese
     * or Korean with marks or spaces in it.
     */
    private static boolean isEastAsian(byte[] head, Charset charset) {
        byte[] sample = Arrays.copyOf(head, Math.min(head.length, SAMPLE) & ~1);
        if (sample.length < 2 * LEAST || isUtf8(sample)) {
            return false;
        }
        String text = new String(sample, charset);
        long known = text.chars().filter(Utf16::isEastAsian).count();
        long marks = text.chars().filter(c -> " \n。，、".indexOf(c) >= 0).count();
        long east = text.chars().filter(c -> c >= 0x3000).count();
        return known >= MOST * text.length() && marks > 0 && east * 2 > text.length();
    }

    private static boolean isEastAsian(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3000 && c <= 0x30FF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0x2010 && c <= 0x2026)
                || (c >= ' ' && c < 0x7F)
                || (c >= '\t' && c <= '\r');
    }

    private static boolean isUtf8(byte[] sample) {
        for (byte b : sample) {
            if (b == 0) {
                return false;
            }
        }
        try {
            // A character may be cut at the end of the sample.
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sample, 0, sample.length - 4));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
