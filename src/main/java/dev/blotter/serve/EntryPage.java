package dev.blotter.serve;

import dev.blotter.export.ExportedEntry;
import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.Evidence;
import dev.blotter.finding.Entry.Tagged;
import dev.blotter.finding.Tag;
import dev.blotter.finding.correction.Correction;
import dev.blotter.finding.wording.TagText;
import dev.blotter.index.entry.StoredEntry;
import dev.blotter.index.result.Hit;
import dev.blotter.index.result.Snippet;
import dev.blotter.text.Plain;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One entry: its text, and each tag with the sentence it rests on and the rule that wrote it.
 *
 * @param corrections of this document that can be taken back
 * @param token that a form must send back
 * @param request which asked for it, or sent the correction that was refused
 * @param fault why a correction was refused; empty when none was
 */
record EntryPage(
        Frame frame,
        StoredEntry stored,
        MarkedParts text,
        Links links,
        List<Correction> corrections,
        ServerSettings settings,
        String token,
        Request request,
        String fault) {
    /**
     * Where one may go from here.
     *
     * @param similar documents like it, the likest first
     * @param story other documents of its story
     */
    record Links(Neighbours neighbours, List<Hit> similar, List<Entry> story) {}

    static EntryPage of(
            StoredEntry stored,
            Request request,
            Links links,
            List<Correction> corrections,
            ServerSettings settings,
            String token,
            String fault) {
        Frame frame = new Frame(
                new ExportedEntry(
                                stored.entry(),
                                stored.document(),
                                stored.entry().counts())
                        .title(),
                SearchForm.of(request));
        return new EntryPage(
                frame,
                stored,
                MarkedParts.of(Snippet.evidence(stored)),
                links,
                corrections,
                settings,
                token,
                request,
                fault);
    }

    /** Whether a correction was just made. */
    boolean done() {
        return request.value("done").equals("yes");
    }

    /** What a field of a refused correction held; empty without one. */
    String sent(String field) {
        return fault.isEmpty() ? "" : request.value(field);
    }

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

    static String colour(Tagged tag) {
        return switch (tag) {
            case Entry.TypeTag type -> "of-fraud";
            case Entry.CountTag count -> "of-figure";
            case Entry.RegionTag region -> "of-region";
            case Entry.LabelTag label -> "of-label";
        };
    }

    /** The colours of the marks of the text, by where they begin: that of the first tag which rests on it. */
    Map<Integer, String> colours() {
        Map<Integer, String> colours = new HashMap<>();
        entry().tags()
                .forEach(tag -> tag.evidence().stream()
                        .filter(evidence -> evidence.in().equals("text"))
                        .forEach(evidence -> colours.putIfAbsent(text.markAt(evidence.begin()), colour(tag))));
        return colours;
    }

    static String name(TagText text) {
        return Tag.of(text.tag()).toString();
    }

    static MarkedParts sentence(List<Evidence> together) {
        return MarkedParts.of(Snippet.sentence(together));
    }

    static Collection<List<Evidence>> bySentence(Tagged tag) {
        return tag.evidence().stream()
                .collect(Collectors.groupingBy(
                        evidence -> List.of(evidence.in(), evidence.sentence()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    String place(Evidence evidence) {
        return "#at" + text.markAt(evidence.begin());
    }
}
