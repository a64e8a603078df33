package dev.blotter.batch;

import dev.blotter.finding.Entry;
import dev.blotter.text.Status;
import java.util.List;
import java.util.TreeMap;

/** Documents that rules failed on, for a command that keeps no entries. Safe for use by many threads. */
public final class FailedDocuments {
    private static final int FIRST = 3;

    private final TreeMap<String, String> reasons = new TreeMap<>();
    private int number;

    public synchronized void note(Entry entry) {
        if (entry.status().equals(Status.FAILED.json())) {
            number++;
            reasons.put(entry.source(), String.valueOf(entry.reason()));
            if (reasons.size() > FIRST) {
                reasons.pollLastEntry();
            }
        }
    }

    public synchronized int number() {
        return number;
    }

    /** The first {@value #FIRST} by source, each with the reason. */
    public synchronized List<String> first() {
        return reasons.entrySet().stream()
                .map(failed -> failed.getKey() + ": " + failed.getValue())
                .toList();
    }
}
