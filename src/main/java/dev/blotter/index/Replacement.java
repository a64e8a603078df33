package dev.blotter.index;

import dev.blotter.finding.Entry;
import dev.blotter.index.entry.InputRecord;
import dev.blotter.index.entry.StoredEntry;
import dev.blotter.text.Document;

/**
 * The writing of one file anew: its former entries are gone, new ones are added one by one, and its
 * record completes it. A file without its record, because the run died, counts as not read. For one
 * thread.
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

    /** Adds an entry with the document that it was made of. */
    public void add(Entry entry, Document document) {
        session.write(new StoredEntry(file, entry, document), known);
    }

    /** Completes the file. */
    public void done(InputRecord input) {
        if (!input.file().equals(file)) {
            throw new IllegalArgumentException("the record of '" + input.file() + "' does not complete '" + file + "'");
        }
        session.complete(input);
    }
}
