package dev.blotter.annotate.setting;

import dev.blotter.text.Act;
import dev.blotter.text.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The days that sentences give for what police and courts do to people, by the concept of the deed. */
final class DeedDays {
    /** Sentences between a deed told without a day and the same deed with one. */
    private static final int FARTHEST = 12;

    private static final String CRIME = "for-crime";

    /** A day of a deed, and the figures to which its sentence says that it was done. */
    private record Day(Period period, Set<Double> figures) {
        boolean isOf(double figure) {
            return figures.isEmpty() || figures.contains(figure);
        }
    }

    private final Map<String, NavigableMap<Integer, Day>> days = new HashMap<>();

    DeedDays(List<SentenceView> views) {
        views.forEach(this::read);
    }

    private void read(SentenceView in) {
        for (Period period : in.eventTimes()) {
            String deed = period.form().equals("day") ? deedOn(period, in) : null;
            if (deed != null) {
                days.computeIfAbsent(deed, concept -> new TreeMap<>())
                        .putIfAbsent(in.sentence.number(), new Day(period, figures(deed, in)));
            }
        }
    }

    private static Set<Double> figures(String concept, SentenceView in) {
        return in.acts.stream()
                .filter(act -> act.concept().equals(concept))
                .map(Act::value)
                .collect(Collectors.toSet());
    }

    /** The concept of the deed that a day belongs to: "The arrests took place on Tuesday", "held in a raid on Tuesday". */
    private static @Nullable String deedOn(Period day, SentenceView in) {
        EventWord verb = deed(day, in);
        if (verb == null || verb.isDeed()) {
            return verb == null ? null : verb.concept();
        }
        EventWord before = verb.isRaid() ? in.eventBefore(verb.token()) : null;
        return before != null && before.isDeed() ? before.concept() : null;
    }

    /** The verb before a day in its clause; at the head of a clause the verb behind it. */
    private static @Nullable EventWord deed(Period day, SentenceView in) {
        EventWord before = in.eventBefore(day.token());
        if (before == null || in.clause(before.last()) != in.clause(day.token())) {
            return in.eventAfter(day.last());
        }
        return in.terms.has(CRIME, before.last() + 1, day.token() - 1) ? null : before;
    }

    /** The first day that a later sentence gives for a deed, if it tells it of no other figure; else null. */
    @Nullable
    Period after(Act deed) {
        NavigableMap<Integer, Day> told = days.getOrDefault(deed.concept(), new TreeMap<>());
        int sentence = deed.quantity().sentence();
        Map.Entry<Integer, Day> next = told.higherEntry(sentence);
        boolean fits = next != null
                && next.getKey() <= sentence + FARTHEST
                && next.getValue().isOf(deed.value());
        return fits ? next.getValue().period() : null;
    }
}
