package dev.blotter.index.entry;

import dev.blotter.finding.Entry;
import dev.blotter.text.Document;
import org.jspecify.annotations.Nullable;

/** An entry with its document and the source of its file; the story is null when it is alone, or not known yet. */
public record StoredEntry(
        String file,
        Entry entry,
        Document document,
        @Nullable String story) {

    public StoredEntry(String file, Entry entry, Document document) {
        this(file, entry, document, null);
    }

    /** This document with another entry: it is the copy and tells the story that it did. */
    public StoredEntry with(Entry other) {
        return new StoredEntry(file, other.with(entry.copyOf(), null), document, story);
    }
}
