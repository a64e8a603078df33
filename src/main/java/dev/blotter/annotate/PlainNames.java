package dev.blotter.annotate;

import dev.blotter.text.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Persons told by name alone, two or more in a row: "Ravi Kumar, Sunil Yadav and Mohan Lal", "LINDQUIST and DALY";
 * or a lone one before a verb, which may be one word or "she": "Ravi Kumar has since been charged".
 * A name is two to four words with capitals, or one in capitals among words that are not; it holds no word of the
 * rule folder, so that "Crown Court and Secret Service" is none.
 */
final class PlainNames {
    private static final int LONGEST_NAME = 4;
    private static final int SHORTEST_CAPITALS = 4;
    /** Small words between a lone name and its verb: "has since been". */
    private static final int MOST_TO_VERB = 3;
    /** Strengths of terms that can't be words of a name. */
    private static final Set<String> NO_NAMES = Set.of("cue", "org", "unit", "verb", "strong");

    private final Tokens tokens;
    private final NumberWords words;
    private final boolean[] known;
    private final boolean[] verbs;
    private final Set<String> surnames;
    private final List<Names.Found> found = new ArrayList<>();

    private PlainNames(Tokens tokens, NumberWords words, List<Term> terms) {
        this.tokens = tokens;
        this.words = words;
        this.known = new boolean[tokens.size()];
        this.verbs = new boolean[tokens.size()];
        for (Term term : terms) {
            verbs[term.token()] |= term.strength().equals("verb");
            if (NO_NAMES.contains(term.strength())) {
                for (int at = term.token(); at <= term.last(); at++) {
                    known[at] = true;
                }
            }
        }
        this.surnames = surnames();
    }

    /** The lists of at least two names, and the lone names beside a verb. */
    static List<Names.Found> find(Tokens tokens, NumberWords words, List<Term> terms) {
        PlainNames names = new PlainNames(tokens, words, terms);
        for (int at = 0; at < tokens.size(); at++) {
            at = names.list(at) - 1;
        }
        return names.found;
    }

    /** The token behind the list of names that begins at a token, or behind the token itself. */
    private int list(int first) {
        int end = name(first);
        int count = end > first ? 1 : 0;
        boolean and = false;
        while (count > 0) {
            int next = pastLink(end);
            int past = next > end ? name(next) : next;
            if (past == next) {
                break;
            }
            and |= isAnd(next - 1);
            count++;
            end = past;
        }
        int behind = Math.max(end, first + 1);
        boolean lone = count == 1 || (count == 0 && isSurname(first));
        lone &= isBesideVerb(behind) && !isOfFirm(first, behind);
        if ((lone || (count > 1 && and)) && isProse(first)) {
            found.add(new Names.Found(Math.max(count, 1), first, behind - 1));
        }
        return behind;
    }

    /** The last word of a name that the document tells in full, or "he" or "she". */
    private boolean isSurname(int at) {
        Token token = tokens.get(at);
        return (surnames.contains(token.lower()) && isOfName(at, token.sentence()))
                || words.is("pronoun", token.lower());
    }

    private Set<String> surnames() {
        Set<String> last = new HashSet<>();
        for (int at = 0; at < tokens.size(); at++) {
            int end = name(at);
            if (end >= at + 2) {
                last.add(tokens.get(end - 1).lower());
                at = end - 1;
            }
        }
        return last;
    }

    /** Whether a verb follows, with nothing between but a comma and small words. */
    private boolean isBesideVerb(int end) {
        for (int at = is(end, ",") ? end + 1 : end; at <= end + MOST_TO_VERB && at < tokens.size(); at++) {
            if (verbs[at]) {
                return tokens.sentenceOf(at) == tokens.sentenceOf(end - 1);
            }
            if (!words.is("stop", tokens.get(at).lower()) && !tokens.get(at).is("since")) {
                return false;
            }
        }
        return false;
    }

    private boolean isOfFirm(int first, int end) {
        for (int at = first; at < end; at++) {
            if (words.is("firm", tokens.get(at).lower())) {
                return true;
            }
        }
        return false;
    }

    private boolean isProse(int at) {
        return LetterCase.of(tokens, tokens.sentenceOf(at)) == LetterCase.SENTENCE;
    }

    private int pastLink(int at) {
        int next = at;
        if (is(next, ",")) {
            next++;
        }
        return isAnd(next) ? next + 1 : next;
    }

    private boolean is(int at, String text) {
        return at < tokens.size() && tokens.get(at).is(text);
    }

    private boolean isAnd(int at) {
        return at < tokens.size() && words.is("and", tokens.get(at).lower());
    }

    /** The token behind the name that begins at a token, or the token itself when none does. */
    private int name(int first) {
        int at = first;
        Token begin = token(first);
        while (begin != null && at - first < LONGEST_NAME && isOfName(at, begin.sentence())) {
            at++;
        }
        boolean capitals = at == first + 1
                && tokens.get(first).isUpper()
                && tokens.get(first).text().length() >= SHORTEST_CAPITALS;
        return at >= first + 2 || capitals ? at : first;
    }

    private @Nullable Token token(int at) {
        return at < tokens.size() ? tokens.get(at) : null;
    }

    private boolean isOfName(int at, int sentence) {
        Token token = token(at);
        return token != null
                && token.sentence() == sentence
                && token.isWord()
                && token.isCapitalised()
                && !known[at]
                && CalendarNames.any().month(token.lower()) == 0
                && CalendarNames.any().weekday(token.lower()) == 0
                && !words.is("stop", token.lower());
    }
}
