package dev.blotter.rules.text;

import dev.blotter.codes.Problem;

/** The text of a rule file. Offsets count UTF-16 units from 0, lines and columns from 1. */
public record Source(String file, String text) {
    public Problem error(int offset, String message) {
        return Problem.error(file, line(offset), column(offset), message);
    }

    public Problem error(int from, int to, UnknownWordException refusal) {
        return error(find(refusal.word(), from, to), refusal.message());
    }

    public Problem warning(int offset, String message) {
        return Problem.warning(file, line(offset), column(offset), message);
    }

    public Position position(int offset) {
        return new Position(line(offset), column(offset));
    }

    public int line(int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    private int column(int offset) {
        return offset - text.lastIndexOf('\n', offset - 1);
    }

    /** The offset of a code point, which is what the parser counts. */
    public int offset(int codePoints) {
        return text.offsetByCodePoints(0, Math.clamp(codePoints, 0, text.codePointCount(0, text.length())));
    }

    /** Where a word stands between two offsets; the first of them when it does not. */
    public int find(String word, int from, int to) {
        int at = word.isEmpty() ? -1 : text.indexOf(word, from);
        while (at >= 0 && at < to && isInsideAWord(at, word.length())) {
            at = text.indexOf(word, at + 1);
        }
        return at < 0 || at >= to ? from : at;
    }

    private boolean isInsideAWord(int at, int length) {
        return (isWord(at - 1) && isWord(at)) || (isWord(at + length - 1) && isWord(at + length));
    }

    private boolean isWord(int at) {
        return at >= 0 && at < text.length() && Character.isJavaIdentifierPart(text.charAt(at));
    }
}
