package dev.blotter.index.result;

import dev.blotter.finding.Entry;
import java.util.List;

/** Documents that re-publish or rewrite one report, by date and source, named by the smallest of their sources. */
public record Story(String id, List<Entry> entries) {}
