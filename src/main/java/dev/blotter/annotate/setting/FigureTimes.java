package dev.blotter.annotate.setting;

import dev.blotter.text.Act;
import dev.blotter.text.Period;
import dev.blotter.text.PeriodOf;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what the times of a sentence are to its figures. Of the times before a figure and of those behind it only the
 * nearest counts, since a date does not reach across another.
 */
final class FigureTimes {
    private static final Set<String> CRIME = Set.of("for-crime");
    private static final Set<String> RELATIVE = Set.of("relative");
    private static final Set<String> AND = Set.of("and");
    private static final Set<String> WHEN = Set.of("when");
    private static final int CLAUSE_HEAD = 3;
    private static final int LONG = 28;

    private final SentenceView in;
    private final List<Period> events;

    FigureTimes(SentenceView in) {
        this.in = in;
        this.events = in.periods.stream()
                .filter(period -> TimeKind.of(period, in) == TimeKind.EVENT)
                .toList();
    }

    /** The times at which something in the sentence happened. */
    List<Period> events() {
        return events;
    }

    List<PeriodOf> of(Quantity figure) {
        List<PeriodOf> found = new ArrayList<>();
        Period compared = compared(figure);
        if (compared != null) {
            return List.of(new PeriodOf(figure, compared, "event", ""));
        }
        List<EventWord> own = in.own(figure);
        for (Period period : events) {
            found.add(period.token() <= figure.token() ? before(period, figure, own) : behind(period, figure, own));
        }
        return oneOfEach(found, figure);
    }

    /** "Against 29 in 2022": the time of what is compared with. */
    private @Nullable Period compared(Quantity figure) {
        boolean compared = in.terms.stream().anyMatch(term -> term.concept().equals("compare")
                && term.last() < figure.token()
                && term.last() >= figure.token() - CLAUSE_HEAD);
        return compared
                ? in.periods.stream()
                        .filter(period -> period.token() >= figure.token())
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static PeriodOf found(Quantity figure, Period period, String role, @Nullable EventWord event) {
        return new PeriodOf(figure, period, role, event == null ? "" : event.concept());
    }

    private PeriodOf behind(Period period, Quantity figure, List<EventWord> own) {
        EventWord governor = in.eventBefore(period.token());
        boolean directly = governor == null || governor.last() < figure.token() || governor.token() <= figure.last();
        EventWord event = directly && !own.isEmpty() ? own.getFirst() : governor;
        int from = directly ? figure.last() + 1 : governor.last() + 1;
        boolean other = !directly && !own.contains(governor) && !governor.isRaid() && !isWhen(figure.last(), governor);
        if (other || in.has(from, period.token() - 1, RELATIVE)) {
            return found(figure, period, "other-event", governor);
        }
        boolean crime = in.has(directly ? Math.min(from, figure.last()) : governor.token(), period.token() - 1, CRIME);
        return found(figure, period, crime ? "crime" : "event", event);
    }

    private PeriodOf before(Period period, Quantity figure, List<EventWord> own) {
        EventWord governor = in.eventBefore(period.token());
        EventWord next = in.eventAfter(period.last());
        if (governor == null || isHeadOfClause(period)) {
            boolean scheme = next != null && next.isScheme() && period.days() >= LONG && isDeed(own);
            return found(figure, period, scheme ? "other-event" : "event", ownOr(own, next));
        }
        if (own.contains(governor) && (next == null || next.token() > figure.token())) {
            return found(figure, period, in.has(governor.token(), period.token() - 1, CRIME) ? "crime" : "event", governor);
        }
        if (governor.isRaid() || governor.isSpeech() || (next != null && isWhen(period.last(), next)) || (next != null && own.contains(next) && isAdjacent(period, next))) {
            return found(figure, period, "event", next);
        }
        boolean aside = governor.isBeginning() || isRelative(governor, period) || in.has(governor.token(), period.token() - 1, CRIME);
        boolean joined = !aside && in.has(period.last() + 1, figure.token() - 1, AND);
        return found(figure, period, joined ? "sentence" : "other-event", governor);
    }

    /** "Held 12 when they entered the house on Monday", "in March, when they were held": both happen at one time. */
    private boolean isWhen(int from, EventWord event) {
        return in.has(from + 1, event.token() - 1, WHEN);
    }

    private static @Nullable EventWord ownOr(List<EventWord> own, @Nullable EventWord next) {
        return own.isEmpty() ? next : own.getFirst();
    }

    private static boolean isDeed(List<EventWord> own) {
        return own.stream().anyMatch(EventWord::isDeed);
    }

    private boolean isHeadOfClause(Period period) {
        return period.token() - in.clauseStart(period.token()) < CLAUSE_HEAD && !startsRelative(period);
    }

    private boolean startsRelative(Period period) {
        return in.has(in.clauseStart(period.token()), period.token(), RELATIVE);
    }

    private boolean isAdjacent(Period period, EventWord next) {
        return next.token() - period.last() <= 2;
    }

    /** Whether a relative word stands in the clause of a verb, before the verb. */
    private boolean isRelative(EventWord governor, Period period) {
        return in.has(in.clauseStart(governor.token()), period.token(), RELATIVE);
    }

    /** Of the times of one role and event the one in the clause of the figure, or the nearest. */
    private List<PeriodOf> oneOfEach(List<PeriodOf> found, Quantity figure) {
        Map<String, PeriodOf> best = new LinkedHashMap<>();
        found.forEach(one -> best.merge(one.role() + " " + one.concept(), one, (a, b) -> nearer(a, b, figure)));
        return List.copyOf(best.values());
    }

    private PeriodOf nearer(PeriodOf one, PeriodOf other, Quantity figure) {
        boolean in1 = in.clause(one.period().token()) == figure.clause();
        boolean in2 = in.clause(other.period().token()) == figure.clause();
        if (in1 != in2) {
            return in1 ? one : other;
        }
        return SentenceView.gap(other.period(), figure) < SentenceView.gap(one.period(), figure) ? other : one;
    }

    /** Words of the sentence that keep it from going on with a time told before. */
    boolean isOfAnotherTime(Quantity figure, Set<String> words) {
        for (Term term : in.terms) {
            if (words.contains(term.concept()) && (term.token() < figure.token() || term.clause() == figure.clause())) {
                return true;
            }
        }
        return false;
    }
}
