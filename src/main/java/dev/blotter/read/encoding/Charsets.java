package dev.blotter.read.encoding;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Decodes text whose charset may be declared, wrongly declared, or not declared: a byte order mark
 * counts first, then valid UTF-8, then what is declared, then what the bytes look like.
 */
public final class Charsets {
    /** As many bytes are looked at to find a declaration. */
    private static final int DECLARATION = 4096;
    /** As many bytes are looked at to guess a charset. */
    private static final int SAMPLE = 1 << 16;

    private static final List<Charset> WIDE = List.of(
            Charset.forName("UTF-32LE"),
            Charset.forName("UTF-32BE"),
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE);
    /** As many bytes are looked at to tell one of these, which make so many characters at least. */
    private static final int WIDE_SAMPLE = 800;

    private static final int LEAST = 4;
    private static final double MOST = 0.95;

    private static final Set<String> LATIN =
            Set.of("windows-1252", "windows-1250", "windows-1254", "windows-1257", "ISO-8859-2", "ISO-8859-15");
    /** With fewer letters beyond ASCII than these, how they stand tells nothing. */
    private static final int FEWEST_FOREIGN = 20;

    private static final Pattern DECLARED =
            Pattern.compile("(?i)(?:charset\\s*+=|<\\?xml[^>]{0,80}encoding\\s*=)\\s*+[\"']?\\s*+([A-Za-z0-9_:.-]+)");

    private Charsets() {}

    /** The text of some bytes; {@code declared} is the charset that a mail header or the like names. */
    public static String decode(byte[] bytes, @Nullable String declared) {
        String text = new String(bytes, of(bytes, declared));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Charset of(byte[] bytes, @Nullable String declared) {
        return wide(bytes)
                .or(() -> isEscaped(bytes) ? charset("ISO-2022-JP") : Optional.empty())
                .orElseGet(() -> isUtf8(bytes) ? StandardCharsets.UTF_8 : best(bytes, declared));
    }

    /**
     * The form of UTF-32 or UTF-16 that bytes are in, if they are: by their mark, or because they make a text. Nearly
     * all characters of a text are of ASCII, Western Europe or East Asia, and some are the marks that part words and
     * sentences, whose bytes stand beside each other in no text of another charset.
     */
    public static Optional<Charset> wide(byte[] bytes) {
        int length = Math.min(bytes.length, WIDE_SAMPLE);
        // Each of these marks has a byte below 3 or FF in it, as text in other charsets hardly does.
        boolean mayBe = IntStream.range(0, length).anyMatch(i -> bytes[i] >= -1 && bytes[i] < 3);
        return mayBe ? WIDE.stream().filter(form -> isOf(form, bytes, length)).findFirst() : Optional.empty();
    }

    private static boolean isOf(Charset form, byte[] bytes, int length) {
        int unit = form.name().startsWith("UTF-32") ? 4 : 2;
        String text = new String(bytes, 0, length / unit * unit, form);
        // Java leaves out the mark of UTF-32, which begins with that of UTF-16.
        byte[] mark = "\uFEFF".getBytes(form);
        return (length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length))
                || (text.length() >= LEAST
                        && text.chars().anyMatch(c -> " \n。，、".indexOf(c) >= 0)
                        && text.chars().filter(Charsets::isOfText).count() >= MOST * text.length());
    }

    private static boolean isOfText(int c) {
        return (c >= '\t' && c <= '\r')
                || (c >= ' ' && c < 0x7F)
                || (c >= 0xA0 && c <= 0xFF)
                || (c >= 0x2010 && c <= 0x2026)
                || (c >= 0x3000 && c <= 0x30FF)
                || (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xFF00 && c <= 0xFF60);
    }

    /** Whether the bytes hold the escapes of ISO-2022-JP, which are also valid UTF-8. */
    private static boolean isEscaped(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, SAMPLE), StandardCharsets.ISO_8859_1);
        return text.contains("\u001B$B") || text.contains("\u001B$@");
    }

    /** Whether bytes begin with the mark of UTF-8, or are the same again once they were read and written. */
    private static boolean isUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0
                || text.startsWith("\uFEFF")
                || Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes);
    }

    private static Charset best(byte[] bytes, @Nullable String declared) {
        Charset named = charset(declared).or(() -> inside(bytes)).orElse(null);
        if (named != null && !named.equals(StandardCharsets.UTF_8) && fits(named, bytes)) {
            return named;
        }
        return isNearlyUtf8(bytes) ? StandardCharsets.UTF_8 : guess(bytes);
    }

    private static Optional<Charset> inside(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        return matcher.find() ? charset(matcher.group(1)) : Optional.empty();
    }

    /** Whether the bytes are UTF-8 with a few broken ones, as when a page was put together badly. */
    private static boolean isNearlyUtf8(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, SAMPLE), StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == '\uFFFD').count();
        long foreign = text.chars().filter(c -> c > 127).count();
        return broken * 4 < foreign;
    }

    /**
     * Whether bytes may be of a charset: few of them are none of it, and in a Latin one letters with
     * marks stand mostly alone, whereas those of other scripts stand side by side.
     */
    private static boolean fits(Charset named, byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, SAMPLE), named);
        int broken = 0;
        int foreign = 0;
        int beside = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            broken += c == '\uFFFD' ? 1 : 0;
            foreign += c > 127 ? 1 : 0;
            beside += c > 127 && i > 0 && text.charAt(i - 1) > 127 ? 1 : 0;
        }
        boolean alone = beside * 2 <= foreign || foreign < FEWEST_FOREIGN;
        return broken * 50 <= foreign && (alone || !LATIN.contains(named.name()));
    }

    private static Charset guess(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        CharsetMatch match = detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE)))
                .detect();
        return charset(match == null ? null : match.getName()).orElse(StandardCharsets.UTF_8);
    }

    /** The charset of a name as browsers understand it: the wider one of a family. */
    private static Optional<Charset> charset(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        String wide = switch (name.toLowerCase(Locale.ROOT)) {
            case "gb2312", "gbk", "gb_2312-80", "x-gbk" -> "GB18030";
            case "iso-8859-1", "latin1", "us-ascii", "ascii" -> "windows-1252";
            case "iso-8859-9" -> "windows-1254";
            case "shift_jis", "shift-jis", "sjis", "x-sjis" -> "windows-31j";
            case "euc-kr", "ks_c_5601-1987" -> "x-windows-949";
            case "big5" -> "Big5-HKSCS";
            default -> name;
        };
        try {
            return Optional.of(Charset.forName(wide));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
