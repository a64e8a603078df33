package dev.blotter.claim;

import dev.blotter.text.DayRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the claims of one measure.
 *
 * <p>The claims stand in the order of their size. Each that may be contained in larger ones belongs to the smallest of
 * these, so that below a total lie its parts; bottom up, the worth of a claim is its value or that of its parts
 * together, whichever is more. Then, from the largest down, a claim is added unless one that was added may contain it
 * or its parts are worth more. So nothing that was added may contain another.
 */
final class Summation {
    private static final int NONE = -1;

    /** So many are compared one by one before places and days are asked which may contain a claim. */
    private static final int NEAREST = 64;

    private final List<Facts> claims;
    private final Relation relation;
    private final Kinship kinship;
    private final Scale scale;
    /** Claims by each region that they name. */
    private final Map<String, Overlaps> byPlace = new HashMap<>();
    /** The same by each region that they name and by what these lie in. */
    private final Map<String, Overlaps> byPlaceAround = new HashMap<>();
    /** Those that name none. */
    private final Overlaps nowhere;

    private final Overlaps everywhere;
    private final Map<String, List<Integer>> byUnit = new HashMap<>();
    private final BitSet counted = new BitSet();
    private final double[] partsWorth;

    Summation(Collection<Claim> ofOneMeasure, Kinship kinship) {
        this.claims =
                ofOneMeasure.stream().sorted(Claims.LARGEST).map(Facts::of).toList();
        this.kinship = kinship;
        this.relation = new Relation(kinship);
        this.scale = new Scale(kinship);
        this.partsWorth = new double[claims.size()];
        findCounted();
        addPlaces(byPlace, facts -> facts.claim().regions());
        addPlaces(byPlaceAround, facts -> kinship.around(facts.claim().regions()));
        this.nowhere = overlaps(facts -> facts.claim().regions().isEmpty());
        this.everywhere = overlaps(facts -> true);
        addUnits();
        weigh();
    }

    private void findCounted() {
        for (int i = 0; i < claims.size(); i++) {
            counted.set(i, unfit(claims.get(i)) == null);
        }
    }

    private @Nullable OmissionReason unfit(Facts facts) {
        Claim claim = facts.claim();
        if (claim.statement().isUpperLimit()) {
            return OmissionReason.UPPER_LIMIT;
        }
        if (scale.isExceeded(claim)) {
            return OmissionReason.OUT_OF_SCALE;
        }
        if (facts.span() == null) {
            return OmissionReason.UNDATED;
        }
        return claim.isMain() || facts.ownSpan() != null ? null : OmissionReason.BACKGROUND;
    }

    private void addPlaces(Map<String, Overlaps> places, Function<Facts, Collection<String>> regions) {
        Map<String, List<Overlaps.Numbered>> spans = new HashMap<>();
        numbered(facts -> true)
                .forEach(numbered -> regions.apply(claims.get(numbered.number()))
                        .forEach(region -> spans.computeIfAbsent(region, code -> new ArrayList<>())
                                .add(numbered)));
        spans.forEach((region, numbered) -> places.put(region, new Overlaps(numbered)));
    }

    private Overlaps overlaps(Predicate<Facts> which) {
        return new Overlaps(numbered(which).toList());
    }

    private Stream<Overlaps.Numbered> numbered(Predicate<Facts> which) {
        return counted.stream()
                .filter(i -> which.test(claims.get(i)))
                .mapToObj(i -> new Overlaps.Numbered(
                        Objects.requireNonNull(claims.get(i).span()), i));
    }

    private void addUnits() {
        counted.stream()
                .forEach(i -> claims.get(i)
                        .units()
                        .forEach(unit -> byUnit.computeIfAbsent(unit, name -> new ArrayList<>())
                                .add(i)));
    }

    /** From the smallest up. */
    private void weigh() {
        for (int i = claims.size() - 1; i >= 0; i--) {
            int whole = counted.get(i) ? container(i, counted) : NONE;
            if (whole != NONE) {
                partsWorth[whole] += worth(i, whole);
            }
        }
    }

    /** What a claim adds to the parts of a larger one: of a document or an event several parts may be one another's. */
    private double worth(int part, int whole) {
        double value = claims.get(part).value();
        double parts = partsWorth[part];
        return relation.between(claims.get(whole), claims.get(part)) == OmissionReason.WITHIN
                ? Math.max(value, parts)
                : parts > value ? parts : 0;
    }

    /** The smallest of some larger claims which may contain a claim. */
    private int container(int part, BitSet among) {
        int whole = among.previousSetBit(part - 1);
        for (int tried = 0; whole >= 0 && tried < NEAREST; tried++) {
            if (relation.between(claims.get(whole), claims.get(part)) != null) {
                return whole;
            }
            whole = among.previousSetBit(whole - 1);
        }
        return whole < 0 ? NONE : containerBefore(whole + 1, part, among);
    }

    private int containerBefore(int end, int part, BitSet among) {
        Search search = new Search(end, part, among);
        claims.get(part)
                .units()
                .forEach(unit -> byUnit.getOrDefault(unit, List.of()).forEach(search::accept));
        DayRange span = claims.get(part).span();
        if (span != null) {
            visit(claims.get(part).claim().regions(), span, search);
        }
        return search.found;
    }

    private void visit(List<String> regions, DayRange span, IntConsumer search) {
        if (regions.isEmpty()) {
            visit(everywhere, span, search);
        } else {
            visit(nowhere, span, search);
            kinship.around(regions).forEach(region -> visit(byPlace.get(region), span, search));
            regions.forEach(region -> visit(byPlaceAround.get(region), span, search));
        }
    }

    private static void visit(@Nullable Overlaps overlaps, DayRange span, IntConsumer search) {
        if (overlaps != null) {
            overlaps.each(span.first() - Relation.REPORTED_WITHIN, span.last() + Relation.REPORTED_WITHIN, search);
        }
    }

    private final class Search implements IntConsumer {
        private final int end;
        private final int part;
        private final BitSet among;
        private int found = NONE;

        Search(int end, int part, BitSet among) {
            this.end = end;
            this.part = part;
            this.among = among;
        }

        @Override
        public void accept(int whole) {
            if (whole < end
                    && whole > found
                    && among.get(whole)
                    && relation.between(claims.get(whole), claims.get(part)) != null) {
                found = whole;
            }
        }
    }

    Total total() {
        BitSet added = new BitSet();
        List<Claim> included = new ArrayList<>();
        List<OmittedClaim> leftOut = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < claims.size(); i++) {
            OmittedClaim out = leftOut(i, added);
            if (out == null) {
                added.set(i);
                included.add(claims.get(i).claim());
                sum += claims.get(i).value();
            } else {
                leftOut.add(out);
            }
        }
        Claim first = claims.getFirst().claim();
        return new Total(first.kind(), first.currency(), sum, included, leftOut);
    }

    private @Nullable OmittedClaim leftOut(int at, BitSet added) {
        Claim claim = claims.get(at).claim();
        int whole = container(at, added);
        if (whole != NONE) {
            OmissionReason why = Objects.requireNonNull(relation.between(claims.get(whole), claims.get(at)));
            return new OmittedClaim(claim, why, claims.get(whole).claim());
        }
        OmissionReason unfit = unfit(claims.get(at));
        if (unfit != null) {
            return new OmittedClaim(claim, unfit, null);
        }
        return partsWorth[at] > claim.value() ? new OmittedClaim(claim, OmissionReason.LESS_THAN_PARTS, null) : null;
    }
}
