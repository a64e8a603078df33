package dev.blotter.annotate.quantity;

import dev.blotter.annotate.quantity.NameList.Span;
import dev.blotter.annotate.token.CalendarNames;
import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Names of persons with their ages: "Ada Obi, 34, and Tunde Bello, 29,", "Ada Obi (34)", "Ada Obi, Jr., age 34",
 * "Ada Obi, de 34 años,".
 * Those that follow each other in a sentence, at most fifteen tokens apart, are one list.
 */
final class Names {
    private static final int LONGEST_NAME = 5;
    private static final int APART = 15;
    private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

    private final Tokens tokens;
    private final List<NameList> found = new ArrayList<>();
    private final boolean[] ages;

    private Names(Tokens tokens) {
        this.tokens = tokens;
        this.ages = new boolean[tokens.size()];
    }

    static Names find(Tokens tokens) {
        Names names = new Names(tokens);
        for (int at = 3; at < tokens.size(); at++) {
            names.age(at);
        }
        names.found.addAll(ChineseNames.find(tokens));
        return names;
    }

    List<NameList> lists() {
        return found;
    }

    boolean isAge(int at) {
        return ages[at];
    }

    private void age(int at) {
        Token token = tokens.get(at);
        int last = tokens.isInSentence(at + 1, at) && tokens.get(at + 1).isA("years") ? at + 1 : at;
        if (!token.isNumber() || !isAgeNumber(token.lower()) || !closes(last)) {
            return;
        }
        int comma = isLead(tokens.get(at - 1), last > at) ? at - 2 : at - 1;
        Token mark = tokens.get(comma);
        if (!mark.is(",") && !mark.is("(")) {
            return;
        }
        int end = pastNickname(pastSuffix(comma));
        int first = nameBefore(end, token.sentence());
        if (end - first >= 2 || (end - first == 1 && goesOn(first))) {
            ages[at] = true;
            add(new Span(first, end - 1), mark.is("(") && tokens.isInSentence(last + 1, at) ? last + 1 : last);
        }
    }

    /** "Aged", or the "de" of "de 34 años". */
    private static boolean isLead(Token before, boolean years) {
        return before.is("aged") || before.is("age") || (years && before.isA("of"));
    }

    /** From 10 to 99. */
    private static boolean isAgeNumber(String lower) {
        return lower.length() == 2 && lower.charAt(0) > '0' && Character.isDigit(lower.charAt(1));
    }

    private boolean closes(int at) {
        if (!tokens.isInSentence(at + 1, at)) {
            return true;
        }
        Token next = tokens.get(at + 1);
        return next.isPunctuation() ? ",).;".contains(next.text()) : next.is("and") || next.is("of") || next.is("from");
    }

    /** The end of a name before ", Jr." */
    private int pastSuffix(int end) {
        int suffix = tokens.get(end - 1).is(".") ? end - 2 : end - 1;
        return suffix > 1
                        && SUFFIXES.contains(tokens.get(suffix).lower())
                        && tokens.get(suffix - 1).is(",")
                ? suffix - 1
                : end;
    }

    /** The end of a name before "(Madcat)". */
    private int pastNickname(int end) {
        if (!tokens.get(end - 1).is(")")) {
            return end;
        }
        return IntStream.rangeClosed(Math.max(0, end - LONGEST_NAME), end - 2)
                .filter(open -> tokens.get(open).is("("))
                .max()
                .orElse(end);
    }

    /** The first of the capitalised words that end before a token. */
    private int nameBefore(int end, int sentence) {
        int at = end;
        while (at > 0
                && end - at < LONGEST_NAME
                && tokens.get(at - 1).sentence() == sentence
                && mayBeOfName(tokens.get(at - 1))) {
            at--;
        }
        return at;
    }

    /** Whether a word has a capital and is neither of the calendar nor a small one. */
    static boolean mayBeOfName(Token token) {
        return token.isWord()
                && token.isCapitalised()
                && !(token.word().beginsDate() && CalendarNames.any().isName(token.lower()))
                && !token.isA("stop");
    }

    /** Whether a name carries on the list before it, as the first name of "Ravi Kumar, 34, and his wife Sunita, 29" does. */
    private boolean goesOn(int first) {
        return !found.isEmpty()
                && first - found.getLast().last() <= APART
                && tokens.isInSentence(first, found.getLast().first());
    }

    private void add(Span name, int last) {
        NameList before = goesOn(name.first()) ? found.removeLast() : new NameList(0, name.first(), last);
        found.add(before.with(name, last));
    }
}
