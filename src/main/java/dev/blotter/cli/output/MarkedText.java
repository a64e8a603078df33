package dev.blotter.cli.output;

import dev.blotter.index.result.Snippet;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text of a document with words that stand out in it: by a colour on a terminal, else by «»; none overlap. */
public record MarkedText(String text, List<Snippet.Mark> marks) {

    public MarkedText {
        marks = List.copyOf(marks);
    }

    public static MarkedText of(Snippet snippet) {
        return new MarkedText(snippet.text(), snippet.marks());
    }

    /**
     * The text as it is printed, cleaned, each line no wider than the terminal where there is one.
     *
     * @param indent stands before every line but the first
     * @param used how many columns the first line has used up
     */
    public String on(Terminal terminal, String indent, int used) {
        StringBuilder lines = new StringBuilder();
        int begin = 0;
        for (int end : ends(terminal, Terminal.columns(indent), used)) {
            lines.append(lines.isEmpty() ? "" : "\n" + indent).append(styled(terminal, begin, end));
            begin = end;
        }
        return lines.toString();
    }

    /** Where lines end. A word wider than a line is not broken. */
    private List<Integer> ends(Terminal terminal, int indent, int used) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        List<Integer> ends = new ArrayList<>();
        int column = used;
        int line = 0;
        int from = 0;
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            int width = Terminal.columns(text.substring(from, to).stripTrailing());
            boolean isNew = from > 0 && text.charAt(from - 1) == '\n';
            if (from > line && (isNew || (terminal.isWrapping() && column + width > terminal.width()))) {
                ends.add(from);
                line = from;
                column = indent;
            }
            column += Terminal.columns(text.substring(from, to));
            from = to;
        }
        ends.add(text.length());
        return ends;
    }

    private String styled(Terminal terminal, int begin, int end) {
        StringBuilder line = new StringBuilder();
        int stop = begin + text.substring(begin, end).stripTrailing().length();
        int at = begin;
        for (Snippet.Mark mark : marks) {
            int from = Math.clamp(mark.begin(), at, Math.max(at, stop));
            int to = Math.clamp(mark.end(), from, Math.max(from, stop));
            if (from < to) {
                line.append(Terminal.line(text.substring(at, from)))
                        .append(terminal.standingOut(Terminal.line(text.substring(from, to))));
                at = to;
            }
        }
        return line.append(Terminal.line(text.substring(Math.min(at, stop), stop)))
                .toString();
    }
}
