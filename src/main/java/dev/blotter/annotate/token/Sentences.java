package dev.blotter.annotate.token;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * Where sentences end and what form they have. A sentence ends
 *
 * <pre>
 * at a mark that Unicode calls a sentence terminal (. ! ? 。 ！ ？ । ؟ …) with the marks that close behind it,
 *    unless what follows begins in lower case, stands close behind a dot ("gov.uk", "1.Fraud"),
 *    or the dot is that of a list number
 * behind an abbreviation that may end one ("Inc.", "a.m."), when a usual first word follows
 * at the end of the line
 * behind 400 pieces at most, at the last end of a clause or comma of a Chinese list: what reads a sentence looks back
 *    and ahead in it, which takes time by the square of its length
 * </pre>
 *
 * <p>The break iterator of ICU finds the same terminals, but ends a sentence at "Sgt." and "No.".
 */
record Sentences(Abbreviations abbreviations) {
    private static final String CLOSING = "\"'”’)]»」』）】》〉";
    private static final String FINAL = ".!?。！？:：;；,，";
    private static final int LONGEST = 400;
    private static final int LONGEST_HEADING = 26;
    private static final int LONGEST_HAN_HEADING = 36;
    private static final int LONGEST_IN_CAPITALS = 64;
    private static final int LONGER_WORD = 5;

    /** The piece behind the last of the sentence that begins at a piece. */
    int end(Line line, int from) {
        int longest = Math.min(line.size(), from + LONGEST);
        for (int at = from; at < longest - 1; at++) {
            if (isTerminal(line, at)) {
                int next = skipClosing(line, at + 1);
                if (next == line.size() || endsAt(line, from, at, next)) {
                    return next;
                }
            } else if (endsInDot(line, at) && abbreviations.mayEnd(line.lower(at), starter(line, at + 1))) {
                return at + 1;
            }
        }
        return longest == line.size() ? longest : lastClause(line, from, longest);
    }

    /**
     * Where the last clause, or part of a Chinese list, begins that begins behind one piece and before another; there
     * when none does.
     */
    private static int lastClause(Line line, int from, int to) {
        for (int at = to; at > from; at--) {
            if (line.lower(at - 1).equals("、") || Clauses.beginsAt(line, at)) {
                return at;
            }
        }
        return to;
    }

    private static boolean isTerminal(Line line, int at) {
        char c = line.first(at);
        if (line.kind(at) != Word.Kind.PUNCTUATION) {
            return false;
        }
        return c < 128
                ? c == '.' || c == '!' || c == '?'
                : c == '…' || UCharacter.hasBinaryProperty(c, UProperty.S_TERM);
    }

    private static int skipClosing(Line line, int at) {
        int next = at;
        while (next < line.size()
                && (isTerminal(line, next) || (CLOSING.indexOf(line.first(next)) >= 0 && isClose(line, next)))) {
            next++;
        }
        return next;
    }

    private static boolean isClose(Line line, int at) {
        return line.isPunctuation(at) && line.joint(at) == Token.Joint.NONE;
    }

    private static boolean endsAt(Line line, int from, int at, int next) {
        char mark = line.first(at);
        if (mark >= 128 && mark != '…') {
            return true;
        }
        if (Character.isLowerCase(line.first(next))
                || isListNumber(line, from, at)
                || isOrdinal(line, at, next)
                || isSignOfMoney(line, at)) {
            return false;
        }
        return line.joint(next) == Token.Joint.SPACE || line.kind(next) == Word.Kind.HAN || isRunOn(line, at);
    }

    private static boolean isListNumber(Line line, int from, int at) {
        return from == 0 && at == 1 && line.kind(0) == Word.Kind.NUMBER;
    }

    /** German writes "26. Oktober". */
    private static boolean isOrdinal(Line line, int at, int next) {
        return at > 0
                && line.kind(at - 1) == Word.Kind.NUMBER
                && CalendarNames.any().month(line.lower(next)) > 0;
    }

    /** Panama writes "B/. 500", Peru "S/. 500". */
    private static boolean isSignOfMoney(Line line, int at) {
        return at > 1 && line.first(at - 1) == '/' && line.kind(at - 2) == Word.Kind.WORD && isClose(line, at - 1);
    }

    /** Scraped text loses the space between sentences: "…of fraud.The police…". */
    private static boolean isRunOn(Line line, int at) {
        return at > 0 && line.length(at - 1) > 2 && Character.isLowerCase(line.last(at - 1));
    }

    private static boolean endsInDot(Line line, int at) {
        return line.kind(at) == Word.Kind.WORD && line.last(at) == '.';
    }

    private static String starter(Line line, int at) {
        int next = line.isPunctuation(at) && at + 1 < line.size() ? at + 1 : at;
        return Character.isUpperCase(line.first(next)) ? line.lower(next) : "";
    }

    static String form(Line line) {
        if (line.first(0) == '>') {
            return "quoted";
        }
        if (isRow(line)) {
            return "row";
        }
        if (isItem(line)) {
            return "item";
        }
        return isHeading(line) ? "heading" : "prose";
    }

    private static boolean isRow(Line line) {
        int begin = line.pieces().getFirst().begin();
        return line.text().indexOf(" | ", begin, line.pieces().getLast().end()) >= 0;
    }

    private static boolean isItem(Line line) {
        char c = line.first(0);
        if (line.size() < 2) {
            return false;
        }
        boolean bullet = (c == '•' || c == '-' || c == '*') && line.joint(1) == Token.Joint.SPACE;
        boolean numbered = line.kind(0) == Word.Kind.NUMBER && ".)、）".indexOf(line.first(1)) >= 0 && isClose(line, 1);
        boolean inBrackets = c == '(' && line.size() > 4 && line.first(2) == ')' && line.length(1) <= 2;
        return bullet || numbered || inBrackets;
    }

    private static boolean isHeading(Line line) {
        int longest = line.kind(0) == Word.Kind.HAN ? LONGEST_HAN_HEADING : LONGEST_HEADING;
        int last = line.size() - 1;
        boolean open = last > 0 && CLOSING.indexOf(line.first(last)) >= 0;
        return (line.size() <= longest || (line.size() <= LONGEST_IN_CAPITALS && isInCapitals(line)))
                && FINAL.indexOf(line.last(open ? last - 1 : last)) < 0;
    }

    /** Whether eight of ten longer words begin with a capital, as in "Two Former Officers Charged with Fraud". */
    private static boolean isInCapitals(Line line) {
        int words = 0;
        int capitals = 0;
        for (int at = 0; at < line.size(); at++) {
            if (line.kind(at) == Word.Kind.WORD && line.length(at) >= LONGER_WORD) {
                words++;
                capitals += Character.isUpperCase(line.first(at)) ? 1 : 0;
            }
        }
        return capitals * 10 >= words * 8 && words > 0;
    }
}
