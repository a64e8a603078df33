package dev.blotter.read.line;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells lines that are sentences from those that a page says for itself: labels, menus, requests. */
public final class SentenceLines {
    private static final int SHORT = 80;
    private static final int SENTENCE = 50;

    /** What a page asks of its reader. */
    public static final Pattern ASKS = Pattern.compile(
            "(?iu).*\\b(leave a (reply|comment)|post (a )?comment|add a comment|reply|skip to (main )?content|log ?in|sign ?(in|up)|register|subscribe|share( this)?:?|tweet|likes? \\d+|views? \\d+|compare items|next article|previous|related (products|posts|articles)|hear your thoughts|your email address|nickname|verification code|print this|back to top|cookie|read more|all rights reserved)\\b.*");

    private SentenceLines() {}

    /** The place of the first line that is a sentence; the number of lines when none is. */
    public static int first(List<String> lines) {
        int at = 0;
        while (at < lines.size() && !is(lines.get(at))) {
            at++;
        }
        return at;
    }

    /** Whether a line is a sentence. */
    public static boolean is(String line) {
        if (line.length() > 3 * SHORT) {
            return true;
        }
        boolean wide = line.chars().anyMatch(c -> c >= '\u2E80');
        boolean whole = Stop.ends(line) && line.length() >= (wide ? SENTENCE / 3 : SENTENCE);
        return whole && !ASKS.matcher(line.toLowerCase(Locale.ROOT)).matches();
    }
}
