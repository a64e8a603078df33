package dev.blotter.read.format;

import dev.blotter.read.day.PublicationDate;
import dev.blotter.text.OmittedText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a format found in a file, before it is cleaned and checked.
 *
 * @param lines paragraphs, headings, items and rows, in order
 * @param language the language that the file declares, a hint only
 * @param attachments members of a file that is a document itself
 * @param damage one sentence when the file broke off while it was read, else null
 */
public record Extraction(
        @Nullable String title,
        List<String> lines,
        @Nullable PublicationDate dated,
        @Nullable String language,
        Map<String, String> metadata,
        List<OmittedText> dropped,
        List<Content> attachments,
        @Nullable String damage) {

    public static Extraction of(@Nullable String title, List<String> lines, @Nullable PublicationDate dated) {
        return new Extraction(title, lines, dated, null, Map.of(), List.of(), List.of(), null);
    }

    /** Has more lines, behind those that it has. */
    public Extraction withMore(Collection<String> more) {
        List<String> all = Stream.concat(lines.stream(), more.stream()).toList();
        return new Extraction(title, all, dated, language, metadata, dropped, attachments, damage);
    }

    public Extraction withMetadata(Map<String, String> known) {
        return new Extraction(title, lines, dated, language, known, dropped, attachments, damage);
    }

    public Extraction withDropped(List<OmittedText> left) {
        return new Extraction(title, lines, dated, language, metadata, left, attachments, damage);
    }

    public Extraction withAttachments(List<Content> members) {
        return new Extraction(title, lines, dated, language, metadata, dropped, members, damage);
    }

    public Extraction withLanguage(@Nullable String declared) {
        return new Extraction(title, lines, dated, declared, metadata, dropped, attachments, damage);
    }

    public Extraction withDated(@Nullable PublicationDate known) {
        return new Extraction(title, lines, known, language, metadata, dropped, attachments, damage);
    }

    public Extraction withTitle(@Nullable String known) {
        return new Extraction(known, lines, dated, language, metadata, dropped, attachments, damage);
    }

    public Extraction withDamage(@Nullable String sentence) {
        return new Extraction(title, lines, dated, language, metadata, dropped, attachments, sentence);
    }
}
