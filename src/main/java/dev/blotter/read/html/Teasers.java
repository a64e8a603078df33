package dev.blotter.read.html;

import dev.blotter.read.format.TextNormalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    private final Set<Element> cards = new HashSet<>();
    private final Map<Element, Boolean> isShort = new HashMap<>();
    private final Set<Element> headlines = new HashSet<>();

    Teasers(List<Block> blocks) {
        List<Element> linked = blocks.stream()
                .filter(block -> block.linkShare() > 0.8 && block.text().length() >= SHORTEST_HEADLINE)
                .map(Block::element)
                .toList();
        linked.forEach(headline -> Block.around(headline).limit(CLIMB).forEach(headlines::add));
        linked.forEach(this::climb);
    }

    boolean hold(Element element) {
        return Block.around(element).anyMatch(cards::contains);
    }

    private void climb(Element headline) {
        Block.around(headline)
                .limit(CLIMB)
                .takeWhile(at -> !cards.contains(at) && isShort(at))
                .map(this::alike)
                .filter(alike -> alike.size() >= FEWEST)
                .findFirst()
                .ifPresent(cards::addAll);
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
        return isShort.computeIfAbsent(element, key -> !TextNormalizer.isLonger(key, LONGEST));
    }
}
