package dev.blotter.annotate.quantity;

import dev.blotter.annotate.number.Phrasebook;
import dev.blotter.annotate.number.TokenCursor;
import dev.blotter.annotate.token.Digits;
import dev.blotter.annotate.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Joins two figures to a range: "60-70", "60 to 70", "between 60 and 70", "$5m to $7m", "2-3 million", 60至70.
 * "rose from 60 to 70" is none.
 */
record Ranges(Tokens tokens, TokenCursor cursor, FigureReader reader, Currencies currencies) {
    /** The range that begins with a figure; the figure when none does. */
    SpelledNumber from(SpelledNumber figure) {
        int at = secondAfter(figure);
        SpelledNumber other = at < 0 ? null : reader.read(at);
        if (other == null) {
            return figure;
        }
        SpelledNumber low = borrowingScale(figure, other);
        return low.value() < other.value() ? low.upTo(other) : figure;
    }

    /** Whether a hyphen joins a figure to another number, as in a score or a telephone number. */
    boolean isHyphened(SpelledNumber figure) {
        return isHyphenedNumber(figure.last() + 1) || (isHyphenedNumber(figure.first()) && figure.upper() == null);
    }

    private boolean isHyphenedNumber(int at) {
        return cursor.isHyphened(at) && cursor.isNumber(at) && cursor.isNumber(at - 1);
    }

    /** Where the second figure begins, or -1. */
    private int secondAfter(SpelledNumber figure) {
        int next = figure.last() + 1;
        if (cursor.isHyphened(next) && figure.kind() == SpelledNumber.Kind.DIGITS) {
            return cursor.isNumber(next) ? next : -1;
        }
        boolean joined = (isBetween(figure) && cursor.isA(next, "and")) || isTo(figure, next);
        return joined ? pastCurrency(next + 1) : -1;
    }

    private boolean isTo(SpelledNumber figure, int at) {
        return cursor.isA(at, "to") && !isBefore(figure, "from") && !isBefore(figure, "desde");
    }

    private boolean isBetween(SpelledNumber figure) {
        return isBefore(figure, "between") || isBefore(figure, "entre") || isBefore(figure, "zwischen");
    }

    private boolean isBefore(SpelledNumber figure, String word) {
        Phrasebook.Found sign = currencies.before(tokens, figure);
        return cursor.is((sign == null ? figure.first() : sign.first()) - 1, word);
    }

    private int pastCurrency(int at) {
        int past = at;
        while (past < at + 2 && cursor.has(past) && !cursor.isNumber(past) && isSign(past)) {
            past++;
        }
        return cursor.has(past) ? past : -1;
    }

    private boolean isSign(int at) {
        return tokens.get(at).isCurrency() || tokens.get(at).isUpper();
    }

    private SpelledNumber borrowingScale(SpelledNumber figure, SpelledNumber other) {
        if (figure.scaled() || !other.scaled() || other.kind() == SpelledNumber.Kind.HAN) {
            return figure;
        }
        double bare = bare(other);
        return figure.value() < bare ? figure.times(other.value() / bare) : figure;
    }

    /** The "7" of "7 million", and the "seven" of "seven million". */
    private double bare(SpelledNumber scaled) {
        return scaled.kind() == SpelledNumber.Kind.DIGITS
                ? Digits.parse(tokens.get(scaled.first()).lower(), tokens.language())
                : scaled.value() / Math.max(1, cursor.value(scaled.last(), "scale"));
    }

    /** The first token of a range, with "between". */
    int first(SpelledNumber figure) {
        return figure.upper() != null && isBetween(figure) ? figure.first() - 1 : figure.first();
    }

    @Nullable
    SpelledNumber read(int at) {
        SpelledNumber figure = reader.read(at);
        return figure == null ? null : from(figure);
    }
}
