package dev.blotter.text;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Text of documents without characters that no page prints or that turn the direction of writing. */
public final class Plain {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Plain() {}

    /** Control characters are blanks, marks of direction and soft hyphens go, blanks are one. */
    public static String line(String text) {
        return SPACE.matcher(lines(text)).replaceAll(" ").strip();
    }

    /** The same on as many lines as the text has. */
    public static String lines(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point == '\n') {
                plain.append('\n');
            } else {
                append(plain, point);
            }
        });
        return plain.toString();
    }

    /** JSON in which control characters and marks of direction are escaped. */
    public static String json(String json) {
        StringBuilder plain = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            int type = Character.getType(c);
            if (type == Character.CONTROL || type == Character.FORMAT) {
                plain.append(String.format("\\u%04x", (int) c));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Persian, Hindi and emojis need the joiners. */
    private static void append(StringBuilder plain, int point) {
        boolean joins = point == ZERO_WIDTH_NON_JOINER || point == ZERO_WIDTH_JOINER;
        switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> plain.append(' ');
            case Character.FORMAT -> plain.append(joins ? Character.toString(point) : "");
            case Character.SURROGATE -> plain.append('\uFFFD');
            default -> plain.appendCodePoint(point);
        }
    }

    /** A number in digits, without an exponent or zeros at its end. */
    public static String number(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
