package dev.blotter.rules.text;

import dev.blotter.codes.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Characters that word processors and web pages put into a rule and the parser reads as something
 * else, or not at all: curly quotes, non-breaking and invisible blanks.
 */
final class Typography {
    private static final Pattern QUOTE = Pattern.compile("[“”„‟‘’‚«»]");
    private static final Pattern ANY_BLANK =
            Pattern.compile("[\\u00A0\\u2000-\\u200F\\u202F\\u205F\\u2060\\u3000\\uFEFF]");
    private static final Pattern BLANK = Pattern.compile("[\\u00A0\\u200B-\\u200F\\u202F\\u2060\\uFEFF]");

    /** More are not told of one file. */
    private static final int MOST = 100;

    private Typography() {}

    /** An error for each such character outside of comments. Curly quotes may stand in a text. */
    static List<Problem> check(Source source) {
        List<Problem> problems = new ArrayList<>();
        for (Span span : Span.of(source.text())) {
            if (problems.size() >= MOST) {
                return problems; // to place each costs a look at the text before it
            }
            switch (span.kind()) {
                case CODE -> {
                    find(QUOTE, span, source)
                            .limit(MOST - problems.size())
                            .forEach(at -> problems.add(quote(source, at)));
                    find(ANY_BLANK, span, source)
                            .limit(MOST - problems.size())
                            .forEach(at -> problems.add(blank(source, at)));
                }
                case TEXT, NOTE ->
                    find(BLANK, span, source)
                            .limit(MOST - problems.size())
                            .forEach(at -> problems.add(blank(source, at)));
                case COMMENT -> {}
            }
        }
        return problems;
    }

    private static IntStream find(Pattern wanted, Span span, Source source) {
        return wanted.matcher(span.in(source.text())).results().mapToInt(found -> span.begin() + found.start());
    }

    private static Problem quote(Source source, int at) {
        return source.error(
                at, "'" + source.text().charAt(at) + "' is no quote of a rule; write '\"', the straight one");
    }

    private static Problem blank(Source source, int at) {
        String code = String.format(Locale.ROOT, "U+%04X", (int) source.text().charAt(at));
        return source.error(at, "a non-breaking or invisible blank (" + code + ") stands here; write a plain one");
    }
}
