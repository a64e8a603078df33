package dev.blotter.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the claims of one measure.
 *
 * <p>The claims stand in the order of their size. Each that may be contained in larger ones belongs to the smallest of
 * these, so that below a total lie its parts; bottom up, the worth of a claim is its value or that of its parts
 * together, whichever is more. Then, from the largest down, a claim is added unless one that was added may contain it
 * or its parts are worth more. So nothing that was added may contain another.
 */
final class Addition {
    private static final int NONE = -1;

    private final List<Claim> claims;
    private final Relation relation;
    private final Kinship kinship;
    /** Claims by each region that they name. */
    private final Map<String, Overlaps> byPlace = new HashMap<>();
    /** Claims by these and by what these lie in. */
    private final Map<String, Overlaps> byPlaceAround = new HashMap<>();
    private final Map<String, List<Integer>> byUnit = new HashMap<>();
    private final BitSet counted = new BitSet();
    private final double[] partsWorth;

    Addition(Collection<Claim> ofOneMeasure, Kinship kinship) {
        this.claims = ofOneMeasure.stream().sorted(Claims.LARGEST).toList();
        this.kinship = kinship;
        this.relation = new Relation(kinship);
        this.partsWorth = new double[claims.size()];
        findCounted();
        addPlaces();
        addUnits();
        weigh();
    }

    private void findCounted() {
        for (int i = 0; i < claims.size(); i++) {
            counted.set(i, unfit(claims.get(i)) == null);
        }
    }

    private static @Nullable Why unfit(Claim claim) {
        if (claim.statement().isUpperLimit()) {
            return Why.UPPER_LIMIT;
        }
        return claim.isMain() || claim.ownSpan() != null ? null : Why.BACKGROUND;
    }

    private void addPlaces() {
        Map<String, List<Overlaps.Numbered>> at = new HashMap<>();
        Map<String, List<Overlaps.Numbered>> inside = new HashMap<>();
        counted.stream().filter(i -> claims.get(i).value() >= Relation.LEAST_TOTAL).forEach(i -> {
            Span span = claims.get(i).span();
            if (span != null) {
                Overlaps.Numbered numbered = new Overlaps.Numbered(span, i);
                add(at, claims.get(i).regions(), numbered);
                add(inside, kinship.around(claims.get(i).regions()), numbered);
            }
        });
        at.forEach((region, spans) -> byPlace.put(region, new Overlaps(spans)));
        inside.forEach((region, spans) -> byPlaceAround.put(region, new Overlaps(spans)));
    }

    private static void add(
            Map<String, List<Overlaps.Numbered>> spans, Collection<String> regions, Overlaps.Numbered numbered) {
        regions.forEach(
                region -> spans.computeIfAbsent(region, code -> new ArrayList<>()).add(numbered));
    }

    private void addUnits() {
        counted.stream()
                .forEach(i -> Relation.units(claims.get(i))
                        .forEach(unit -> byUnit.computeIfAbsent(unit, name -> new ArrayList<>())
                                .add(i)));
    }

    /** From the smallest up. */
    private void weigh() {
        for (int i = claims.size() - 1; i >= 0; i--) {
            int whole = counted.get(i) ? container(i, counted, true) : NONE;
            if (whole != NONE) {
                partsWorth[whole] += worth(i, whole);
            }
        }
    }

    /** What a claim adds to the parts of a larger one: of a document or an event several parts may be one another's. */
    private double worth(int part, int whole) {
        double value = claims.get(part).value();
        double parts = partsWorth[part];
        return relation.between(claims.get(whole), claims.get(part)) == Why.WITHIN
                ? Math.max(value, parts)
                : parts > value ? parts : 0;
    }

    /** The smallest or the largest of some larger claims which may contain a claim. */
    private int container(int part, BitSet among, boolean smallest) {
        Search search = new Search(part, among, smallest);
        Relation.units(claims.get(part))
                .forEach(unit -> byUnit.getOrDefault(unit, List.of()).forEach(search::accept));
        Claim claim = claims.get(part);
        kinship.around(claim.regions()).forEach(region -> visit(byPlace.get(region), claim.span(), search));
        claim.regions().forEach(region -> visit(byPlaceAround.get(region), claim.span(), search));
        return search.found;
    }

    private static void visit(@Nullable Overlaps overlaps, @Nullable Span span, IntConsumer search) {
        if (overlaps != null && span != null) {
            overlaps.each(
                    span.from().toEpochDay() - Relation.REPORTED_WITHIN,
                    span.to().toEpochDay() + Relation.REPORTED_WITHIN,
                    search);
        }
    }

    private final class Search implements IntConsumer {
        private final int part;
        private final BitSet among;
        private final boolean smallest;
        private int found = NONE;

        Search(int part, BitSet among, boolean smallest) {
            this.part = part;
            this.among = among;
            this.smallest = smallest;
        }

        @Override
        public void accept(int whole) {
            boolean isBetter = found == NONE || (smallest ? whole > found : whole < found);
            if (whole < part
                    && isBetter
                    && among.get(whole)
                    && relation.between(claims.get(whole), claims.get(part)) != null) {
                found = whole;
            }
        }
    }

    Total total() {
        BitSet added = new BitSet();
        List<Claim> included = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < claims.size(); i++) {
            LeftOut out = leftOut(i, added);
            if (out == null) {
                added.set(i);
                included.add(claims.get(i));
                sum += claims.get(i).value();
            } else {
                leftOut.add(out);
            }
        }
        Claim first = claims.getFirst();
        return new Total(first.kind(), first.currency(), sum, included, leftOut);
    }

    private @Nullable LeftOut leftOut(int at, BitSet added) {
        Claim claim = claims.get(at);
        int whole = container(at, added, false);
        if (whole != NONE) {
            Why why = Objects.requireNonNull(relation.between(claims.get(whole), claim));
            return new LeftOut(claim, why, claims.get(whole));
        }
        Why unfit = unfit(claim);
        if (unfit != null) {
            return new LeftOut(claim, unfit, null);
        }
        return partsWorth[at] > claim.value() ? new LeftOut(claim, Why.LESS_THAN_PARTS, null) : null;
    }
}
