package dev.blotter.read.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;

/** The elements of a kind that lie in no other of that kind: the items of a feed or a message. */
public final class Outermost {
    private Outermost() {}

    /** Finds elements by their names, in any namespace and case, in their order. */
    public static List<Element> of(Element root, Set<String> names) {
        List<Element> found = new ArrayList<>();
        root.filter((node, depth) -> {
            boolean wanted = node instanceof Element element && names.contains(localName(element));
            if (wanted) {
                found.add((Element) node);
            }
            return wanted ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
        });
        return found;
    }

    private static String localName(Element element) {
        String name = element.normalName();
        return name.substring(name.indexOf(':') + 1);
    }
}
