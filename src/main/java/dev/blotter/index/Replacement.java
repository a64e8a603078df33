package dev.blotter.index;

import dev.blotter.finding.Entry;
import dev.blotter.index.entry.InputRecord;
import dev.blotter.index.entry.StoredEntry;
import dev.blotter.text.Document;

/**
 * The writing of one file anew. Its record completes it; a file without one, because the run died, counts as not read.
 */
public final class Replacement {
    private final IndexSession session;
    private final String file;
    private final boolean known;

    Replacement(IndexSession session, String file, boolean known) {
        this.session = session;
        this.file = file;
        this.known = known;
    }

    public void add(Entry entry, Document document) {
        session.write(new StoredEntry(file, entry, document), known);
    }

    public void done(InputRecord input) {
        if (!input.file().equals(file)) {
            throw new IllegalArgumentException("the record of '" + input.file() + "' does not complete '" + file + "'");
        }
        session.complete(input);
    }
}
