package dev.blotter.annotate.number;

import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Annotation;
import dev.blotter.text.Quantity;
import dev.blotter.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What stands at the head of the column of a table, seen from a number that fills a cell below. */
public final class TableHeads {
    private static final String BAR = "|";

    private final Tokens tokens;
    /** The first row of the table that was asked for last, and the row that was asked for. */
    private Sentence head;

    private Sentence asked;

    public TableHeads(Tokens tokens) {
        this.tokens = tokens;
        this.head = tokens.sentences().getFirst();
        this.asked = head;
    }

    /** Whether a sentence is the first row of a table. */
    public static boolean isHead(Tokens tokens, Sentence sentence) {
        return isRow(sentence) && !isRow(before(tokens, sentence));
    }

    private static boolean isRow(@Nullable Sentence sentence) {
        return sentence != null && sentence.form().equals("row");
    }

    private static @Nullable Sentence before(Tokens tokens, Sentence sentence) {
        int index = sentence.number() - tokens.sentences().getFirst().number();
        return index == 0 ? null : tokens.sentences().get(index - 1);
    }

    /**
     * The annotations at the head of the column of a quantity.
     *
     * @param sentences annotations by their sentence
     */
    public <A extends Annotation> List<A> over(Quantity quantity, Map<Integer, List<A>> sentences) {
        Sentence row = tokens.sentenceOf(quantity.token());
        List<A> over = new ArrayList<>();
        if (!isRow(row) || !fillsCell(quantity, row)) {
            return over;
        }
        Sentence head = head(row);
        int column = column(quantity.token(), row);
        for (A annotation : sentences.getOrDefault(head.number(), List.of())) {
            if (head.number() < row.number() && column(annotation.token(), head) == column) {
                over.add(annotation);
            }
        }
        return over;
    }

    private boolean fillsCell(Quantity quantity, Sentence row) {
        boolean ends =
                quantity.last() == row.last() || tokens.get(quantity.last() + 1).is(BAR);
        return ends
                && quantity.token() > row.token()
                && tokens.get(quantity.token() - 1).is(BAR);
    }

    /** Rows are asked for in their order, so that it is enough to look back to the one before. */
    private Sentence head(Sentence row) {
        Sentence first = row;
        for (Sentence above = row; above != null && isRow(above); above = before(tokens, above)) {
            first = above.equals(asked) ? head : above;
            if (above.equals(asked)) {
                break;
            }
        }
        head = first;
        asked = row;
        return first;
    }

    private int column(int at, Sentence row) {
        return (int) IntStream.range(row.token(), at)
                .filter(token -> tokens.get(token).is(BAR))
                .count();
    }
}
