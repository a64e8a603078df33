package dev.blotter.serve;

import dev.blotter.claim.Breakdown;
import dev.blotter.claim.Claim;
import dev.blotter.claim.Claims;
import dev.blotter.claim.Total;
import dev.blotter.claim.TotalScope;
import dev.blotter.finding.wording.Numeral;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.query.Dimension;
import dev.blotter.index.query.Filter;
import dev.blotter.text.Plain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the figures of the documents found add up to.
 *
 * @param kind of the count that the tables are about
 * @param totals of all kinds, in their order; of the kind alone when there are very many documents
 * @param claims of the kind, the largest first
 */
record TotalsPage(Frame frame, String kind, List<Total> totals, List<Claim> claims, TotalScope scope) {
    private static final List<Dimension> DIMENSIONS = List.of(Dimension.FRAUD, Dimension.REGION, Dimension.YEAR);
    private static final int MOST_ROWS = 20;

    /** Of more documents one kind is added up alone, since each takes a while. */
    private static final int MOST_FOR_ALL = 10_000;

    static TotalsPage of(BlotterIndex index, Filter filter, String kind, SearchForm form) {
        TotalScope scope = TotalScope.of(filter);
        boolean few = index.count(filter) <= MOST_FOR_ALL;
        List<Total> totals = new ArrayList<>();
        List<Claim> asked = List.of();
        for (String each : few ? filter.vocabulary().countKinds() : List.of(kind)) {
            List<Claim> claims = Claims.of(index, filter, each);
            totals.addAll(Total.of(claims, scope));
            if (each.equals(kind)) {
                asked = claims;
            }
        }
        return new TotalsPage(new Frame("Totals", form), kind, totals, asked, scope);
    }

    String link(String other) {
        String here = frame.form().at(0).link("/totals");
        return here + (here.contains("?") ? "&" : "?") + SearchForm.pair("kind", other);
    }

    Map<Dimension, List<Breakdown>> breakdowns() {
        Map<Dimension, List<Breakdown>> tables = new LinkedHashMap<>();
        DIMENSIONS.forEach(dimension -> tables.put(
                dimension,
                Breakdown.by(dimension, claims, scope).stream()
                        .filter(row -> !row.total().isEmpty())
                        .limit(MOST_ROWS)
                        .toList()));
        tables.values().removeIf(List::isEmpty);
        return tables;
    }

    List<Claim> largest() {
        return claims.stream().limit(MOST_ROWS).toList();
    }

    /** When and where: {@code 2024-12-10 · Lagos}. */
    String about(Claim claim) {
        String when = claim.days() == null ? "undated" : claim.days().toString();
        return Stream.concat(Stream.of(when), claim.regions().stream().map(code -> name(Dimension.REGION, code)))
                .collect(Collectors.joining(" · "));
    }

    static String sum(Total total) {
        return total.isEmpty()
                ? "–"
                : Numeral.of(total.sum()) + (total.currency() == null ? "" : " " + total.currency());
    }

    String name(Dimension dimension, String value) {
        return Plain.line(dimension.name(value, scope.vocabulary()));
    }
}
