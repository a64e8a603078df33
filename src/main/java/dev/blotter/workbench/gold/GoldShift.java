package dev.blotter.workbench.gold;

import dev.blotter.codes.FraudTypes;
import dev.blotter.finding.Entry;
import java.util.List;
import java.util.TreeSet;

/** How a change of rules moves tags towards gold, or away from it. Safe for many threads. */
public final class GoldShift {
    private static final Tally NONE = new Tally(0, 0, 0);

    private final Gold gold;
    private final Score before;
    private final Score now;

    /** A comparison without documents yet. */
    public GoldShift(Gold gold, FraudTypes types) {
        this.gold = gold;
        this.before = new Score(types);
        this.now = new Score(types);
    }

    /**
     * What precision and recall of a group of tags were, and are.
     *
     * @param group all kinds of fraud together, arrests, other counts, countries, subdivisions
     */
    public record Shift(String group, Tally before, Tally now) {}

    /** Adds what former and present rules make of a document, if it has a gold record. */
    public synchronized void add(String source, Entry was, Entry is) {
        gold.find(source).ifPresent(record -> {
            before.add(record, was);
            now.add(record, is);
        });
    }

    /** How many documents had a gold record. */
    public synchronized int documents() {
        return now.documents();
    }

    /** The groups of tags in which something moved, by name. */
    public synchronized List<Shift> moved() {
        TreeSet<String> groups = new TreeSet<>(before.groups().keySet());
        groups.addAll(now.groups().keySet());
        return groups.stream()
                .map(group -> new Shift(
                        group,
                        before.groups().getOrDefault(group, NONE),
                        now.groups().getOrDefault(group, NONE)))
                .filter(shift -> !shift.before().equals(shift.now()))
                .toList();
    }
}
