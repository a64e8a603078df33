package dev.blotter.claim;

import dev.blotter.codes.CodeLookup;
import dev.blotter.index.query.Dimension;
import dev.blotter.index.query.Filter;
import dev.blotter.text.DayRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a sum is about: regions, kinds of fraud and days. A claim is added only when all of it lies in them. */
public final class TotalScope {
    private final CodeLookup vocabulary;
    private final CodeHierarchy kinds;
    private final CodeHierarchy places;
    private final Limits limits;

    /** What must hold of a claim; empty lists and all days stand for no limit, as does no outer one. */
    private record Limits(
            List<String> fraudTypes,
            List<String> regions,
            DayRange days,
            @Nullable Limits outer) {
        static final Limits NONE = new Limits(List.of(), List.of(), DayRange.ANY, null);
    }

    private TotalScope(CodeLookup vocabulary, CodeHierarchy kinds, CodeHierarchy places, Limits limits) {
        this.vocabulary = vocabulary;
        this.kinds = kinds;
        this.places = places;
        this.limits = limits;
    }

    public static TotalScope all(CodeLookup vocabulary) {
        return new TotalScope(
                vocabulary, CodeHierarchy.ofTypes(vocabulary), CodeHierarchy.ofRegions(vocabulary), Limits.NONE);
    }

    public static TotalScope of(Filter asked) {
        return all(asked.vocabulary()).with(new Limits(asked.fraudTypes(), asked.regions(), asked.during(), null));
    }

    /** The part of it with one kind of fraud or region. Of years and months it is all, since days choose their claims. */
    public TotalScope within(Dimension dimension, String value) {
        return switch (dimension) {
            case FRAUD -> with(new Limits(List.of(value), List.of(), DayRange.ANY, limits));
            case REGION -> with(new Limits(List.of(), List.of(value), DayRange.ANY, limits));
            default -> this;
        };
    }

    private TotalScope with(Limits narrower) {
        return new TotalScope(vocabulary, kinds, places, narrower);
    }

    /** Why a claim is not wholly within; null when it is. */
    @Nullable
    OmissionReason excludes(Claim claim) {
        for (Limits each = limits; each != null; each = each.outer()) {
            OmissionReason why = excludes(each, claim);
            if (why != null) {
                return why;
            }
        }
        return null;
    }

    private @Nullable OmissionReason excludes(Limits asked, Claim claim) {
        if (!asked.regions().isEmpty() && !places.liesIn(claim.ownRegions(), asked.regions())) {
            return claim.ownRegions().isEmpty() ? OmissionReason.NO_PLACE : OmissionReason.OTHER_PLACES;
        }
        if (!asked.fraudTypes().isEmpty() && !kinds.liesIn(claim.fraudTypes(), asked.fraudTypes())) {
            return OmissionReason.OTHER_KINDS;
        }
        DayRange own = claim.days();
        return asked.days().isAny() || (own != null && asked.days().contains(own)) ? null : OmissionReason.OTHER_DAYS;
    }

    /** The names of regions and kinds of fraud, and how large figures may be. */
    public CodeLookup vocabulary() {
        return vocabulary;
    }

    CodeHierarchy kinds() {
        return kinds;
    }

    CodeHierarchy places() {
        return places;
    }
}
