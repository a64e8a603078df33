package dev.blotter.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a page that may tell its title, address and date, in order. One walk finds them
 * all: each query of its own would be one more walk over thousands of elements.
 */
final class Landmarks implements NodeVisitor {
    private static final List<String> DATED_CLASSES =
            List.of("date", "time", "publish", "posted", "byl", "meta", "info");
    private static final List<String> DATED_IDS = List.of("date", "time", "publish", "byline", "info");

    private final List<Element> metas = new ArrayList<>();
    private final List<Element> scripts = new ArrayList<>();
    private final List<Element> headings = new ArrayList<>();
    private final List<Element> times = new ArrayList<>();
    private final List<Element> dated = new ArrayList<>();
    private @Nullable Element canonical;

    private Landmarks() {}

    static Landmarks of(Document page) {
        Landmarks marks = new Landmarks();
        page.traverse(marks);
        return marks;
    }

    @Override
    public void head(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        switch (element.normalName()) {
            case "h1" -> headings.add(element);
            case "script" -> scripts.add(element);
            case "meta" -> metas.add(element);
            case "link" -> link(element);
            default -> {}
        }
        if (element.attributesSize() > 0) {
            attributes(element);
        } else if (element.normalName().equals("time")) {
            times.add(element);
        }
    }

    private void link(Element link) {
        if (canonical == null && link.attr("rel").strip().equalsIgnoreCase("canonical") && link.hasAttr("href")) {
            canonical = link;
        }
    }

    private void attributes(Element element) {
        String property = lower(element, "itemprop");
        boolean published = property.contains("datepublished");
        if (published || element.normalName().equals("time")) {
            times.add(element);
        }
        if (published
                || property.contains("datecreated")
                || holds(lower(element, "class"), DATED_CLASSES)
                || holds(lower(element, "id"), DATED_IDS)) {
            dated.add(element);
        }
    }

    private static String lower(Element element, String attribute) {
        return element.attr(attribute).toLowerCase(Locale.ROOT);
    }

    private static boolean holds(String names, List<String> words) {
        for (String word : words) {
            if (names.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** The meta elements that have content. */
    Stream<Element> metas() {
        return metas.stream().filter(meta -> meta.hasAttr("content"));
    }

    List<Element> scripts() {
        return scripts;
    }

    /** The top headings. */
    List<Element> headings() {
        return headings;
    }

    /** The elements that are times, or are said to hold the time of publication. */
    List<Element> times() {
        return times;
    }

    /** The elements whose class, id or property lets expect a date. */
    List<Element> dated() {
        return dated;
    }

    /** The link that gives the address of the page. */
    @Nullable
    Element canonical() {
        return canonical;
    }
}
