package dev.blotter.read.html;

import dev.blotter.read.day.HeaderDate;
import dev.blotter.read.day.SentenceLines;
import dev.blotter.read.day.TextHeader;
import dev.blotter.text.OmittedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The headline of a text that was scraped from a page: a line near the top that the first lines,
 * with the title of the window, say too, or one below a menu with which the text begins. What stands
 * above it is the menu of the page.
 *
 * @param rest the lines without the headline, the window's title and the menu
 * @param near those of them that stand below the headline or right above it
 * @param dropped the menu
 */
public record PageHeadline(String title, List<String> rest, List<String> near, List<OmittedText> dropped) {
    private static final int WINDOW = 3;
    private static final int HEAD = 25;
    private static final int SHORTEST = 12;
    /** A longer line that ends as a sentence does is no part of a menu: the text has begun. */
    private static final int LONGEST_LABEL = 80;

    /** A date or name so many lines above the headline, or fewer, is of it and not of the menu. */
    private static final int NEAR = 25;

    /** More days in a menu are those of other texts. */
    private static final int MOST_DAYS = 2;

    /** A menu has at most one line that ends as a sentence does, in so many. */
    private static final int LABELS_A_SENTENCE = 8;
    /** Below a menu, so near to each other may the same headline stand twice, as the end of a path and alone. */
    private static final int AGAIN = 6;
    /** So many items are a menu, whatever the first is. */
    private static final int ITEMS = 10;
    /** A label of so many letters, or of {@link #SHORTEST} Chinese ones, is hardly one of a menu. */
    private static final int LONG = 28;

    /** The title of a window that says where in its site a page stands. */
    private static final Pattern PATH = Pattern.compile("^.{2,60} [>»] .{2,60}");

    private static final Pattern SITE = Pattern.compile("^\\s*+([|»·:–—-]\\s.{2,80})?");

    /** The headline of clean lines that a page was made into, where one stands among the first. */
    public static Optional<PageHeadline> of(List<String> lines) {
        for (int window = 0; window < Math.min(WINDOW, lines.size()); window++) {
            for (int at = window + 1; at < end(lines, window); at++) {
                String line = lines.get(at);
                // A line that is only said twice may be a label; the first line is none.
                boolean isLabel = at - window >= HEAD
                        ? TextHeader.isLetterhead(line)
                        : window > 0 && line.equals(lines.get(window));
                if (names(lines.get(window), line) && !isLabel) {
                    return Optional.of(cut(lines, last(lines, at), Integer.MAX_VALUE));
                }
            }
        }
        return belowMenu(lines).map(at -> cut(lines, at, MOST_DAYS));
    }

    /** Where the text below the title of the window has surely begun: with a sentence, or far below with a long line. */
    private static int end(List<String> lines, int window) {
        int ended = 0;
        int most = Math.min(window + HeaderDate.MENU, lines.size());
        for (int at = window + 1; at < most; at++) {
            String line = lines.get(at);
            boolean isLong = line.length() > LONGEST_LABEL;
            boolean isEnded = SentenceLines.isEnded(line);
            ended += isEnded ? 1 : 0;
            boolean isFar = at - window >= HEAD && (isLong || ended > (at - window) / LABELS_A_SENTENCE);
            if (((isLong && isEnded) || isFar) && !names(lines.get(window), line)) {
                return at;
            }
        }
        return most;
    }

    /** Where a headline is said for the last time, with hardly a line between but labels, and no day: below the menu. */
    private static int last(List<String> lines, int first) {
        int last = first;
        int ended = 0;
        for (int at = first + 1; at < Math.min(first + HeaderDate.MENU, lines.size()); at++) {
            String line = lines.get(at);
            ended += SentenceLines.isEnded(line) ? 1 : 0;
            if (line.equals(lines.get(first))) {
                last = at;
            } else if (line.length() > LONGEST_LABEL
                    || ended > (at - first) / LABELS_A_SENTENCE
                    || TextHeader.isDateLine(line)) {
                break;
            }
        }
        return last;
    }

    /** The headline of a text that begins with a menu: the label that is said twice, or the last long one above the first sentence. */
    private static Optional<Integer> belowMenu(List<String> lines) {
        if (lines.isEmpty() || !isMenu(lines)) {
            return Optional.empty();
        }
        int most = Math.min(HeaderDate.MENU, lines.size());
        int sentence = Math.min(SentenceLines.first(lines), most);
        return IntStream.range(1, most)
                .filter(at -> isHeadline(lines, at) && saysAgain(lines, at))
                .map(at -> last(lines, at))
                .boxed()
                .findFirst()
                .or(() -> IntStream.range(1, sentence < lines.size() ? sentence : 1)
                        .filter(at -> isHeadline(lines, at) && !isTeaser(lines, at))
                        .boxed()
                        .reduce((first, second) -> second));
    }

    private static boolean isHeadline(List<String> lines, int at) {
        return isLong(lines.get(at)) && TextHeader.isTitle(lines.get(at));
    }

    private static boolean saysAgain(List<String> lines, int at) {
        return lines.subList(at + 1, Math.min(at + AGAIN, lines.size())).contains(lines.get(at));
    }

    /** Whether a line is the beginning of the text, which some pages show below the headline. */
    private static boolean isTeaser(List<String> lines, int at) {
        return lines.stream()
                .skip(at + 1L)
                .anyMatch(line -> line.length() > lines.get(at).length() && line.startsWith(lines.get(at)));
    }

    /** Whether a text begins as a menu does, or with many labels that are as short as its items. */
    private static boolean isMenu(List<String> lines) {
        int first = lines.size() > 1 && PATH.matcher(lines.getFirst()).matches() ? 1 : 0;
        return SentenceLines.isMenu(lines.get(first))
                || (lines.size() > ITEMS && lines.stream().limit(ITEMS).allMatch(PageHeadline::isItem));
    }

    private static boolean isItem(String line) {
        return !isLong(line)
                && !SentenceLines.isEnded(line)
                && !TextHeader.isByline(line)
                && !TextHeader.isDateLine(line);
    }

    private static boolean isLong(String line) {
        return line.length() >= LONG || line.chars().filter(c -> c >= '\u2E80').count() >= SHORTEST;
    }

    private static boolean names(String window, String line) {
        return line.length() >= SHORTEST
                && withOneDash(window).startsWith(withOneDash(line))
                && SITE.matcher(window.substring(line.length())).matches();
    }

    /** A page often writes the dash of its headline longer than the title of its window does. */
    private static String withOneDash(String line) {
        return line.replace('–', '-').replace('—', '-');
    }

    private static PageHeadline cut(List<String> lines, int at, int mostDays) {
        String title = lines.get(at);
        List<String> rest = new ArrayList<>();
        List<String> near = new ArrayList<>();
        List<OmittedText> dropped = new ArrayList<>();
        boolean isList =
                lines.subList(0, at).stream().filter(TextHeader::isDateLine).count() > mostDays;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.equals(title) || names(line, title)) {
                continue;
            }
            if (i > at || (TextHeader.isLabel(line) && !(isList && TextHeader.isDateLine(line)))) {
                rest.add(line);
                if (i > at - NEAR) {
                    near.add(line);
                }
            } else {
                dropped.add(new OmittedText(line, "menu"));
            }
        }
        return new PageHeadline(title, rest, near, dropped);
    }
}
