package dev.blotter.annotate.setting;

import dev.blotter.annotate.chunk.MeasuredSentence;
import dev.blotter.text.Period;
import dev.blotter.text.PeriodOf;
import dev.blotter.text.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says what the times of a sentence are to its figures. A time belongs to the verb before it, or at the head of a clause
 * to the verb behind it; so it belongs to a figure if that verb governs the figure. Of several the nearest counts.
 */
record FigureTimes(SentenceView in) {
    private static final String EVENT = "event";
    private static final String OTHER = "other-event";
    private static final String CRIME = "for-crime";
    private static final String RELATIVE = "relative";
    private static final String AND = "and";
    private static final String WHEN = "when";
    private static final int CLAUSE_HEAD = 3;
    private static final int DIRECTLY = 2;
    private static final int LONG = 28;

    List<PeriodOf> of(Quantity figure) {
        Period compared = compared(figure);
        if (compared != null) {
            return List.of(new PeriodOf(figure, compared, EVENT, ""));
        }
        if (in.eventTimes().isEmpty()) {
            return List.of();
        }
        List<PeriodOf> found = new ArrayList<>();
        List<EventWord> own = in.own(figure);
        for (Period period : in.eventTimes()) {
            found.add(period.token() <= figure.token() ? before(period, figure, own) : behind(period, figure, own));
        }
        return oneOfEach(found, figure);
    }

    /** "Against 29 in 2022": the time of what is compared with. */
    private @Nullable Period compared(Quantity figure) {
        return in.isCompared(figure)
                ? in.periods.stream()
                        .filter(period -> period.token() >= figure.token())
                        .findFirst()
                        .orElse(null)
                : inList(figure);
    }

    /** "From 394 in 2019 to 468 in 2020", "3,266 in 2022 and 4,100 in 2023": each of several has the time right behind it. */
    private @Nullable Period inList(Quantity figure) {
        List<Period> behind = in.figures.stream()
                .map(this::rightBehind)
                .filter(Objects::nonNull)
                .toList();
        return behind.size() > 1 ? rightBehind(figure) : null;
    }

    private @Nullable Period rightBehind(Quantity figure) {
        return in.periods.stream()
                .filter(period -> period.token() == figure.last() + 2 && in.isPreposition(period.token() - 1))
                .findFirst()
                .orElse(null);
    }

    private static PeriodOf found(Quantity figure, Period period, String role, @Nullable EventWord event) {
        return new PeriodOf(figure, period, role, event == null ? "" : event.concept());
    }

    private PeriodOf behind(Period period, Quantity figure, List<EventWord> own) {
        if (opensNext(period)) {
            EventWord opened = in.eventAfter(period.last());
            if (opened != null && !own.contains(opened)) {
                return found(figure, period, OTHER, opened);
            }
        }
        EventWord governor = governor(period);
        if (governor == null || governor.token() <= figure.last()) {
            return direct(period, figure, own, governor);
        }
        EventWord next = in.eventAfter(period.last());
        if (next != null && own.contains(next) && in.isAuxiliary(period.token() - 1)) {
            return found(figure, period, EVENT, next);
        }
        boolean same = own.contains(governor)
                || governor.isRaid()
                || isFoundWith(governor, figure, own)
                || isWhen(figure.last(), governor)
                || isAside(governor, period, own)
                || own.stream().anyMatch(event -> isRepeated(event, governor));
        if (!same || in.terms.has(RELATIVE, governor.last() + 1, period.token() - 1)) {
            return found(figure, period, OTHER, governor);
        }
        EventWord event = isAside(governor, period, own) ? own.getFirst() : governor;
        return found(figure, period, roleBehind(event.token(), period), event);
    }

    /** "They lost $2 million, and on Monday he was held": a time behind "and" is of the verb behind it. */
    private boolean opensNext(Period period) {
        int before = period.token() - (in.isPreposition(period.token() - 1) ? 2 : 1);
        return in.terms.has(AND, before, before);
    }

    /** "Arrested 12 people and seized $2 million on Monday": what is found is found in the same raid. */
    private boolean isFoundWith(EventWord governor, Quantity figure, List<EventWord> own) {
        return governor.isFinding()
                && own.stream().anyMatch(EventWord::isDeed)
                && in.terms.has(AND, figure.last() + 1, governor.token() - 1);
    }

    /** The event whose time a period is; "since they came in May" tells the time of what stands before "since". */
    private @Nullable EventWord governor(Period period) {
        for (int at = period.token(); period.form().equals("since") && at > in.sentence.token(); at--) {
            if (in.isConjunction(at)) {
                return in.eventBefore(at);
            }
        }
        return in.eventBefore(period.token());
    }

    /** No other event stands between a figure and a time behind it. */
    private PeriodOf direct(Period period, Quantity figure, List<EventWord> own, @Nullable EventWord governor) {
        if (in.terms.has(RELATIVE, figure.last() + 1, period.token() - 1) || in.isTimeBeforeVerb(period, figure)) {
            return found(figure, period, OTHER, governor);
        }
        return found(figure, period, roleBehind(figure.last(), period), own.isEmpty() ? governor : own.getFirst());
    }

    /** "Charged with theft in 2003": what stands behind a crime is perhaps its time. */
    private String roleBehind(int token, Period period) {
        return in.terms.has(CRIME, token, period.token() - 1) ? "crime" : EVENT;
    }

    private PeriodOf before(Period period, Quantity figure, List<EventWord> own) {
        EventWord governor = in.eventBefore(period.token());
        EventWord next = in.eventAfter(period.last());
        if (governor == null || isHeadOfClause(period)) {
            return atHead(period, figure, own, next);
        }
        boolean last = next == null || next.token() > figure.token();
        if (own.contains(governor) && last) {
            return found(figure, period, roleBehind(governor.token(), period), governor);
        }
        boolean quoted = governor.isSpeech() || isQuoted(governor);
        if (governor.isRaid() || quoted || (next != null && isOfNext(period, next, own))) {
            return found(figure, period, EVENT, isResult(next, own) ? own.getFirst() : next);
        }
        return found(figure, period, isJoined(period, figure, governor) ? "sentence" : OTHER, governor);
    }

    /** A time that no event stands before in its clause. */
    private PeriodOf atHead(Period period, Quantity figure, List<EventWord> own, @Nullable EventWord next) {
        if (own.isEmpty() || next == null || own.contains(next)) {
            return found(figure, period, EVENT, next);
        }
        if (!next.isRaid() && RunningTime.isAside(period, in)) {
            return found(figure, period, OTHER, next);
        }
        boolean scheme = next.isScheme() && period.days() >= LONG && isDeed(own);
        boolean official =
                next.isDeed() && own.getFirst().isScheme() && period.form().equals("day");
        String role = scheme || isState(own.getFirst()) ? OTHER : EVENT;
        return found(figure, period, role, official ? next : own.getFirst());
    }

    /** "On Monday they visited him in jail": one may be there on any day. */
    private boolean isState(EventWord event) {
        return in.isPreposition(event.token());
    }

    /** "Raids in May resulted in the arrest of 12": a verb that no table knows, right before the own one. */
    private boolean isResult(@Nullable EventWord next, List<EventWord> own) {
        return next != null
                && next.terms().isEmpty()
                && !own.isEmpty()
                && own.getFirst().equals(in.eventAfter(next.last()));
    }

    /** "Records show that in May 12 men were arrested": what follows is what is shown. */
    private boolean isQuoted(EventWord governor) {
        return in.terms.has(RELATIVE, governor.last() + 1, governor.last() + 1);
    }

    /** "The men on Monday arrested …", "in March, when they were arrested", but not "in March of stealing …". */
    private boolean isOfNext(Period period, EventWord next, List<EventWord> own) {
        boolean directly = own.contains(next)
                && next.token() - period.last() <= DIRECTLY
                && !in.isPreposition(next.token() - 1)
                && !in.terms.has(AND, period.last() + 1, next.token() - 1);
        return directly || isWhen(period.last(), next);
    }

    /** "Made 40 visits in May and arrested 37", "fell in May, with 37 held", but not "who fled in May and was arrested". */
    private boolean isJoined(Period period, Quantity figure, EventWord governor) {
        boolean aside = governor.isBeginning()
                || in.hasRelative(in.clauseStart(governor.token()), period.token())
                || in.terms.has(CRIME, governor.token(), period.token() - 1);
        int behind = period.last() + (in.tokens.get(period.last() + 1).isPunctuation() ? 2 : 1);
        boolean with = behind < figure.token() && (in.isInclusion(behind) || isOfThem(behind));
        return !aside && (with || in.terms.has(AND, period.last() + 1, figure.token() - 1));
    }

    /** "523 victims in 2022, who lost": what those suffered whom the time is told of. */
    private boolean isOfThem(int relative) {
        EventWord next = in.eventAfter(relative);
        return next != null && next.isScheme() && in.terms.has(RELATIVE, relative, relative);
    }

    /** "Four were held, one of them wounded, after a chase on Monday": what an aside tells has not the day behind it. */
    private boolean isAside(EventWord governor, Period period, List<EventWord> own) {
        return period.form().equals("day")
                && !own.isEmpty()
                && !governor.isDeed()
                && governor.token() > own.getFirst().last()
                && in.clause(governor.token()) != in.clause(period.token());
    }

    /** "Was convicted and sentenced on Monday": two words for one deed. */
    private boolean isRepeated(EventWord event, EventWord next) {
        int between = next.token() - event.last() - 1;
        return between > 0
                && between <= DIRECTLY
                && event.concept().equals(next.concept())
                && in.terms.has(AND, event.last() + 1, event.last() + 1);
    }

    /** "Held 12 when they entered the house on Monday": both happen at one time. */
    private boolean isWhen(int token, EventWord event) {
        return in.terms.has(WHEN, token + 1, event.token() - 1);
    }

    private static boolean isDeed(List<EventWord> own) {
        return own.stream().anyMatch(EventWord::isDeed);
    }

    private boolean isHeadOfClause(Period period) {
        int start = in.clauseStart(period.token());
        return period.token() - start < CLAUSE_HEAD && !in.terms.has(RELATIVE, start, period.token());
    }

    /** Of the times of one role and event the one in the clause of the figure, or the nearest. */
    private List<PeriodOf> oneOfEach(List<PeriodOf> found, Quantity figure) {
        Map<String, PeriodOf> best = new LinkedHashMap<>();
        found.forEach(one -> best.merge(one.role() + " " + one.verbConcept(), one, (a, b) -> nearer(a, b, figure)));
        return List.copyOf(best.values());
    }

    private PeriodOf nearer(PeriodOf one, PeriodOf other, Quantity figure) {
        boolean inClause = isInClause(one, figure);
        if (inClause != isInClause(other, figure)) {
            return inClause ? one : other;
        }
        return MeasuredSentence.gap(other.period(), figure) < MeasuredSentence.gap(one.period(), figure) ? other : one;
    }

    private boolean isInClause(PeriodOf one, Quantity figure) {
        return in.clause(one.period().token()) == figure.clause();
    }
}
