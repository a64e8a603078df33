package dev.blotter.annotate.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a line into pieces, from left to right, by its characters alone:
 *
 * <pre>
 * number   digits, with single separators between them: 373,000  1.5  3,2016  1,50,000  1 013; a space
 *          behind a comma ends it: 52,100 118
 * initials letters that are parted by dots: U.S.  a.m.
 * word     letters and marks, with an apostrophe between letters; 's and n't stand alone, and so do l' and
 *          d' in Romance languages, with the dot of an abbreviation or of example.com
 * Han      one character of a script that is written without spaces
 * hyphen   between letters and digits it is none: it joins two pieces
 * mark     any other character
 * </pre>
 *
 * <p>One scanner serves one thread.
 */
final class Scanner {
    private static final char CIRCLE = '○';
    private static final String NUMERALS = "一二三四五六七八九〇" + CIRCLE;

    private final Abbreviations abbreviations;
    private final int elided;
    /** Whether digits may be set apart like the characters of a badly copied text: 抓 获 5 6 名. */
    private final boolean spreads;

    private final WordCache vocabulary;
    private List<Line.Piece> pieces = List.of();
    private String text = "";
    private int limit;

    Scanner(Abbreviations abbreviations, String language, WordCache vocabulary) {
        this.abbreviations = abbreviations;
        this.elided = abbreviations.elided(language);
        this.spreads = language.equals("zh");
        this.vocabulary = vocabulary;
    }

    /** The line of a text between two offsets. */
    Line scan(String whole, int from, int to) {
        text = whole;
        limit = to;
        pieces = new ArrayList<>();
        Token.Joint joint = Token.Joint.SPACE;
        for (int at = from; at < to; ) {
            int c = text.codePointAt(at);
            if (isSpace(c)) {
                joint = Token.Joint.SPACE;
                at += Character.charCount(c);
            } else if (joins(at)) {
                joint = Token.Joint.HYPHEN;
                at++;
            } else {
                at = piece(at, c, joint);
                joint = Token.Joint.NONE;
            }
        }
        return new Line(text, pieces);
    }

    private int piece(int at, int c, Token.Joint joint) {
        Word.Kind kind = isZero(at) ? Word.Kind.HAN : kind(c);
        int end = switch (kind) {
            case NUMBER -> number(at);
            case WORD -> word(at);
            case HAN, CURRENCY, PUNCTUATION -> possessive(at, Character.charCount(c));
        };
        pieces.add(new Line.Piece(at, end, joint, vocabulary.word(text.substring(at, end), kind)));
        return end;
    }

    /** The circle that stands for 〇 in a row of Chinese numerals: 二○二四. */
    private boolean isZero(int at) {
        return text.charAt(at) == CIRCLE && at > 0 && NUMERALS.indexOf(text.charAt(at - 1)) >= 0;
    }

    private static Word.Kind kind(int c) {
        if (c < 128) {
            return ascii(c);
        }
        if (Character.isDigit(c)) {
            return Word.Kind.NUMBER;
        }
        if (isUnspaced(c)) {
            return Word.Kind.HAN;
        }
        if (isLetter(c)) {
            return Word.Kind.WORD;
        }
        return Character.getType(c) == Character.CURRENCY_SYMBOL ? Word.Kind.CURRENCY : Word.Kind.PUNCTUATION;
    }

    private static Word.Kind ascii(int c) {
        if (c >= '0' && c <= '9') {
            return Word.Kind.NUMBER;
        }
        if (isLetter(c)) {
            return Word.Kind.WORD;
        }
        return c == '$' ? Word.Kind.CURRENCY : Word.Kind.PUNCTUATION;
    }

    /** Chinese, Japanese syllables, Thai, Lao, Khmer and Burmese, of which each character is a token. */
    private static boolean isUnspaced(int c) {
        if (c < 0x0E00) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static boolean isLetter(int c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
        int type = Character.getType(c);
        return Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    static boolean isSpace(int c) {
        return c <= ' ' || c == 0x3000 || c == 0x200B || c == 0xFEFF || (c >= 0x80 && Character.isSpaceChar(c));
    }

    /** Whether a hyphen, or beside a digit a dash, stands between two letters or digits. */
    private boolean joins(int at) {
        char c = text.charAt(at);
        if (c != '-' && c != '‐' && c != '‑' && c != '–') {
            return false;
        }
        int before = at > 0 ? text.codePointBefore(at) : 0;
        int after = codePointAt(at + 1);
        boolean between = Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
        return between && (c != '–' || isDigit(before) || isDigit(after));
    }

    private int number(int at) {
        int first = digits(at);
        int head = text.codePointCount(at, first);
        int end = first;
        for (int next = separated(end, head); next > end; next = separated(end, head)) {
            if (isSpace(charAt(end)) && end > first && ".,".indexOf(charAt(first)) >= 0) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** The end of digits of any script, some of which are two UTF-16 units each: 𝟏𝟐. */
    private int digits(int at) {
        int end = at;
        for (int c = codePointAt(end); isDigit(c); c = codePointAt(end)) {
            end += Character.charCount(c);
        }
        return end;
    }

    /** The end of the group of digits behind a separator, or the same place when there is none. */
    private int separated(int end, int head) {
        char separator = charAt(end);
        boolean space = separator == ' ' || separator == '\u00A0' || separator == '\u202F' || separator == '\u2009';
        if (!space && ".,'’，．".indexOf(separator) < 0) {
            return end;
        }
        int group = digits(end + 1);
        int size = group > end ? text.codePointCount(end, group) - 1 : 0;
        if (separator == ' ' && spreads && head == 1 && size == 1) {
            return group;
        }
        boolean thousands = size == 3 && head <= 3;
        if (space || separator == '，' || separator == '\'' || separator == '’') {
            return thousands && !(separator == ' ' && followsDate()) ? group : end;
        }
        return size > 0 ? group : end;
    }

    /** Whether the word before is capitalised and such as may be a month: "On October 26 373 people". */
    private boolean followsDate() {
        if (pieces.isEmpty()) {
            return false;
        }
        Word word = pieces.getLast().word();
        return word.capitalised() && CalendarNames.any().month(word.lower()) > 0;
    }

    private int word(int at) {
        int initials = initials(at);
        if (initials > at) {
            return initials;
        }
        int end = letters(at);
        for (int next = continued(at, end); next > end; next = continued(at, end)) {
            end = next;
            if (charAt(end - 1) == '\'' || charAt(end - 1) == '’') {
                return end;
            }
        }
        if (charAt(end) == '.' && ownsDot(at, end)) {
            return end + 1;
        }
        return isNegated(at, end) ? end - 3 : end;
    }

    /** "didn't" is "did" and "n't", so that one term finds every negation. */
    private boolean isNegated(int at, int end) {
        return end - at > 3
                && Character.toLowerCase(text.charAt(end - 1)) == 't'
                && (text.charAt(end - 2) == '\'' || text.charAt(end - 2) == '’')
                && Character.toLowerCase(text.charAt(end - 3)) == 'n';
    }

    private int letters(int at) {
        int end = at;
        while (end < limit) {
            int c = text.codePointAt(end);
            if (!isLetter(c) || isUnspaced(c)) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    /** The end of a word that goes on behind an apostrophe or a dot, or the same place. */
    private int continued(int at, int end) {
        char c = charAt(end);
        if (c != '\'' && c != '’' && c != '.') {
            return end;
        }
        if (c != '.' && end - at <= elided && end + 1 == limit) {
            return limit; // a phrase of the tables: "plus d'"
        }
        int more = letters(end + 1);
        if (more == end + 1 || (c == '.' && !Character.isLowerCase(text.codePointAt(end + 1)))) {
            return end;
        }
        if (c == '.') {
            return more;
        }
        if (end - at <= elided) {
            return end + 1;
        }
        return more == end + 2 && Character.toLowerCase(charAt(end + 1)) == 's' ? end : more;
    }

    /** Letters that are parted by dots, with the last dot if there is one; the same place when none are. */
    private int initials(int at) {
        int end = at;
        while (isLetter(charAt(end)) && charAt(end + 1) == '.') {
            end += 2;
        }
        if (end == at || (isLetter(charAt(end)) && isLetter(charAt(end + 1)))) {
            return end - at > 2 ? end : at;
        }
        if (isLetter(charAt(end))) {
            return end + 1;
        }
        return end - at > 2 || Character.isUpperCase(text.charAt(at)) ? end : at;
    }

    private boolean ownsDot(int at, int end) {
        if (end - at > 6) {
            return false;
        }
        boolean beforeDigit =
                isDigit(codePointAt(end + 1)) || (charAt(end + 1) == ' ' && isDigit(codePointAt(end + 2)));
        return abbreviations.ownsDot(text.substring(at, end).toLowerCase(Locale.ROOT), beforeDigit);
    }

    /** The end of a mark; {@code 's} behind a word is one. */
    private int possessive(int at, int length) {
        char c = text.charAt(at);
        boolean possessive = (c == '\'' || c == '’')
                && Character.toLowerCase(charAt(at + 1)) == 's'
                && !Character.isLetterOrDigit(codePointAt(at + 2))
                && at > 0
                && Character.isLetterOrDigit(text.codePointBefore(at));
        return at + (possessive ? 2 : length);
    }

    private static boolean isDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 128 && Character.isDigit(c));
    }

    private int codePointAt(int at) {
        return at < limit ? text.codePointAt(at) : 0;
    }

    private char charAt(int at) {
        return at >= 0 && at < limit ? text.charAt(at) : '\0';
    }
}
