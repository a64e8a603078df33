package dev.blotter.batch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The name of a file as text, in which bytes that are no UTF-8 stand as {@code %XX}. */
final class FileName {
    private FileName() {}

    /** Only the URI of a path keeps bytes that are no UTF-8. */
    static String of(Path name) {
        String plain = name.toString();
        if (plain.indexOf('\uFFFD') < 0) {
            return plain;
        }
        String raw = Path.of("/").resolve(name).toUri().getRawPath();
        return decodeValid(raw.substring(raw.lastIndexOf('/') + 1));
    }

    private static String decodeValid(String escaped) {
        StringBuilder decoded = new StringBuilder();
        int at = 0;
        while (at < escaped.length()) {
            if (escaped.charAt(at) != '%') {
                decoded.append(escaped.charAt(at++));
                continue;
            }
            int length = validSequence(escaped, at, decoded);
            decoded.append(length == 0 ? escaped.substring(at, at + 3) : "");
            at += length == 0 ? 3 : length;
        }
        return decoded.toString();
    }

    /** Decodes the UTF-8 sequence of up to four bytes at an offset, and returns its length in characters, or 0. */
    private static int validSequence(String escaped, int at, StringBuilder decoded) {
        for (int bytes = 1; bytes <= 4 && at + bytes * 3 <= escaped.length(); bytes++) {
            byte[] sequence = new byte[bytes];
            for (int i = 0; i < bytes; i++) {
                if (escaped.charAt(at + i * 3) != '%') {
                    return 0;
                }
                sequence[i] = (byte) Integer.parseInt(escaped, at + i * 3 + 1, at + i * 3 + 3, 16);
            }
            try {
                decoded.append(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sequence)));
                return bytes * 3;
            } catch (CharacterCodingException e) {
                // A longer sequence may be valid.
            }
        }
        return 0;
    }
}
