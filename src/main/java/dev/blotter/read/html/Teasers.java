package dev.blotter.read.html;

import dev.blotter.read.format.Clean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Finds the cards of a page that announce other stories: three or more elements side by side, of
 * the same name and class, each short and with a headline that is a link.
 */
final class Teasers {
    private static final int LONGEST = 700;
    private static final int SHORTEST_HEADLINE = 15;
    private static final int FEWEST = 3;
    private static final int CLIMB = 6;

    private final Set<Element> cards = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<Element, Boolean> isShort = new IdentityHashMap<>();
    private final Set<Element> headlines = Collections.newSetFromMap(new IdentityHashMap<>());

    private Teasers(List<Block> blocks) {
        List<Element> linked = new ArrayList<>();
        for (Block block : blocks) {
            if (block.linkShare() > 0.8 && block.text().length() >= SHORTEST_HEADLINE) {
                linked.add(block.element());
                mark(block.element());
            }
        }
        linked.forEach(this::climb);
    }

    static Teasers of(List<Block> blocks) {
        return new Teasers(blocks);
    }

    /** Whether an element lies in a card. */
    boolean hold(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            if (cards.contains(at)) {
                return true;
            }
        }
        return false;
    }

    /** Notes that an element and those around it hold a linked headline. */
    private void mark(Element headline) {
        Element at = headline;
        for (int i = 0; i < CLIMB && at != null; i++, at = at.parent()) {
            headlines.add(at);
        }
    }

    private void climb(Element headline) {
        Element at = headline;
        for (int i = 0; i < CLIMB && at != null && at.parent() != null && !cards.contains(at); i++, at = at.parent()) {
            if (!isShort(at)) {
                return;
            }
            List<Element> alike = alike(at);
            if (alike.size() >= FEWEST) {
                cards.addAll(alike);
                return;
            }
        }
    }

    private List<Element> alike(Element card) {
        Element parent = card.parent();
        return parent == null
                ? List.of()
                : parent.children().stream()
                        .filter(other -> other.normalName().equals(card.normalName()))
                        .filter(other -> other.className().equals(card.className()))
                        .filter(headlines::contains)
                        .filter(this::isShort)
                        .toList();
    }

    private boolean isShort(Element element) {
        return isShort.computeIfAbsent(element, key -> !Clean.isLonger(key, LONGEST));
    }
}
