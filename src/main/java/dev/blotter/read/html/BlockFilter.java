package dev.blotter.read.html;

import dev.blotter.read.html.Block.Form;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Judges the blocks of an article by their words and their places: what stands above the headline,
 * bylines, links to other stories, captions, calls to share, and what trails behind the last
 * sentence.
 */
final class BlockFilter {
    private static final int SHORT = 80;
    private static final double ALL = 0.85;
    /** A headline has this much of the prose below it, or is the only such heading and has this much of it. */
    private static final double MOST = 0.67;

    private static final double NEARLY_ALL = 0.85;

    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final int ENOUGH = 400;
    /** So many blocks below the headline may say it again. */
    private static final int REPEATS = 8;

    private final List<Block> blocks;
    private final boolean headed;
    private final @Nullable String[] why;
    private final int last;

    /**
     * @param title the title of the page, by which its headline is known
     * @param headed whether the headline stands before these blocks
     */
    BlockFilter(List<Block> blocks, @Nullable String title, boolean headed) {
        this.blocks = blocks;
        this.headed = headed;
        this.why = new String[blocks.size()];
        this.last = IntStream.range(0, why.length).filter(this::isProse).max().orElse(-1);
        judgeWords();
        judgeEnd();
        judgeHead(title == null ? "" : fold(title));
        judgeTail();
        judgeHeadings();
    }

    @Nullable
    String why(int block) {
        return why[block];
    }

    private void judgeWords() {
        boolean related = false;
        for (int i = 0; i < why.length; i++) {
            Block block = blocks.get(i);
            related = BoilerplateWords.isRelatedLabel(block) || (related && BoilerplateWords.isTeaser(block));
            why[i] = related ? "related" : BoilerplateWords.own(block);
        }
    }

    /** Behind a label of comments, or of other stories, near the end of the text nothing more is of it. */
    private void judgeEnd() {
        int all = prose();
        int above = 0;
        for (int i = 0; i < why.length; i++) {
            Block block = blocks.get(i);
            if (above > ENOUGH && isEnd(i, above > NEARLY_ALL * all)) {
                drop(i, why.length, "behind the article");
                return;
            }
            above += block.isProse() && why[i] == null ? block.weight() : 0;
        }
    }

    private boolean isEnd(int label, boolean late) {
        Block block = blocks.get(label);
        if (block.isProse() || block.text().length() > SHORT) {
            return false;
        }
        return BoilerplateWords.isCommentsLabel(block)
                || (late
                        && BoilerplateWords.isRelatedLabel(block)
                        && blocks.subList(label, blocks.size()).stream()
                                        .filter(BoilerplateWords::isTeaser)
                                        .count()
                                > 1);
    }

    /** What stands above the headline goes, and the labels between it and the first sentence. */
    private void judgeHead(String title) {
        int headline = headline(title);
        drop(0, headline, "above the headline");
        for (int i = headline; headline >= 0 && i < Math.min(headline + REPEATS, why.length); i++) {
            if (says(blocks.get(i), title)) {
                drop(i, "title");
            }
        }
        int first = firstSentence();
        for (int i = Math.max(0, headline); i < first; i++) {
            Block block = blocks.get(i);
            if (block.form() == Form.PARAGRAPH && block.text().length() < SHORT && !block.endsSentence()) {
                drop(i, "byline");
            }
        }
    }

    /** The first block that is prose and stays; 0 when there is none. */
    private int firstSentence() {
        return IntStream.range(0, why.length)
                .filter(block -> isProse(block) && why[block] == null)
                .findFirst()
                .orElse(0);
    }

    private boolean isProse(int block) {
        return blocks.get(block).isProse();
    }

    private int prose() {
        return blocks.stream().filter(Block::isProse).mapToInt(Block::weight).sum();
    }

    /** The block that is the headline, when there is enough text below it; else -1. */
    private int headline(String title) {
        int all = prose();
        int below = all;
        for (int i = 0; i < why.length && !title.isEmpty() && below > ENOUGH; i++) {
            Block block = blocks.get(i);
            boolean top = block.form() == Form.HEADING && !headed;
            if ((top || below > MOST * all) && fold(block.text()).equals(title)) {
                return i;
            }
            below -= block.isProse() ? block.weight() : 0;
        }
        return -1;
    }

    /** Behind the last sentence only items and rows stay that belong to it. */
    private void judgeTail() {
        boolean trailing = false;
        for (int i = last + 1; last >= 0 && i < why.length; i++) {
            trailing |= why[i] != null || !belongs(blocks.get(i));
            if (trailing) {
                drop(i, "behind the text");
            }
        }
    }

    /** Items, rows and sentences belong to the text above them, and lines side by side with it. */
    private boolean belongs(Block block) {
        Element before = blocks.get(last).element();
        boolean beside = Objects.equals(block.element().parent(), before.parent());
        boolean alike = beside
                && block.linkShare() < ALL
                && block.element().normalName().equals(before.normalName());
        boolean listed = block.form() == Form.ITEM || block.form() == Form.ROW;
        return listed
                || block.endsSentence()
                || (beside && block.linked() == 0)
                || (alike && block.text().contains("://"));
    }

    /** A heading without anything under it goes. */
    private void judgeHeadings() {
        boolean empty = true;
        for (int i = why.length - 1; i >= 0; i--) {
            boolean heading = blocks.get(i).form() == Form.HEADING;
            if (heading && empty && last >= 0) {
                drop(i, "heading of nothing");
            }
            empty = why[i] == null ? heading && empty : empty;
        }
    }

    private void drop(int from, int to, String reason) {
        for (int i = from; i < to; i++) {
            drop(i, reason);
        }
    }

    private void drop(int block, String reason) {
        if (why[block] == null) {
            why[block] = reason;
        }
    }

    static boolean says(Block block, String title) {
        return block.text().length() < 2 * title.length() + REPEATS
                && fold(block.text()).equals(title);
    }

    /** Letters and digits alone, in lower case: equal for titles that look the same. */
    static String fold(String text) {
        return MARKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
