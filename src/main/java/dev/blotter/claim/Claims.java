package dev.blotter.claim;

import dev.blotter.codes.CodeLookup;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.query.Filter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Joins statements to claims, of which each is one figure however many documents give it. */
public final class Claims {
    /** The larger first, of equal ones the longer, so that what contains another comes before it. */
    static final Comparator<Claim> LARGEST = Comparator.comparingDouble(Claim::value)
            .reversed()
            .thenComparingLong(claim -> -length(claim))
            .thenComparing(claim -> claim.statement().source())
            .thenComparingInt(claim -> claim.statement().at());

    private Claims() {}

    /**
     * The claims that counts of a kind make, of the entries that a filter finds and of the counts that meet it.
     *
     * @throws IllegalArgumentException with a sentence for the user when it is no kind
     */
    public static List<Claim> of(BlotterIndex index, Filter filter, String kind) {
        return of(index, filter, kind, filter.vocabulary());
    }

    public static List<Claim> of(BlotterIndex index, Filter filter, String kind, CodeLookup vocabulary) {
        List<Statement> statements = new ArrayList<>();
        index.tellings(filter.having(kind), telling -> statements.addAll(Statement.of(telling, kind)));
        return of(statements, vocabulary);
    }

    /**
     * The claims that statements make, the largest first of a kind and currency; those of one story are joined first.
     */
    public static List<Claim> of(Collection<Statement> statements, CodeLookup vocabulary) {
        CodeHierarchy regions = CodeHierarchy.ofRegions(vocabulary);
        CodeHierarchy types = CodeHierarchy.ofTypes(vocabulary);
        List<Claim> claims = new ArrayList<>();
        statements.stream()
                .collect(Collectors.groupingBy(
                        statement -> Measure.of(statement.count()), TreeMap::new, Collectors.toList()))
                .values()
                .forEach(same -> claims.addAll(join(same, regions, types)));
        return claims;
    }

    private static long length(Claim claim) {
        return claim.days() == null ? 0 : claim.days().days();
    }

    private static List<Claim> join(List<Statement> statements, CodeHierarchy regions, CodeHierarchy types) {
        List<ClaimBuilder> drafts = new ArrayList<>();
        statements.stream()
                .collect(Collectors.groupingBy(Statement::unit, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(unit -> drafts.addAll(ClaimBuilder.ofUnit(unit, regions)));
        return new ClaimLinker(regions, types)
                .join(drafts).stream()
                        .map(draft -> draft.claim(regions))
                        .sorted(LARGEST)
                        .toList();
    }
}
