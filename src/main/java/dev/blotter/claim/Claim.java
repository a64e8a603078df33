package dev.blotter.claim;

import dev.blotter.finding.Entry.CountTag;
import dev.blotter.text.DayRange;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure with all documents that give it. Documents of one story may give several values; the newest holds.
 *
 * @param days that it speaks of; null when no source says
 * @param sources first the statement that holds, then by day and source
 */
public record Claim(@Nullable DayRange days, List<String> regions, List<String> fraudTypes, List<Statement> sources) {

    public Claim {
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("a claim has a source");
        }
        regions = List.copyOf(regions);
        fraudTypes = List.copyOf(fraudTypes);
        sources = List.copyOf(sources);
    }

    public Statement statement() {
        return sources.getFirst();
    }

    public CountTag count() {
        return statement().count();
    }

    public String kind() {
        return count().kind();
    }

    /** The figure; of a range its lower end, of money whole units. */
    public double value() {
        return count().value();
    }

    public @Nullable String currency() {
        return count().currency();
    }

    public long documents() {
        return sources.stream().map(Statement::source).distinct().count();
    }

    /** Whether its documents give several values. */
    public boolean isDisputed() {
        return sources.stream().anyMatch(source -> source.count().value() != value());
    }

    /** The first day on which it was published; null when no source has a date. */
    public @Nullable LocalDate reported() {
        return sources.stream()
                .map(Statement::published)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The days that it speaks of, or else the day of its first report; null when neither is known. */
    public @Nullable DayRange span() {
        LocalDate reported = reported();
        return days != null || reported == null ? days : DayRange.ofDay(reported);
    }

    /** Whether a person has confirmed it, in one of its documents, by a correction. */
    public boolean isConfirmed() {
        return sources.stream().anyMatch(Statement::isConfirmed);
    }

    /** Its regions where a source ties them to it; none where they are only those of its document. */
    public List<String> ownRegions() {
        return sources.stream().anyMatch(Statement::hasOwnPlace) ? regions : List.of();
    }

    boolean isMain() {
        return sources.stream().anyMatch(Statement::main);
    }
}
