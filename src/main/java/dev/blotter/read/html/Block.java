package dev.blotter.read.html;

import org.jsoup.nodes.Element;

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

    /** What a block is. */
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
