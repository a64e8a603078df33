package dev.blotter.workbench.change;

import dev.blotter.finding.Entry;
import dev.blotter.finding.Tag;
import dev.blotter.workbench.change.DiffReport.TagTotal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts what differs, and keeps the first documents of each tag. Safe for many threads. */
final class DiffTally {
    private final int limit;
    private final NavigableMap<Tag, Of> tags = new TreeMap<>(EntryDiff.ORDER);
    private int documents;
    private int judged;
    private int changed;
    private int otherGrounds;

    DiffTally(int limit) {
        this.limit = limit;
    }

    /** Counts a document that the change could not touch. */
    synchronized int untouched() {
        return ++documents;
    }

    /** Counts a document that was judged; returns how many there were until now. */
    int judged(Entry before, Entry now) {
        NavigableMap<Tag, List<TagChange.Part>> parts = EntryDiff.between(before, now);
        boolean same = before.with(null, null).judgedBy(now.ruleSet()).equals(now.with(null, null));
        synchronized (this) {
            judged++;
            changed += parts.isEmpty() ? 0 : 1;
            otherGrounds += parts.isEmpty() && !same ? 1 : 0;
            parts.forEach(
                    (tag, of) -> tags.computeIfAbsent(tag, Of::new).add(new TagChange(now.source(), now.title(), of)));
            return ++documents;
        }
    }

    synchronized DiffReport report() {
        return new DiffReport(
                documents,
                judged,
                changed,
                otherGrounds,
                tags.values().stream().map(Of::total).toList());
    }

    private final class Of {
        private final Tag tag;
        private final Map<TagChange.Kind, Integer> counts = new EnumMap<>(TagChange.Kind.class);
        private final TreeSet<TagChange> first = new TreeSet<>(Comparator.comparing(TagChange::source));

        Of(Tag tag) {
            this.tag = tag;
        }

        void add(TagChange change) {
            counts.merge(change.kind(), 1, Integer::sum);
            first.add(change);
            if (first.size() > limit) {
                first.pollLast();
            }
        }

        TagTotal total() {
            return new TagTotal(
                    tag,
                    count(TagChange.Kind.GAINED),
                    count(TagChange.Kind.LOST),
                    count(TagChange.Kind.CHANGED),
                    List.copyOf(first));
        }

        private int count(TagChange.Kind kind) {
            return counts.getOrDefault(kind, 0);
        }
    }
}
