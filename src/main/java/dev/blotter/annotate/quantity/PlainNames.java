package dev.blotter.annotate.quantity;

import dev.blotter.annotate.quantity.NameList.Span;
import dev.blotter.annotate.token.LetterCase;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Persons told by name alone, two or more in a row: "Ravi Kumar, Sunil Yadav and Mohan Lal", "LINDQUIST and DALY",
 * and lone ones beside a verb ({@link NamedPersons}).
 * A name is two to four words with capitals, one in capitals among words that are not, or the last of a longer name;
 * it holds no word of the rule folder, so that "Crown Court and Secret Service" is none.
 */
final class PlainNames {
    private static final int LONGEST_NAME = 4;
    private static final int LONGEST_TITLE = 5;
    private static final int SHORTEST_CAPITALS = 4;
    private static final int INITIAL = 2;
    /** Sorts of terms that can't be words of a name. */
    private static final Set<String> NO_NAMES = Set.of("cue", "org", "unit", "verb", "strong");

    private final Tokens tokens;
    private final boolean[] known;
    private final CountNouns countNouns;
    private final NamedPersons lone;
    /** The names of two words or more, and the last words of these. */
    private final List<Span> all = new ArrayList<>();

    private final Set<String> surnames = new HashSet<>();

    private final List<NameList> found = new ArrayList<>();

    private PlainNames(Tokens tokens, List<Term> terms, CountNouns countNouns) {
        this.tokens = tokens;
        this.known = new boolean[tokens.size()];
        this.countNouns = countNouns;
        this.lone = new NamedPersons(tokens, countNouns);
        for (Term term : terms) {
            if (NO_NAMES.contains(term.sort())) {
                for (int at = term.token(); at <= term.last(); at++) {
                    known[at] |= !mayHoldName(term) || !tokens.get(at).isCapitalised();
                }
            }
        }
    }

    /** Whether a name may stand inside a term: "took Duarte into custody". */
    private static boolean mayHoldName(Term term) {
        return term.sort().equals("verb") && term.last() > term.token() + 1;
    }

    static PlainNames find(Tokens tokens, List<Term> terms, CountNouns countNouns) {
        PlainNames names = new PlainNames(tokens, terms, countNouns);
        names.collectSurnames();
        for (int at = 0; at < tokens.size(); at++) {
            at = names.list(at) - 1;
        }
        return names;
    }

    List<NameList> lists() {
        return found;
    }

    private void collectSurnames() {
        for (int first = 0; first < tokens.size(); first++) {
            int end = name(first);
            if (end > first + 1) {
                all.add(new Span(first, end - 1));
                surnames.add(tokens.get(end - 1).text());
                first = end - 1;
            }
        }
    }

    /** The token behind the list of names that begins at a token, or behind the token itself. */
    private int list(int first) {
        int end = Math.max(name(first), first + 1);
        if (name(first) == first && !isLone(first, end)) {
            return end;
        }
        NameList list = new NameList(0, first, first).with(new Span(first, end - 1), end - 1);
        boolean and = false;
        while (name(first) > first) {
            int link = pastLink(pastHome(end));
            int next = link > end && isAnd(link - 1) ? pastTitle(link) : link;
            int behind = next > end ? name(next) : next;
            if (behind == next) {
                break;
            }
            and |= isAnd(link - 1);
            end = behind;
            list = list.with(new Span(next, end - 1), lastDetail(end));
        }
        if (list.count() > 1 ? and && isProse(first) : isLone(first, end)) {
            boolean told = (list.count() > 1 && !lone.isObject(first)) || lone.isTold(first, end);
            found.add(told ? list : new NameList(list.count(), first, end - 1));
        }
        return end;
    }

    private boolean isLone(int first, int end) {
        return (end > first + 1 || lone.isShort(first, isOfName(first, first)))
                && lone.isLone(first, end)
                && !isHome(first)
                && isProse(first);
    }

    /** "Ada Obi of Port Keel was arrested": what stands behind "of" is no name that the verb tells of. */
    private boolean isHome(int first) {
        return first > 1
                && !lone.isObject(first)
                && tokens.get(first - 1).isA("of")
                && tokens.get(first - 2).isCapitalised();
    }

    List<Span> all() {
        return all;
    }

    /** Whether what is named is a judge for others, or where somebody of an age lives: "Judge Ada Obi"; "34, Port Keel,". */
    boolean isNobody(Span name) {
        boolean isHome = isAgeBefore(name.first()) && !isAgeBefore(name.last() + 4);
        return isHome || has("of court", new Span(Math.max(0, name.first() - 1), name.last()));
    }

    /** ", 34," before a token. */
    private boolean isAgeBefore(int at) {
        return at > 2
                && tokens.isInSentence(at - 1, at - 3)
                && tokens.get(at - 3).is(",")
                && tokens.get(at - 2).isNumber()
                && tokens.get(at - 2).text().length() == 2
                && tokens.get(at - 1).is(",");
    }

    boolean has(String kind, Span name) {
        return IntStream.rangeClosed(name.first(), name.last())
                .anyMatch(at -> tokens.get(at).isA(kind));
    }

    /** A name without titles and words of the rule folder before it: "Detective Ada Obi", "Mr. Obi". */
    Span withoutTitles(Span name) {
        int first = name.last() + 1;
        while (first > name.first() && !known[first - 1] && !isTitle(first - 1, name)) {
            first--;
        }
        return new Span(first, name.last());
    }

    /** Whether a word is a title, or the end of a sentence in small print: "in Keel, CA. Obi was". */
    private boolean isTitle(int at, Span name) {
        String lower = tokens.get(at).lower();
        boolean abbreviation = lower.endsWith(".") && lower.length() > INITIAL && at < name.last();
        return abbreviation || tokens.get(at).isA("title");
    }

    private boolean isProse(int at) {
        return LetterCase.of(tokens, tokens.sentenceOf(at)) == LetterCase.SENTENCE;
    }

    /** The token behind where somebody of a list lives: "Ada Obi, of Aurora, Ohio, and Ben Roe"; else the token. */
    private int pastHome(int end) {
        int town = end + 2;
        int behind = isComma(end) && isOf(end + 1) ? pastCapitals(town) : town;
        if (behind == town) {
            return end;
        }
        int land = isComma(behind) ? pastCapitals(behind + 1) : behind;
        return land > behind + 1 && isComma(land) && !isOf(land + 1) ? land : behind;
    }

    /** Where the particulars of a name end, with the comma behind them. */
    private int lastDetail(int end) {
        int home = pastHome(end);
        return home > end && isComma(home) ? home : home - 1;
    }

    private int pastCapitals(int first) {
        int at = first;
        while (at - first < LONGEST_NAME && tokens.isInSentence(at, first) && Names.mayBeOfName(tokens.get(at))) {
            at++;
        }
        return at;
    }

    private boolean isComma(int at) {
        return at < tokens.size() && tokens.get(at).is(",");
    }

    private boolean isOf(int at) {
        return at < tokens.size() && tokens.get(at).isA("of");
    }

    int pastLink(int at) {
        int next = isComma(at) ? at + 1 : at;
        return isAnd(next) ? next + 1 : next;
    }

    /** The name behind what somebody is: "and mastermind Yusuf Aden", "and the group's founder Ana Roe"; else the token. */
    int pastTitle(int first) {
        int at = first;
        while (at - first < LONGEST_TITLE
                && tokens.isInSentence(at, first)
                && name(at) == at
                && (tokens.get(at).isWord()
                        || tokens.get(at).is("'s")
                        || tokens.get(at).is("’s"))
                && !countNouns.isVerb(at)) {
            at++;
        }
        Term noun = at > first ? countNouns.endingAt(at - 1) : null;
        boolean person = noun != null && noun.concept().equals("of.people");
        return person && name(at) > at ? at : first;
    }

    boolean isAnd(int at) {
        return at < tokens.size() && tokens.get(at).isA("and");
    }

    /** The token behind the name that begins at a token, or the token itself when none does. */
    int name(int first) {
        int at = first;
        while (at - first < LONGEST_NAME && isOfName(at, first)) {
            at++;
        }
        boolean capitals = at == first + 1
                && tokens.get(first).isUpper()
                && tokens.get(first).text().length() >= SHORTEST_CAPITALS;
        boolean surname = at == first + 1 && surnames.contains(tokens.get(first).text());
        return at >= first + 2 || capitals || surname ? at : first;
    }

    private boolean isOfName(int at, int first) {
        return tokens.isInSentence(at, first) && !known[at] && Names.mayBeOfName(tokens.get(at));
    }
}
