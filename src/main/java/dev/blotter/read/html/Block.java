package dev.blotter.read.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a page that stands on lines of its own.
 *
 * @param form what it is
 * @param text its words, clean
 * @param linked how many of its characters are in links
 * @param element the innermost element that holds all of it
 */
public record Block(Form form, String text, int linked, Element element) {
    private static final int LONG = 80;
    private static final int SENTENCE = 30;
    private static final String STOPS = ".!?…:;。！？；»”\"’')]";

    enum Form {
        PARAGRAPH,
        HEADING,
        ITEM,
        ROW,
        CAPTION
    }

    double linkShare() {
        return (double) linked / Math.max(1, text.length());
    }

    /** Characters of Chinese and its like say as much as three Latin ones. */
    int weight() {
        int weight = 0;
        for (int i = 0; i < text.length(); i++) {
            weight += text.charAt(i) >= '\u2E80' ? 3 : 1;
        }
        return weight;
    }

    double words() {
        return (double) weight() - linked;
    }

    /** An element and those around it, from the inside. */
    public static Stream<Element> around(@Nullable Element innermost) {
        return Stream.iterate(innermost, Objects::nonNull, Element::parent);
    }

    static boolean isIn(@Nullable Element inner, Element outer) {
        return around(inner).anyMatch(outer::equals);
    }

    /**
     * A value of blocks, added up for each element around them. Elements are in the order in which they are met from
     * the first block on, each time from the inside. Each is added to its parent once, so that many blocks that lie
     * deep cost no more than others.
     */
    static Map<Element, Double> sums(List<Block> blocks, ToDoubleFunction<Block> value) {
        Map<Element, Double> sums = new LinkedHashMap<>();
        Deque<List<Element>> paths = new ArrayDeque<>();
        for (Block block : blocks) {
            paths.push(around(block.element)
                    .takeWhile(at -> sums.putIfAbsent(at, 0.0) == null)
                    .toList());
            sums.merge(block.element, value.applyAsDouble(block), Double::sum);
        }
        // What a path ends at lies in an earlier one, which is added up later.
        paths.forEach(path -> path.forEach(at -> addToParent(at, sums)));
        return sums;
    }

    private static void addToParent(Element at, Map<Element, Double> sums) {
        Element parent = at.parent();
        if (parent != null) {
            sums.merge(parent, sums.getOrDefault(at, 0.0), Double::sum);
        }
    }

    /** Whether it reads like sentences, and not like a label or a list of links. */
    boolean isProse() {
        if (form == Form.HEADING || form == Form.CAPTION || linkShare() > 0.5) {
            return false;
        }
        int weight = weight();
        return weight >= LONG || (weight >= SENTENCE && endsSentence());
    }

    boolean endsSentence() {
        return !text.isEmpty() && STOPS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** The same, but a caption is a paragraph. */
    Block asParagraph() {
        return form == Form.CAPTION ? new Block(Form.PARAGRAPH, text, linked, element) : this;
    }

    /** How it stands as a line of the text. */
    public String line() {
        return form == Form.ITEM && !text.startsWith("•") ? "• " + text : text;
    }
}
