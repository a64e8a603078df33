package dev.blotter.serve;

import dev.blotter.export.ExportedEntry;
import dev.blotter.finding.Entry;
import dev.blotter.finding.wording.EntryLine;
import dev.blotter.index.entry.StoredEntry;
import dev.blotter.index.result.Snippet;
import dev.blotter.text.Plain;
import java.util.List;
import java.util.Objects;

/**
 * One entry: its text, and each tag with the sentence it rests on and the rule that wrote it.
 *
 * @param editing what a form of corrections needs
 */
record EntryPage(Frame frame, StoredEntry stored, MarkedParts text, Editing editing) {
    /**
     * @param allowed whether documents may be corrected
     * @param token that a form must send back
     * @param who whose judgement it is unless the form says
     * @param done whether a correction was just made
     */
    record Editing(boolean allowed, String token, String who, boolean done) {}

    static EntryPage of(StoredEntry stored, SearchForm form, Editing editing) {
        String title = new ExportedEntry(stored.entry(), stored.document()).title();
        return new EntryPage(new Frame(title, form), stored, MarkedParts.of(Snippet.evidence(stored)), editing);
    }

    /** The address of the page of a source. */
    static String link(String source) {
        return "/entry?" + SearchForm.pair("source", source);
    }

    /** As the index knows it, for links and forms. */
    String source() {
        return entry().source();
    }

    String why() {
        return "/why?" + SearchForm.pair("source", source());
    }

    /** Where the document was published, when it says so; else empty. */
    String address() {
        return Objects.requireNonNullElse(new ExportedEntry(entry(), stored.document()).url(), "");
    }

    Entry entry() {
        return stored.entry();
    }

    String day() {
        return EntryLine.date(entry());
    }

    /** What is wrong with the document; empty when nothing is. */
    String fault() {
        return entry().reason() == null ? "" : entry().status() + ": " + Plain.line(entry().reason());
    }

    /** What it is a copy of; empty when it is none. */
    String original() {
        return Objects.requireNonNullElse(entry().copyOf(), "");
    }

    List<String> notes() {
        return entry().warnings().stream().map(Plain::line).toList();
    }

    List<TagRow> tags() {
        return TagRow.of(entry(), text);
    }
}
