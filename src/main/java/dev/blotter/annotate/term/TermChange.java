package dev.blotter.annotate.term;

import dev.blotter.annotate.token.Tokenizer;
import dev.blotter.codes.FraudTypes;
import dev.blotter.text.Document;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The terms that differ between two rule folders. A document without any of them yields the same terms
 * by both: what is found is decided among the rows that match, by their order. Safe for many threads.
 */
public final class TermChange {
    private final Tokenizer tokenizer;
    private final TermFinder changed;

    private TermChange(Tokenizer tokenizer, List<TermRow> changed) {
        this.tokenizer = tokenizer;
        this.changed = new TermFinder(changed, tokenizer);
    }

    /**
     * Compares the terms of a folder with others.
     *
     * @param now the rows that its rows have become
     * @throws dev.blotter.codes.ProblemsException when the folder can't be read
     */
    public static TermChange between(Path before, FraudTypes typesBefore, List<TermRow> now) {
        Tokenizer tokenizer = new Tokenizer();
        List<TermRow> rows = unplaced(TermFiles.read(before, typesBefore, tokenizer));
        return new TermChange(tokenizer, changed(rows, unplaced(now)));
    }

    /** The rows without their places in files; of equal ones the first, since the others find nothing more. */
    private static List<TermRow> unplaced(List<TermRow> rows) {
        return rows.stream().map(TermRow::unplaced).distinct().toList();
    }

    /** Whether a document holds a term that differs, or a phrase in which it does not count. */
    public boolean mayTouch(Document document) {
        return !changed.concepts().isEmpty() && changed.isIn(tokenizer.tokens(document));
    }

    /** The rows that one list lacks, and those that must move for the lists to be in one order. */
    static List<TermRow> changed(List<TermRow> before, List<TermRow> now) {
        Map<TermRow, Integer> places = new HashMap<>();
        before.forEach(row -> places.put(row, places.size()));
        List<TermRow> common = now.stream().filter(places::containsKey).toList();
        List<TermRow> changed = new ArrayList<>(now);
        changed.removeIf(places::containsKey);
        boolean[] stays = rising(common.stream().mapToInt(places::get).toArray());
        for (int i = 0; i < stays.length; i++) {
            if (!stays[i]) {
                changed.add(common.get(i));
            }
        }
        common.forEach(places::remove);
        changed.addAll(places.keySet());
        return changed;
    }

    /** Marks a longest rising subsequence of different numbers. */
    private static boolean[] rising(int... numbers) {
        int[] ends = new int[numbers.length];
        int[] lengths = new int[numbers.length];
        int longest = 0;
        for (int i = 0; i < numbers.length; i++) {
            int at = -1 - Arrays.binarySearch(ends, 0, longest, numbers[i]);
            ends[at] = numbers[i];
            lengths[i] = at;
            longest = Math.max(longest, at + 1);
        }
        boolean[] marked = new boolean[numbers.length];
        for (int i = numbers.length - 1; i >= 0; i--) {
            if (lengths[i] == longest - 1) {
                marked[i] = true;
                longest--;
            }
        }
        return marked;
    }
}
