package dev.blotter.cli.output;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** How many columns of a terminal a text takes: two for a Chinese character, none for a combining accent. */
public final class Columns {
    private Columns() {}

    public static int of(String text) {
        return text.codePoints().map(Columns::of).sum();
    }

    /** After UAX 11 "East Asian Width", where ambiguous characters are narrow, as terminals have them. */
    private static int of(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(UCharacter.getIntPropertyValue(point, UProperty.EAST_ASIAN_WIDTH)) ? 2 : 1;
        };
    }

    private static boolean isWide(int width) {
        return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH;
    }
}
