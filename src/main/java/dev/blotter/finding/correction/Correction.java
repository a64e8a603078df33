package dev.blotter.finding.correction;

import dev.blotter.finding.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person has put right in the entry of one document: a row of {@link Corrections#FILE}.
 *
 * @param line the line that the row begins on, from 1
 * @param source the document
 * @param reason why, in one line
 * @param who whose judgement it is; empty when not said
 * @param date when, as it is written; empty when not said
 * @param quote words of the document that an added tag rests on; empty for its title or beginning
 */
public record Correction(
        int line, String source, Tag tag, Action action, String reason, String who, String date, String quote) {

    /** What is done with the tag. */
    public enum Action {
        ADD,
        REMOVE;

        /** The word for it in the file. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Begins what an entry says of its corrections, where it names rules and among its warnings. */
    static final String MARK = "overrides: ";

    private static final String REMOVED = MARK + "removed ";
    private static final String SET = MARK + "set ";

    /** What stands in an added tag in place of a rule's name; it does not change when rows are moved. */
    public String rule() {
        return MARK + reason;
    }

    /** What stands among the warnings of an entry that lost a tag, or has another day, title or headline. */
    String warning() {
        return (adds() ? SET : REMOVED) + tag.subject() + ": " + reason;
    }

    /** What such a warning tells of, with a sign: {@code -KH}, {@code +published}; empty for another warning. */
    static Optional<String> shown(String warning) {
        return subject(warning, REMOVED, "-").or(() -> subject(warning, SET, "+"));
    }

    private static Optional<String> subject(String warning, String start, String sign) {
        int end = warning.indexOf(": ", start.length());
        return warning.startsWith(start) && end > 0
                ? Optional.of(sign + warning.substring(start.length(), end))
                : Optional.empty();
    }

    /** What tells this from another correction of the same document, in its effect. */
    String effect() {
        return String.join("\t", List.of(action.name(), tag.toString(), reason, quote));
    }

    boolean adds() {
        return action == Action.ADD;
    }

    /** Whether a rule's name, or a warning, tells of a correction. */
    static boolean isMarked(String text) {
        return text.startsWith(MARK);
    }
}
