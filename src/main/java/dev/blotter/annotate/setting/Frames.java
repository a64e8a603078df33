package dev.blotter.annotate.setting;

import dev.blotter.text.Period;
import dev.blotter.text.Sentence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The times that hold for more than a sentence: of a list, a heading, the title, the raids, the scheme. */
final class Frames {
    private static final Set<String> HEADINGS = Set.of("title", "heading");
    private static final Set<String> RAID = Set.of("took-place");
    private static final int SHORTEST = 5;
    private static final int LONG = 28;
    private static final int HALF_YEAR = 184;
    private static final int LIST = 12;

    private final List<SentenceView> views;
    private final @Nullable Period title;
    private final @Nullable Period operation;
    private final @Nullable Period scheme;
    private @Nullable Period heading;
    private @Nullable Period list;
    private int listHead = -LIST;

    Frames(List<SentenceView> views) {
        this.views = views;
        this.title = findTitle();
        this.operation = findOperation();
        this.scheme = findScheme();
    }

    private static boolean isLong(Period period, int days) {
        return !period.form().equals("day") && !period.form().equals("since") && period.days() >= days;
    }

    private static List<Period> events(SentenceView in) {
        return in.periods.isEmpty() ? List.of() : new FigureTimes(in).events();
    }

    /** The one time of five days or more in the title or the first line. */
    private @Nullable Period findTitle() {
        Period found = null;
        for (SentenceView in : views.subList(0, Math.min(2, views.size()))) {
            for (Period period : in.periods) {
                if (!isLong(period, SHORTEST) || !TimeKind.of(period, in).equals(TimeKind.EVENT)) {
                    continue;
                }
                boolean head = HEADINGS.contains(in.sentence.form());
                if (!head || (found != null && !found.from().equals(period.from()))) {
                    return null;
                }
                found = period;
            }
        }
        return found;
    }

    private @Nullable Period findOperation() {
        for (SentenceView in : views) {
            for (Period period : in.periods) {
                if (period.form().equals("range") && period.days() <= HALF_YEAR && in.has(RAID)) {
                    return period;
                }
            }
        }
        return null;
    }

    /** The one long time of the document in which somebody stole or lost. */
    private @Nullable Period findScheme() {
        Period found = null;
        for (SentenceView in : views) {
            for (Period period : events(in)) {
                boolean range = period.form().equals("range") && period.days() >= LONG;
                if (range && found != null && !found.from().equals(period.from())) {
                    return null;
                }
                found = range && in.events().stream().anyMatch(EventWord::isScheme) ? period : found;
            }
        }
        return found;
    }

    /** Goes on to a sentence. */
    void enter(SentenceView in) {
        Sentence sentence = in.sentence;
        if (sentence.form().equals("item")) {
            list = sentence.number() - listHead <= LIST ? list : null;
            return;
        }
        List<Period> events = events(in);
        boolean head = HEADINGS.contains(sentence.form());
        heading = head ? one(events) : heading;
        list = one(events);
        listHead = sentence.number();
    }

    private static @Nullable Period one(List<Period> events) {
        boolean one = !events.isEmpty() && events.stream().allMatch(period -> isLong(period, 2)
                && period.from().equals(events.getFirst().from()));
        return one ? events.getFirst() : null;
    }

    /** The time of the list that a sentence is an item of, else of its heading, else of the title. */
    @Nullable
    Period frame(SentenceView in) {
        if (in.sentence.form().equals("item") && list != null) {
            return list;
        }
        return heading != null ? heading : title;
    }

    @Nullable
    Period operation() {
        return operation;
    }

    @Nullable
    Period scheme(SentenceView in) {
        return scheme != null && in.sentence.number() <= scheme.sentence() ? scheme : null;
    }
}
