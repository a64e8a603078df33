package dev.blotter.rules;

import dev.blotter.codes.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Characters that word processors and web pages put into a rule and the parser reads as something
 * else, or not at all: curly quotes, non-breaking and invisible blanks.
 */
final class Typography {
    private static final Pattern PART =
            Pattern.compile("(?<skip>//.*|(?s:/\\*.*?\\*/))|(?<text>\"(?:[^\"\\\\\\n]|\\\\.)*\")"
                    + "|(?<quote>[“”„‟‘’‚«»])|(?<blank>[\\u00A0\\u2000-\\u200F\\u202F\\u205F\\u2060\\u3000\\uFEFF])");
    private static final Pattern BLANK = Pattern.compile("[\\u00A0\\u200B-\\u200F\\u202F\\u2060\\uFEFF]");

    private Typography() {}

    /** An error for each such character outside of comments. Curly quotes may stand in a text. */
    static List<Problem> check(Source source) {
        List<Problem> problems = new ArrayList<>();
        for (Matcher part = PART.matcher(source.text()); part.find(); ) {
            if (part.group("quote") != null) {
                problems.add(source.error(
                        part.start(), "'" + part.group() + "' is no quote of a rule; write '\"', the straight one"));
            } else if (part.group("blank") != null) {
                problems.add(blank(source, part.start()));
            } else if (part.group("text") != null) {
                BLANK.matcher(part.group())
                        .results()
                        .forEach(found -> problems.add(blank(source, part.start() + found.start())));
            }
        }
        return problems;
    }

    private static Problem blank(Source source, int at) {
        String code = String.format(Locale.ROOT, "U+%04X", (int) source.text().charAt(at));
        return source.error(at, "a non-breaking or invisible blank (" + code + ") stands here; write a plain one");
    }
}
