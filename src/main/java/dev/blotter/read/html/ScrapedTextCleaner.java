package dev.blotter.read.html;

import dev.blotter.read.day.DateWords;
import dev.blotter.read.day.SentenceLines;
import dev.blotter.text.OmittedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Leaves out what a web page left around a text that was scraped from it: short lines before the
 * first sentence and after the last, that look like labels and counters. Nothing goes unless some
 * of them show that the text was scraped at all.
 */
public final class ScrapedTextCleaner {
    private static final int SHORT = 80;
    /** Words run together, or with a counter: {@code SaveSavedRemoved 0}, {@code Score0}. */
    private static final Pattern GLUED = Pattern.compile("\\p{Ll}\\p{Lu}\\p{Ll}|\\p{Ll}{3}\\d+$|\\(0\\)$");
    /** What only a page asks of its reader. */
    private static final Pattern DATE_OR_NUMBER_WORD = Pattern.compile(
            "(?iu)\\b\\d[\\d,. ]{0,40}\\s\\p{Ll}{3}|^(by|from|contact|press|media|news|for immediate)\\b");

    private final List<String> kept = new ArrayList<>();
    private final List<OmittedText> dropped = new ArrayList<>();
    private final Map<String, Integer> times = new HashMap<>();

    private ScrapedTextCleaner(List<String> lines) {
        lines.forEach(line -> times.merge(line, 1, Integer::sum));
        int first = SentenceLines.first(lines);
        int last = lines.size() - 1 - SentenceLines.first(lines.reversed());
        boolean head = first <= last && isScraped(lines.subList(0, first));
        boolean tail = first <= last && isScraped(lines.subList(last + 1, lines.size()));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if ((i < first && head && isLabel(line)) || (i > last && tail && isFurniture(line))) {
                dropped.add(new OmittedText(line, "page furniture"));
            } else {
                kept.add(line);
            }
        }
    }

    /** Takes lines, without the title and empty ones, apart into text and what a page left around it. */
    public static ScrapedTextCleaner of(List<String> lines) {
        return new ScrapedTextCleaner(lines);
    }

    public List<String> kept() {
        return kept;
    }

    public List<OmittedText> dropped() {
        return dropped;
    }

    /** Whether some lines are the work of a page: one asks for something, or two look like nothing else. */
    private boolean isScraped(List<String> lines) {
        return lines.stream().filter(ScrapedTextCleaner::asks).count()
                        + lines.stream().filter(this::isOdd).count()
                >= 2;
    }

    private static boolean asks(String line) {
        return line.length() < SHORT && SentenceLines.ASKS.matcher(line).matches();
    }

    private boolean isOdd(String line) {
        return line.length() < SHORT / 2
                && DateWords.in(line, false).findAny().isEmpty()
                && (GLUED.matcher(line).find() || times.getOrDefault(line, 0) > 1);
    }

    private boolean isLabel(String line) {
        return isOdd(line) || asks(line);
    }

    private boolean isFurniture(String line) {
        boolean label = line.length() < SHORT
                && !SentenceLines.isEnded(line)
                && !DATE_OR_NUMBER_WORD.matcher(line).find();
        return isLabel(line) || label || SentenceLines.ASKS.matcher(line).matches();
    }
}
