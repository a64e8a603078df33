package dev.blotter.workbench.change;

import dev.blotter.finding.Count;
import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.Entry.Evidence;
import dev.blotter.finding.Entry.Tagged;
import dev.blotter.finding.Tag;
import dev.blotter.workbench.change.TagChange.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What differs in tags between two entries of one document. */
final class EntryDiff {
    /** The families in their order, kinds of counts in theirs, the rest by name. */
    static final Comparator<Tag> ORDER = Comparator.comparing(Tag::family)
            .thenComparing(Tag::name, Count.ORDER)
            .thenComparing(Tag::value);

    private EntryDiff() {}

    /** The parts that differ, by tag; figures stand together under their kind. */
    static NavigableMap<Tag, List<Part>> between(Entry before, Entry now) {
        NavigableMap<Tag, List<Part>> parts = new TreeMap<>(ORDER);
        Map<Tag, Tagged> had = tags(before);
        Map<Tag, Tagged> has = tags(now);
        had.forEach((tag, of) -> {
            if (!has.containsKey(tag)) {
                parts.put(tag, List.of(new Part(of, null)));
            }
        });
        has.forEach((tag, of) -> {
            if (!had.containsKey(tag)) {
                parts.put(tag, List.of(new Part(null, of)));
            }
        });
        for (String kind : kinds(before, now)) {
            List<Part> figures = figures(of(kind, before), of(kind, now));
            if (!figures.isEmpty()) {
                parts.put(new Tag(Tag.Family.COUNT, kind, ""), figures);
            }
        }
        return parts;
    }

    private static Set<String> kinds(Entry before, Entry now) {
        return Stream.of(before, now)
                .flatMap(entry -> entry.counts().stream())
                .map(CountTag::kind)
                .collect(Collectors.toCollection(() -> new TreeSet<>(Count.ORDER)));
    }

    private static Map<Tag, Tagged> tags(Entry entry) {
        Map<Tag, Tagged> tags = new LinkedHashMap<>();
        for (Tagged tagged : entry.tags()) {
            if (!(tagged instanceof CountTag)) {
                tags.put(Tag.of(tagged), tagged);
            }
        }
        return tags;
    }

    private static List<CountTag> of(String kind, Entry entry) {
        return entry.counts().stream()
                .filter(count -> count.kind().equals(kind))
                .toList();
    }

    /** Pairs equal figures, and leaves them out; then those of one place in the text, then those of one value. */
    private static List<Part> figures(List<CountTag> before, List<CountTag> now) {
        List<CountTag> had = new ArrayList<>(before);
        List<CountTag> has = new ArrayList<>(now);
        pairs(had, has, (one, other) -> figure(one).equals(figure(other)));
        List<Part> parts = new ArrayList<>(pairs(had, has, EntryDiff::restOnTheSame));
        parts.addAll(pairs(had, has, (one, other) -> one.value() == other.value()));
        had.forEach(count -> parts.add(new Part(count, null)));
        has.forEach(count -> parts.add(new Part(null, count)));
        return parts;
    }

    /** Takes pairs out of two lists. */
    private static List<Part> pairs(List<CountTag> had, List<CountTag> has, BiPredicate<CountTag, CountTag> match) {
        List<Part> pairs = new ArrayList<>();
        for (CountTag one : List.copyOf(had)) {
            Optional<CountTag> other =
                    has.stream().filter(count -> match.test(one, count)).findFirst();
            other.ifPresent(count -> {
                had.remove(one);
                has.remove(count);
                pairs.add(new Part(one, count));
            });
        }
        return pairs;
    }

    private static boolean restOnTheSame(CountTag one, CountTag other) {
        return one.evidence().stream()
                .anyMatch(quote -> other.evidence().stream().anyMatch(again -> overlap(quote, again)));
    }

    private static boolean overlap(Evidence one, Evidence other) {
        return one.in().equals(other.in()) && one.begin() < other.end() && other.begin() < one.end();
    }

    /** What of a count makes it another one; the places of the document are told under regions. */
    private static List<@Nullable Object> figure(CountTag count) {
        return Arrays.asList(
                count.value(),
                count.upper(),
                count.qualifier(),
                count.currency(),
                count.from(),
                count.to(),
                count.headline(),
                count.statistic(),
                count.regionsFrom().equals("count") ? count.regions() : List.of());
    }
}
