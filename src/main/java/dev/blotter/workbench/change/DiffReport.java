package dev.blotter.workbench.change;

import dev.blotter.finding.Tag;
import java.util.List;

/**
 * What a change of rules does to documents.
 *
 * @param documents how many were looked at
 * @param judged how many of them were judged; the change could not touch the others
 * @param changed how many changed in a tag
 * @param otherGrounds how many more have the same tags, by other rules or sentences
 * @param tags the tags that documents changed in: fraud types, counts, regions, labels
 */
public record DiffReport(int documents, int judged, int changed, int otherGrounds, List<TagTotal> tags) {
    /**
     * A tag.
     *
     * @param tag a kind of count has no value
     * @param gained how many documents have it now, or more figures of it
     * @param lost how many do not have it any more, or fewer figures of it
     * @param changed how many have other figures of it
     * @param first the first of them by source, as many as were asked for
     */
    public record TagTotal(Tag tag, int gained, int lost, int changed, List<TagChange> first) {
        public TagTotal {
            first = List.copyOf(first);
        }

        /** How many documents changed in it. */
        public int documents() {
            return gained + lost + changed;
        }
    }

    public DiffReport {
        tags = List.copyOf(tags);
    }
}
