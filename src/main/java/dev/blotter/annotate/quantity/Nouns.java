package dev.blotter.annotate.quantity;

import dev.blotter.annotate.token.LanguageWords;
import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Term;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a number counts. The noun is a term whose sort is "unit", and stands
 *
 * <pre>
 * behind the number, with at most five words between ("12 suspected Chinese scam ring members"); a mark, a
 *    number, a small word such as "in" or "who", or a verb ends the search. Of nouns in a row the last
 *    counts: "12 gang members". "of the" may stand at once behind the number, and a verb that is followed
 *    at once by the noun: "12 arrested suspects", but not "eight face charges"
 * in Chinese also before the number: 犯罪嫌疑人7.9万
 * </pre>
 */
record Nouns(Tokens tokens, LanguageWords words, CountNouns countNouns) {
    private static final int MOST_BETWEEN = 5;
    private static final int MOST_HAN_BETWEEN = 8;
    private static final int MOST_LINKS = 3;
    private static final String PREFIX = "of.";
    /** Endings of nouns in the plural, and of participles that stand for people, such as "accused". */
    private static final List<String> PLURALS = List.of("s", "men", "folk", "people", "ese", "ed");

    private static final Set<String> APOSTROPHES = Set.of("'", "’");
    private static final Set<String> QUOTES = Set.of("'", "‘");
    private static final Set<String> HUMAN = Set.of("people", "victims", "customers", "officers");

    static String of(Term unit) {
        return unit.concept().substring(PREFIX.length());
    }

    boolean isVerb(int at) {
        return at < tokens.size() && countNouns.isVerb(at);
    }

    /** Whether a verb of several words ends at a token: the "over" of "handed over 900 people" is no qualifier. */
    boolean isParticle(int at) {
        return countNouns.isParticle(at);
    }

    @Nullable
    Term at(int at) {
        return at < tokens.size() ? countNouns.at(at) : null;
    }

    /** Whether nouns stand as in English: the last of several is the one that counts, and an s makes many of one. */
    boolean isEnglish() {
        return tokens.language().equals("en") || tokens.language().equals("und");
    }

    boolean endsPeople(int at) {
        Term unit = countNouns.endingAt(at);
        return unit != null && of(unit).equals("people");
    }

    boolean isOnePerson(int at) {
        String lower = tokens.get(at).lower();
        return endsPeople(at)
                && !lower.endsWith("s")
                && !isPluralForm(lower)
                && !tokens.get(at).isHan();
    }

    /** "Women", "Trickdiebe": a word that is, or ends in, a plural without an s. */
    boolean isPluralForm(String lower) {
        return words.is("plural", lower) || words.ends("plural", lower);
    }

    /**
     * The noun behind a number or an article that ends before a token, or null.
     *
     * @param many whether the number is of several: then "two victim advocates" and "two of the victim's friends" count
     *     no victims
     */
    @Nullable
    Term behind(int from, int limit, boolean many) {
        if (from < limit && tokens.get(from).isA("genitive")) {
            return null;
        }
        int at = skipOf(from, limit);
        int most = at < limit && tokens.get(at).isHan() ? MOST_HAN_BETWEEN : MOST_BETWEEN;
        for (int end = Math.min(limit, at + most + 1); at < end && !isOtherHeadline(at, from); at++) {
            Term unit = countNouns.at(at);
            if (unit != null && many && at > from && isOneTime(unit)) {
                return null;
            }
            if (unit != null && !(many && belongsToNoun(unit))) {
                return tokens.get(at).isA("classifier") ? classified(unit, limit) : head(unit, limit, many);
            }
            if (endsSearch(at, from, limit)) {
                return null;
            }
        }
        return null;
    }

    /** "9,104 last year": a time in the singular is not what a larger number counts. */
    private boolean isOneTime(Term unit) {
        return isEnglish() && of(unit).equals("time") && !isPlural(unit);
    }

    /** Whether a noun tells what another is of: as in "two victim advocates" and "20 patients' files". */
    private boolean belongsToNoun(Term unit) {
        boolean english = isEnglish() && tokens.get(unit.last()).isWord();
        return english && !of(unit).equals("time") && (!isPlural(unit) || isGenitive(unit));
    }

    /** "complaints of" has its s in the first word; and what a row writes as "=carp" stands for many as it is. */
    private boolean isPlural(Term unit) {
        return unit.phrase().startsWith("=") || isPlural(unit.token()) || isPlural(unit.last());
    }

    private boolean isPlural(int at) {
        String lower = tokens.get(at).lower();
        return isPluralForm(lower)
                || words.is("unchanged", lower)
                || PLURALS.stream().anyMatch(lower::endsWith);
    }

    /** Whether people have another word behind an apostrophe, and no quotation mark that it could close stands before. */
    private boolean isGenitive(Term unit) {
        int at = unit.last() + 1;
        if (!HUMAN.contains(of(unit))
                || !tokens.isInSentence(at + 1, unit.last())
                || tokens.get(at).joint() != Token.Joint.NONE
                || !APOSTROPHES.contains(tokens.get(at).text())
                || !tokens.get(at + 1).isWord()
                || countNouns.isVerb(at + 1)) {
            return false;
        }
        for (int before = unit.token() - 1; before >= 0 && tokens.isInSentence(before, at); before--) {
            if (QUOTES.contains(tokens.get(before).text())) {
                return false;
            }
        }
        return true;
    }

    /** The noun that follows a Chinese measure word, within eight characters: 94个电信诈骗犯罪团伙; 起 and 宗 count cases, 名 and 位 people alone. */
    private Term classified(Term classifier, int limit) {
        if (tokens.get(classifier.token()).isA("case")) {
            return classifier;
        }
        boolean people = of(classifier).equals("people");
        int from = classifier.last() + 1;
        for (int at = from; at < Math.min(limit, from + MOST_HAN_BETWEEN); at++) {
            Term unit = countNouns.at(at);
            if (unit != null && (!people || HUMAN.contains(of(unit)))) {
                Term head = gangOf(unit, limit);
                return people && !HUMAN.contains(of(head)) ? unit : head;
            }
            if (endsSearch(at, from, limit)) {
                return classifier;
            }
        }
        return classifier;
    }

    /** 一个骗老人的团伙 is one gang, and no old person. */
    private Term gangOf(Term unit, int limit) {
        int behind = unit.last() + 1;
        Term gang = behind + 1 < limit && tokens.get(behind).isA("genitive") ? countNouns.at(behind + 1) : null;
        return gang != null && of(gang).equals("groups") ? gang : head(unit, limit, false);
    }

    private int skipOf(int from, int limit) {
        if (from + 1 >= limit
                || countNouns.at(from) != null
                || !tokens.get(from).isA("of")) {
            return from;
        }
        boolean article =
                countNouns.at(from + 2) != null && tokens.get(from + 1).isA("stop");
        if (article && isGroup(from + 2)) {
            return from;
        }
        return article ? from + 2 : from + 1;
    }

    /** The gang of "two of the gang", whose members are counted. */
    private boolean isGroup(int at) {
        Term unit = countNouns.at(at);
        return unit != null
                && List.of("gangs", "groups").contains(of(unit))
                && !tokens.get(unit.last()).lower().endsWith("s");
    }

    private boolean endsSearch(int at, int from, int limit) {
        Token token = tokens.get(at);
        if (token.isPunctuation()) {
            return "\"“”‘'’/".indexOf(token.text().charAt(0)) < 0;
        }
        if (countNouns.isVerb(at)) {
            return at > from || at + 1 >= limit || countNouns.at(at + 1) == null || countNouns.isPhrase(at);
        }
        boolean stops = isStop(token, at, limit) && !(at > from && joinsAdjectives(at, limit));
        return token.isNumber() || token.isCurrency() || stops || isNumberWord(token) || isHanNumberApart(token);
    }

    /** The second part of a title: 警方拘19嫌 被害人逾百. */
    private boolean isOtherHeadline(int at, int from) {
        Token token = tokens.get(at);
        return at > from && token.isHan() && token.joint() == Token.Joint.SPACE;
    }

    /** The 两 of a title in two parts, which begins a number of its own: 被骗800万 两人落网. */
    private boolean isHanNumberApart(Token token) {
        return token.isHan() && token.joint() == Token.Joint.SPACE && token.isA("one");
    }

    /** Small words end the search, but not the "and" of "12 Chinese and Thai nationals". */
    private boolean isStop(Token token, int at, int limit) {
        if (!token.isA("stop")) {
            return false;
        }
        boolean names = at + 1 < limit
                && tokens.get(at - 1).isCapitalised()
                && tokens.get(at + 1).isCapitalised();
        return !(names && token.isA("and"));
    }

    /** The "and" of "464 telecom and network fraud cases": a plain word and a noun follow. */
    private boolean joinsAdjectives(int at, int limit) {
        if (at + 2 >= limit || !tokens.get(at).isA("and")) {
            return false;
        }
        Token next = tokens.get(at + 1);
        boolean plain = next.isWord() && countNouns.at(at + 1) == null && !countNouns.isVerb(at + 1);
        boolean noun = countNouns.at(at + 2) != null
                || (at + 3 < limit && countNouns.at(at + 3) != null && !countNouns.isVerb(at + 2));
        return plain && noun && !next.isA("stop") && !isNumberWord(next);
    }

    private boolean isNumberWord(Token token) {
        return token.isWord() && (token.isA("one") || token.isA("ten"));
    }

    /** The last of the nouns that follow at once on each other, in languages where the head comes last. */
    private Term head(Term unit, int limit, boolean many) {
        Term head = unit;
        Term next = head.last() + 1 < limit ? countNouns.at(head.last() + 1) : null;
        while (next != null && headIsLast(next.token()) && !isGang(head, next) && !(many && belongsToNoun(next))) {
            head = next;
            next = head.last() + 1 < limit ? countNouns.at(head.last() + 1) : null;
        }
        return head;
    }

    /** 5人团伙 and 3人小组 are people. */
    private boolean isGang(Term people, Term next) {
        return !of(next).equals("people") && tokens.get(people.token()).is("人");
    }

    private boolean headIsLast(int at) {
        Token token = tokens.get(at);
        boolean goesOn = token.joint() != Token.Joint.SPACE && !token.isA("classifier");
        return (token.isHan() && goesOn) || isEnglish();
    }

    /** The Chinese noun for people before a number whose measure word only says "people": 被害人460余名, not 团伙7人, 半年共有4人. */
    Term told(Term noun, int first) {
        boolean bare = tokens.get(noun.token()).isHan() && noun.token() == noun.last() && noun.token() >= first;
        Term before = bare && of(noun).equals("people") ? before(first) : null;
        return before != null && HUMAN.contains(of(before)) && !isCounted(before) ? before : noun;
    }

    /** Whether a noun has a number of its own before it: the 男 of 两男一女. */
    private boolean isCounted(Term noun) {
        Token before = noun.token() == 0 ? null : tokens.get(noun.token() - 1);
        return before != null && (before.isNumber() || (before.isHan() && before.isA("one")));
    }

    /** The Chinese noun that ends before a number, with a few small words between, or null. */
    @Nullable
    Term before(int first) {
        int at = first - 1;
        for (int links = 0; links <= MOST_LINKS && at >= 0; links++, at--) {
            Token token = tokens.get(at);
            if (!token.isHan() || token.sentence() != tokens.get(first).sentence()) {
                return null;
            }
            if (countNouns.endingAt(at) != null) {
                return countNouns.endingAt(at);
            }
            if (!token.isA("link")) {
                return null;
            }
        }
        return null;
    }
}
