package dev.blotter.workbench.explain;

import java.util.List;

/**
 * What a rule saw in a document: the names that it gives it, what it is, and its words; none for the whole document.
 */
public record FactDescription(List<String> names, String what, List<QuotedWords> quotes) {}
