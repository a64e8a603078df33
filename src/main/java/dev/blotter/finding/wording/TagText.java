package dev.blotter.finding.wording;

import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.Tagged;
import java.util.List;

/**
 * A tag of an entry in words: its family ({@code fraud}, a kind of count, …) and a value such as {@code Nigeria (NG) ×
 * 3}; not cleaned.
 */
public record TagText(String family, String value, Tagged tag) {

    public static List<TagText> of(Entry entry) {
        return entry.tags().stream().map(TagText::of).toList();
    }

    private static TagText of(Tagged tag) {
        return switch (tag) {
            case Entry.TypeTag type -> new TagText("fraud", type.name() + " (" + type.code() + ")", tag);
            case Entry.CountTag count -> new TagText(count.kind(), FigureText.whole(count), tag);
            case Entry.RegionTag region ->
                new TagText("region", region.name() + " (" + region.code() + ") × " + region.mentions(), tag);
            case Entry.LabelTag label ->
                label.role()
                        .map(role -> new TagText(role, label.value(), tag))
                        .orElseGet(() -> new TagText("label", label.name() + "=" + label.value(), tag));
        };
    }
}
