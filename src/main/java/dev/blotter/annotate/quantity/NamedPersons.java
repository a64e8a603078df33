package dev.blotter.annotate.quantity;

import dev.blotter.annotate.token.CalendarNames;
import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import java.util.HashSet;
import java.util.Set;

/**
 * Which names tell of a lone person of whom something is told: "Duarte was arrested", "Duarte, who was detained",
 * "agents arrested Duarte", "the arrest of Ana Duarte", "took Duarte into custody", and "he was arrested".
 */
final class NamedPersons {
    private static final int MOST_SMALL_WORDS = 4;
    private static final int SHORTEST = 3;

    private final Tokens tokens;
    private final CountNouns countNouns;
    private final Set<String> capitals = new HashSet<>();

    NamedPersons(Tokens tokens, CountNouns countNouns) {
        this.tokens = tokens;
        this.countNouns = countNouns;
        for (int at = 1; at < tokens.size(); at++) {
            if (tokens.get(at).isCapitalised() && !opens(at)) {
                capitals.add(tokens.get(at).text());
            }
        }
    }

    private boolean opens(int at) {
        return tokens.sentenceOf(at).token() == at;
    }

    /** Whether a verb stands directly beside the words from a token to before another, or around them. */
    boolean isLone(int first, int end) {
        return countNouns.isInsideVerb(first) || isObject(first) || isSubject(end, first) || isOwner(first);
    }

    /**
     * Whether it is a lone name itself that the verb tells of, no place and no other person beside it: not "Ada Obi, 34,
     * Port Keel, was", "who served under Ada Obi, was", "arrested Ada Obi's aide" or "charges against Port Keel traders".
     */
    boolean isTold(int first, int end) {
        if (!tokens.isInSentence(end, first) || countNouns.isInsideVerb(first)) {
            return true;
        }
        Token next = tokens.get(end);
        if (isObject(first)) {
            return !isOwned(next) && (!next.isWord() || ends(next));
        }
        return !next.is(",") || tokens.get(end + 1).isA("relative") || isBesideNoun(first);
    }

    /** Whether a word can't go on with what a name begins: "arrested Ada Obi on Monday". */
    private boolean ends(Token next) {
        return next.isCapitalised() ? CalendarNames.any().isName(next.lower()) : next.isA("stop") || isSmall(next);
    }

    private static boolean isOwned(Token next) {
        return next.is("'s") || next.is("’s");
    }

    /** "A former aide, Ada Obi, was". */
    private boolean isBesideNoun(int first) {
        return first > 1
                && tokens.get(first - 1).is(",")
                && tokens.get(first - 2).isWord()
                && !tokens.get(first - 2).isCapitalised();
    }

    /** Whether a verb's noun is somebody's: "his arrest". */
    private boolean isOwner(int at) {
        return tokens.get(at).isA("one possessor") && tokens.isInSentence(at + 1, at) && countNouns.isVerb(at + 1);
    }

    /** Whether one word is a name, or a pronoun; at the start of a sentence only if it has its capital elsewhere too. */
    boolean isShort(int at, boolean name) {
        Token token = tokens.get(at);
        if (token.isA("pronoun") || isOwner(at)) {
            return true;
        }
        return name && token.text().length() >= SHORTEST && (!opens(at) || capitals.contains(token.text()));
    }

    boolean isObject(int first) {
        int before = first - 1;
        if (before > 0 && tokens.get(before).word().numbers().getOrDefault("one", 0.0) == 1) {
            before--;
        }
        if (before > 0 && tokens.get(before).isA("of")) {
            before--;
        }
        return before >= 0 && countNouns.endsVerb(before) && tokens.isInSentence(before, first);
    }

    private boolean isSubject(int end, int first) {
        int at = tokens.isInSentence(end + 1, first) && tokens.get(end).is(",") && isSmall(tokens.get(end + 1))
                ? end + 1
                : end;
        if (tokens.isInSentence(at + 1, first)
                && tokens.get(at).is(",")
                && tokens.get(at + 1).isA("relative")) {
            at += 2;
        }
        int from = at;
        while (tokens.isInSentence(at, first)
                && at - from < MOST_SMALL_WORDS
                && !countNouns.isVerb(at)
                && isSmall(tokens.get(at))) {
            at++;
        }
        return tokens.isInSentence(at, first) && (at > from ? countNouns.isVerb(at) : countNouns.isPhrase(at));
    }

    private boolean isSmall(Token token) {
        return token.isA("singular");
    }
}
