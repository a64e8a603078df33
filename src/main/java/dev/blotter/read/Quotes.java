package dev.blotter.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The lines of a mail's body, wrapped ones joined. What older mails say keeps a {@code >} for each
 * mail it was quoted in, or gets one.
 */
final class Quotes {
    private static final Pattern MARK = Pattern.compile("^((?:\\s?>)+) ?(.*)$");
    private static final Pattern OLDER = Pattern.compile(
            "(?i)^\\s*-{2,}\\s*(original message|ursprüngliche nachricht|message d'origine|mensaje original|原始邮件|原邮件)\\s*-{2,}\\s*$");
    private static final Pattern SIGNATURE = Pattern.compile("^-- ?$");

    private Quotes() {}

    static List<String> of(String body) {
        List<String> out = new ArrayList<>();
        List<String> group = new ArrayList<>();
        int depth = 0;
        boolean older = false;
        for (String line : body.split("\r\n|\n|\r", -1)) {
            older |= OLDER.matcher(line).matches();
            Matcher mark = MARK.matcher(line);
            int marks = mark.matches() ? depth(mark.group(1)) : older ? 1 : 0;
            if (marks != depth) {
                close(group, depth, out);
                depth = marks;
            }
            group.add(mark.matches() ? mark.group(2) : SIGNATURE.matcher(line).replaceFirst(""));
        }
        close(group, depth, out);
        return out;
    }

    private static int depth(String marks) {
        return (int) marks.chars().filter(c -> c == '>').count();
    }

    private static void close(List<String> group, int depth, List<String> out) {
        for (String line : Wrapping.join(group)) {
            String clean = Clean.line(line);
            out.add(clean.isEmpty() ? "" : "> ".repeat(depth) + clean);
        }
        group.clear();
    }

    /** The lines of a body that is a page. */
    static List<String> ofPage(String html) {
        return Blocks.of(Jsoup.parse(html).body()).stream()
                .map(block -> "> ".repeat(quoted(block.element())) + block.line())
                .toList();
    }

    private static int quoted(Element element) {
        return (int) element.parents().stream()
                        .filter(parent -> parent.normalName().equals("blockquote"))
                        .count()
                + (element.normalName().equals("blockquote") ? 1 : 0);
    }
}
