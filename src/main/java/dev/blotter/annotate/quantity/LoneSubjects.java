package dev.blotter.annotate.quantity;

import dev.blotter.annotate.token.LanguageWords;
import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The subject of a passive verb in the singular, whoever it is: "The clerk who kept the books was arrested", "Duarte,
 * founder of the bank, has since been detained". It is found by the words between subject and verb, "was" and "has
 * since been", and they are what it spans; where somebody counted stands directly before them, that is the subject.
 * Of a verb that needs no "was" it spans the last word before it: "The owner of the cinema pleaded guilty".
 */
final class LoneSubjects {
    private static final int MOST_SMALL_WORDS = 4;
    private static final int LONGEST_SUBJECT = 12;
    /** What tells of the verb: "wurde zu fünf Jahren Haft verurteilt", "wurde um 400 Euro betrogen". */
    private static final Set<String> OF_VERB = Set.of("time", "money");

    private final Tokens tokens;
    private final CountNouns countNouns;
    /** How many words may stand between "was" and its verb; 0 where only small ones may. */
    private final int farthest;

    private final boolean[] counted;

    LoneSubjects(Tokens tokens, LanguageWords words, CountNouns countNouns, List<Quantity> counted) {
        this.tokens = tokens;
        this.countNouns = countNouns;
        this.farthest = words.units("far", "verb");
        this.counted = new boolean[tokens.size() + 1];
        counted.stream()
                .filter(quantity -> !OF_VERB.contains(quantity.of()))
                .forEach(quantity -> this.counted[quantity.last() + 1] = true);
    }

    List<NameList> find() {
        List<NameList> found = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            int verb = verb(at);
            if (verb > at) {
                found.add(new NameList(1, at, verb - 1));
                at = verb;
            } else if (countNouns.isUndergone(at) && isOne(at - 1)) {
                found.add(new NameList(1, at - 1, at - 1));
            }
        }
        return found;
    }

    /** The verb of the subject that "was" or "has been" at a token speaks of, or the token itself when there is none. */
    private int verb(int first) {
        boolean passive = tokens.get(first).isA("was");
        if (counted[first] || (!passive && !tokens.get(first).isA("has been")) || isGroup(first - 1)) {
            return first;
        }
        if (farthest > 0) {
            return farVerb(first, passive);
        }
        int at = isWithAnother(first + 1) ? first + 3 : first + 1;
        while (at - first <= MOST_SMALL_WORDS
                && tokens.isInSentence(at, first)
                && !countNouns.isVerb(at)
                && isSmall(at)) {
            passive |= tokens.get(at).isA("been");
            at++;
        }
        boolean undergoes = passive || countNouns.isUndergone(at);
        return undergoes && tokens.isInSentence(at, first) && countNouns.isVerb(at) ? at : first;
    }

    /** Whether a group ends at a token, which is nobody's own: "a gang was jailed", not "the head of a gang was jailed". */
    private boolean isGroup(int last) {
        Term noun = last < 0 ? null : countNouns.endingAt(last);
        if (noun == null || !Nouns.of(noun).equals("groups")) {
            return false;
        }
        int at = noun.token() - 1;
        while (at >= 0
                && tokens.isInSentence(at, last)
                && tokens.get(at).isWord()
                && !tokens.get(at).isA("detail")) {
            at--;
        }
        return at < 0 || !tokens.isInSentence(at, last) || !tokens.get(at).isA("detail");
    }

    /** Whether a noun in the singular with its article, and what is "of" it, ends at a token: "the owner of the shops". */
    private boolean isOne(int last) {
        int head = last;
        for (int at = last; at >= Math.max(0, last - LONGEST_SUBJECT) && tokens.isInSentence(at, last); at--) {
            Token token = tokens.get(at);
            if (token.isA("detail")) {
                head = at - 1;
            } else if (token.isA("definite") || token.isA("article")) {
                if (at == 0 || !tokens.get(at - 1).isA("detail")) {
                    return at < head && !counted[last + 1] && isSingularNoun(head);
                }
            } else if (!token.isWord() || token.isA("stop") || countNouns.isVerb(at)) {
                return false;
            }
        }
        return false;
    }

    private boolean isSingularNoun(int at) {
        Token token = tokens.get(at);
        return token.isWord() && !token.lower().endsWith("s") && !token.isA("plural");
    }

    /** Where the verb stands last: "wurde am Freitag in Köln festgenommen", "ist in Köln festgenommen worden". */
    private int farVerb(int first, boolean passive) {
        int at = first + 1;
        while (at - first <= farthest && tokens.isInSentence(at, first) && !countNouns.isVerb(at)) {
            if (counted[at] || tokens.get(at).isPunctuation()) {
                return first;
            }
            at++;
        }
        boolean ends = tokens.isInSentence(at, first) && countNouns.isVerb(at);
        boolean been = tokens.isInSentence(at + 1, first) && tokens.get(at + 1).isA("been");
        return ends && (passive || been) ? at : first;
    }

    /** "Was identified and arrested": another deed, and an "and", stand before the verb. */
    private boolean isWithAnother(int at) {
        return tokens.isInSentence(at + 2, at)
                && tokens.get(at).isWord()
                && tokens.get(at + 1).isA("and")
                && countNouns.isVerb(at + 2);
    }

    private boolean isSmall(int at) {
        return tokens.get(at).isA("singular") || tokens.get(at).isA("been");
    }
}
