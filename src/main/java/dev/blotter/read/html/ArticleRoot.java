package dev.blotter.read.html;

import dev.blotter.read.html.Block.Form;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the element of a page that holds the article. Each element is worth the prose in it less
 * the noise in it; the one worth most is chosen, and of equals the innermost. Where it holds
 * several articles one below the other, the one with the headline of the page is.
 */
final class ArticleRoot {
    /** How much prose a character of noise outweighs. */
    private static final double NOISE = 0.6;
    /** What makes an element an article of its own beside others, in characters of prose. */
    private static final double ARTICLE = 300;

    private static final Pattern BODY = Pattern.compile(
            "(?:^|[\\s_-])(?:(?:article|entry|post|story|main)-?_{0,2}(?:body|content|text)|body-?text)(?:$|[\\s_-])");

    /** An article below its headline may be this much shorter than what is worth most. */
    private static final double NEAR = 0.4;

    private final List<Block> blocks;
    private final Map<Element, Double> worth;
    private final Map<Element, Double> words;

    private ArticleRoot(List<Block> blocks) {
        this.blocks = blocks;
        this.worth = Block.sums(blocks, block -> block.isProse() ? block.words() : -NOISE * noise(block));
        this.words = Block.sums(blocks, Block::words);
    }

    /** @param title the title of the page, by which its headline is known */
    static Element of(List<Block> blocks, @Nullable String title) {
        ArticleRoot root = new ArticleRoot(blocks);
        Element best = root.best();
        String wanted = title == null ? "" : BlockFilter.fold(title);
        return blocks.stream()
                .filter(block -> block.form() == Form.HEADING && BlockFilter.says(block, wanted))
                .map(Block::element)
                .findFirst()
                .map(headline -> root.narrow(root.near(best, headline), headline))
                .orElse(best);
    }

    /** The words below the headline rather than others apart from it, unless they are few. */
    private Element near(Element best, Element headline) {
        Element at = headline;
        while (at.parent() != null && words(at) < ARTICLE) {
            at = at.parent();
        }
        boolean apart = !Block.isIn(best, at) && !Block.isIn(headline, best);
        return apart && words(at) > NEAR * words(best) ? at : best;
    }

    private double words(Element element) {
        return words.getOrDefault(element, 0.0);
    }

    private Element best() {
        Element best = blocks.isEmpty() ? new Element("body") : outermost(blocks.getFirst());
        double most = 0;
        for (Map.Entry<Element, Double> element : worth.entrySet()) {
            double value = element.getValue() * bonus(element.getKey());
            // Inner elements come first, since each is noted before its parent.
            if (value > most) {
                most = value;
                best = element.getKey();
            }
        }
        return best;
    }

    private static Element outermost(Block block) {
        return Block.around(block.element()).reduce(block.element(), (inner, outer) -> outer);
    }

    private double worth(Element element) {
        return worth.getOrDefault(element, 0.0);
    }

    private static double noise(Block block) {
        return switch (block.form()) {
            // Rows of data and headings are no noise but for their links.
            case HEADING, ROW -> block.linked();
            default -> Math.max(block.linked(), block.weight() / 2.0);
        };
    }

    private static double bonus(Element element) {
        if (element.attr("itemprop").contains("articleBody")) {
            return 1.15;
        }
        if (BODY.matcher(Boilerplate.names(element)).find()) {
            return 1.1;
        }
        return element.normalName().equals("article") ? 1.05 : 1;
    }

    private Element narrow(Element root, Element headline) {
        for (Element at = headline; at != null && !Objects.equals(at, root); at = at.parent()) {
            if (worth(at) > ARTICLE && isBesideArticles(at, headline.normalName())) {
                return Block.isIn(at, root) ? at : root;
            }
        }
        return root;
    }

    private boolean isBesideArticles(Element element, String heading) {
        return element.siblingElements().stream()
                .filter(other -> other.normalName().equals(element.normalName()))
                .filter(other -> other.className().equals(element.className()))
                .anyMatch(other -> worth(other) > ARTICLE && other.selectFirst(heading) != null);
    }
}
