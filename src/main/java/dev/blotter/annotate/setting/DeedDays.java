package dev.blotter.annotate.setting;

import dev.blotter.text.Act;
import dev.blotter.text.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The days that sentences give for what police and courts do to people, by the concept of the deed. */
final class DeedDays {
    /** Sentences between a deed told without a day and the same deed with one. */
    private static final int FARTHEST = 12;

    private static final Set<String> CRIME = Set.of("for-crime");

    /** A day of a deed, and whether its sentence tells the deed of one person only. */
    private record Day(Period period, boolean ofOne) {}

    private final Map<String, NavigableMap<Integer, Day>> days = new HashMap<>();

    DeedDays(List<SentenceView> views) {
        views.forEach(this::read);
    }

    private void read(SentenceView in) {
        for (Period period : in.eventTimes()) {
            EventWord deed = period.form().equals("day") ? deed(period, in) : null;
            if (deed != null && deed.isDeed()) {
                days.computeIfAbsent(deed.concept(), concept -> new TreeMap<>())
                        .putIfAbsent(in.sentence.number(), new Day(period, isOfOne(deed.concept(), in)));
            }
        }
    }

    private static boolean isOfOne(String concept, SentenceView in) {
        return in.acts.stream()
                        .filter(act -> act.concept().equals(concept))
                        .mapToDouble(Act::value)
                        .max()
                        .orElse(0)
                == 1;
    }

    /** The verb before a day in its clause; at the head of a clause the verb behind it. */
    private static @Nullable EventWord deed(Period day, SentenceView in) {
        EventWord before = in.eventBefore(day.token());
        if (before == null || in.clause(before.last()) != in.clause(day.token())) {
            return in.eventAfter(day.last());
        }
        return in.has(before.last() + 1, day.token() - 1, CRIME) ? null : before;
    }

    /** The first day that a later sentence gives for a deed, of one person if it was done to one; null when none does. */
    @Nullable
    Period after(Act deed) {
        NavigableMap<Integer, Day> told = days.getOrDefault(deed.concept(), new TreeMap<>());
        int sentence = deed.quantity().sentence();
        Map.Entry<Integer, Day> next = told.higherEntry(sentence);
        boolean fits = next != null
                && next.getKey() <= sentence + FARTHEST
                && (deed.value() <= 1 || !next.getValue().ofOne());
        return fits ? next.getValue().period() : null;
    }
}
