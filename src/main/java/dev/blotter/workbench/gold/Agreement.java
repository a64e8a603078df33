package dev.blotter.workbench.gold;

import dev.blotter.codes.FraudTypes;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.Entry.LabelTag;
import dev.blotter.finding.Entry.RegionTag;
import dev.blotter.finding.Entry.Tagged;
import dev.blotter.finding.Entry.TypeTag;
import dev.blotter.workbench.gold.GoldRecord.GoldCount;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a gold record has a tag: right or extra, or neither where the record calls it optional or is silent. */
public record Agreement(FraudTypes types) {
    private static final Tally OPEN = new Tally(0, 0, 0);
    private static final Tally RIGHT = new Tally(1, 0, 0);
    private static final Tally EXTRA = new Tally(0, 1, 0);

    /** Of labels gold is silent. */
    public Tally of(Tagged tag, GoldRecord gold) {
        return switch (tag) {
            case TypeTag type -> of(type, gold);
            case CountTag count ->
                of(gold, "counts", has(gold.counts("counts"), count), has(gold.counts("countsOptional"), count));
            case RegionTag region -> of(region, gold);
            case LabelTag label -> OPEN;
        };
    }

    private Tally of(TypeTag tag, GoldRecord gold) {
        boolean open = Stream.of("fraudTypes", "fraudTypesOptional")
                        .flatMap(field -> gold.words(field).stream())
                        .anyMatch(code -> implies(code, tag.code()))
                || (gold.fraud().orElse(false) && types.general().equals(Optional.of(tag.code())));
        return of(gold, "fraudTypes", gold.words("fraudTypes").contains(tag.code()), open);
    }

    /** Where a kind is right, or may be, what it belongs to is not wrong. */
    private boolean implies(String code, String tag) {
        return code.equals(tag) || (types.isKnown(code) && types.ancestors(code).contains(tag));
    }

    private static Tally of(RegionTag tag, GoldRecord gold) {
        Set<String> optional = gold.words("regionsOptional");
        boolean open = optional.stream().anyMatch(code -> code.equals(tag.code()) || code.startsWith(tag.code() + "-"));
        return of(gold, "regions", gold.words("regions").contains(tag.code()), open);
    }

    private static boolean has(List<GoldCount> counts, CountTag tag) {
        return counts.stream().anyMatch(count -> count.isOf(tag));
    }

    private static Tally of(GoldRecord gold, String field, boolean right, boolean open) {
        return !gold.has(field) ? OPEN : right ? RIGHT : open ? OPEN : EXTRA;
    }
}
