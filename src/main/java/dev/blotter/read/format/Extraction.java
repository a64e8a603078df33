package dev.blotter.read.format;

import dev.blotter.read.day.PublicationDate;
import dev.blotter.read.encoding.LanguageDetector;
import dev.blotter.text.Document;
import dev.blotter.text.OmittedText;
import dev.blotter.text.Outcome;
import dev.blotter.text.Status;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    private static final int LONGEST_TITLE = 500;
    private static final LanguageDetector LANGUAGES = new LanguageDetector();

    public static Extraction of(@Nullable String title, List<String> lines, @Nullable PublicationDate dated) {
        return new Extraction(title, lines, dated, null, Map.of(), List.of(), List.of(), null);
    }

    /** Expects a language where none is declared; it counts where the text may be in it. */
    Extraction expecting(@Nullable String likely) {
        return language != null || likely == null
                ? this
                : new Extraction(title, lines, dated, likely, metadata, dropped, attachments, damage);
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

    /** The document of it: clean, cut at the limit, and judged by how it ended. */
    Document document(String source, String id, ReadOptions options) {
        String heading = title(title);
        String whole = String.join("\n", body(TextNormalizer.lines(lines), heading));
        String text = cut(whole, options.maxText());
        return new Document(
                source,
                id,
                heading,
                text,
                dated == null ? null : dated.date(),
                dated == null ? null : dated.from(),
                LANGUAGES.of(heading, text, language),
                outcome(whole, heading, damage, options.maxText()),
                List.of(),
                metadata,
                options.keepDropped() ? dropped(dropped) : List.of());
    }

    private static @Nullable String title(@Nullable String found) {
        String title = found == null ? "" : cut(TextNormalizer.line(found), LONGEST_TITLE);
        return title.isEmpty() ? null : title;
    }

    /** The lines without the title, where it stands at their head and is not all there is. */
    private static List<String> body(List<String> lines, @Nullable String title) {
        return lines.size() > 1 && lines.getFirst().equalsIgnoreCase(title) ? lines.subList(1, lines.size()) : lines;
    }

    private static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
    }

    private static Outcome outcome(String whole, @Nullable String title, @Nullable String damage, int longest) {
        if (damage != null) {
            return new Outcome(whole.isEmpty() ? Status.UNREADABLE : Status.TRUNCATED, damage);
        }
        if (whole.isEmpty() && title == null) {
            return new Outcome(Status.EMPTY, "holds no text");
        }
        return whole.length() <= longest
                ? Outcome.OK
                : new Outcome(
                        Status.TRUNCATED,
                        "is longer than " + longest + " characters; the rest is left out; raise it with --max-text");
    }

    private static List<OmittedText> dropped(List<OmittedText> found) {
        return found.stream()
                .map(block -> new OmittedText(
                        block.text()
                                .lines()
                                .map(TextNormalizer::line)
                                .collect(Collectors.joining("\n"))
                                .strip(),
                        block.why()))
                .filter(block -> !block.text().isEmpty())
                .toList();
    }
}
