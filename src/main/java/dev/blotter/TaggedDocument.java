package dev.blotter;

import dev.blotter.finding.Entry;
import dev.blotter.finding.Verdict;

/** The entry that rules make of a document, and the conclusions that it rests on. */
public record TaggedDocument(Entry entry, Verdict verdict) {}
