package dev.blotter.annotate.table;

import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Annotation;
import dev.blotter.text.Sentence;
import java.util.stream.IntStream;

/** The rows of tables and their columns, which bars part. */
public final class TableRows {
    private static final String BAR = "|";

    private TableRows() {}

    public static boolean isHead(Tokens tokens, Sentence sentence) {
        int index = sentence.number() - tokens.sentences().getFirst().number();
        return isRow(sentence) && (index == 0 || !isRow(tokens.sentences().get(index - 1)));
    }

    static boolean isRow(Sentence sentence) {
        return sentence.form().equals("row");
    }

    /** The number of the column in which a token of a row stands, from 0. */
    static int column(Tokens tokens, int at, Sentence row) {
        return (int) IntStream.range(row.token(), at)
                .filter(token -> tokens.get(token).is(BAR))
                .count();
    }

    /** Whether nothing else stands in a cell behind the first. */
    static boolean fillsCell(Tokens tokens, Annotation number, Sentence row) {
        boolean ends =
                number.last() == row.last() || tokens.get(number.last() + 1).is(BAR);
        return ends
                && number.token() > row.token()
                && tokens.get(number.token() - 1).is(BAR);
    }
}
