package dev.blotter.claim;

import dev.blotter.index.result.Story;
import dev.blotter.text.DayRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A claim while statements join it. */
final class ClaimBuilder {
    private static final Comparator<Statement> SOURCE =
            Comparator.comparing(Statement::source).thenComparingInt(Statement::at);

    /** A place of its own comes first; then by source. */
    private static final Comparator<Statement> PLACE = Comparator.comparing(
                    Statement::hasOwnPlace, Comparator.reverseOrder())
            .thenComparing(SOURCE);

    private static final Comparator<Statement> CLOSEST =
            Comparator.comparingLong(ClaimBuilder::length).thenComparing(PLACE);

    /** The newest comes first, of one day the exact and then the larger. */
    private static final Comparator<Statement> NEWEST = Comparator.comparing(
                    Statement::published, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .reversed()
            .thenComparing(statement -> !statement.count().qualifier().equals("exact"))
            .thenComparingDouble(statement -> -statement.count().value())
            .thenComparing(SOURCE);

    private static final Comparator<Statement> BY_DAY = Comparator.comparing(
                    Statement::published, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(SOURCE);

    private final Statement closest;
    private final @Nullable DayRange ownSpan;
    private final @Nullable DayRange span;
    private final List<Statement> statements = new ArrayList<>();
    private final Set<String> units = new HashSet<>();
    private final Set<String> documents = new HashSet<>();
    private final Set<Double> values = new HashSet<>();

    private ClaimBuilder(Statement closest) {
        this.closest = closest;
        this.ownSpan = closest.ownSpan();
        this.span = closest.span();
        add(closest);
    }

    static List<ClaimBuilder> ofUnit(List<Statement> unit, CodeHierarchy regions) {
        List<ClaimBuilder> drafts = new ArrayList<>();
        unit.stream()
                .sorted(CLOSEST)
                .forEach(statement -> Stream.concat(
                                drafts.stream().filter(draft -> draft.repeats(statement, regions)),
                                drafts.stream().filter(draft -> draft.isOlderOrNewer(statement, regions)))
                        .findFirst()
                        .ifPresentOrElse(draft -> draft.add(statement), () -> drafts.add(new ClaimBuilder(statement))));
        return drafts;
    }

    private boolean repeats(Statement other, CodeHierarchy regions) {
        double value = other.count().value();
        return closest.isUpperLimit() == other.isUpperLimit()
                && (values.contains(value)
                        ? !toldApart(closest, other, regions)
                        : isRounded(value) && !DayRange.areApart(closest.ownSpan(), other.ownSpan()));
    }

    /** One text seldom gives figures of two places of which one is the other rounded. */
    private boolean isRounded(double value) {
        return values.stream().anyMatch(known -> SignificantDigits.areOneRounded(known, value));
    }

    /** Whether another document of the story gives its main figure where this is the main one of others. */
    private boolean isOlderOrNewer(Statement other, CodeHierarchy regions) {
        return other.main()
                && closest.main()
                && !documents.contains(other.source())
                && !toldApart(closest, other, regions)
                && reportedNear(other);
    }

    private boolean reportedNear(Statement other) {
        return closest.published() == null
                || other.published() == null
                || DayRange.ofDay(closest.published()).gap(DayRange.ofDay(other.published())) <= Story.EVENT_DAYS;
    }

    /** Whether each text ties its figure to another place or time than the other does. */
    private static boolean toldApart(Statement one, Statement other, CodeHierarchy regions) {
        return (one.hasOwnPlace()
                        && other.hasOwnPlace()
                        && !regions.touch(one.count().regions(), other.count().regions()))
                || DayRange.areApart(one.ownSpan(), other.ownSpan());
    }

    private static long length(Statement statement) {
        DayRange own = statement.ownSpan();
        return own == null ? Long.MAX_VALUE : own.days();
    }

    Statement closest() {
        return closest;
    }

    double value() {
        return newest().count().value();
    }

    private Statement newest() {
        return statements.stream().min(NEWEST).orElseThrow();
    }

    private void add(Statement statement) {
        statements.add(statement);
        units.add(statement.unit());
        documents.add(statement.source());
        values.add(statement.count().value());
    }

    void add(ClaimBuilder other) {
        other.statements.forEach(this::add);
    }

    List<Statement> statements() {
        return statements;
    }

    /** Whether no statement of another draft is from a unit of this one, within which both would have been joined. */
    boolean isOfOtherUnits(ClaimBuilder other) {
        return Collections.disjoint(units, other.units);
    }

    /** The days of that statement by its own words; null when they don't say. */
    @Nullable
    DayRange ownSpan() {
        return ownSpan;
    }

    /** These, or else the day of its report; null when neither is known. */
    @Nullable
    DayRange span() {
        return span;
    }

    /** What tells most closely where and when comes first; then by source. */
    static Comparator<ClaimBuilder> closestFirst() {
        return Comparator.<ClaimBuilder>comparingLong(
                        draft -> draft.ownSpan == null ? Long.MAX_VALUE : draft.ownSpan.days())
                .thenComparing(ClaimBuilder::closest, PLACE);
    }

    Claim claim(CodeHierarchy regions) {
        Statement place = statements.stream()
                .filter(Statement::hasOwnPlace)
                .max(Comparator.<Statement>comparingInt(
                                statement -> regions.depth(statement.count().regions()))
                        .thenComparing(CLOSEST.reversed()))
                .orElse(closest);
        TreeSet<String> types = new TreeSet<>();
        statements.forEach(statement -> types.addAll(statement.count().fraudTypes()));
        return new Claim(ownSpan, place.count().regions(), List.copyOf(types), sources());
    }

    private List<Statement> sources() {
        Statement newest = newest();
        return Stream.concat(
                        Stream.of(newest),
                        statements.stream()
                                .filter(statement -> !statement.equals(newest))
                                .sorted(BY_DAY))
                .toList();
    }
}
