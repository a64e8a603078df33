package dev.blotter.claim;

import dev.blotter.text.DayRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the claims of one measure.
 *
 * <p>Each claim belongs to the smallest larger one that may contain it. Bottom up, a claim is worth its value or that
 * of its parts, whichever is more. From the largest down, a claim is added unless an added one may contain it or its
 * parts are worth more.
 */
final class Summation {
    private static final int NONE = -1;

    private static final String AROUND = "around ";
    private static final String NOWHERE = "nowhere";
    private static final String EVERYWHERE = "everywhere";

    /** So many are compared one by one before places and days are asked which may contain a claim. */
    private static final int NEAREST = 64;

    /** What makes of a smaller claim a part, so that several of them may be more than the larger one. */
    private static final Set<OmissionReason> BOUNDS = EnumSet.of(OmissionReason.WITHIN, OmissionReason.IN_UNDATED);

    private final List<Relation.Facts> claims;
    private final Relation relation;
    private final TotalScope scope;
    private final CodeHierarchy regions;
    private final PlausibilityLimit limit;
    /** Claims by each region that they name, behind {@link #AROUND} by each that these lie in; and by the places above. */
    private final Map<String, Overlaps> byPlace = new HashMap<>();

    private final Map<String, List<Integer>> byUnit = new HashMap<>();
    private final BitSet counted = new BitSet();
    private final double[] partsWorth;

    Summation(Collection<Claim> ofOneMeasure, TotalScope scope) {
        this.claims = ofOneMeasure.stream()
                .sorted(Claims.LARGEST)
                .map(Relation.Facts::of)
                .toList();
        this.scope = scope;
        this.regions = scope.places();
        this.relation = new Relation(regions);
        this.limit = new PlausibilityLimit(regions, scope.vocabulary());
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

    private @Nullable OmissionReason unfit(Relation.Facts facts) {
        Claim claim = facts.claim();
        if (claim.statement().isUpperLimit()) {
            return OmissionReason.UPPER_LIMIT;
        }
        OmissionReason unlikely = limit.excludes(claim);
        if (unlikely != null) {
            return unlikely;
        }
        if (claim.count().statistic() && !claim.isConfirmed()) {
            return OmissionReason.STATISTIC;
        }
        return claim.isMain() || facts.ownSpan() != null ? scope.excludes(claim) : OmissionReason.BACKGROUND;
    }

    private void addPlaces() {
        Map<String, List<Overlaps.Numbered>> spans = new HashMap<>();
        counted.stream().forEach(i -> {
            Relation.Facts facts = claims.get(i);
            Overlaps.Numbered numbered = new Overlaps.Numbered(facts.span(), i);
            places(facts.claim().regions())
                    .forEach(place -> spans.computeIfAbsent(place, key -> new ArrayList<>())
                            .add(numbered));
        });
        spans.forEach((place, numbered) -> byPlace.put(place, new Overlaps(numbered)));
    }

    private Stream<String> places(List<String> named) {
        return named.isEmpty()
                ? Stream.of(EVERYWHERE, NOWHERE)
                : Stream.of(
                                Stream.of(EVERYWHERE),
                                named.stream(),
                                regions.around(named).stream().map(AROUND::concat))
                        .flatMap(Function.identity());
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
        return BOUNDS.contains(relation.between(claims.get(whole), claims.get(part)))
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
        int[] found = {NONE};
        IntConsumer search = whole -> {
            if (whole < end
                    && whole > found[0]
                    && among.get(whole)
                    && relation.between(claims.get(whole), claims.get(part)) != null) {
                found[0] = whole;
            }
        };
        claims.get(part)
                .units()
                .forEach(unit -> byUnit.getOrDefault(unit, List.of()).forEach(search::accept));
        DayRange span = claims.get(part).span();
        placesToSearch(claims.get(part).claim().regions())
                .flatMap(place -> Stream.ofNullable(byPlace.get(place)))
                .forEach(overlaps -> overlaps.each(
                        span.first() - Relation.REPORTED_WITHIN, span.last() + Relation.REPORTED_WITHIN, search));
        return found[0];
    }

    /** What names none of some regions, nor what they lie in or what lies in them, is elsewhere. */
    private Stream<String> placesToSearch(List<String> named) {
        return named.isEmpty()
                ? Stream.of(EVERYWHERE)
                : Stream.of(
                                Stream.of(NOWHERE),
                                regions.around(named).stream(),
                                named.stream().map(AROUND::concat))
                        .flatMap(Function.identity());
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
        return new Total(first.kind(), first.currency(), sum, included, leftOut, shared(leftOut));
    }

    /** What the claims add up to of which only a part may be meant. */
    private double shared(List<OmittedClaim> leftOut) {
        List<Claim> shared = leftOut.stream()
                .filter(out -> out.why().isShared())
                .map(OmittedClaim::claim)
                .toList();
        return shared.isEmpty()
                ? 0
                : new Summation(shared, TotalScope.all(scope.vocabulary()))
                        .total()
                        .sum();
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
