package dev.blotter.serve;

import dev.blotter.finding.Entry;
import dev.blotter.finding.Tag;
import dev.blotter.finding.wording.TagText;
import dev.blotter.index.result.Snippet;
import dev.blotter.text.Plain;
import java.util.ArrayList;
import java.util.List;

/**
 * A tag of an entry, with what it rests on.
 *
 * @param tag as a correction names it
 */
record TagRow(String family, String value, String tag, String rules, List<Quote> quotes) {
    /**
     * A sentence that a tag rests on.
     *
     * @param link to the place in the text; empty for one of the title
     */
    record Quote(MarkedParts sentence, String link) {}

    /**
     * @param text of the document, with all that tags rest on marked
     */
    static List<TagRow> of(Entry entry, MarkedParts text) {
        List<Tag> tags = Tag.of(entry);
        List<TagText> texts = TagText.of(entry);
        List<TagRow> rows = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            TagText said = texts.get(i);
            rows.add(new TagRow(
                    said.family(),
                    Plain.line(said.value()),
                    tags.get(i).toString(),
                    Plain.line(String.join("; ", said.tag().rules())),
                    said.tag().evidence().stream()
                            .map(evidence -> new Quote(
                                    MarkedParts.of(Snippet.sentence(evidence)),
                                    evidence.in().equals("text") ? "#at" + text.markAt(evidence.begin()) : ""))
                            .toList()));
        }
        return rows;
    }
}
