package dev.blotter.workbench.explain;

import dev.blotter.finding.Conclusion;
import dev.blotter.finding.Count;
import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.Entry.Evidence;
import dev.blotter.finding.Entry.Tagged;
import dev.blotter.finding.FraudType;
import dev.blotter.finding.Label;
import dev.blotter.finding.Region;
import dev.blotter.finding.Role;
import dev.blotter.finding.Same;
import dev.blotter.finding.Tag;
import dev.blotter.rules.explain.JustifiedConclusion;
import dev.blotter.text.Quantity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the conclusions that a tag of an entry was assembled from. */
record TagGrounds(List<JustifiedConclusion> reasons) {
    /** The conclusions of each tag of an entry, in the order of {@link Tag#of(Entry)}. */
    List<List<JustifiedConclusion>> of(Entry entry) {
        List<List<JustifiedConclusion>> all = new ArrayList<>();
        for (Tagged tagged : entry.tags()) {
            all.add(tagged instanceof CountTag count ? of(count) : of(Tag.of(tagged)));
        }
        return all;
    }

    private List<JustifiedConclusion> of(Tag tag) {
        return where(
                conclusion -> tag.family() == Tag.Family.REGION ? gives(conclusion, tag) : tag.equals(tag(conclusion)));
    }

    /** The tag that a conclusion makes by itself; null for relations and exclusions. */
    static @Nullable Tag tag(Conclusion conclusion) {
        return switch (conclusion) {
            case FraudType type -> new Tag(Tag.Family.FRAUD_TYPE, type.code(), "");
            case Count count -> new Tag(Tag.Family.COUNT, count.kind(), FactText.figure(count.quantity()));
            case Region region -> new Tag(Tag.Family.REGION, region.place().code(), "");
            case Label label -> new Tag(Tag.Family.LABEL, label.name(), label.value());
            case Role role -> role.tag();
            default -> null;
        };
    }

    static boolean gives(Conclusion conclusion, Tag asked) {
        Tag tag = tag(conclusion);
        return tag != null
                && (asked.covers(tag)
                        || (asked.family() == tag.family()
                                && asked.family() == Tag.Family.REGION
                                && lies(tag.name(), asked.name())));
    }

    /** The code of a subdivision begins with that of its country. */
    private static boolean lies(String code, String in) {
        return (code + "-").startsWith(in + "-");
    }

    /** The figure in each sentence that gives it, and then what is said of it. */
    private List<JustifiedConclusion> of(CountTag tag) {
        Set<Count> figures = new HashSet<>();
        reasons.stream()
                .map(JustifiedConclusion::conclusion)
                .filter(conclusion -> conclusion instanceof Count count && isStatedBy(tag, count))
                .forEach(conclusion -> figures.add(figure((Count) conclusion)));
        while (addSame(figures)) {
            // one figure may be the same as a second, and that as a third
        }
        return where(conclusion -> {
            Count count = conclusion instanceof Count figure ? figure : conclusion.count();
            return count != null && figures.contains(figure(count));
        });
    }

    private boolean addSame(Set<Count> figures) {
        boolean added = false;
        for (JustifiedConclusion reason : reasons) {
            if (reason.conclusion() instanceof Same(Count count, Count again)
                    && (figures.contains(figure(count)) || figures.contains(figure(again)))) {
                added |= figures.addAll(List.of(figure(count), figure(again)));
            }
        }
        return added;
    }

    private static boolean isStatedBy(CountTag tag, Count count) {
        Quantity quantity = count.quantity();
        return count.kind().equals(tag.kind())
                && quantity.value() == tag.value()
                && quantity.qualifier().equals(tag.qualifier())
                && tag.evidence().stream().anyMatch(evidence -> covers(evidence, quantity));
    }

    private static boolean covers(Evidence evidence, Quantity quantity) {
        return evidence.in().equals(quantity.sentence() == 0 ? "title" : "text")
                && evidence.begin() <= quantity.begin()
                && quantity.end() <= evidence.end();
    }

    private List<JustifiedConclusion> where(Predicate<Conclusion> wanted) {
        return reasons.stream()
                .filter(reason -> wanted.test(reason.conclusion()))
                .toList();
    }

    /** What makes two counts one figure before any rule says so. */
    private static Count figure(Count count) {
        return new Count(count.kind(), count.quantity());
    }
}
