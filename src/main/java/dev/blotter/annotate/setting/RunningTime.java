package dev.blotter.annotate.setting;

import dev.blotter.text.Period;
import dev.blotter.text.PeriodOf;
import dev.blotter.text.Quantity;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The time that the sentences so far have told, as long as it runs. */
final class RunningTime {
    private static final Set<String> ENDS =
            Set.of("later", "of-late", "rough-time", "by-now", "one-after-another", "historical", "another-case");
    private static final Set<String> EARLIER = Set.of("historical", "another-case");
    private static final List<String> RAID = List.of("raid", "took-place");
    private static final String RELATIVE = "relative";
    private static final int LONGEST = 14;
    private static final int LONGEST_RAID = 2;
    private static final int NEAR = 5;
    private static final int HEAD = 12;
    private static final int SHORT = 28;
    private static final int SOON = 3;

    private final Set<Integer> withoutYear;
    private @Nullable Period last;
    private int paragraph;
    private boolean heading;
    private boolean raid;
    private boolean scheme;

    /** @param withoutYear the sentences with a date that can't be fixed: another time, though nobody knows which */
    RunningTime(Set<Integer> withoutYear) {
        this.withoutYear = withoutYear;
    }

    void pass(SentenceView in) {
        List<Period> events =
                in.eventTimes().stream().filter(period -> !isAside(period, in)).toList();
        if (!events.isEmpty()) {
            last = events.getLast();
            paragraph = in.sentence.paragraph();
            heading = isHead(in, events.getFirst());
            raid = in.terms.hasAny(RAID);
            scheme = in.isOfScheme(last);
        } else if (withoutYear.contains(in.sentence.number())) {
            last = null;
        } else if (!in.times(TimeKind.COMING).isEmpty()) {
            heading = false;
        }
    }

    /** "Killed a man, who was found in May": the time of somebody or something else is not that of the next sentence. */
    static boolean isAside(Period period, SentenceView in) {
        int start = in.clauseStart(period.token());
        return start > in.sentence.token()
                && in.terms.has(RELATIVE, start, Math.min(start + 1, period.token()))
                && in.tokens.get(start - 1).is(",");
    }

    private static boolean isHead(SentenceView in, Period first) {
        return in.isProse()
                && first.token() <= in.sentence.token() + HEAD
                && !in.terms.has(RELATIVE, in.sentence.token(), first.token());
    }

    /** What the time told before is to a figure; null when there is none, or it runs no more. */
    @Nullable
    PeriodOf of(Quantity figure, SentenceView in) {
        Period told = last;
        if (told == null
                || withoutYear.contains(in.sentence.number())
                || (scheme && in.isOfAuthority(figure))
                || isOfAnotherTime(figure, in, ENDS)
                || isTotal(figure, in)) {
            return null;
        }
        int back = in.sentence.number() - told.sentence();
        if (back > 0 && !in.times(TimeKind.SAID).isEmpty()) {
            return null;
        }
        if (back == 1 && paragraph == in.sentence.paragraph()) {
            return new PeriodOf(figure, told, "before", "");
        }
        String role = back <= SOON ? "day-before" : "day-long-before";
        return runs(told, back, in) && !in.isPresent(figure) ? new PeriodOf(figure, told, role, "") : null;
    }

    /** "In the past six years 12 were arrested": a time of its own, which is not that of the document. */
    static boolean isOfEarlierTime(Quantity figure, SentenceView in) {
        return in.eventTimes().isEmpty() && isOfAnotherTime(figure, in, EARLIER);
    }

    /** "Since then 12 have been arrested": a word before the figure or in its clause ends the time told before. */
    private static boolean isOfAnotherTime(Quantity figure, SentenceView in, Set<String> words) {
        return in.terms.all().stream()
                .anyMatch(term -> words.contains(term.concept())
                        && (term.token() < figure.token() || term.clause() == figure.clause()));
    }

    /** "The number of arrests has risen to five": a total is of no day. */
    private static boolean isTotal(Quantity figure, SentenceView in) {
        return in.acts.stream()
                .anyMatch(act -> act.quantity().equals(figure) && act.voice().equals("tally"));
    }

    boolean hasLeft(Period frame, SentenceView in) {
        Period told = last;
        return told != null
                && in.sentence.number() - told.sentence() <= NEAR
                && !told.from().equals(frame.from());
    }

    private boolean runs(Period told, int back, SentenceView in) {
        boolean day = told.form().equals("day") && heading && in.isProse() && back <= LONGEST;
        boolean raided =
                raid && told.days() <= SHORT && back <= LONGEST_RAID && in.sentence.paragraph() - paragraph <= 1;
        return day || raided;
    }
}
