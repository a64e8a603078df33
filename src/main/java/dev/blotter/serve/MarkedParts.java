package dev.blotter.serve;

import dev.blotter.index.result.Snippet;
import dev.blotter.text.Plain;
import java.util.ArrayList;
import java.util.List;

/** Text of a document with words that stand out in it, without characters that turn the direction of writing. */
record MarkedParts(List<Run> runs) {
    private static final int MOST = 600;
    private static final int BEFORE = 200;

    /** @param begin where it begins in the text of the document, in UTF-16 units */
    record Run(String text, boolean marked, int begin) {}

    static MarkedParts of(Snippet snippet) {
        List<Run> runs = new ArrayList<>();
        String text = snippet.text();
        int at = 0;
        for (Snippet.Mark mark : snippet.marks()) {
            add(runs, text, at, mark.begin(), false);
            add(runs, text, mark.begin(), mark.end(), true);
            at = mark.end();
        }
        add(runs, text, at, text.length(), false);
        return new MarkedParts(runs);
    }

    /** A piece of a long text, with the first mark in it. */
    static MarkedParts around(Snippet snippet) {
        String text = snippet.text();
        if (text.length() <= MOST) {
            return of(snippet);
        }
        int first = snippet.marks().isEmpty() ? 0 : snippet.marks().getFirst().begin();
        int begin = Math.max(0, first - BEFORE);
        int end = Math.min(text.length(), begin + MOST);
        List<Snippet.Mark> marks = snippet.marks().stream()
                .filter(mark -> mark.end() <= end)
                .map(mark -> new Snippet.Mark(mark.begin() - begin + 1, mark.end() - begin + 1))
                .toList();
        return of(new Snippet(snippet.begin(), "…" + text.substring(begin, end) + "…", marks));
    }

    private static void add(List<Run> runs, String text, int begin, int end, boolean marked) {
        if (begin < end) {
            runs.add(new Run(Plain.lines(text.substring(begin, end)), marked, begin));
        }
    }

    /** Where the mark begins that holds a place; -1 when none does. */
    int markAt(int place) {
        return runs.stream()
                .filter(run -> run.marked() && run.begin() <= place)
                .mapToInt(Run::begin)
                .max()
                .orElse(-1);
    }
}
