package dev.blotter.read.html;

import dev.blotter.read.format.TextNormalizer;
import dev.blotter.read.html.Block.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeFilter;

/** Takes a page apart into its blocks, in order. */
public final class Blocks implements NodeFilter {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> INLINE_BLOCKS = Set.of("br", "button", "option");
    private static final Set<String> SILENT =
            Set.of("script style noscript template svg iframe object head select textarea audio video canvas math"
                    .split(" ", -1));
    private static final int LONGEST_CELL = 600;

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int linked;
    private int links;
    private boolean broken;
    private Element owner;

    private Blocks(Element root) {
        this.owner = root;
    }

    public static List<Block> of(Element root) {
        Blocks blocks = new Blocks(root);
        root.filter(blocks);
        blocks.flush(root);
        return blocks.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words && !(node instanceof CDataNode)) {
            append(words.getWholeText());
        }
        return node instanceof Element element ? enter(element) : FilterResult.CONTINUE;
    }

    private FilterResult enter(Element element) {
        String name = element.normalName();
        if (SILENT.contains(name)) {
            return FilterResult.SKIP_CHILDREN;
        }
        if (name.equals("br")) {
            broken = true;
        } else if (name.equals("tr") && isRow(element)) {
            flush(element);
            row(element);
            return FilterResult.SKIP_CHILDREN;
        } else if (isBlock(element)) {
            flush(element);
        }
        links += name.equals("a") ? 1 : 0;
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            links -= element.normalName().equals("a") ? 1 : 0;
            if (isBlock(element)) {
                flush(element.parent() == null ? element : element.parent());
            }
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isBlock(Element element) {
        return (element.isBlock() && !INLINE_BLOCKS.contains(element.normalName()))
                || element.normalName().equals("option");
    }

    private void append(String words) {
        if (broken) {
            endLine(words);
        }
        text.append(words);
        if (links > 0) {
            linked += words.strip().length();
        }
    }

    /** A line break ends a block, unless the sentence goes on behind it. */
    private void endLine(String next) {
        String start = next.stripLeading();
        if (start.isEmpty()) {
            return;
        }
        broken = false;
        if (Character.isLowerCase(start.charAt(0))) {
            text.append(' ');
        } else {
            flush(owner);
        }
    }

    private void flush(Element next) {
        String clean = TextNormalizer.line(text.toString());
        if (!clean.isEmpty()) {
            blocks.add(new Block(form(owner), clean, Math.min(linked, clean.length()), owner));
        }
        text.setLength(0);
        linked = 0;
        broken = false;
        owner = next;
    }

    private static Form form(Element owner) {
        String name = owner.normalName();
        if (HEADINGS.contains(name)) {
            return Form.HEADING;
        }
        return switch (name) {
            case "li", "dd" -> Form.ITEM;
            case "figcaption", "caption" -> Form.CAPTION;
            default -> owner.closest("figcaption") != null ? Form.CAPTION : inItem(owner);
        };
    }

    private static Form inItem(Element owner) {
        Element parent = owner.parent();
        boolean first = parent != null && parent.normalName().equals("li") && owner.elementSiblingIndex() == 0;
        return first ? Form.ITEM : Form.PARAGRAPH;
    }

    /** A row of data, and not one that a page is laid out with. */
    private static boolean isRow(Element row) {
        Elements cells = row.children();
        return cells.size() > 1
                && row.select("table").isEmpty()
                && cells.stream()
                        .noneMatch(cell -> cell.select("p, div, li, h1, h2, h3").size() > 2)
                && cells.stream().allMatch(cell -> cell.wholeText().length() < LONGEST_CELL);
    }

    private void row(Element row) {
        List<String> cells = row.children().stream()
                .map(cell -> TextNormalizer.line(cell.text()))
                .toList();
        String line = String.join(" | ", cells);
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
            int inLinks = row.select("a").stream()
                    .mapToInt(link -> link.text().length())
                    .sum();
            blocks.add(new Block(Form.ROW, line, Math.min(inLinks, line.length()), row));
        }
    }
}
