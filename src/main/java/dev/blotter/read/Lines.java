package dev.blotter.read;

import dev.blotter.read.Block.Form;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Judges the blocks of an article by their words and their places: what stands above the headline,
 * bylines, links to other stories, captions, calls to share, and what trails behind the last
 * sentence.
 */
final class Lines {
    private static final String OTHERS =
            "(read (more|also|next|the full)|also read|see (also|more)|related( (articles?|stories|content|news|posts|topics|links|coverage|video))?|more( great| top)?( \\w+)? (on|from|stories|news|coverage|in)( .{1,30})?|more|recommended( for you)?|you (may|might)( also)? (like|be interested).*|watch( now| more| live)?|don'?t miss( this)?|further reading|must[- ]read|up next|trending( now)?|most (read|popular|viewed)|latest (news|stories)|top stories|editor'?s picks?|what to read next|in case you missed it|(next|previous)( \\w+){0,2}( article| news| post| story)?"
                    + "|(à )?lire (aussi|également)|sur le même (sujet|thème)|(articles?|sujets) (liés|similaires|connexes)|vous aimerez aussi"
                    + "|lea también|lee también|(también )?te puede interesar|(noticias|notas|artículos) relacionad[ao]s|más (noticias|sobre .*)"
                    + "|leia (também|mais)|veja (também|mais)|(notícias|matérias) relacionadas|leggi anche|(articoli|notizie) correlat[ei]|vedi anche|potrebbe interessarti.*"
                    + "|lesen sie auch|mehr (zum thema|zu .*|aus .*)|weitere (meldungen|artikel|nachrichten|themen|beiträge).*|(ähnliche|verwandte) (artikel|beiträge|themen)|das könnte (sie|dich) auch interessieren|auch interessant"
                    + "|lees (ook|meer)|läs (också|mer|även)|les også|læs også|lue myös|czytaj (także|też|również)|zobacz (także|też)|ilgili haberler|baca juga|berita terkait|xem thêm|tin liên quan"
                    + "|читайте также|по теме|похожие (новости|статьи)|другие новости|читайте також|اقرأ أيضا|(مواضيع|أخبار) ذات صلة|بیشتر بخوانید|مطالب مرتبط|קראו גם|כתבות נוספות|यह भी पढ़ें"
                    + "|相关(阅读|新闻|报道|推荐)|相關(閱讀|新聞|文章|報導)|延伸(阅读|閱讀)|(推荐|热门)(阅读|新闻|文章)|猜你喜欢|更多新闻|関連(記事|ニュース)|あわせて読みたい|おすすめ記事|관련 ?기사|많이 본 (뉴스|기사))";
    /** A line that announces other stories. */
    private static final Pattern LABEL = Pattern.compile("(?iu)^\\W*" + OTHERS + "\\W*$");
    /** A line that announces another story and links to it. */
    private static final Pattern RELATED = Pattern.compile("(?iu)^\\W*" + OTHERS + "(?!\\p{L})\\s*[-:：|»>]?.*");

    private static final Pattern CALL = Pattern.compile(
            "(?iu)^\\W*(share( this| on| via)?|tweet|follow (us|him|her|them)|sign up|subscribe|get .{3,40} (delivered|on the go)|click here|download (the|our)|advert(isement)?|sponsored|print|e-?mail|comments?|leave a (reply|comment)|post a comment|tell us what|view comments|\\d+ (comments?|shares?)|tags?|filed under|topics?|categories|posted (in|by)|written by|copyright|©|all rights reserved|story continues|article continues|continue reading|loading|photos?|image|picture|videos?|getty images|join the conversation|log ?in|register|skip|close|(scroll )?back to top|min read|\\d+ min(ute)?s? read|like us on|show more|load more|read full|buy now|about the author|source:|"
                    + "teilen|drucken|anzeige|werbung|partager|imprimer|publicité|compartir|publicidade?|compartilhar|condividi|pubblicità|поделиться|реклама|paylaş|شارك|طباعة|שתפו"
                    + "|打印|关闭|分享|来源|责任编辑|编辑|责编|扫一扫|返回顶部|列印|シェア|ツイート|印刷|広告|공유|인쇄|광고)(?!\\p{L}).*");
    private static final Pattern NOTICE = Pattern.compile(
            "(?iu)\\b(?=[fosacw])(follow (him|her|them|us|me) on|on twitter @|sign up (for|to) (our|the)|subscribe to (our|the)|support our journalism|all rights reserved|copyright ©|we(’|'|wi)ll email you|will email you)\\b");
    private static final Pattern CREDIT = Pattern.compile(
            "(?iu)^.{0,250}\\(((image|photo|picture|pic|credit|foto|bild)s?( credit)?|published)\\b[^)]{0,60}\\)\\W*$|^(photo|image|picture|foto|bild)( (by|credit|courtesy))?\\s?[:：].{0,200}$|^©.{0,80}$");
    /** A line above what readers said of the text. */
    private static final Pattern COMMENTS = Pattern.compile(
            "(?iu)^\\W*(\\(?\\d+\\)?\\s*)?((reader |user )?comments?|leave a (reply|comment)|post a comment|join the discussion|(leser)?kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|kommentarer|komentarze|yorumlar|комментари[ийев]+|коментарі|コメント|评论|網友評論|网友评论|댓글|(ال)?تعليقات|תגובות)\\W*(\\d+)?\\W*$");

    private static final Pattern COOKIES = Pattern.compile(
            "(?iu)\\bcookies?\\b.*\\b(website|site|consent|experience|accept|policy|browser|essential|categories|opt[- ]out|verwende[nt]|nutzen|zustimmung|einwilligung|akzeptieren|utilise|utilisons|accepter|utilizamos|usamos|utiliza|aceptar|aceitar|sitio|sito|utilizza|accetta|gebruikt?|använder|używa|использу\\w+)\\b|\\b(website|site|we|necessary)\\b.{0,40}\\bcookies\\b");
    private static final int SHORT = 80;
    private static final int HEADLINE = 250;
    private static final double ALL = 0.85;
    /** A headline has this much of the prose below it, or is the only such heading and has this much of it. */
    private static final double MOST = 0.67;

    private static final double NEARLY_ALL = 0.85;

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
    Lines(List<Block> blocks, @Nullable String title, boolean headed) {
        this.blocks = blocks;
        this.headed = headed;
        this.why = new String[blocks.size()];
        int prose = blocks.size() - 1;
        while (prose >= 0 && !blocks.get(prose).isProse()) {
            prose--;
        }
        this.last = prose;
        judgeWords();
        judgeEnd();
        judgeHead(title == null ? "" : fold(title));
        judgeTail();
        judgeHeadings();
    }

    /** Why a block goes, or null when it stays. */
    @Nullable
    String why(int block) {
        return why[block];
    }

    private void judgeWords() {
        boolean related = false;
        for (int i = 0; i < why.length; i++) {
            Block block = blocks.get(i);
            related = isRelatedLabel(block) || (related && isTeaser(block));
            why[i] = related ? "related" : own(block);
        }
    }

    /** A short line that announces other stories: the links behind it are theirs. */
    private static boolean isRelatedLabel(Block block) {
        return block.text().length() < 45
                && !block.isProse()
                && LABEL.matcher(block.text()).matches();
    }

    /** Behind a label of comments, or of other stories, near the end of the text nothing more is of it. */
    private void judgeEnd() {
        int all = blocks.stream().filter(Block::isProse).mapToInt(Block::weight).sum();
        int above = 0;
        for (int i = 0; i < why.length; i++) {
            Block block = blocks.get(i);
            if (above > ENOUGH && isEnd(i, above > NEARLY_ALL * all)) {
                for (int j = i; j < why.length; j++) {
                    drop(j, "behind the article");
                }
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
        return COMMENTS.matcher(block.text()).matches()
                || (late
                        && isRelatedLabel(block)
                        && blocks.subList(label, blocks.size()).stream()
                                        .filter(Lines::isTeaser)
                                        .count()
                                > 1);
    }

    /** What may stand in a list of other stories: a link, or an item that has one. */
    private static boolean isTeaser(Block block) {
        return block.linkShare() > 0.5
                || (block.form() == Form.ITEM
                        && block.linked() > 0
                        && block.text().length() < HEADLINE);
    }

    private static @Nullable String own(Block block) {
        String text = block.text();
        if (block.form() == Form.CAPTION
                || (text.length() < HEADLINE && CREDIT.matcher(text).matches())) {
            return "caption";
        }
        if (block.linkShare() > 0.3
                && text.length() < HEADLINE
                && RELATED.matcher(text).matches()) {
            return "related";
        }
        if (block.linkShare() > ALL
                && block.form() != Form.HEADING
                && block.form() != Form.ROW
                && text.length() < HEADLINE) {
            return "link";
        }
        return call(block);
    }

    /** Why a block that calls on the reader, or tells of cookies or rights, goes; else null. */
    static @Nullable String call(Block block) {
        String text = block.text();
        if (text.length() < SHORT && !block.isProse() && CALL.matcher(text).matches()) {
            return "call";
        }
        if (text.length() < 2 * HEADLINE
                && ((text.contains("ookie") && COOKIES.matcher(text).find())
                        || NOTICE.matcher(text).find())) {
            return "notice";
        }
        return null;
    }

    /** What stands above the headline goes, and the labels between it and the first sentence. */
    private void judgeHead(String title) {
        int headline = headline(title);
        for (int i = 0; i < headline; i++) {
            drop(i, "above the headline");
        }
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
        for (int i = 0; i < why.length; i++) {
            if (blocks.get(i).isProse() && why[i] == null) {
                return i;
            }
        }
        return 0;
    }

    /** The block that is the headline, when there is enough text below it; else -1. */
    private int headline(String title) {
        int below =
                blocks.stream().filter(Block::isProse).mapToInt(Block::weight).sum();
        int all = below;
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

    private void drop(int block, String reason) {
        if (why[block] == null) {
            why[block] = reason;
        }
    }

    /** Whether a block says a title, which is folded. */
    static boolean says(Block block, String title) {
        return block.text().length() < 2 * title.length() + REPEATS
                && fold(block.text()).equals(title);
    }

    /** Letters and digits alone, in lower case: equal for titles that look the same. */
    static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
