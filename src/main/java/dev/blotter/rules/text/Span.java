package dev.blotter.rules.text;

import java.util.ArrayList;
import java.util.List;

/** A part of a rule file: from one offset of its text to another, exclusive. */
record Span(Kind kind, int begin, int end) {
    /** What a part is to the parser. */
    enum Kind {
        /** Whatever is no other kind; each character is a part of its own. */
        CODE,
        /** What stands in quotes on one line. */
        TEXT,
        /** What a rule says of itself: {@code @description( "…" )}. */
        NOTE,
        COMMENT
    }

    /** The parts of a text, from left to right, without a gap. */
    public static List<Span> of(String text) {
        Reading reading = new Reading(text, text.lastIndexOf("*/"));
        List<Span> spans = new ArrayList<>();
        for (int at = 0; at < text.length(); at = spans.getLast().end()) {
            spans.add(reading.at(at));
        }
        return spans;
    }

    String in(String text) {
        return text.substring(begin, end);
    }

    /**
     * Goes by loops alone, since a regular expression overflows the stack on a long text.
     *
     * @param lastClose where the last comment may end; none is looked for behind it
     */
    private record Reading(String text, int lastClose) {
        Span at(int at) {
            int end = switch (text.charAt(at)) {
                case '/' -> comment(at);
                case '"', '\'' -> quoted(at);
                case '@' -> note(at);
                default -> -1;
            };
            return end < 0 ? new Span(Kind.CODE, at, at + 1) : new Span(kind(text.charAt(at)), at, end);
        }

        private static Kind kind(char first) {
            return first == '/' ? Kind.COMMENT : first == '@' ? Kind.NOTE : Kind.TEXT;
        }

        private int comment(int at) {
            if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                return end < 0 ? text.length() : end;
            }
            int end = at + 2 <= lastClose && text.startsWith("/*", at) ? text.indexOf("*/", at + 2) : -1;
            return end < 0 ? -1 : end + 2;
        }

        private int quoted(int at) {
            char quote = text.charAt(at);
            for (int end = at + 1; end < text.length() && text.charAt(end) != '\n'; end++) {
                if (text.charAt(end) == quote) {
                    return end + 1;
                }
                end += text.charAt(end) == '\\' ? 1 : 0;
            }
            return -1;
        }

        private int note(int at) {
            int name = Note.NAMES.stream()
                    .filter(one -> text.startsWith(one, at + 1))
                    .mapToInt(String::length)
                    .findFirst()
                    .orElse(-1);
            int open = pastBlanks(at + 1 + name);
            int quote = pastBlanks(open + 1);
            int close = name > 0 && is(open, '(') && is(quote, '"') ? quoted(quote) : -1;
            int end = close < 0 || !Note.isPlain(text.substring(quote, close)) ? -1 : pastBlanks(close);
            return end >= 0 && is(end, ')') ? end + 1 : -1;
        }

        private int pastBlanks(int at) {
            int past = at;
            while (past < text.length() && " \t\n".indexOf(text.charAt(past)) >= 0) {
                past++;
            }
            return past;
        }

        private boolean is(int at, char c) {
            return at < text.length() && text.charAt(at) == c;
        }
    }
}
