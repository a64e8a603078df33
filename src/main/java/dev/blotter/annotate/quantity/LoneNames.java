package dev.blotter.annotate.quantity;

import dev.blotter.annotate.token.LanguageWords;
import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which names tell of a lone person of whom something is told: "Duarte was arrested", "Duarte, who was detained",
 * "agents arrested Duarte", "the arrest of Ana Duarte", "took Duarte into custody", and "he was arrested".
 */
final class LoneNames {
    private static final int MOST_SMALL_WORDS = 4;
    private static final int SHORTEST = 3;

    private final Tokens tokens;
    private final LanguageWords words;
    private final boolean[] begins;
    /** Where a verb of several words begins, such as "pleaded guilty". */
    private final boolean[] phrases;

    private final boolean[] ends;
    private final boolean[] inside;
    /** Words with a capital that stand inside a sentence. */
    private final Set<String> capitals = new HashSet<>();

    LoneNames(Tokens tokens, LanguageWords words, List<Term> terms) {
        this.tokens = tokens;
        this.words = words;
        this.begins = new boolean[tokens.size() + 1];
        this.phrases = new boolean[tokens.size() + 1];
        this.ends = new boolean[tokens.size() + 1];
        this.inside = new boolean[tokens.size() + 1];
        terms.stream().filter(term -> term.strength().equals("verb")).forEach(this::add);
        for (int at = 1; at < tokens.size(); at++) {
            if (!opens(at) && tokens.get(at).isCapitalised()) {
                capitals.add(tokens.get(at).text());
            }
        }
    }

    private void add(Term verb) {
        begins[verb.token()] = true;
        phrases[verb.token()] |= verb.last() > verb.token();
        ends[verb.last()] = true;
        for (int at = verb.token() + 1; at < verb.last(); at++) {
            inside[at] = true;
        }
    }

    private boolean opens(int at) {
        return tokens.sentenceOf(at).token() == at;
    }

    /** Whether a verb stands directly beside the words from a token to before another, or around them. */
    boolean isLone(int first, int end) {
        return inside[first] || isObject(first) || isSubject(end, first) || isOwner(first);
    }

    /** Whether a verb's noun is somebody's: "his arrest". */
    private boolean isOwner(int at) {
        return words.is("one possessor", tokens.get(at).lower()) && isIn(at + 1, at) && begins[at + 1];
    }

    /** Whether one word is a name, or a pronoun; at the start of a sentence only if it has its capital elsewhere too. */
    boolean isShort(int at, boolean name) {
        Token token = tokens.get(at);
        if (words.is("pronoun", token.lower()) || isOwner(at)) {
            return true;
        }
        return name && token.text().length() >= SHORTEST && (!opens(at) || capitals.contains(token.text()));
    }

    private boolean isObject(int first) {
        int before = first - 1;
        if (before > 0 && words.value("one", tokens.get(before).lower()) == 1) {
            before--;
        }
        if (before > 0 && words.is("of", tokens.get(before).lower())) {
            before--;
        }
        return before >= 0
                && ends[before]
                && tokens.get(before).sentence() == tokens.get(first).sentence();
    }

    private boolean isSubject(int end, int first) {
        int at = isIn(end, first) && tokens.get(end).is(",") && isIn(end + 1, first) && isSmall(tokens.get(end + 1))
                ? end + 1
                : end;
        if (isIn(at + 1, first)
                && tokens.get(at).is(",")
                && words.is("relative", tokens.get(at + 1).lower())) {
            at += 2;
        }
        int from = at;
        while (isIn(at, first) && at - from < MOST_SMALL_WORDS && !begins[at] && isSmall(tokens.get(at))) {
            at++;
        }
        return isIn(at, first) && (at > from ? begins[at] : phrases[at]);
    }

    private boolean isSmall(Token token) {
        return words.is("singular", token.lower());
    }

    private boolean isIn(int at, int first) {
        return at < tokens.size()
                && tokens.get(at).sentence() == tokens.get(first).sentence();
    }
}
