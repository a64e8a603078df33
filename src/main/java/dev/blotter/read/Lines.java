package dev.blotter.read;

import dev.blotter.read.Block.Form;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges the blocks of an article by their words: related links, calls to share, empty headings. */
final class Lines {
    private static final Pattern RELATED = Pattern.compile(
            "(?i)^\\W*(read (more|also|next|the full)|also read|see also|related( (articles?|stories|content|news|posts|topics|links|coverage|video))?|more (on|from|stories|news|coverage)|recommended( for you)?|you (may|might) (also )?(like|be interested).*|watch( now| more)?|don'?t miss|further reading|must read|up next|trending( now)?|most (read|popular|viewed)|latest (news|stories)|editor'?s picks?|what to read next|in case you missed it|next article|previous article|lire aussi|lea también|lee también|leia também|leia mais|mehr zum thema|leggi anche|lesen sie auch|相关阅读|相关新闻|延伸阅读|推荐阅读)\\b?\\s*[:：|»>-]?.*");
    private static final Pattern CALL = Pattern.compile(
            "(?i)^\\W*(share( this| on| via)?|tweet|follow us|sign up|subscribe|click here|download (the|our)|advertisement|sponsored|print|email|comments?|leave a (reply|comment)|post a comment|view comments|\\d+ (comments?|shares?)|tags?|filed under|topics?|categories|posted in|copyright|©|all rights reserved|story continues|article continues|continue reading|loading|photo|image|picture|getty images|join the conversation|log ?in|register|skip|close|back to top|min read|\\d+ min(ute)?s? read|follow .{1,40} on (twitter|facebook|instagram)|like us on)\\b.*");

    private final List<Block> blocks;
    private final @Nullable String[] why;

    Lines(List<Block> blocks) {
        this.blocks = blocks;
        this.why = new String[blocks.size()];
    }

    /** For each block, why it goes, or null. */
    @Nullable
    String[] judge() {
        for (int i = 0; i < why.length; i++) {
            why[i] = own(blocks.get(i));
        }
        return why;
    }

    private static @Nullable String own(Block block) {
        String text = block.text();
        if (block.form() == Form.CAPTION) {
            return "caption";
        }
        if (block.linkShare() > 0.3 && RELATED.matcher(text).matches() && text.length() < 250) {
            return "related";
        }
        if (text.length() < 80 && CALL.matcher(text).matches() && !block.isProse()) {
            return "call";
        }
        return block.form() == Form.ITEM && block.linkShare() > 0.8 && !block.endsSentence() ? "links" : null;
    }
}
