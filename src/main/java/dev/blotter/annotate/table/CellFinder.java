package dev.blotter.annotate.table;

import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Annotation;
import dev.blotter.text.Cell;
import dev.blotter.text.Period;
import dev.blotter.text.Quantity;
import dev.blotter.text.Sentence;
import dev.blotter.text.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what tables say of the numbers in their cells. */
public final class CellFinder {
    private static final String TOTAL = "total-row";
    private static final Set<String> ABOVE = Set.of("heading", "prose");
    private static final int LABEL = 2;

    private final Tokens tokens;
    private final Map<Integer, List<Term>> terms;
    private final Map<Integer, List<Period>> periods;
    private final List<Cell> cells = new ArrayList<>();

    private CellFinder(Tokens tokens, List<Term> terms, List<Period> periods) {
        this.tokens = tokens;
        this.terms = bySentence(terms);
        this.periods = bySentence(periods);
    }

    /** The cells in the order of their numbers. */
    public static List<Cell> find(Tokens tokens, List<Term> terms, List<Quantity> quantities, List<Period> periods) {
        if (tokens.sentences().stream().noneMatch(TableRows::isRow)) {
            return List.of();
        }
        CellFinder finder = new CellFinder(tokens, terms, periods);
        finder.read(bySentence(quantities));
        return finder.cells;
    }

    private static <A extends Annotation> Map<Integer, List<A>> bySentence(List<A> annotations) {
        return annotations.stream().collect(Collectors.groupingBy(Annotation::sentence));
    }

    private void read(Map<Integer, List<Quantity>> quantities) {
        Sentence before = null;
        Table table = null;
        for (Sentence line : tokens.sentences()) {
            if (!TableRows.isRow(line)) {
                table = null;
            } else if (table == null) {
                table = new Table(before, line);
            } else {
                row(table, line, quantities.getOrDefault(line.number(), List.of()));
            }
            before = line;
        }
    }

    /** The line above a table, and its first row. */
    private record Table(@Nullable Sentence above, Sentence head) {}

    private void row(Table table, Sentence row, List<Quantity> numbers) {
        for (Quantity number : numbers) {
            if (TableRows.fillsCell(tokens, number, row)) {
                cell(table, row, number);
            }
        }
    }

    private void cell(Table table, Sentence row, Quantity number) {
        int column = TableRows.column(tokens, number.token(), row);
        List<Term> heads = inColumn(terms, table.head, column);
        Period period =
                inColumn(periods, table.head, column).stream().findFirst().orElse(null);
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

    private <A extends Annotation> List<A> inColumn(Map<Integer, List<A>> annotations, Sentence head, int column) {
        return annotations.getOrDefault(head.number(), List.of()).stream()
                .filter(one -> TableRows.column(tokens, one.token(), head) == column)
                .toList();
    }

    private static List<Term> verbs(List<Term> heads) {
        return heads.stream().filter(term -> term.sort().equals("verb")).toList();
    }

    private List<Term> above(@Nullable Sentence line) {
        return line == null || !ABOVE.contains(line.form())
                ? List.of()
                : verbs(terms.getOrDefault(line.number(), List.of()));
    }

    private static boolean isTotal(Term term) {
        return term.concept().equals(TOTAL);
    }

    private List<Term> label(Sentence row) {
        return terms.getOrDefault(row.number(), List.of()).stream()
                .filter(term -> term.token() <= row.token() + LABEL)
                .toList();
    }
}
