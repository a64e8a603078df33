package dev.blotter.index.result;

import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.Evidence;
import dev.blotter.index.entry.StoredEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A piece of a title or text, from {@code begin} there in UTF-16 units, with the words that were found, in order. */
public record Snippet(int begin, String text, List<Mark> marks) {

    /** From where to where a word stands in its snippet, in UTF-16 units; the end is exclusive. */
    public record Mark(int begin, int end) {}

    public Snippet {
        marks = List.copyOf(marks);
    }

    /** A text of which any ranges are to be marked; those that overlap become one. */
    public static Snippet marking(String text, List<Mark> ranges) {
        List<Mark> marks = new ArrayList<>();
        ranges.stream()
                .filter(range -> range.begin() < range.end() && range.end() <= text.length())
                .sorted(Comparator.comparingInt(Mark::begin).thenComparingInt(Mark::end))
                .forEach(range -> join(marks, range));
        return new Snippet(0, text, marks);
    }

    private static void join(List<Mark> marks, Mark range) {
        if (marks.isEmpty() || marks.getLast().end() <= range.begin()) {
            marks.add(range);
        } else {
            Mark last = marks.removeLast();
            marks.add(new Mark(last.begin(), Math.max(last.end(), range.end())));
        }
    }

    /** The whole text of a document with all that the tags of its entry rest on. */
    public static Snippet evidence(StoredEntry stored) {
        Entry entry = stored.entry();
        return marking(
                stored.document().text(),
                entry.tags().stream()
                        .flatMap(tag -> tag.evidence().stream())
                        .filter(evidence -> evidence.in().equals("text"))
                        .map(evidence -> new Mark(evidence.begin(), evidence.end()))
                        .toList());
    }

    /** The sentence around some evidence, which is marked in it. */
    public static Snippet sentence(Evidence evidence) {
        return sentence(List.of(evidence));
    }

    /** The sentence around evidence that stands in one, all of which is marked. */
    public static Snippet sentence(List<Evidence> together) {
        return marking(
                together.getFirst().sentence(),
                together.stream().map(Snippet::place).toList());
    }

    /** Where evidence stands in its sentence; nowhere when that is not found. */
    static Mark place(Evidence evidence) {
        int at = evidence.sentence().indexOf(evidence.text());
        return at < 0 ? new Mark(0, 0) : new Mark(at, at + evidence.text().length());
    }
}
