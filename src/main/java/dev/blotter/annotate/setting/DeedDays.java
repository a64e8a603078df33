package dev.blotter.annotate.setting;

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

    private final Map<String, NavigableMap<Integer, Period>> days = new HashMap<>();

    DeedDays(List<SentenceView> views) {
        views.forEach(this::read);
    }

    private void read(SentenceView in) {
        for (Period period : in.eventTimes()) {
            EventWord deed = period.form().equals("day") ? deed(period, in) : null;
            if (deed != null && deed.isDeed()) {
                days.computeIfAbsent(deed.concept(), concept -> new TreeMap<>())
                        .putIfAbsent(in.sentence.number(), period);
            }
        }
    }

    /** The verb before a day in its clause; at the head of a clause the verb behind it. */
    private static @Nullable EventWord deed(Period day, SentenceView in) {
        EventWord before = in.eventBefore(day.token());
        if (before == null || in.clause(before.last()) != in.clause(day.token())) {
            return in.eventAfter(day.last());
        }
        return in.has(before.last() + 1, day.token() - 1, CRIME) ? null : before;
    }

    /** The first day that a later sentence gives for a deed; null when none does. */
    @Nullable
    Period after(int sentence, String concept) {
        NavigableMap<Integer, Period> told = days.getOrDefault(concept, new TreeMap<>());
        Map.Entry<Integer, Period> next = told.higherEntry(sentence);
        return next != null && next.getKey() <= sentence + FARTHEST ? next.getValue() : null;
    }
}
