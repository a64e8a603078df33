package dev.blotter.finding.wording;

import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.Tagged;
import java.util.ArrayList;
import java.util.List;

/**
 * A tag of an entry in words, with all that is known of it; the text is as the document has it, and not cleaned.
 *
 * @param family what it is: {@code fraud}, a kind of count, {@code region} or {@code label}
 * @param value such as {@code Nigeria (NG) × 3}
 * @param tag with its rules and evidence
 */
public record TagText(String family, String value, Tagged tag) {

    /** The tags of an entry, in its order. */
    public static List<TagText> of(Entry entry) {
        List<TagText> tags = new ArrayList<>();
        entry.fraudTypes().forEach(tag -> tags.add(new TagText("fraud", tag.name() + " (" + tag.code() + ")", tag)));
        entry.counts().forEach(tag -> tags.add(new TagText(tag.kind(), FigureText.whole(tag), tag)));
        entry.regions()
                .forEach(tag ->
                        tags.add(new TagText("region", tag.name() + " (" + tag.code() + ") × " + tag.mentions(), tag)));
        entry.labels().forEach(tag -> tags.add(new TagText("label", tag.name() + "=" + tag.value(), tag)));
        return tags;
    }
}
