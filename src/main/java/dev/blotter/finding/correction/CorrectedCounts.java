package dev.blotter.finding.correction;

import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.Entry.Evidence;
import dev.blotter.finding.Tag;
import dev.blotter.text.DayRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The counts of an entry that is being corrected. An added count comes last, and speaks for the document. */
final class CorrectedCounts {
    private static final Set<String> SUMS = Set.of("loss", "recovered");
    private static final Pattern SUM = Pattern.compile("[0-9.]+ [A-Z]{3}");
    private static final Pattern NUMBER = Pattern.compile("[0-9.]+");
    private static final String OF_DOCUMENT = "document";
    private static final String OF_COUNT = "count";
    private static final int ADDED = -1;

    /** What a document as a whole is about: sorted codes. */
    record Whole(List<String> types, List<String> countries) {}

    /** A count with its former position in the entry. */
    private record Kept(CountTag tag, int position) {}

    private final Whole before;
    private final List<Kept> kept = new ArrayList<>();
    /** The kinds of which a person has said which count is the headline, or that none is. */
    private final Set<String> settled = new HashSet<>();

    CorrectedCounts(List<CountTag> counts, Whole before) {
        this.before = before;
        for (int i = 0; i < counts.size(); i++) {
            kept.add(new Kept(counts.get(i), i));
        }
    }

    static void requireFigure(Tag tag) {
        boolean sum = SUMS.contains(tag.name());
        if (!(sum ? SUM : NUMBER).matcher(tag.value()).matches()) {
            throw new IllegalArgumentException("'" + tag + "' has no figure that can be added; write it like "
                    + new Tag(tag.family(), tag.name(), "") + (sum ? "=1000000 USD" : "=12"));
        }
    }

    /** Whether the entry has the count now. */
    boolean has(Tag tag) {
        return kept.stream().anyMatch(count -> tag.covers(Tag.of(count.tag())));
    }

    void add(Tag tag, String rule, Evidence evidence) {
        String[] figure = tag.value().split(" ", 2);
        CountTag added = new CountTag(
                tag.name(),
                Double.parseDouble(figure[0]),
                null,
                "exact",
                figure.length == 1 ? null : figure[1],
                null,
                null,
                false,
                null,
                before.countries(),
                OF_DOCUMENT,
                before.types(),
                List.of(rule),
                List.of(evidence));
        kept.add(new Kept(added, ADDED));
    }

    boolean remove(Tag tag) {
        return kept.removeIf(count -> tag.covers(Tag.of(count.tag())));
    }

    /** Makes the first count with a figure the only headline of its kind; tells whether it was not yet. */
    boolean makeHeadline(Tag tag) {
        int chosen = kept.indexOf(kept.stream()
                .filter(count -> tag.covers(Tag.of(count.tag())))
                .findFirst()
                .orElseThrow());
        return headlines(tag, at -> at == chosen);
    }

    /** Takes from the counts with a figure that they are the headline; tells whether any was. */
    boolean removeHeadline(Tag tag) {
        return headlines(
                tag,
                at -> kept.get(at).tag().headline()
                        && !tag.covers(Tag.of(kept.get(at).tag())));
    }

    private boolean headlines(Tag tag, IntPredicate isHeadline) {
        settled.add(tag.name());
        boolean changed = false;
        for (int at = 0; at < kept.size(); at++) {
            Kept count = kept.get(at);
            boolean headline = isHeadline.test(at);
            if (count.tag().kind().equals(tag.name()) && count.tag().headline() != headline) {
                kept.set(at, new Kept(placed(count.tag(), headline, count.tag().partOf()), count.position()));
                changed = true;
            }
        }
        return changed;
    }

    /** Takes kinds of fraud from the counts that name kinds of their own; tells whether any did. */
    boolean leaveOutTypes(Predicate<String> gone) {
        return change(
                tag -> !tag.fraudTypes().equals(before.types())
                        && tag.fraudTypes().stream().anyMatch(gone),
                tag -> about(tag, without(tag.fraudTypes(), gone), tag.regions(), tag.regionsFrom()));
    }

    /** Takes regions from the counts that name regions of their own; tells whether any did. */
    boolean leaveOutRegions(Predicate<String> gone) {
        return change(
                tag -> !tag.regionsFrom().equals(OF_DOCUMENT)
                        && tag.regions().stream().anyMatch(gone),
                tag -> {
                    List<String> left = without(tag.regions(), gone);
                    return about(tag, tag.fraudTypes(), left, left.isEmpty() ? OF_DOCUMENT : tag.regionsFrom());
                });
    }

    /** Gives counts with a figure a place or a period of their own; tells whether any had another. */
    boolean set(Tag tag) {
        return tag.family() == Tag.Family.PLACE
                ? change(
                        count -> tag.count().covers(Tag.of(count))
                                && !(count.regionsFrom().equals(OF_COUNT)
                                        && count.regions().equals(tag.regions())),
                        count -> about(count, count.fraudTypes(), tag.regions(), OF_COUNT))
                : change(
                        count ->
                                tag.count().covers(Tag.of(count)) && !tag.days().equals(days(count)),
                        count -> during(count, tag.days()));
    }

    /** Takes the place or the period from counts with a figure; tells whether any had one. */
    boolean unset(Tag tag) {
        return tag.family() == Tag.Family.PLACE
                ? change(
                        count -> tag.count().covers(Tag.of(count))
                                && count.regionsFrom().equals(OF_COUNT),
                        count -> about(count, count.fraudTypes(), List.of(), OF_DOCUMENT))
                : change(
                        count -> tag.count().covers(Tag.of(count)) && count.from() != null,
                        count -> during(count, null));
    }

    private boolean change(Predicate<CountTag> which, UnaryOperator<CountTag> change) {
        boolean changes = kept.stream().anyMatch(count -> which.test(count.tag()));
        kept.replaceAll(
                count -> which.test(count.tag()) ? new Kept(change.apply(count.tag()), count.position()) : count);
        return changes;
    }

    private static List<String> without(List<String> codes, Predicate<String> gone) {
        return codes.stream().filter(gone.negate()).toList();
    }

    /** The counts as they are now, where the document as a whole is about this. */
    List<CountTag> of(Whole now) {
        return kept.stream()
                .map(count -> placed(
                        about(
                                count.tag(),
                                count.tag().fraudTypes().equals(before.types())
                                        ? now.types()
                                        : count.tag().fraudTypes(),
                                count.tag().regionsFrom().equals(OF_DOCUMENT)
                                        ? now.countries()
                                        : count.tag().regions(),
                                count.tag().regionsFrom()),
                        count.tag().headline() || isNewHeadline(count)))
                .toList();
    }

    /** The first added count of a kind is the headline, where no other is. */
    private boolean isNewHeadline(Kept count) {
        if (settled.contains(count.tag().kind())) {
            return false;
        }
        List<Kept> ofKind = kept.stream()
                .filter(other -> other.tag().kind().equals(count.tag().kind()))
                .toList();
        return ofKind.stream().noneMatch(other -> other.tag().headline())
                && ofKind.stream()
                        .filter(other -> other.position() == ADDED)
                        .findFirst()
                        .filter(count::equals)
                        .isPresent();
    }

    private static CountTag about(CountTag tag, List<String> types, List<String> regions, String regionsFrom) {
        return with(tag, days(tag), tag.headline(), tag.partOf(), types, regions, regionsFrom);
    }

    /** A count in its new list: the one that contains it stands elsewhere there, or is gone. */
    private CountTag placed(CountTag tag, boolean headline) {
        Integer whole = tag.partOf();
        int at = whole == null
                ? ADDED
                : kept.stream().map(Kept::position).toList().indexOf(whole);
        return placed(tag, headline, at < 0 ? null : at);
    }

    private static CountTag placed(CountTag tag, boolean headline, @Nullable Integer partOf) {
        return with(tag, days(tag), headline, partOf, tag.fraudTypes(), tag.regions(), tag.regionsFrom());
    }

    private static @Nullable DayRange days(CountTag tag) {
        return DayRange.of(tag.from(), tag.to());
    }

    private static CountTag during(CountTag tag, @Nullable DayRange days) {
        return with(tag, days, tag.headline(), tag.partOf(), tag.fraudTypes(), tag.regions(), tag.regionsFrom());
    }

    private static CountTag with(
            CountTag tag,
            @Nullable DayRange days,
            boolean headline,
            @Nullable Integer partOf,
            List<String> types,
            List<String> regions,
            String regionsFrom) {
        return new CountTag(
                tag.kind(),
                tag.value(),
                tag.upper(),
                tag.qualifier(),
                tag.currency(),
                days == null ? null : LocalDate.ofEpochDay(days.first()).toString(),
                days == null ? null : LocalDate.ofEpochDay(days.last()).toString(),
                headline,
                partOf,
                regions,
                regionsFrom,
                types,
                tag.rules(),
                tag.evidence());
    }
}
