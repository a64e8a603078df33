package dev.blotter.read.line;

/** The marks that end a sentence. */
public final class Stop {
    private static final String MARKS = ".!?…。！？";
    private static final String CLOSERS = "\"”’')]";

    private Stop() {}

    /** Whether a line ends with one, which quotation marks, brackets and white space may follow. */
    public static boolean ends(String line) {
        int at = line.length() - 1;
        while (at >= 0 && Character.isWhitespace(line.charAt(at))) {
            at--;
        }
        while (at >= 0 && CLOSERS.indexOf(line.charAt(at)) >= 0) {
            at--;
        }
        return at >= 0 && MARKS.indexOf(line.charAt(at)) >= 0;
    }
}
