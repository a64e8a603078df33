package dev.blotter.annotate.setting;

import dev.blotter.text.Period;
import dev.blotter.text.Term;
import java.util.List;

/** What a time is to the events of its sentence, before any figure is looked at. */
enum TimeKind {
    /** When something happened. */
    EVENT,
    /** When it was announced: "said on Tuesday", "today announced". */
    SAID,
    /** What something is compared with: "up from 40 in 2021". */
    COMPARED,
    /** When something will be. */
    COMING,
    /** At the head of a news item. */
    DATELINE,
    /** When something began that went on, or how long a post was held: "a squad set up in May". */
    BEGUN,
    /** When a crime was done that the sentence names by a noun: "the June 1991 murder". */
    CRIME;

    private static final List<String> PAPERS = List.of("of.reports", "remedy", "survey");
    private static final String TENURE = "tenure";
    private static final int BEHIND_SPEECH = 4;
    private static final int BEHIND_SPEAKER = 10;
    private static final int BEHIND_BEGUN = 6;
    private static final int BEFORE_SPEECH = 2;
    private static final int BEFORE_TELLING = 14;
    private static final int BEHIND_COMPARE = 10;
    private static final int BEHIND_TO_COME = 12;
    private static final int BEFORE_CRIME = 3;
    private static final int BEHIND_MARK = 2;
    private static final int MONTH = 28;
    private static final int TITLE_PLACE = 4;
    /** Tokens of "(AFP)". */
    private static final int WIRE = 3;

    static TimeKind of(Period period, SentenceView in) {
        if (isCompared(period, in)) {
            return COMPARED;
        }
        if (period.form().equals("coming") || isComing(period, in)) {
            return COMING;
        }
        if (isDateline(period, in)) {
            return DATELINE;
        }
        if (isCrime(period, in)) {
            return CRIME;
        }
        if (isSaid(period, in) || isOfPaper(period, in)) {
            return SAID;
        }
        return isBegun(period, in) || isTenure(period, in) ? BEGUN : EVENT;
    }

    private static boolean isDay(Period period) {
        return period.form().equals("day");
    }

    private static boolean isCompared(Period period, SentenceView in) {
        return in.isComparison(period)
                || in.terms.any(
                        "compare",
                        compare -> period.token() >= compare.token()
                                && period.token() <= compare.last() + BEHIND_COMPARE
                                && !isVerb(compare, in)
                                && (period.last() <= compare.last() + 2 || isBeforeFigure(compare, in)));
    }

    private static boolean isVerb(Term compare, SentenceView in) {
        return in.terms.all().stream()
                .anyMatch(term ->
                        term.sort().equals("verb") && term.token() < compare.token() && term.last() == compare.token());
    }

    private static boolean isBeforeFigure(Term compare, SentenceView in) {
        return in.figures.stream()
                .anyMatch(figure -> figure.token() > compare.last() && figure.token() <= compare.last() + BEFORE_CRIME);
    }

    private static boolean isComing(Period period, SentenceView in) {
        return isDay(period)
                && in.terms.any(
                        "to-come",
                        word -> word.last() < period.token()
                                && word.last() >= period.token() - BEHIND_TO_COME
                                && in.periods.stream()
                                        .noneMatch(
                                                other -> other.token() > word.last() && other.token() < period.token())
                                && in.terms.all().stream()
                                        .noneMatch(verb -> verb.sort().equals("verb")
                                                && verb.token() > word.last() + BEFORE_CRIME
                                                && verb.token() < period.token()));
    }

    private static boolean isDateline(Period period, SentenceView in) {
        boolean marked = in.terms.any("dateline-mark", mark -> marks(mark, period));
        return isDay(period)
                && (marked
                        || isLineOfPlaceAndDay(period, in)
                        || isBeforeDash(period, in)
                        || in.places.stream()
                                .anyMatch(place -> place.context().equals("dateline")
                                        && place.last() < period.token()
                                        && place.last() >= period.token() - TITLE_PLACE
                                        && place.token() <= in.sentence.token() + TITLE_PLACE));
    }

    /** "Madrid, 17 de enero de 2025." */
    private static boolean isLineOfPlaceAndDay(Period period, SentenceView in) {
        return !in.places.isEmpty()
                && in.places.getFirst().token() == in.sentence.token()
                && period.token() - in.places.getFirst().last() <= BEHIND_MARK
                && in.sentence.last() - period.last() <= 1;
    }

    /** "(Hong Kong, 5 December 2023) Officers …", "19/02/2024.- La policía", "Marseille, 12 mai (AFP) - …", "May 3 (PTI) Four". */
    private static boolean isBeforeDash(Period period, SentenceView in) {
        int first = in.sentence.token();
        boolean head = period.token() - first <= TITLE_PLACE
                && in.eventBefore(period.token()) == null
                && !(period.token() > first && in.isPreposition(period.token() - 1));
        int next = period.last() + 1;
        boolean bracketed = (in.is(first, "(") && in.is(next, ")")) || in.pastBracket(next) == next + WIRE;
        return head && (bracketed || in.isDash(in.pastBracket(next)));
    }

    /** "Oct 26 (Reuters)", "Published Oct 26", "Updated: Oct 26". */
    private static boolean marks(Term mark, Period period) {
        return mark.token() == period.last()
                || (mark.last() < period.token() && mark.last() >= period.token() - BEHIND_MARK);
    }

    private static boolean isCrime(Period period, SentenceView in) {
        return period.days() >= MONTH
                && in.terms.all().stream()
                        .anyMatch(
                                crime -> isTimeOf(period, crime) && !in.hasDeed(crime.last() + 1, period.token() - 1));
    }

    private static boolean isTimeOf(Period period, Term crime) {
        boolean harm = crime.concept().equals("harm-of");
        boolean before = period.last() < crime.token() && period.last() >= crime.token() - BEFORE_CRIME;
        boolean behind = harm && crime.clause() == period.clause() && period.token() > crime.last();
        return (harm || crime.concept().equals("other-crime")) && (before || behind);
    }

    private static boolean isSaid(Period period, SentenceView in) {
        return in.events().stream()
                .filter(EventWord::isSpeech)
                .anyMatch(word -> isDay(period)
                        ? isDayOf(period, word, in)
                        : period.form().equals("month") && isMonthOf(period, word, in));
    }

    /** "A 2015 report": the year of a paper is not that of what it tells. */
    private static boolean isOfPaper(Period period, SentenceView in) {
        int next = period.last() + 1;
        return period.form().equals("year")
                && period.token() == period.last()
                && next <= in.sentence.last()
                && period.token() > in.sentence.token()
                && !in.isPreposition(period.token() - 1)
                && in.terms.hasAny(PAPERS, next, next);
    }

    /** "Said in May that", "in May, revealed". */
    private static boolean isMonthOf(Period period, EventWord speech, SentenceView in) {
        boolean behind = period.token() > speech.last() && period.token() <= speech.last() + BEFORE_SPEECH;
        boolean before = period.last() < speech.token() && period.last() >= speech.token() - BEFORE_SPEECH;
        return (before && !isAside(speech, in)) || behind;
    }

    private static boolean isDayOf(Period period, EventWord speech, SentenceView in) {
        boolean behind = period.token() > speech.last()
                && period.token() <= speech.last() + (isLast(speech, period, in) ? BEHIND_SPEAKER : BEHIND_SPEECH)
                && in.clause(period.token()) == in.clause(speech.last())
                && !isOfNoun(period, in);
        boolean directly = period.last() < speech.token()
                && period.last() >= speech.token() - BEFORE_SPEECH
                && in.clause(period.last()) == in.clause(speech.token());
        boolean telling = speech.means("telling")
                && period.last() < speech.token()
                && period.last() >= speech.token() - BEFORE_TELLING;
        boolean first = period.last() < speech.token() && speech.equals(in.eventAfter(period.last()));
        return behind
                || (first && (directly || telling || (in.eventBefore(period.token()) == null && !isAside(speech, in))));
    }

    /** "Said the chief of the bank, Ann Dahl, on Monday": whether no other event and no figure stands between. */
    private static boolean isLast(EventWord speech, Period period, SentenceView in) {
        return speech.equals(in.eventBefore(period.token()))
                && in.figures.stream()
                        .noneMatch(figure -> figure.token() > speech.last() && figure.token() < period.token());
    }

    /** "The February 3 exercise": a day within the name of an event. */
    private static boolean isOfNoun(Period period, SentenceView in) {
        int next = period.last() + 1;
        return next <= in.sentence.last()
                && in.isDefinite(period.token() - 1)
                && in.tokens.get(next).isWord()
                && !in.terms.has("relative", next, next);
    }

    /** "In May, police said, twelve people were held": the day is not that of the speech. */
    private static boolean isAside(EventWord speech, SentenceView in) {
        int behind = speech.last() + 1;
        return behind <= in.sentence.last() && in.tokens.get(behind).isPunctuation();
    }

    /** "Was mayor from 2010 to 2014", "who served until 2021": how long somebody had a post. */
    private static boolean isTenure(Period period, SentenceView in) {
        EventWord before = in.eventBefore(period.token());
        return before != null && before.means(TENURE) && period.token() <= before.last() + BEHIND_BEGUN;
    }

    /** "A squad set up in May", "a gang active since May", but not "beginning in May and through July". */
    private static boolean isBegun(Period period, SentenceView in) {
        return !period.form().equals("range")
                && in.events().stream()
                        .filter(EventWord::isBeginning)
                        .anyMatch(word -> word.token() == period.last() + 1
                                || (word.equals(in.eventBefore(period.token()))
                                        && (!period.form().equals("since") || word.last() >= period.token() - 1)
                                        && period.token() <= word.last() + BEHIND_BEGUN));
    }
}
