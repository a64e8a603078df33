package dev.blotter.annotate.setting;

import dev.blotter.text.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The times that hold for more than a sentence: of a list, a heading, the title, the raids. */
final class FrameTimes {
    private static final String RAID = "took-place";
    private static final List<String> DEPLOYED = List.of("deploy", "raid");
    private static final int SHORTEST = 5;
    private static final int HALF_YEAR = 184;
    private static final int LONGEST_LIST = 12;
    private static final int MONTH = 28;
    private static final int YEAR = 366;
    private static final int LEAD = 4;

    private final @Nullable Period title;
    private final @Nullable Period operation;
    private final @Nullable Period scheme;
    private final @Nullable Period report;
    private @Nullable Period heading;
    private @Nullable Period list;
    private int listHead = -LONGEST_LIST;

    FrameTimes(List<SentenceView> views) {
        this.title = title(views);
        this.operation = operation(views);
        this.scheme = scheme(views);
        this.report = report(views);
    }

    private static boolean isLong(Period period, int days) {
        return !period.form().equals("day") && !period.form().equals("since") && period.days() >= days;
    }

    /** The one time of five days or more in the title or a heading of the first line. */
    private static @Nullable Period title(List<SentenceView> views) {
        Period found = null;
        for (SentenceView in : views.subList(0, Math.min(2, views.size()))) {
            for (Period period : in.eventTimes()) {
                boolean other = found != null && !found.from().equals(period.from());
                if (isLong(period, SHORTEST) && (other || !in.isHead())) {
                    return null;
                }
                found = isLong(period, SHORTEST) ? period : found;
            }
        }
        return found;
    }

    /** The first stretch of an operation, else its day if the document tells no other. */
    private static @Nullable Period operation(List<SentenceView> views) {
        Period day = null;
        for (SentenceView in : views) {
            for (Period period : in.eventTimes()) {
                if (period.form().equals("range") && period.days() <= HALF_YEAR && in.terms.has(RAID)) {
                    return period;
                }
                boolean ofRaid = day == null && period.form().equals("day") && in.terms.hasAny(DEPLOYED);
                day = ofRaid ? period : day;
            }
        }
        return day != null && isOnlyDay(day, views) ? day : null;
    }

    private static boolean isOnlyDay(Period day, List<SentenceView> views) {
        return views.stream()
                .flatMap(in -> in.eventTimes().stream())
                .allMatch(other -> !other.form().equals("day") || other.from().equals(day.from()));
    }

    /** The longest stretch of a month or more, of equals the first, but not that of an operation. */
    private static @Nullable Period scheme(List<SentenceView> views) {
        return views.stream()
                .filter(in -> !(in.terms.has(RAID) && in.terms.hasAny(DEPLOYED)))
                .flatMap(in -> in.eventTimes().stream().filter(period -> !in.isOfLateYears(period)))
                .filter(period -> period.form().equals("range") && period.days() >= MONTH)
                .reduce((one, next) -> next.days() > one.days() ? next : one)
                .orElse(null);
    }

    /** The one time of a month or more in the first sentences of a document that tells of no day of a raid. */
    private static @Nullable Period report(List<SentenceView> views) {
        Period found = null;
        for (SentenceView in : views) {
            for (Period period : in.sentence.number() <= LEAD ? in.eventTimes() : List.<Period>of()) {
                boolean other = found != null && !found.from().equals(period.from());
                boolean lasts = isLong(period, MONTH) && !in.isRough(period);
                if (lasts && (other || (period.days() > YEAR && in.isOfScheme(period)))) {
                    return null;
                }
                found = lasts ? period : found;
            }
        }
        return found == null || views.stream().anyMatch(FrameTimes::tellsOfADay) ? null : found;
    }

    private static boolean tellsOfADay(SentenceView in) {
        return in.eventTimes().stream().anyMatch(period -> period.form().equals("day"))
                && in.events().stream().anyMatch(event -> event.isDeed() || event.isRaid());
    }

    void enter(SentenceView in) {
        int number = in.sentence.number();
        if (in.sentence.form().equals("item")) {
            list = number - listHead <= LONGEST_LIST ? list : null;
            return;
        }
        heading = in.isHead() ? only(in.eventTimes()) : heading;
        list = only(in.eventTimes());
        listHead = number;
    }

    private static @Nullable Period only(List<Period> times) {
        boolean one = !times.isEmpty()
                && times.stream()
                        .allMatch(time -> isLong(time, 2)
                                && time.from().equals(times.getFirst().from()));
        return one ? times.getFirst() : null;
    }

    /** The time of the list that a sentence is an item of, else of its heading, else of the title. */
    @Nullable
    Period frame(SentenceView in) {
        if (in.sentence.form().equals("item") && list != null) {
            return list;
        }
        return heading != null ? heading : title;
    }

    /** The longest time that the document tells, a month at least, in which its scheme may have run. */
    @Nullable
    Period scheme() {
        return scheme;
    }

    /** The one time of the first sentences, a month at least, where the document tells of no single day. */
    @Nullable
    Period report() {
        return report;
    }

    /** The days on which the raids of the document ran; half a year at most. */
    @Nullable
    Period operation() {
        return operation;
    }
}
