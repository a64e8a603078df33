package dev.blotter.export;

import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.Entry.Evidence;
import dev.blotter.text.Document;
import dev.blotter.text.EnglishDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document about twelve arrests, told by its title, its source, its day and its address. */
record Samples(
        String source, @Nullable String title, @Nullable String day, String url, String language, boolean tagged) {
    static final String TEXT = "A raid.\nPolice in Lagos arrested 12 people over romance scams. They had 40 phones.";
    static final String SENTENCE = "Police in Lagos arrested 12 people over romance scams.";
    static final String SHA = "ab".repeat(32);

    static Samples sample() {
        return new Samples("news/lagos.html", "Twelve held", "2024-03-05", "https://news.example/a?b=1", "en", true);
    }

    Samples titled(@Nullable String other) {
        return new Samples(source, other, day, url, language, tagged);
    }

    Samples from(String other) {
        return new Samples(other, title, day, url, language, tagged);
    }

    Samples on(@Nullable String other) {
        return new Samples(source, title, other, url, language, tagged);
    }

    Samples at(String other) {
        return new Samples(source, title, day, other, language, tagged);
    }

    Samples speaking(String other) {
        return new Samples(source, title, day, url, other, tagged);
    }

    Samples tagged(boolean other) {
        return new Samples(source, title, day, url, language, other);
    }

    ExportedEntry exported() {
        return exported(entry());
    }

    /** An entry with the document of this one. */
    ExportedEntry exported(Entry entry) {
        return new ExportedEntry(entry, document(title, TEXT), entry.counts());
    }

    Document document(@Nullable String nowTitled, String text) {
        return EnglishDocument.of(
                source,
                "sha256:" + SHA,
                nowTitled,
                text,
                day == null ? null : LocalDate.parse(day),
                day == null ? null : "meta",
                Map.of("url", url));
    }

    Entry entry() {
        Evidence arrests = evidence("arrested 12 people");
        Evidence scams = evidence("romance scams");
        return new Entry(
                Entry.SCHEMA,
                source,
                "sha256:" + SHA,
                null,
                title,
                day,
                day == null ? null : "meta",
                language,
                "ok",
                null,
                List.of(),
                null,
                tags(new Entry.TypeTag("romance-scam", "Romance scam", List.of("fraud type/named"), List.of(scams))),
                tags(count(arrests)),
                tags(new Entry.RegionTag(
                        "NG-LA",
                        "Lagos",
                        List.of("NG", "002"),
                        1,
                        List.of("region/named"),
                        List.of(evidence("Lagos")))),
                tags(new Entry.LabelTag("desk", "west_africa", List.of("desk"), List.of())),
                "da6edd64",
                "0.1.0");
    }

    private <T> List<T> tags(T tag) {
        return tagged ? List.of(tag) : List.of();
    }

    private static CountTag count(Evidence evidence) {
        return new CountTag(
                "arrests",
                12,
                null,
                "exact",
                null,
                "2024-03-04",
                "2024-03-04",
                true,
                false,
                null,
                List.of("NG-LA"),
                "count",
                List.of("romance-scam"),
                List.of("people/verb then people"),
                List.of(evidence));
    }

    private static Evidence evidence(String words) {
        int begin = TEXT.indexOf(words);
        return new Evidence("text", begin, begin + words.length(), words, SENTENCE);
    }
}
