package dev.blotter.cli;

import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.Entry.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries with as little in them as a test needs. */
public final class Entries {
    private Entries() {}

    public static Entry entry(@Nullable String title, String source, CountTag... counts) {
        return new Entry(
                Entry.SCHEMA,
                source,
                "sha256:" + "0".repeat(64),
                null,
                title,
                "2024-05-01",
                "meta",
                "en",
                "ok",
                null,
                List.of(),
                null,
                List.of(new Entry.TypeTag("romance-scam", "Romance scam", List.of("fraud type/named"), List.of())),
                List.of(counts),
                List.of(),
                List.of(),
                "hash",
                "0.1.0");
    }

    public static CountTag count(String kind, double value, boolean headline, String sentence) {
        return new CountTag(
                kind,
                value,
                null,
                "at-least",
                kind.equals("loss") ? "USD" : null,
                "2024-01-01",
                "2024-04-30",
                headline,
                false,
                null,
                List.of("MM", "TH"),
                "count",
                List.of("romance-scam"),
                List.of("people/verb then people"),
                List.of(new Evidence("text", 0, 3, sentence.substring(0, Math.min(3, sentence.length())), sentence)));
    }
}
