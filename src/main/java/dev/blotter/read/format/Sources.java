package dev.blotter.read.format;

import dev.blotter.text.Sha256;
import dev.blotter.text.SourceName;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;

/**
 * The sources of the members of a file. No two are the same, and none is longer than an index can
 * hold: a name that was there before gets {@code ~2}, {@code ~3} and so on, and of a long one the
 * middle is left out for {@code ~} and the beginning of its hash. Both keep their extension.
 */
public final class Sources {
    /** In bytes of UTF-8; Lucene takes 32,766. */
    private static final int LONGEST = 8_192;

    private static final int HASH = 16;
    private static final Pattern EXTENSION = Pattern.compile("(\\.\\w{1,8}){0,2}$");
    private static final Pattern HALF_PAIR =
            Pattern.compile("(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])");
    private static final Pattern HAN = Pattern.compile("^[\\x20-\\x7E\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF·—…“”]*");

    private final Set<String> used = new HashSet<>();
    /** The last mark that was looked at of each name that came again. */
    private final Map<String, Integer> marks = new HashMap<>();

    public static String member(String container, String name) {
        return container + "!/" + SourceName.of(StringUtils.stripStart(name, "/"));
    }

    /**
     * A name in an archive that does not say its charset: UTF-8 where it is valid, GB18030 where that
     * makes Chinese of it, else the one that ZIP began with.
     */
    public static String decode(byte[] name) {
        return strict(name, StandardCharsets.UTF_8)
                .or(() -> strict(name, Charset.forName("GB18030"))
                        .filter(text -> HAN.matcher(text).matches()))
                .orElseGet(() -> new String(name, Charset.forName("IBM437")));
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** A source like the one given that no member has had yet. */
    String free(String source) {
        String bounded = bounded(HALF_PAIR.matcher(source).replaceAll("\uFFFD"));
        if (!used.contains(bounded)) {
            return bounded;
        }
        int number = marks.getOrDefault(bounded, 2);
        while (used.contains(withMark(bounded, "~" + number))) {
            number++;
        }
        marks.put(bounded, number);
        return withMark(bounded, "~" + number);
    }

    void use(String source) {
        used.add(source);
    }

    private static String bounded(String source) {
        byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= LONGEST) {
            return source;
        }
        String hash = Content.id(bytes).substring(Sha256.ID.length(), Sha256.ID.length() + HASH);
        int end = LONGEST - 100;
        while ((bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        String extension = source.substring(extension(source));
        return new String(bytes, 0, end, StandardCharsets.UTF_8) + "~" + hash + extension;
    }

    private static String withMark(String source, String mark) {
        int at = extension(source);
        return source.substring(0, at) + mark + source.substring(at);
    }

    private static int extension(String source) {
        var matcher = EXTENSION.matcher(source);
        return matcher.find(Math.max(0, source.length() - 20)) ? matcher.start() : source.length();
    }
}
