package dev.blotter.read.html;

import dev.blotter.read.day.Opening;
import dev.blotter.read.format.Stop;
import dev.blotter.text.Dropped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The headline of a text that was scraped from a page: a line near the top that the first lines,
 * with the title of the window, say too. What stands between the two is the menu of the page.
 *
 * @param rest the lines without the headline, the window's title and the menu
 * @param dropped the menu
 */
public record Headline(String title, List<String> rest, List<Dropped> dropped) {
    private static final int WINDOW = 3;
    private static final int HEAD = 25;
    private static final int SHORTEST = 12;
    /** A longer line that ends as a sentence does is no part of a menu: the text has begun. */
    private static final int LONGEST_LABEL = 80;

    private static final Pattern SITE = Pattern.compile("\\s*([|»·:–—-]\\s.{2,80})?");

    /** @param lines clean lines, without empty ones */
    public static Optional<Headline> of(List<String> lines) {
        for (int window = 0; window < Math.min(WINDOW, lines.size()); window++) {
            for (int at = window + 1; at < Math.min(window + HEAD, lines.size()); at++) {
                String line = lines.get(at);
                if (line.length() > LONGEST_LABEL && Stop.ends(line)) {
                    break;
                }
                // A line that is only said twice may be a label; the first line is none.
                if (names(lines.get(window), line) && (window == 0 || !line.equals(lines.get(window)))) {
                    return Optional.of(cut(lines, at));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean names(String window, String line) {
        return line.length() >= SHORTEST
                && window.startsWith(line)
                && SITE.matcher(window.substring(line.length())).matches();
    }

    private static Headline cut(List<String> lines, int at) {
        String title = lines.get(at);
        List<String> rest = new ArrayList<>();
        List<Dropped> dropped = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.equals(title) || names(line, title)) {
                continue;
            }
            if (i > at || Opening.isLabel(line)) {
                rest.add(line);
            } else {
                dropped.add(new Dropped(line, "menu"));
            }
        }
        return new Headline(title, rest, dropped);
    }
}
