package dev.blotter.serve;

import dev.blotter.finding.Entry;
import dev.blotter.finding.wording.EntryLine;
import dev.blotter.index.result.Hit;
import dev.blotter.index.result.Snippet;
import dev.blotter.text.Plain;
import java.util.List;

/** A hit: title, source and date, the tags, and the sentences that answer. */
record HitRow(Hit hit) {
    private static final int MOST_SENTENCES = 2;

    MarkedParts title() {
        String title = hit.entry().title();
        return MarkedParts.of(
                hit.title().isEmpty()
                        ? Snippet.marking(title == null || title.isBlank() ? "(no title)" : title, List.of())
                        : hit.title().getFirst());
    }

    String link() {
        return EntryPage.link(hit.entry().source());
    }

    String source() {
        return Plain.line(hit.entry().source());
    }

    String day() {
        return EntryLine.day(hit.entry());
    }

    /** How many documents tell its story; empty for one. */
    String sources() {
        return hit.sources() > 1 ? hit.sources() + " sources" : "";
    }

    String tags() {
        return Plain.line(EntryLine.tags(hit.entry(), hit.counts()));
    }

    /** What is wrong with the document; empty when nothing is. */
    String fault() {
        Entry entry = hit.entry();
        return entry.reason() == null ? "" : entry.status() + ": " + Plain.line(entry.reason());
    }

    List<MarkedParts> sentences() {
        return hit.sentences(MOST_SENTENCES).stream().map(MarkedParts::around).toList();
    }
}
