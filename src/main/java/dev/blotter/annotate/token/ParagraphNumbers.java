package dev.blotter.annotate.token;

import dev.blotter.text.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Numbers that count the paragraphs of a text without a mark behind them: "1 The Police have arrested …",
 * "2 Between June and September …". They begin with 1, each is one more than the last, and a capital follows.
 */
public final class ParagraphNumbers {
    private static final int LONGEST = 2;

    private ParagraphNumbers() {}

    public static Set<Integer> in(Tokens tokens) {
        Set<Integer> found = new HashSet<>();
        List<Integer> run = new ArrayList<>();
        int paragraph = 0;
        for (Sentence sentence : tokens.sentences()) {
            if (sentence.paragraph() != paragraph && mayNumber(tokens, sentence)) {
                int number = Integer.parseInt(tokens.get(sentence.token()).lower());
                if (number == 1) {
                    run.clear();
                }
                if (number == run.size() + 1) {
                    run.add(sentence.token());
                    if (run.size() > 1) {
                        found.addAll(run);
                    }
                }
            }
            paragraph = sentence.paragraph();
        }
        return found;
    }

    private static boolean mayNumber(Tokens tokens, Sentence sentence) {
        Token first = tokens.get(sentence.token());
        if (!first.isNumber() || first.lower().length() > LONGEST || sentence.last() == sentence.token()) {
            return false;
        }
        Token second = tokens.get(sentence.token() + 1);
        return first.lower().chars().allMatch(c -> c >= '0' && c <= '9')
                && second.isWord()
                && second.isCapitalised()
                && second.joint() == Token.Joint.SPACE;
    }
}
