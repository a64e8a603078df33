package dev.blotter.index.result;

import dev.blotter.finding.Entry.CountTag;
import dev.blotter.index.entry.StoredEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry that a filter matches, with the positions of the counts that meet its conditions; null when it has none. */
public record Match(StoredEntry stored, @Nullable List<Integer> meeting) {

    /** The counts that meet the conditions; all, when there are none. */
    public List<CountTag> counts() {
        List<CountTag> all = stored.entry().counts();
        return meeting == null ? all : meeting.stream().map(all::get).toList();
    }
}
