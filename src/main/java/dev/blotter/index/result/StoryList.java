package dev.blotter.index.result;

import java.util.List;

/**
 * Stories that were found.
 *
 * @param total how many, of which {@code stories} are one page
 */
public record StoryList(long total, List<Story> stories) {
    public StoryList {
        stories = List.copyOf(stories);
    }
}
