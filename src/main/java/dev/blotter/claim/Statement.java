package dev.blotter.claim;

import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.correction.Correction;
import dev.blotter.index.fingerprint.RareNames;
import dev.blotter.index.story.StoryMatch;
import dev.blotter.text.DayRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A figure as one document gives it.
 *
 * @param published null when the document has no date
 * @param story null when the document is alone in it
 * @param names what few other documents name
 * @param at the position of the count in its entry, from 0
 * @param main whether it is the main figure of its kind in the document
 */
public record Statement(
        String source,
        @Nullable LocalDate published,
        @Nullable String story,
        RareNames names,
        int at,
        boolean main,
        CountTag count) {

    /** The statements of an entry: its counts of a kind that meet what was asked. */
    public static List<Statement> of(StoryMatch telling, String kind) {
        Entry entry = telling.entry();
        LocalDate published = entry.published() == null ? null : LocalDate.parse(entry.published());
        return telling.positions(kind).stream()
                .map(i -> new Statement(
                        entry.source(),
                        published,
                        telling.story(),
                        telling.names(),
                        i,
                        isMain(entry.counts(), i),
                        entry.counts().get(i)))
                .toList();
    }

    private static boolean isMain(List<CountTag> counts, int at) {
        CountTag count = counts.get(at);
        return count.headline()
                || IntStream.range(0, counts.size()).noneMatch(i -> comesBefore(counts.get(i), count, i < at));
    }

    /** Whether another count of its kind and currency is rather the main one. */
    private static boolean comesBefore(CountTag other, CountTag count, boolean isEarlier) {
        return other.kind().equals(count.kind())
                && !other.statistic()
                && Objects.equals(other.currency(), count.currency())
                && (other.headline() || other.value() > count.value() || (isEarlier && other.value() == count.value()));
    }

    /** The documents within which figures are read side by side: those of its story, or its own alone. */
    String unit() {
        return story == null ? source : story;
    }

    /** Whether a person has said that the document gives this figure. */
    boolean isConfirmed() {
        return count.rules().stream().anyMatch(Correction::isMarked);
    }

    boolean hasOwnPlace() {
        return count.regionsFrom().equals("count") && !count.regions().isEmpty();
    }

    boolean isUpperLimit() {
        return count.qualifier().equals("at-most");
    }

    /** When what it counts happened, by its own words; null when they don't say. */
    @Nullable
    DayRange ownSpan() {
        return DayRange.of(count.from(), count.to());
    }

    /** The days that it speaks of, or else the day on which it was published; null when neither is known. */
    @Nullable
    DayRange span() {
        DayRange own = ownSpan();
        return own != null || published == null ? own : DayRange.ofDay(published);
    }
}
