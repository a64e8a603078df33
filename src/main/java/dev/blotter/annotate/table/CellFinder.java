package dev.blotter.annotate.table;

import dev.blotter.annotate.chunk.MeasuredSentence;
import dev.blotter.annotate.chunk.MeasuredSentences;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Annotation;
import dev.blotter.text.Cell;
import dev.blotter.text.Period;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what tables say of the numbers in their cells. */
public final class CellFinder {
    private static final String TOTAL = "total-row";
    private static final Set<String> ABOVE = Set.of("heading", "prose");
    private static final int LABEL = 2;

    private final Tokens tokens;
    private final List<Cell> cells = new ArrayList<>();

    private CellFinder(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The cells in the order of their numbers. */
    public static List<Cell> find(MeasuredSentences sentences) {
        CellFinder finder = new CellFinder(sentences.tokens());
        MeasuredSentence before = null;
        Table table = null;
        for (MeasuredSentence line : sentences.all()) {
            if (!TableRows.isRow(line.sentence())) {
                table = null;
            } else if (table == null) {
                table = new Table(before, line);
            } else {
                finder.read(table, line);
            }
            before = line;
        }
        return finder.cells;
    }

    /** The line above a table, and its first row. */
    private record Table(@Nullable MeasuredSentence above, MeasuredSentence head) {}

    private void read(Table table, MeasuredSentence row) {
        for (Quantity number : row.figures()) {
            if (TableRows.fillsCell(tokens, number, row.sentence())) {
                cell(table, row, number);
            }
        }
    }

    private void cell(Table table, MeasuredSentence row, Quantity number) {
        int column = TableRows.column(tokens, number.token(), row.sentence());
        List<Term> heads = inColumn(table.head.terms().all(), table, column).toList();
        Period period =
                inColumn(table.head.periods(), table, column).findFirst().orElse(null);
        List<Term> verbs = verbs(heads);
        if (verbs.isEmpty() && (period != null || heads.stream().anyMatch(CellFinder::isTotal))) {
            verbs = verbs(label(row));
            verbs = verbs.isEmpty() ? above(table.above) : verbs;
        }
        String total = label(row).stream().anyMatch(CellFinder::isTotal) ? "total" : "";
        verbs.forEach(verb -> cells.add(new Cell(number, verb.concept(), total, verb, period)));
        if (verbs.isEmpty() && period != null) {
            cells.add(new Cell(number, "", total, period, period));
        }
    }

    private <A extends Annotation> Stream<A> inColumn(List<A> heads, Table table, int column) {
        return heads.stream().filter(one -> TableRows.column(tokens, one.token(), table.head.sentence()) == column);
    }

    private static List<Term> verbs(List<Term> heads) {
        return heads.stream().filter(term -> term.sort().equals("verb")).toList();
    }

    private static List<Term> above(@Nullable MeasuredSentence line) {
        return line == null || !ABOVE.contains(line.sentence().form())
                ? List.of()
                : verbs(line.terms().all());
    }

    private static boolean isTotal(Term term) {
        return term.concept().equals(TOTAL);
    }

    private static List<Term> label(MeasuredSentence row) {
        return row.terms().all().stream()
                .filter(term -> term.token() <= row.sentence().token() + LABEL)
                .toList();
    }
}
