package dev.blotter.identity;

import java.util.Locale;

/** What characters a line has, by which most lines are known to hold no identifier of a kind. */
final class LineShape {
    private static final int SHORTEST_KEY = 13;
    /** No word of a language is as long as a key without a digit. */
    private static final int SHORTEST_KEY_OF_LETTERS = 25;

    private final String line;
    private int digits;
    private int digitsTogether;

    LineShape(String line) {
        this.line = line;
        int together = 0;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (Character.isDigit(c)) {
                digits++;
                together++;
                digitsTogether = Math.max(digitsTogether, together);
            } else if (c == ',' || Character.isLetter(c)) {
                together = 0;
            }
        }
    }

    int digits() {
        return digits;
    }

    /** The most digits between which neither a letter nor a comma stands. */
    int digitsTogether() {
        return digitsTogether;
    }

    /** Whether a word may be the key of a wallet. */
    boolean hasKey() {
        int letters = 0;
        int digits = 0;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            boolean isDigit = Character.isDigit(c);
            if (!isDigit && !Character.isLetter(c)) {
                letters = 0;
                digits = 0;
            } else {
                letters += isDigit ? 0 : 1;
                digits += isDigit ? 1 : 0;
                if (letters + digits >= (digits == 0 ? SHORTEST_KEY_OF_LETTERS : SHORTEST_KEY)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether an address of the web may stand in it. */
    boolean hasAddress() {
        return line.contains("//") || line.toLowerCase(Locale.ROOT).contains("www");
    }

    /** Whether a dot is followed by letters that may be the last part of a domain. */
    boolean hasDomain() {
        for (int at = line.indexOf('.'); at >= 0; at = line.indexOf('.', at + 1)) {
            int next = is(at + 1, ']', ']') || is(at + 1, ')', ')') ? at + 2 : at + 1;
            if (is(next, 'a', 'z') && is(next + 1, 'a', 'z')) {
                return true;
            }
        }
        return false;
    }

    private boolean is(int at, char first, char last) {
        return at < line.length() && line.charAt(at) >= first && line.charAt(at) <= last;
    }
}
