package dev.blotter.annotate.token;

import java.util.Set;

/**
 * Where clauses end. A clause ends
 *
 * <pre>
 * behind  ; : — – ( ) ，；： and the | between cells, and at the end of the sentence; not at the Chinese list comma 、
 * behind  a comma, unless it parts the short items of a list ("China, Laos and Myanmar", "Ada Obi, 34,"):
 *         two words at most lie between it and a comma, "and" or "or" before or behind it
 * before  but, while, whereas
 * before  a space between two runs of Chinese characters, of four or more each: 男子冒领养老金九年 昨被判刑
 * before  "and" with a verb in -ed behind it, unless a verb in -ed stands before it too
 *         ("cracked 262,000 cases and arrested 373,000", but "arrested and charged")
 * </pre>
 */
final class Clauses {
    private static final Set<String> ENDS = Set.of(";", ":", "—", "–", "(", ")", "|", "，", "；", "：", "（", "）");
    private static final Set<String> CONTRASTS = Set.of("but", "while", "whereas");
    private static final Set<String> LISTS = Set.of(",", "and", "or", "y", "et", "e", "und");
    private static final int ITEM = 2;
    private static final int RUN = 4;

    private Clauses() {}

    /** Whether a new clause begins at a piece that is not the first of its sentence. */
    static boolean beginsAt(Line line, int at) {
        String before = line.lower(at - 1);
        if (line.isPunctuation(at - 1)) {
            return ENDS.contains(before) || (before.equals(",") && !isListComma(line, at - 1));
        }
        if (isHanAcrossSpace(line, at)) {
            return true;
        }
        String word = line.lower(at);
        return CONTRASTS.contains(word) || (word.equals("and") && isVerb(line.lower(at + 1)) && !isVerb(before));
    }

    private static boolean isHanAcrossSpace(Line line, int at) {
        return line.kind(at) == Word.Kind.HAN
                && line.joint(at) == Token.Joint.SPACE
                && isRun(line, at - RUN, at)
                && isRun(line, at, at + RUN);
    }

    /** Whether Chinese characters and numbers stand in a range without a space. */
    private static boolean isRun(Line line, int from, int to) {
        for (int at = from; at < to; at++) {
            boolean in = at >= 0 && at < line.size();
            if (!in || line.kind(at) == Word.Kind.WORD || (at > from && line.joint(at) == Token.Joint.SPACE)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isListComma(Line line, int comma) {
        return line.kind(Math.min(comma + 1, line.size() - 1)) != Word.Kind.HAN
                && (meets(line, comma, 1) || meets(line, comma, -1));
    }

    /** Whether a list goes on within two words of a comma, in one direction. */
    private static boolean meets(Line line, int comma, int step) {
        for (int words = 1; words <= ITEM + 1; words++) {
            int at = comma + step * words;
            if (LISTS.contains(line.lower(at))) {
                return words > 1;
            }
            if (at < 0 || at >= line.size() || line.isPunctuation(at)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isVerb(String lower) {
        return lower.length() > 4 && lower.endsWith("ed");
    }
}
