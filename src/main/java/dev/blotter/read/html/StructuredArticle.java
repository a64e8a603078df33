package dev.blotter.read.html;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** The text of the article that a page declares for machines, against which its words are checked. */
record StructuredArticle(String body) {
    /** Shorter ones are often a teaser of the text, and are believed only when the text ends with them. */
    private static final int LONG = 1_000;

    private static final int SHORTEST = 250;
    /** So much of it must be found in the page before it is believed. */
    private static final double BELIEVED = 0.7;

    private static final int START = 60;

    /** What is no word: tags, entities, signs. */
    private static final Pattern MARKS = Pattern.compile("<[^<>]*+>|&[a-z#0-9]++;|[^\\p{L}\\p{N}]");

    StructuredArticle {
        body = fold(body);
    }

    /** The first block of the declared text and the one behind its last; all blocks when it is not believed. */
    int[] range(List<Block> blocks) {
        int first = blocks.size();
        int last = -1;
        int found = 0;
        for (int i = 0; i < blocks.size(); i++) {
            String text = fold(blocks.get(i).text());
            if (blocks.get(i).isProse() && body.contains(text.substring(0, Math.min(START, text.length())))) {
                first = Math.min(first, i);
                last = i;
                found += text.length();
            }
        }
        boolean enough = body.length() > LONG || (body.length() > SHORTEST && isWhole(blocks, last));
        return enough && found > BELIEVED * body.length() ? new int[] {first, last + 1} : new int[] {0, blocks.size()};
    }

    /** Whether no further sentence stands beside the last block of the declared text. */
    private static boolean isWhole(List<Block> blocks, int last) {
        return last >= 0
                && blocks.subList(last + 1, blocks.size()).stream()
                        .filter(Block::isProse)
                        .noneMatch(block -> Objects.equals(
                                block.element().parent(),
                                blocks.get(last).element().parent()));
    }

    private static String fold(String text) {
        return MARKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
