package dev.blotter.annotate.quantity;

import dev.blotter.annotate.token.LanguageWords;
import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Term;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Counts persons that are told without a number: "a man" is one, "a couple" and "man and woman" are two. */
final class LonePersons {
    private static final String PEOPLE = "people";
    private static final int MOST_BEFORE_PERSON = 4;
    private static final int MOST_WHERE = 6;
    private static final int MOST_BEHIND_VERB = 3;
    private static final Set<String> HEADLINES = Set.of("title", "heading");

    private final Tokens tokens;
    private final LanguageWords words;
    private final Nouns nouns;

    LonePersons(Tokens tokens, LanguageWords words, Nouns nouns) {
        this.tokens = tokens;
        this.words = words;
        this.nouns = nouns;
    }

    /** Headlines leave out articles: "Man and woman held", "Police arrest Lagos man". */
    boolean mayBegin(int at) {
        boolean opens =
                at == 0 || tokens.get(at - 1).sentence() != tokens.get(at).sentence();
        return (opens || isInHeadline(at)) && nouns.isOnePerson(at);
    }

    private boolean isInHeadline(int at) {
        return HEADLINES.contains(tokens.sentenceOf(at).form());
    }

    /**
     * An article and a noun in the singular: "a 34-year-old man"; "the mayor" before "and seven associates"
     * or beside a verb. A headline needs no article, and two need none at the start of a sentence.
     */
    @Nullable
    SpelledNumber read(int at) {
        boolean definite = words.is("definite", tokens.get(at).lower());
        if (!definite && !words.is("article", tokens.get(at).lower())) {
            SpelledNumber persons = mayBegin(at) ? persons(at, at) : null;
            boolean counts = persons != null
                    && (persons.value() > 1 || isAddedTo(persons.last()) || (isInHeadline(at) && isSuspect(at)));
            return counts ? persons : null;
        }
        int limit = tokens.sentenceEnd(at);
        int pastAge = pastAge(at + 1, limit);
        Term noun = nouns.behind(pastAge, limit);
        if (noun == null || noun.token() - at > MOST_BEFORE_PERSON + 3) {
            boolean told = pastAge > at + 1 && (!definite || nouns.isVerb(pastAge + 1) || isBehindVerb(at));
            return told ? figure(1, at, pastAge - 1) : null;
        }
        boolean lone = Nouns.of(noun).equals(PEOPLE) && isSingular(noun.last());
        if (!lone) {
            return null;
        }
        SpelledNumber persons = persons(at, noun.last());
        boolean counts = !definite || persons.value() > 1 || isAddedTo(noun.last()) || isBesideVerb(at, noun);
        return counts ? persons : null;
    }

    /** Whether a verb stands right behind somebody, or close before: "Man held", "Police arrest Lagos man". */
    private boolean isSuspect(int at) {
        int first = Math.max(tokens.sentenceOf(at).token(), at - MOST_BEHIND_VERB);
        boolean behind = IntStream.range(first, at).anyMatch(nouns::isVerb);
        if (!isSingular(at) || !tokens.isInSentence(at + 1, at)) {
            return isSingular(at) && behind;
        }
        return nouns.isVerb(at + 1) || (behind && !nouns.endsPeople(at + 1));
    }

    /** Whether a verb stands before "the owner", perhaps with an "of", or close behind: "its chairman was held". */
    private boolean isBesideVerb(int at, Term noun) {
        boolean before = isBehindVerb(at) || (at > 1 && tokens.get(at - 1).is("of") && nouns.isVerb(at - 2));
        return before || nouns.isVerb(noun.last() + 2);
    }

    /** "Held the owner", "arrested the 34-year-old". */
    private boolean isBehindVerb(int at) {
        return at > 0 && nouns.isVerb(at - 1);
    }

    /** Whether an "and" or a comma and a number follow, perhaps behind what tells of whom: "of the shop and two". */
    private boolean isAddedTo(int last) {
        int link = last + 1;
        if (tokens.isInSentence(link, last)
                && words.is("detail", tokens.get(link).lower())) {
            while (link - last < MOST_WHERE && tokens.isInSentence(link + 1, last) && !isAnd(link)) {
                link++;
            }
        }
        return tokens.isInSentence(link + 1, last)
                && (isAnd(link) || (tokens.get(link).is(",") && !endsPhrase(link + 2, last)))
                && (words.is("one", tokens.get(link + 1).lower())
                        || tokens.get(link + 1).isNumber());
    }

    private boolean endsPhrase(int at, int last) {
        return !tokens.isInSentence(at, last) || tokens.get(at).isPunctuation();
    }

    /** "a man" is one, "a couple", "a brother and sister" and "a clerk and his father" are two. */
    private SpelledNumber persons(int first, int last) {
        double group = words.value("group", tokens.get(last).lower());
        if (group > 0) {
            return figure(group, first, last);
        }
        int kin = kin(last);
        int end = kin > last && isListed(kin) ? kin : last;
        boolean article = tokens.isInSentence(end + 2, first)
                && (isPossessive(end + 2)
                        || (end > last
                                && words.is("article", tokens.get(end + 2).lower())));
        int second = article ? end + 3 : end + 2;
        boolean two = tokens.isInSentence(second, first) && isAnd(end + 1) && nouns.isOnePerson(second);
        int before = end > last ? 2 : 1;
        return figure(two ? before + 1 : before, first, two ? second : end);
    }

    /** The end of ", her niece" behind a person, or the person's. */
    private int kin(int last) {
        boolean kin = tokens.isInSentence(last + 3, last)
                && tokens.get(last + 1).is(",")
                && isPossessive(last + 2)
                && nouns.isOnePerson(last + 3);
        return kin ? last + 3 : last;
    }

    /** Whether a list goes on to its "and". */
    private boolean isListed(int last) {
        return tokens.isInSentence(last + 2, last) && isAnd(last + 1);
    }

    private boolean isAnd(int at) {
        return words.is("and", tokens.get(at).lower());
    }

    private boolean isPossessive(int at) {
        return words.is("possessive", tokens.get(at).lower());
    }

    /** The token behind "34-year-old", "23-jährigen" or "36enne". */
    private int pastAge(int at, int limit) {
        boolean inOneWord = at + 1 < limit
                && tokens.get(at).isNumber()
                && tokens.get(at + 1).isJoined()
                && words.is("aged", tokens.get(at + 1).lower());
        if (inOneWord) {
            return at + 2;
        }
        boolean age = at + 2 < limit
                && tokens.get(at).isNumber()
                && tokens.get(at + 1).joint() == Token.Joint.HYPHEN
                && tokens.get(at + 2).joint() == Token.Joint.HYPHEN;
        return age ? at + 3 : at;
    }

    private boolean isSingular(int at) {
        String lower = tokens.get(at).lower();
        boolean possessive =
                tokens.isInSentence(at + 1, at) && tokens.get(at + 1).text().endsWith("'s");
        return !possessive && !lower.endsWith("s") && !words.is("plural", lower);
    }

    private static SpelledNumber figure(double value, int first, int last) {
        return new SpelledNumber(value, null, first, last, SpelledNumber.Kind.WORDS, false, null);
    }
}
