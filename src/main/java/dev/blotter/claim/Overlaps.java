package dev.blotter.claim;

import dev.blotter.text.DayRange;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;

/** Finds spans that meet a span: an interval tree in an array, in the order of first days. */
final class Overlaps {
    /** A span, with the number that is told when it is found. */
    record Numbered(DayRange span, int number) {}

    private final List<Numbered> spans;
    private final long[] last;

    Overlaps(Collection<Numbered> spans) {
        this.spans = spans.stream()
                .sorted(Comparator.comparingLong(numbered -> numbered.span().first()))
                .toList();
        this.last = new long[spans.size()];
        build(0, spans.size());
    }

    private long build(int begin, int end) {
        if (begin >= end) {
            return Long.MIN_VALUE;
        }
        int middle = (begin + end) >>> 1;
        long parts = Math.max(build(begin, middle), build(middle + 1, end));
        last[middle] = Math.max(spans.get(middle).span().last(), parts);
        return last[middle];
    }

    /** Gives the number of each that has a day from one to another, both inclusive, the last begun first, of equal ones the last given. */
    void each(long from, long to, IntConsumer sink) {
        each(0, spans.size(), from, to, sink);
    }

    private void each(int begin, int end, long from, long to, IntConsumer sink) {
        int middle = (begin + end) >>> 1;
        if (begin >= end || last[middle] < from) {
            return;
        }
        DayRange span = spans.get(middle).span();
        if (span.first() <= to) {
            each(middle + 1, end, from, to, sink);
            if (span.last() >= from) {
                sink.accept(spans.get(middle).number());
            }
        }
        each(begin, middle, from, to, sink);
    }
}
