package dev.blotter.read.format;

import dev.blotter.read.day.PublicationDate;
import dev.blotter.read.encoding.LanguageDetector;
import dev.blotter.text.Document;
import dev.blotter.text.OmittedText;
import dev.blotter.text.Outcome;
import dev.blotter.text.Status;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a document of what was found: cleans it, cuts it at the limit, and judges how it ended. */
final class Finish {
    private static final int LONGEST_TITLE = 500;

    private static final LanguageDetector LANGUAGES = new LanguageDetector();

    private Finish() {}

    static Document document(String source, String id, Extraction found, ReadOptions options) {
        String title = title(found.title());
        String whole = String.join("\n", body(Clean.lines(found.lines()), title));
        String text = cut(whole, options.maxText());
        PublicationDate dated = found.dated();
        return new Document(
                source,
                id,
                title,
                text,
                dated == null ? null : dated.date(),
                dated == null ? null : dated.from(),
                LANGUAGES.of(title, text, found.language()),
                outcome(whole, title, found.damage(), options.maxText()),
                List.of(),
                found.metadata(),
                options.keepDropped() ? dropped(found.dropped()) : List.of());
    }

    private static @Nullable String title(@Nullable String found) {
        String title = found == null ? "" : cut(Clean.line(found), LONGEST_TITLE);
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
                                .map(Clean::line)
                                .collect(Collectors.joining("\n"))
                                .strip(),
                        block.why()))
                .filter(block -> !block.text().isEmpty())
                .toList();
    }
}
