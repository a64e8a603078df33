package dev.blotter.batch;

import dev.blotter.text.SourceName;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.commons.codec.DecoderException;
import org.apache.commons.codec.net.PercentCodec;

/** The name of a file as it is written in a source; bytes that are no UTF-8 stand as {@code %XX}. */
final class FileName {
    private FileName() {}

    /** Only the URI of a path keeps bytes that are no UTF-8. */
    static String of(Path name) {
        String plain = name.toString();
        if (plain.indexOf('\uFFFD') < 0) {
            return SourceName.of(plain);
        }
        String raw = Path.of("/").resolve(name).toUri().getRawPath();
        String last = raw.substring(raw.lastIndexOf('/') + 1);
        try {
            return decode(new PercentCodec().decode(last.getBytes(StandardCharsets.US_ASCII)));
        } catch (DecoderException e) {
            throw new IllegalStateException(last + " is no part of a URI", e);
        }
    }

    private static String decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        StringBuilder name = new StringBuilder();
        for (CoderResult end = decoder.decode(in, out, true); end.isError(); end = decoder.decode(in, out, true)) {
            name.append(SourceName.of(out.flip().toString()));
            out.clear();
            for (int i = 0; i < end.length(); i++) {
                name.append(String.format("%%%02X", in.get()));
            }
        }
        return name.append(SourceName.of(out.flip().toString())).toString();
    }
}
