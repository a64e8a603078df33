package dev.blotter.annotate.quantity;

import dev.blotter.annotate.number.HanSum;
import dev.blotter.annotate.number.TokenCursor;
import dev.blotter.annotate.number.WordSum;
import dev.blotter.annotate.quantity.SpelledNumber.Kind;
import dev.blotter.annotate.token.Digits;
import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers from tokens, by this grammar:
 *
 * <pre>
 * figure  = digits [余] {scale} [figure] | words | han    the second of a smaller scale: "3 million 400 thousand"
 * words   = [a] part {[and] part}        parts go down in size: "three hundred and twelve", "a dozen"
 * han     = numerals of 〇…九 十百千 with 万 亿, 余 or 多 inside: 三十余, 4万
 * scale   = million, bn, lakh, 万 …, or k, m, b close behind digits; behind digits also "hundred million"
 *           and "ten thousand", as translators write 亿 and 万
 * </pre>
 *
 * @param commaIsPoint whether the language of the document, as its country writes it, has a decimal comma
 */
record FigureReader(Tokens tokens, TokenCursor cursor, BooleanSupplier commaIsPoint) {
    private static final int THOUSAND = 1000;
    private static final int TEN_THOUSAND = 10_000;
    private static final int LEAST_REST = 100;
    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3},[0-9]{3}");

    @Nullable
    SpelledNumber read(int at) {
        if (cursor.isA(at - 1, "vague")) {
            return null;
        }
        return switch (tokens.get(at).word().kind()) {
            case NUMBER -> digits(at);
            case HAN -> han(at);
            case WORD -> words(at);
            case CURRENCY, PUNCTUATION -> null;
        };
    }

    private @Nullable SpelledNumber digits(int at) {
        double value = Digits.parse(tokens.get(at).lower(), tokens.language());
        if (Double.isNaN(value)) {
            return null;
        }
        boolean parted = isParted(at);
        double whole =
                parted ? value * THOUSAND + Digits.parse(tokens.get(at + 2).lower(), "") : fine(value, at);
        return withHalf(scaled(new SpelledNumber(whole, null, at, parted ? at + 2 : at, Kind.DIGITS, false, null)));
    }

    /** "$50, 000": three digits behind a sum that a blank has parted from its thousands. */
    private boolean isParted(int at) {
        return at > 0
                && tokens.isInSentence(at + 2, at - 1)
                && tokens.get(at - 1).isCurrency()
                && tokens.get(at + 1).is(",")
                && THOUSANDS
                        .matcher(
                                tokens.get(at).text() + "," + tokens.get(at + 2).text())
                        .matches();
    }

    /** The 1.034 of "1,034 Millionen": before a word for a size a comma is a decimal one, where the language has such. */
    private double fine(double value, int at) {
        boolean comma = THOUSANDS.matcher(tokens.get(at).lower()).matches();
        return comma && scale(at + 1) > 1 && commaIsPoint.getAsBoolean() ? value / THOUSAND : value;
    }

    /** Multiplies by the scales behind a figure, and adds what follows a Chinese one: 1亿2000万. */
    private SpelledNumber scaled(SpelledNumber figure) {
        SpelledNumber scaled = figure;
        int next = figure.last() + 1;
        int more = isMore(next) && isHanScale(next + 1) ? 1 : 0;
        for (double scale = scale(next + more); scale > 1; scale = scale(next + more)) {
            next += more + 1;
            scaled = scaled.times(scale).spanning(figure.first(), next - 1);
            more = 0;
        }
        if (scaled.last() > figure.last() && isMore(figure.last() + 1)) {
            return new SpelledNumber(
                    scaled.value(), null, scaled.first(), scaled.last(), scaled.kind(), true, "at-least");
        }
        boolean goesOn = figure.kind() == Kind.DIGITS && scaled.last() > figure.last();
        return goesOn ? plusRest(scaled) : scaled;
    }

    /** "2 mil 800 millones" are 2,800 millions: a thousand before a larger scale counts by it. */
    private SpelledNumber plusRest(SpelledNumber figure) {
        int behind = figure.last() + 1;
        int next = isAnd(behind) ? behind + 1 : behind;
        SpelledNumber rest = cursor.isNumber(next) ? digits(next) : null;
        if (rest == null || (next > behind && !rest.scaled())) {
            return figure;
        }
        double scale = scale(figure.last());
        double size = rest.value() / Digits.parse(tokens.get(next).lower(), tokens.language());
        if (scale == THOUSAND && next == behind && size > THOUSAND && rest.value() < size * THOUSAND) {
            return figure.times(size).plus(rest);
        }
        return rest.value() < scale && isRest(next, rest) ? figure.plus(rest) : figure;
    }

    /**
     * 3万7823 goes on close behind its 万; with a scale of its own a rest is one anyway: "1 crore 24 lakh", and so are
     * three digits behind "thousand".
     */
    private boolean isRest(int at, SpelledNumber rest) {
        boolean hundreds = rest.value() >= LEAST_REST && scale(at - 1) == THOUSAND;
        return ((rest.scaled() || hundreds) && !isHanScale(at - 1)) || isHanRest(at, rest.value());
    }

    private boolean isHanRest(int at, double value) {
        boolean close = cursor.isJoined(at, Token.Joint.NONE) && hanScale(at - 1) == TEN_THOUSAND;
        return isHanScale(at + 1) || (close && value >= LEAST_REST && value < TEN_THOUSAND);
    }

    private boolean isMore(int at) {
        return cursor.isA(at, "more");
    }

    private boolean isHanScale(int at) {
        return cursor.isHan(at) && hanScale(at) > 1;
    }

    /** The scale that a token behind digits stands for, else -1. */
    private double scale(int at) {
        if (cursor.isHan(at)) {
            return hanScale(at);
        }
        double tens =
                cursor.value(at + 1, "scale") > 1 ? cursor.value(at, cursor.is(at, "ten") ? "one" : "hundred") : -1;
        if (tens > 1) {
            return tens;
        }
        boolean suffix =
                at > 0 && tokens.get(at - 1).isNumber() && (cursor.isJoined(at, Token.Joint.NONE) || isPrice(at));
        return Math.max(suffix ? cursor.value(at, "suffix") : -1, cursor.value(at, "scale"));
    }

    /** "£1.25 m": behind a sign of money no word for a length or a weight stands. */
    private boolean isPrice(int at) {
        return at > 1 && tokens.isInSentence(at, at - 2) && tokens.get(at - 2).isCurrency();
    }

    private double hanScale(int at) {
        return Math.max(cursor.value(at, "scale"), cursor.value(at, "hundred"));
    }

    private @Nullable SpelledNumber words(int at) {
        boolean article = cursor.isA(at, "article");
        int first = article ? at + 1 : at;
        if (article && cursor.isA(first, "quarter")) {
            return quarter(at);
        }
        if (cursor.isA(first, "half") && scale(first + 1) > 1) {
            return new SpelledNumber(scale(first + 1) / 2, null, at, first + 1, Kind.WORDS, true, null);
        }
        if (!cursor.has(first) || (article ? !isMultiplier(first) : isVague(first))) {
            return null;
        }
        return cursor.isA(at, "half") ? half(at) : withHalf(sum(at, first));
    }

    private @Nullable SpelledNumber sum(int at, int first) {
        WordSum sum = new WordSum(cursor.words());
        int next = first;
        int last = -1;
        while (cursor.isWord(next)) {
            if (sum.add(cursor.lower(next))) {
                last = next++;
            } else if (last == next - 1 && isAnd(next) && sum.takes(cursor.lower(next + 1))) {
                next++;
            } else {
                break;
            }
        }
        return last < 0
                ? null
                : plusRest(new SpelledNumber(sum.value(), null, at, last, Kind.WORDS, sum.isScaled(), looseness(last)));
    }

    /** "une trentaine" is about thirty, while a dozen is twelve. */
    private @Nullable String looseness(int last) {
        return cursor.isA(last, "dozen") && !cursor.words().is("dozen", "dozen") ? "approx" : null;
    }

    private boolean isMultiplier(int at) {
        return cursor.isA(at, "hundred") || cursor.isA(at, "scale") || cursor.isA(at, "dozen");
    }

    /** "hundred" and "million" are no numbers without another before them, but "cent", "hundert" and "mille" are. */
    private boolean isVague(int at) {
        boolean bare = cursor.isA(at, "hundred") || cursor.value(at, "scale") == THOUSAND;
        return isMultiplier(at) && (tokens.language().equals("en") || !bare || cursor.isA(at - 1, "several"));
    }

    /** 百, 千, 万 and 亿 are numbers without a digit only behind a qualifier or before 余: 近百人, 千余人, 上亿元. */
    private boolean isVagueHan(int at, int last) {
        if (!cursor.isA(at, "hundred") && !cursor.isA(at, "scale")) {
            return false;
        }
        String before = at == 0 ? "" : tokens.get(at - 1).lower();
        return !cursor.words().is("nearly", before) && (cursor.words().is("no", before) || !isMore(last + 1));
    }

    /** "half a million", "half a dozen", "half-dozen". */
    private @Nullable SpelledNumber half(int at) {
        int last = cursor.isA(at + 1, "article") ? at + 2 : at + 1;
        double dozen = cursor.value(last, "dozen");
        double whole = last > at + 1 ? Math.max(scale(last), dozen) : dozen;
        return whole < 0 ? null : new SpelledNumber(whole / 2, null, at, last, Kind.WORDS, true, null);
    }

    /** "a quarter of a million". */
    private @Nullable SpelledNumber quarter(int at) {
        boolean whole = cursor.isA(at + 2, "of") && cursor.isA(at + 3, "article");
        double scale = whole ? scale(at + 4) : -1;
        return scale < 0 ? null : new SpelledNumber(scale / 4, null, at, at + 4, Kind.WORDS, true, null);
    }

    /** Adds the half of "one and a half million", and of "un millón y medio". */
    private @Nullable SpelledNumber withHalf(@Nullable SpelledNumber figure) {
        if (figure == null) {
            return null;
        }
        int and = figure.last() + 1;
        double last = scale(figure.last());
        if (last > 1 && isAnd(and) && cursor.isA(and + 1, "half")) {
            double more = figure.value() + last / 2;
            return new SpelledNumber(more, null, figure.first(), and + 1, figure.kind(), true, figure.qualifier());
        }
        boolean half = isAnd(and) && cursor.isA(and + 1, "article") && cursor.isA(and + 2, "half");
        double scale = half ? scale(and + 3) : -1;
        double value = (figure.value() + 0.5) * scale;
        return scale < 0 ? figure : new SpelledNumber(value, null, figure.first(), and + 3, Kind.WORDS, true, null);
    }

    private boolean isAnd(int at) {
        return cursor.isA(at, "and");
    }

    /** A number in characters; 数十亿 is none, as "billions" is none. */
    private @Nullable SpelledNumber han(int at) {
        HanSum sum = new HanSum(cursor.words());
        int next = at;
        while (cursor.isHan(next) && sum.add(cursor.lower(next))) {
            next++;
        }
        if (next == at || sum.isBare() || cursor.isA(at - 1, "several") || isVagueHan(at, next - 1)) {
            return null;
        }
        SpelledNumber figure = new SpelledNumber(sum.value(), null, at, next - 1, Kind.HAN, false, null);
        return isMore(next) && isHanScale(next + 1) ? scaled(figure) : figure;
    }
}
