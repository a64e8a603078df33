package dev.blotter.serve;

import dev.blotter.export.ExportedEntry;
import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.Evidence;
import dev.blotter.finding.Tag;
import dev.blotter.finding.wording.TagText;
import dev.blotter.index.entry.StoredEntry;
import dev.blotter.index.result.Snippet;
import dev.blotter.text.Plain;
import java.util.List;

/**
 * One entry: its text, and each tag with the sentence it rests on and the rule that wrote it.
 *
 * @param token that a form must send back
 * @param done whether a correction was just made
 */
record EntryPage(
        Frame frame, StoredEntry stored, MarkedParts text, ServerSettings settings, String token, boolean done) {
    static EntryPage of(StoredEntry stored, Request request, ServerSettings settings, String token) {
        Frame frame = new Frame(
                new ExportedEntry(
                                stored.entry(),
                                stored.document(),
                                stored.entry().counts())
                        .title(),
                SearchForm.of(request));
        boolean done = request.value("done").equals("yes");
        return new EntryPage(frame, stored, MarkedParts.of(Snippet.evidence(stored)), settings, token, done);
    }

    /** The address of the page of a source. */
    static String link(String source) {
        return "/entry?" + SearchForm.pair("source", source);
    }

    Entry entry() {
        return stored.entry();
    }

    /** What is wrong with a document that has a reason. */
    static String fault(Entry entry) {
        return entry.status() + ": " + Plain.line(String.valueOf(entry.reason()));
    }

    List<TagText> tags() {
        return TagText.of(entry());
    }

    /** A tag as a correction names it. */
    static String name(TagText text) {
        return Tag.of(text.tag()).toString();
    }

    static MarkedParts sentence(Evidence evidence) {
        return MarkedParts.of(Snippet.sentence(evidence));
    }

    /** The place in the text that evidence is from. */
    String place(Evidence evidence) {
        return "#at" + text.markAt(evidence.begin());
    }
}
