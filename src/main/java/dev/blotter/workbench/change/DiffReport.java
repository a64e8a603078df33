package dev.blotter.workbench.change;

import dev.blotter.finding.Tag;
import java.util.List;

/**
 * What a change of rules does to documents: how many were looked at, judged, and changed in a tag.
 *
 * @param otherGrounds how many more have the same tags, by other rules or sentences
 */
public record DiffReport(int documents, int judged, int changed, int otherGrounds, List<TagTotal> tags) {
    /**
     * A tag, or a kind of count: how many documents have it now, no more, or with other figures, and the first of them.
     */
    public record TagTotal(Tag tag, int gained, int lost, int changed, List<TagChange> first) {
        public int documents() {
            return gained + lost + changed;
        }
    }
}
