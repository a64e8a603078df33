package dev.blotter.annotate.quantity;

import dev.blotter.annotate.token.Digits;
import dev.blotter.annotate.token.LanguageWords;
import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Joins two figures to a range: "60-70", "60 to 70", "between 60 and 70", "$5m to $7m", "2-3 million", 60至70.
 * "rose from 60 to 70" is none.
 */
final class Ranges {
    private final Tokens tokens;
    private final LanguageWords words;
    private final FigureReader reader;
    private final Currencies currencies;

    Ranges(Tokens tokens, LanguageWords words, FigureReader reader, Currencies currencies) {
        this.tokens = tokens;
        this.words = words;
        this.reader = reader;
        this.currencies = currencies;
    }

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
        return at > 0
                && at < tokens.size()
                && tokens.get(at).isNumber()
                && tokens.get(at).joint() == Token.Joint.HYPHEN
                && tokens.get(at - 1).isNumber();
    }

    /** Where the second figure begins, or -1. */
    private int secondAfter(SpelledNumber figure) {
        int next = figure.last() + 1;
        if (!isInSentence(next, figure)) {
            return -1;
        }
        if (tokens.get(next).joint() == Token.Joint.HYPHEN && figure.kind() == SpelledNumber.Kind.DIGITS) {
            return tokens.get(next).isNumber() ? next : -1;
        }
        boolean and = isBetween(figure) && words.is("and", tokens.get(next).lower());
        boolean joined = and || isTo(figure, next);
        return joined ? pastCurrency(next + 1, figure) : -1;
    }

    private boolean isTo(SpelledNumber figure, int at) {
        return words.is("to", tokens.get(at).lower()) && !isBefore(figure, "from") && !isBefore(figure, "desde");
    }

    private boolean isBetween(SpelledNumber figure) {
        return isBefore(figure, "between") || isBefore(figure, "entre") || isBefore(figure, "zwischen");
    }

    private boolean isBefore(SpelledNumber figure, String word) {
        Currencies.Found sign = currencies.before(tokens, figure);
        int at = (sign == null ? figure.first() : sign.first()) - 1;
        return at >= 0 && tokens.get(at).is(word) && isInSentence(at, figure);
    }

    private int pastCurrency(int at, SpelledNumber figure) {
        int past = at;
        while (isInSentence(past, figure) && past < at + 2 && !tokens.get(past).isNumber() && isSign(past)) {
            past++;
        }
        return isInSentence(past, figure) ? past : -1;
    }

    private boolean isSign(int at) {
        return tokens.get(at).isCurrency() || tokens.get(at).isUpper();
    }

    private boolean isInSentence(int at, SpelledNumber figure) {
        return at < tokens.size()
                && tokens.get(at).sentence() == tokens.get(figure.first()).sentence();
    }

    private SpelledNumber borrowingScale(SpelledNumber figure, SpelledNumber other) {
        if (figure.scaled() || !other.scaled() || other.kind() != SpelledNumber.Kind.DIGITS) {
            return figure;
        }
        double bare = Digits.parse(tokens.get(other.first()).lower(), tokens.language());
        return figure.value() < bare ? figure.times(other.value() / bare) : figure;
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
