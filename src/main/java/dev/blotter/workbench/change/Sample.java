package dev.blotter.workbench.change;

import dev.blotter.index.BlotterIndex;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.zip.CRC32C;

/** Some of the documents of an index, the same for the same seed in whatever order they were indexed. */
final class Sample {
    private record Drawn(long lot, String source) {}

    private static final Comparator<Drawn> BY_LOT =
            Comparator.comparingLong(Drawn::lot).thenComparing(Drawn::source);

    private Sample() {}

    /** The sources that draw the lowest lots, in order. */
    static List<String> of(BlotterIndex index, Diff.Request request) {
        PriorityQueue<Drawn> lowest = new PriorityQueue<>(BY_LOT.reversed());
        index.judgedSources(source -> {
            lowest.add(new Drawn(lot(source, request.seed()), source));
            if (lowest.size() > request.sample()) {
                lowest.remove();
            }
        });
        return lowest.stream().map(Drawn::source).sorted().toList();
    }

    private static long lot(String source, long seed) {
        CRC32C lot = new CRC32C();
        lot.update(Long.toString(seed).getBytes(StandardCharsets.US_ASCII));
        lot.update('/');
        lot.update(source.getBytes(StandardCharsets.UTF_8));
        return lot.getValue();
    }
}
