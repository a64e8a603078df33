package dev.blotter.read.format;

import dev.blotter.read.day.Dated;
import dev.blotter.text.Dropped;
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
public record Found(
        @Nullable String title,
        List<String> lines,
        @Nullable Dated dated,
        @Nullable String language,
        Map<String, String> metadata,
        List<Dropped> dropped,
        List<Content> attachments,
        @Nullable String damage) {

    public static Found of(@Nullable String title, List<String> lines, @Nullable Dated dated) {
        return new Found(title, lines, dated, null, Map.of(), List.of(), List.of(), null);
    }

    /** Has more lines, behind those that it has. */
    public Found withMore(Collection<String> more) {
        List<String> all = Stream.concat(lines.stream(), more.stream()).toList();
        return new Found(title, all, dated, language, metadata, dropped, attachments, damage);
    }

    public Found withMetadata(Map<String, String> known) {
        return new Found(title, lines, dated, language, known, dropped, attachments, damage);
    }

    public Found withDropped(List<Dropped> left) {
        return new Found(title, lines, dated, language, metadata, left, attachments, damage);
    }

    public Found withAttachments(List<Content> members) {
        return new Found(title, lines, dated, language, metadata, dropped, members, damage);
    }

    public Found withLanguage(@Nullable String declared) {
        return new Found(title, lines, dated, declared, metadata, dropped, attachments, damage);
    }

    public Found withDated(@Nullable Dated known) {
        return new Found(title, lines, known, language, metadata, dropped, attachments, damage);
    }

    public Found withTitle(@Nullable String known) {
        return new Found(known, lines, dated, language, metadata, dropped, attachments, damage);
    }

    public Found withDamage(@Nullable String sentence) {
        return new Found(title, lines, dated, language, metadata, dropped, attachments, sentence);
    }
}
