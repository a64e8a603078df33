package dev.blotter.read.html;

import dev.blotter.read.html.Block.Form;
import dev.blotter.text.OmittedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article of a page.
 *
 * <p>First, elements that are called furniture go, unless most of the prose is in them; then cards
 * of other stories. Of what is left, one element holds the article. Last, blocks in it that are
 * furniture by their words go too. A page of which nearly nothing is left that way is read again,
 * and what its elements are called does not count then.
 */
public final class MainText {
    /** An element that holds more than this part of the prose is the article, whatever it is called. */
    private static final double MOST = 0.4;
    /** With less prose than this, or less of all prose, outside of cards, the cards are the text. */
    private static final double LEAST = 250;

    private static final double LEAST_SHARE = 0.2;

    private final List<Block> blocks;
    private final PageMeta meta;
    private final @Nullable String title;
    private final boolean strict;
    private final List<String> lines = new ArrayList<>();
    private final List<OmittedText> dropped = new ArrayList<>();
    private final Map<Element, Optional<String>> verdicts = new HashMap<>();
    private final Boilerplate furniture = new Boilerplate();
    private Map<Element, Double> prose = Map.of();
    private double all;

    private MainText(List<Block> blocks, PageMeta meta, @Nullable String title, boolean strict) {
        this.blocks = blocks;
        this.meta = meta;
        this.title = title;
        this.strict = strict;
    }

    /** @param title the title of the page, by which its headline is known */
    static MainText of(Element body, PageMeta meta, @Nullable String title) {
        List<Block> blocks = Blocks.of(body);
        MainText text = new MainText(blocks, meta, title, true);
        text.select(blocks);
        if (text.length() >= LEAST) {
            return text;
        }
        MainText lenient = new MainText(blocks, meta, title, false);
        lenient.select(blocks.stream().map(Block::asParagraph).toList());
        MainText best = lenient.length() > 2 * text.length() ? lenient : text;
        best.declare();
        return best.lines.stream().allMatch(line -> line.equals(title)) ? links(blocks) : best;
    }

    /** A page of links alone, of which all goes but what an element says is furniture. */
    private static MainText links(List<Block> blocks) {
        MainText text = new MainText(blocks, PageMeta.NONE, null, false);
        text.sift(blocks, block -> text.furniture(block.element())).forEach(block -> text.lines.add(block.line()));
        return text;
    }

    /** All of a text that holds nothing but an article, without what its words give away. */
    public static MainText whole(Element body) {
        MainText text = new MainText(Blocks.of(body), PageMeta.NONE, null, true);
        text.keep(text.blocks);
        return text;
    }

    List<Block> blocks() {
        return blocks;
    }

    public List<String> lines() {
        return lines;
    }

    public List<OmittedText> dropped() {
        return dropped;
    }

    /** Takes the text that the page declares for machines where it shows hardly any, as pages made by scripts do. */
    private void declare() {
        List<String> declared =
                meta.things("articleBody").findFirst().map(WebPage::lines).orElse(List.of());
        int length = declared.stream().mapToInt(String::length).sum();
        if (length > LEAST && length > 2 * length()) {
            lines.forEach(line -> dropped.add(new OmittedText(line, "not in the declared article")));
            lines.clear();
            lines.addAll(declared);
        }
    }

    private int length() {
        return lines.stream().mapToInt(String::length).sum();
    }

    private void select(List<Block> blocks) {
        prose = Block.sums(blocks.stream().filter(Block::isProse).toList(), Block::words);
        all = prose(blocks);
        List<Block> candidates = sift(blocks, block -> furniture(block.element()));
        // Notices would count as prose.
        List<Block> stories = withoutTeasers(
                sift(candidates, block -> Optional.ofNullable(block.isProse() ? BoilerplateWords.call(block) : null)));
        Element root = ArticleRoot.of(stories, title);
        keep(sift(stories, block -> because(!Block.isIn(block.element(), root), "outside the article")));
    }

    private static double prose(List<Block> blocks) {
        return blocks.stream().filter(Block::isProse).mapToDouble(Block::words).sum();
    }

    /** The blocks that there is no reason to leave out; the others are noted as dropped. */
    private List<Block> sift(List<Block> blocks, Function<Block, Optional<String>> reason) {
        List<Block> rest = new ArrayList<>();
        for (Block block : blocks) {
            reason.apply(block)
                    .ifPresentOrElse(why -> dropped.add(new OmittedText(block.text(), why)), () -> rest.add(block));
        }
        return rest;
    }

    private static Optional<String> because(boolean goes, String why) {
        return goes ? Optional.of(why) : Optional.empty();
    }

    /** The blocks without cards of other stories, unless the page has little else. */
    private List<Block> withoutTeasers(List<Block> blocks) {
        Teasers teasers = new Teasers(blocks);
        List<Block> rest =
                blocks.stream().filter(block -> !teasers.hold(block.element())).toList();
        return prose(rest) < Math.max(LEAST, LEAST_SHARE * prose(blocks))
                ? blocks
                : sift(blocks, block -> because(teasers.hold(block.element()), "other stories"));
    }

    private void keep(List<Block> inside) {
        int[] range = meta.things("articleBody")
                .findFirst()
                .map(body -> new StructuredArticle(body).range(inside))
                .orElse(new int[] {0, inside.size()});
        BlockFilter judged = new BlockFilter(inside, title, isHeaded(inside));
        for (int i = 0; i < inside.size(); i++) {
            String why = i < range[0] || i >= range[1] ? "not in the declared article" : judged.why(i);
            sift(List.of(inside.get(i)), block -> Optional.ofNullable(why)).forEach(block -> lines.add(block.line()));
        }
    }

    /** Whether the headline stands before the blocks of the article, so that a heading in them is none. */
    private boolean isHeaded(List<Block> inside) {
        if (title == null || inside.isEmpty()) {
            return false;
        }
        String wanted = BlockFilter.fold(title);
        return blocks.stream()
                .takeWhile(block -> !block.equals(inside.getFirst()))
                .anyMatch(block -> block.form() == Form.HEADING && BlockFilter.says(block, wanted));
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
        boolean most = prose.getOrDefault(element, 0.0) > MOST * all;
        return most ? Optional.empty() : strict ? furniture.why(element) : Boilerplate.byElement(element);
    }
}
