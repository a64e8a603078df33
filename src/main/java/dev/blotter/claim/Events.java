package dev.blotter.claim;

import dev.blotter.text.DayRange;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Knows claims by the rare names and figures of their documents. So it joins reports of one event in other words. The
 * thresholds were set on 927 news items, see docs/reference.md.
 */
final class Events {
    /** How many days lie between reports of one event at most. */
    private static final long WEEK = 7;
    /** What reports of one week must name in common: two names that no third text of a large index has, or more. */
    private static final double NAMED = 10;
    /** The same of a figure that two reports of one week may well share. */
    private static final double NAMED_FOR_SMALL = 15;
    /** The same when a report has no day, of a figure that is not round. */
    private static final double NAMED_UNDATED = 20;
    /** A figure with fewer digits is round. */
    private static final int ROUND = 2;
    /** A smaller figure is shared by chance, and is not brought up to date by another. */
    private static final double SMALL = 10;
    /** Of an older and a newer figure of one event the smaller is at least so much of the larger. */
    private static final double NEAR = 0.8;

    private static final double NEVER = Double.POSITIVE_INFINITY;
    /** Figures of so many digits are the same in whatever place a text was thought to put them. */
    private static final int TELLING = 3;

    private final CodeHierarchy regions;
    private final Map<Integer, Set<ClaimBuilder>> byName = new HashMap<>();

    Events(CodeHierarchy regions) {
        this.regions = regions;
    }

    void add(List<Statement> statements, ClaimBuilder claim) {
        for (Statement statement : statements) {
            for (int name : statement.names().hashes()) {
                byName.computeIfAbsent(name, hash -> new LinkedHashSet<>()).add(claim);
            }
        }
    }

    Optional<ClaimBuilder> find(ClaimBuilder draft) {
        Set<ClaimBuilder> known = new LinkedHashSet<>();
        for (Statement statement : draft.statements()) {
            IntStream.of(statement.names().hashes())
                    .mapToObj(name -> byName.getOrDefault(name, Set.of()))
                    .forEach(known::addAll);
        }
        return known.stream()
                .filter(other -> other.isOfOtherUnits(draft) && isSame(other, draft))
                .findFirst();
    }

    private boolean isSame(ClaimBuilder known, ClaimBuilder other) {
        return !DayRange.areApart(known.ownSpan(), other.ownSpan())
                && known.statements().stream()
                        .anyMatch(one -> other.statements().stream().anyMatch(two -> isSame(one, two)));
    }

    private boolean isSame(Statement one, Statement other) {
        if (one.isUpperLimit() != other.isUpperLimit()) {
            return false;
        }
        boolean isSameFigure = one.count().value() == other.count().value();
        return (isSameFigure || isBroughtUpToDate(one, other))
                && mayBeOnePlace(one, other, isSameFigure)
                && one.names().inCommon(other.names()) >= needed(one, other);
    }

    private static boolean isBroughtUpToDate(Statement one, Statement other) {
        double smaller = Math.min(one.count().value(), other.count().value());
        double larger = Math.max(one.count().value(), other.count().value());
        return one.main()
                && other.main()
                && one.count().currency() == null
                && one.published() != null
                && other.published() != null
                && smaller >= Math.max(SMALL, NEAR * larger);
    }

    private boolean mayBeOnePlace(Statement one, Statement other, boolean isSameFigure) {
        return (isSameFigure && SignificantDigits.of(one, one.count().value()) >= TELLING)
                || one.count().regions().isEmpty()
                || other.count().regions().isEmpty()
                || regions.touch(one.count().regions(), other.count().regions());
    }

    /** How much both must name; more than any two do where names are not enough. */
    private static double needed(Statement one, Statement other) {
        double figure = one.count().value();
        if (one.published() == null || other.published() == null) {
            return SignificantDigits.of(one, figure) < ROUND ? NEVER : NAMED_UNDATED;
        }
        long days = Math.abs(one.published().toEpochDay() - other.published().toEpochDay());
        return days > WEEK ? NEVER : figure < SMALL ? NAMED_FOR_SMALL : NAMED;
    }
}
