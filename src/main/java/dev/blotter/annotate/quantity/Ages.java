package dev.blotter.annotate.quantity;

import dev.blotter.annotate.token.CalendarNames;
import dev.blotter.annotate.token.LanguageWords;
import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Term;
import org.jspecify.annotations.Nullable;

/** Tells numbers that are ages: "Man, 22, arrested", "a boy of 14", "a printer who is 71", "youths under 18". */
final class Ages {
    private static final int YOUNGEST = 10;
    private static final int OLDEST = 99;

    private final Tokens tokens;
    private final LanguageWords words;
    private final Nouns nouns;

    Ages(Tokens tokens, LanguageWords words, Nouns nouns) {
        this.tokens = tokens;
        this.words = words;
        this.nouns = nouns;
    }

    boolean isOne(SpelledNumber figure, @Nullable Term noun) {
        if (noun != null || figure.value() < YOUNGEST || figure.value() > OLDEST || figure.scaled()) {
            return false;
        }
        int first = figure.first();
        int before = first - tokens.sentenceOf(first).token();
        return before == 0 ? opensSentence(figure) : before > 1 && (isSetOff(figure) || isTold(first));
    }

    /** "44, Vista, was convicted" behind a name that ends in a dot. */
    private boolean opensSentence(SpelledNumber figure) {
        int behind = figure.last() + 1;
        return tokens.get(figure.first()).isNumber()
                && tokens.isInSentence(behind + 1, figure.first())
                && tokens.get(behind).is(",")
                && tokens.get(behind + 1).isCapitalised();
    }

    /** Commas on both sides, but not behind a month: "In March, 25, among them two women, were held". */
    private boolean isSetOff(SpelledNumber figure) {
        int first = figure.first();
        int behind = figure.last() + 1;
        if (!tokens.isInSentence(behind, first)
                || !tokens.get(first - 1).is(",")
                || !tokens.get(behind).is(",")) {
            return false;
        }
        Token named = tokens.get(first - 2);
        boolean calendar = CalendarNames.of(tokens.language()).isName(named.lower());
        return tokens.get(first).isNumber() && !named.isNumber() && !named.isHan() && !calendar;
    }

    private boolean isTold(int first) {
        if (!tokens.get(first - 2).isWord()) {
            return false;
        }
        Token before = tokens.get(first - 1);
        String second = tokens.get(first - 2).lower();
        boolean told = (before.is("is") || before.is("was")) && words.is("relative", second);
        boolean bound =
                (before.is("under") || before.is("over")) && (nouns.endsPeople(first - 2) || words.is("young", second));
        return told || bound || (before.is("of") && nouns.isOnePerson(first - 2));
    }
}
