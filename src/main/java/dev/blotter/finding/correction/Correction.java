package dev.blotter.finding.correction;

import dev.blotter.finding.Entry;
import dev.blotter.finding.Tag;
import dev.blotter.text.Document;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person has put right in the entry of one document: a row of {@link Corrections#FILE}.
 *
 * @param line that the row begins on, from 1
 * @param who may be empty, as the date
 * @param quote words that an added tag rests on; empty for the title or beginning
 */
public record Correction(
        int line, String source, Tag tag, Action action, String reason, String who, String date, String quote) {

    public enum Action {
        ADD,
        REMOVE;

        /** The action that a table names; where it names none, a tag is added. */
        public static Action of(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "", "add" -> ADD;
                case "remove" -> REMOVE;
                default ->
                    throw new IllegalArgumentException("the action '" + word + "' is unknown; write add or remove");
            };
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Begins what an entry says of its corrections, where it names rules and among its warnings. */
    static final String MARK = "overrides: ";

    private static final Pattern SHOWN = Pattern.compile(MARK + "(removed|set) (.*?): .*", Pattern.DOTALL);

    /** What stands in an added tag in place of a rule's name; it does not change when rows are moved. */
    public String rule() {
        return MARK + reason;
    }

    /** What stands among the warnings of an entry that lost a tag, or has another day, title or headline. */
    String warning() {
        return MARK + (adds() ? "set " : "removed ") + tag.subject() + ": " + reason;
    }

    /** What such a warning tells of, with a sign: {@code -KH}, {@code +published}; empty for another warning. */
    static Optional<String> shown(String warning) {
        Matcher shown = SHOWN.matcher(warning);
        return shown.matches()
                ? Optional.of((shown.group(1).equals("set") ? "+" : "-") + shown.group(2))
                : Optional.empty();
    }

    /** Whether a document was read with another title or day than a person says, who may say that it has none. */
    boolean changes(Document read) {
        String said = tag.family() == Tag.Family.TITLE ? read.title() : Objects.toString(read.published(), null);
        boolean isSaid = tag.value().equals(said);
        return switch (tag.family()) {
            case PUBLISHED, TITLE ->
                adds() ? !isSaid : said != null && (tag.value().isEmpty() || isSaid);
            default -> false;
        };
    }

    /** A document with the title or the day that a person says. */
    Document correct(Document document) {
        String said = adds() ? tag.value() : null;
        return tag.family() == Tag.Family.TITLE
                ? document.with(said, document.published(), document.publishedFrom())
                : document.with(
                        document.title(),
                        said == null ? null : LocalDate.parse(said),
                        said == null ? null : Entry.BY_HAND);
    }

    /** What tells this from another correction of the same document, in its effect. */
    String effect() {
        return String.join("\t", List.of(action.name(), tag.toString(), reason, quote));
    }

    boolean adds() {
        return action == Action.ADD;
    }

    /** Whether a rule's name, or a warning, tells of a correction. */
    public static boolean isMarked(String text) {
        return text.startsWith(MARK);
    }
}
