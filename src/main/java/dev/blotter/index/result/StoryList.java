package dev.blotter.index.result;

import java.util.List;

/** A page of the stories that were found, and how many there are. */
public record StoryList(long total, List<Story> stories) {}
