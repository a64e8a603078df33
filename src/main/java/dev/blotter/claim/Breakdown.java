package dev.blotter.claim;

import dev.blotter.index.query.Dimension;
import dev.blotter.text.DayRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The claims that have a value of a dimension, added up for itself, so that rows don't add up to each other. A claim of
 * two countries or kinds of fraud is in the row of both, and in the sum of neither.
 *
 * @param value a code, a year or month; else {@link #NO_VALUE} or {@link #SEVERAL}
 */
public record Breakdown(String value, Total total) {
    public static final String NO_VALUE = "none";

    /** The value of claims whose days are in several years or months. */
    public static final String SEVERAL = "several";

    /** By what claims can be counted: what is said of the figure, not of its document. */
    public static final Set<Dimension> DIMENSIONS =
            EnumSet.of(Dimension.FRAUD, Dimension.REGION, Dimension.YEAR, Dimension.MONTH);

    private static final int YEAR = 4;
    private static final int MONTH = 7;

    private static final Comparator<Breakdown> MOST = Comparator.<Breakdown>comparingInt(
                    row -> row.total().claims())
            .reversed()
            .thenComparing(Breakdown::value);

    /**
     * Claims by a dimension of {@link #DIMENSIONS}: years and months in their order, all else with the most claims
     * first.
     */
    public static List<Breakdown> by(Dimension dimension, Collection<Claim> claims, TotalScope scope) {
        if (!DIMENSIONS.contains(dimension)) {
            throw new IllegalArgumentException("claims have no " + dimension);
        }
        Map<String, List<Claim>> byValue = new TreeMap<>();
        for (Claim claim : claims) {
            Collection<String> values = switch (dimension) {
                case FRAUD -> scope.kinds().around(claim.fraudTypes());
                case REGION -> scope.places().around(claim.ownRegions());
                case YEAR -> time(claim.span(), YEAR);
                default -> time(claim.span(), MONTH);
            };
            (values.isEmpty() ? List.of(NO_VALUE) : values)
                    .forEach(value -> byValue.computeIfAbsent(value, key -> new ArrayList<>())
                            .add(claim));
        }
        List<Breakdown> rows = new ArrayList<>();
        byValue.forEach(
                (value, those) -> Total.of(those, value.equals(NO_VALUE) ? scope : scope.within(dimension, value))
                        .forEach(total -> rows.add(new Breakdown(value, total))));
        boolean isTime = dimension.isTime();
        Comparator<Breakdown> order = isTime ? Comparator.comparing(Breakdown::value) : MOST;
        return rows.stream()
                .sorted(Comparator.<Breakdown, Measure>comparing(
                                row -> row.total().measure())
                        .thenComparing(order))
                .toList();
    }

    private static List<String> time(@Nullable DayRange span, int length) {
        if (span == null) {
            return List.of();
        }
        String start = start(span.first(), length);
        return List.of(start.equals(start(span.last(), length)) ? start : SEVERAL);
    }

    private static String start(long day, int length) {
        return LocalDate.ofEpochDay(day).toString().substring(0, length);
    }
}
