package dev.blotter.index.story;

import dev.blotter.finding.Entry;
import dev.blotter.index.fingerprint.RareNames;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An entry that a filter matches.
 *
 * @param story what it shares with the entries of mostly the same wording; null when it is alone
 * @param names what hardly another entry names
 * @param meeting the positions of the counts that meet the conditions; null without conditions
 */
public record StoryMatch(
        Entry entry,
        @Nullable String story,
        RareNames names,
        @Nullable List<Integer> meeting) {

    /** The positions of its counts of a kind that meet the conditions. */
    public List<Integer> positions(String kind) {
        return IntStream.range(0, entry.counts().size())
                .filter(i -> entry.counts().get(i).kind().equals(kind))
                .filter(i -> meeting == null || meeting.contains(i))
                .boxed()
                .toList();
    }
}
