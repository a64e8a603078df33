package dev.blotter.annotate.quantity;

import dev.blotter.annotate.number.TokenCursor;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Term;
import java.util.BitSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Counts persons that are told without a number: "a man" is one, "a couple" and "man and woman" are two. */
record UnnumberedPersons(Tokens tokens, TokenCursor cursor, Nouns nouns, BitSet nationals) {
    private static final String PEOPLE = "people";
    private static final int MOST_BEFORE_PERSON = 4;
    private static final int MOST_WHERE = 6;
    private static final int MOST_BEHIND_VERB = 3;
    private static final Set<String> HEADLINES = Set.of("title", "heading");

    /** Headlines leave out articles: "Man and woman held", "Police arrest Lagos man". */
    boolean mayBegin(int at) {
        return nouns.isOnePerson(at) && (!cursor.has(at - 1) || isInHeadline(at));
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
        if (cursor.isA(at, "him")) {
            return figure(1, at, at); // "nahmen ihn fest"
        }
        boolean object = cursor.isA(at, "object");
        boolean definite = !object && cursor.isA(at, "definite");
        if (!object && !definite && !cursor.isA(at, "article")) {
            SpelledNumber persons = mayBegin(at) ? persons(at, at) : null;
            boolean counts = persons != null
                    && (persons.value() > 1 || isAddedTo(persons.last()) || (isInHeadline(at) && isSuspect(at)));
            return counts ? persons : null;
        }
        int limit = tokens.sentenceEnd(at);
        int pastAge = pastAge(at + 1);
        if (!definite && nationals.get(pastAge)) {
            return figure(1, at, pastAge);
        }
        Term noun = nouns.behind(pastAge, limit, false);
        if (noun == null || noun.token() - at > MOST_BEFORE_PERSON + 3) {
            boolean told = pastAge > at + 1 && (!definite || nouns.isVerb(pastAge + 1) || isBehindVerb(at));
            return told ? persons(at, pastAge - 1) : null;
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
        boolean people = cursor.has(at + 1) && nouns.endsPeople(at + 1);
        boolean before = cursor.has(at + 1) && nouns.isVerb(at + 1);
        return isSingular(at) && (before || (behind && !people));
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
        if (cursor.isA(link, "detail")) {
            while (link - last < MOST_WHERE && cursor.has(link + 1) && !isAnd(link)) {
                link++;
            }
        }
        boolean links = isAnd(link) || (cursor.is(link, ",") && !endsPhrase(link + 2));
        return links && (cursor.isA(link + 1, "one") || cursor.isNumber(link + 1));
    }

    private boolean endsPhrase(int at) {
        return !cursor.has(at) || cursor.isPunctuation(at);
    }

    /** "a man" is one, "a couple", "a brother and sister" and "a clerk and his father" are two. */
    private SpelledNumber persons(int first, int last) {
        double group = cursor.words().endingValue("group", cursor.lower(last));
        if (group > 0) {
            return figure(group, first, last);
        }
        int kin = kin(last);
        int end = kin > last && isAnd(kin + 1) && cursor.has(kin + 2) ? kin : last;
        boolean definite = cursor.isA(first, "definite");
        boolean article = isPossessive(end + 2) || ((definite || end > last) && isArticle(end + 2));
        int second = pastAge(article ? end + 3 : end + 2);
        boolean two = cursor.has(second) && isAnd(end + 1) && nouns.isOnePerson(second) && (article || !definite);
        int before = end > last ? 2 : 1;
        return figure(two ? before + 1 : before, first, two ? second : end);
    }

    /** The end of ", her niece" behind a person, or the person's. */
    private int kin(int last) {
        boolean kin = cursor.is(last + 1, ",")
                && isPossessive(last + 2)
                && cursor.has(last + 3)
                && nouns.isOnePerson(last + 3);
        return kin ? last + 3 : last;
    }

    private boolean isAnd(int at) {
        return cursor.isA(at, "and");
    }

    private boolean isArticle(int at) {
        return cursor.isA(at, "article") || cursor.isA(at, "definite");
    }

    private boolean isPossessive(int at) {
        return cursor.isA(at, "possessive");
    }

    /** The token behind "34-year-old", "23-jährigen" or "36enne". */
    private int pastAge(int at) {
        if (!cursor.isNumber(at)) {
            return at;
        }
        if (cursor.isJoined(at + 1) && cursor.isA(at + 1, "aged")) {
            return at + 2;
        }
        boolean apart = cursor.is(at + 1, "-") && cursor.isA(at + 2, "aged");
        return apart || (cursor.isHyphened(at + 1) && cursor.isHyphened(at + 2)) ? at + 3 : at;
    }

    private boolean isSingular(int at) {
        String lower = tokens.get(at).lower();
        boolean possessive = cursor.has(at + 1) && tokens.get(at + 1).text().endsWith("'s");
        return !possessive && !lower.endsWith("s") && !nouns.isPluralForm(lower);
    }

    private static SpelledNumber figure(double value, int first, int last) {
        return new SpelledNumber(value, null, first, last, SpelledNumber.Kind.WORDS, false, null);
    }
}
