package dev.blotter.read;

import dev.blotter.read.Block.Form;
import dev.blotter.text.Dropped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Finds the article of a page.
 *
 * <p>First, elements that are called furniture go, unless most of the prose is in them. Then each
 * element is worth the prose in it less the noise in it, and the one that is worth most holds the
 * article. Last, blocks in it that are furniture by their words go too.
 */
final class MainText {
    /** An element that holds more than this part of the prose is the article, whatever it is called. */
    private static final double MOST = 0.4;
    /** How much prose a character of noise outweighs. */
    private static final double NOISE = 0.6;

    private final List<String> lines = new ArrayList<>();
    private final List<Dropped> dropped = new ArrayList<>();
    private final Map<Element, Double> prose = new IdentityHashMap<>();
    private final Map<Element, Optional<String>> verdicts = new IdentityHashMap<>();
    private final double all;

    private MainText(List<Block> blocks) {
        blocks.stream().filter(Block::isProse).forEach(block -> add(prose, block, block.weight() - block.linked()));
        all = blocks.stream()
                .filter(Block::isProse)
                .mapToDouble(b -> b.weight() - b.linked())
                .sum();
    }

    static MainText of(Element body) {
        List<Block> blocks = Blocks.of(body);
        MainText text = new MainText(blocks);
        text.select(blocks);
        return text;
    }

    /** All of a text that holds nothing but an article, without what its words give away. */
    static MainText whole(Element body) {
        MainText text = new MainText(List.of());
        text.keep(Blocks.of(body));
        return text;
    }

    List<String> lines() {
        return lines;
    }

    List<Dropped> dropped() {
        return dropped;
    }

    private static void add(Map<Element, Double> sums, Block block, double value) {
        for (Element at = block.element(); at != null; at = at.parent()) {
            sums.merge(at, value, Double::sum);
        }
    }

    private void select(List<Block> blocks) {
        List<Block> candidates = new ArrayList<>();
        for (Block block : blocks) {
            furniture(block.element()).ifPresentOrElse(why -> drop(block, why), () -> candidates.add(block));
        }
        Element root = root(candidates);
        List<Block> inside = new ArrayList<>();
        for (Block block : candidates) {
            if (isIn(block.element(), root)) {
                inside.add(block);
            } else {
                drop(block, "outside the article");
            }
        }
        keep(inside);
    }

    private void keep(List<Block> inside) {
        String[] why = new Lines(inside).judge();
        for (int i = 0; i < why.length; i++) {
            if (why[i] == null) {
                lines.add(inside.get(i).line());
            } else {
                drop(inside.get(i), why[i]);
            }
        }
    }

    private void drop(Block block, String why) {
        dropped.add(new Dropped(block.text(), why));
    }

    /** Why a block is furniture: the outermost element around it that is called so. */
    private Optional<String> furniture(Element element) {
        Optional<String> known = verdicts.get(element);
        if (known == null) {
            Element parent = element.parent();
            Optional<String> outer = parent == null ? Optional.empty() : furniture(parent);
            known = outer.isPresent() ? outer : own(element);
            verdicts.put(element, known);
        }
        return known;
    }

    private Optional<String> own(Element element) {
        return prose.getOrDefault(element, 0.0) > MOST * all ? Optional.empty() : Furniture.why(element);
    }

    private static boolean isIn(Element element, Element root) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at == root) {
                return true;
            }
        }
        return false;
    }

    /** The element that is worth most; of equals, the innermost. */
    private static Element root(List<Block> blocks) {
        Map<Element, Double> worth = new IdentityHashMap<>();
        List<Element> order = new ArrayList<>();
        for (Block block : blocks) {
            double value = block.isProse() ? block.weight() - block.linked() : -NOISE * noise(block);
            for (Element at = block.element(); at != null; at = at.parent()) {
                if (worth.merge(at, value, Double::sum) == value) {
                    order.add(at);
                }
            }
        }
        return order.stream()
                .max(Comparator.comparingDouble((Element e) -> worth.getOrDefault(e, 0.0) * bonus(e))
                        .thenComparingInt(e -> e.parents().size()))
                .orElseGet(() -> new Element("body"));
    }

    private static double noise(Block block) {
        return block.form() == Form.HEADING ? block.linked() : Math.max(block.linked(), block.weight() / 2.0);
    }

    private static final Pattern BODY = Pattern.compile(
            "(?:^|[\\s_-])(?:article-?body|article-?content|article-?text|entry-?content|post-?content|story-?body|post-?body|story-?content|story-?text|body-?text|article__body|article__content|main-?content)(?:$|[\\s_-])");

    private static double bonus(Element element) {
        if (element.attr("itemprop").contains("articleBody")) {
            return 1.15;
        }
        return BODY.matcher(Furniture.names(element)).find()
                ? 1.1
                : element.normalName().equals("article") ? 1.05 : 1;
    }
}
