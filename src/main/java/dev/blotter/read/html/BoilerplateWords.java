package dev.blotter.read.html;

import dev.blotter.read.html.Block.Form;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells by its words what a block of a page is, where these words stand in no article. */
final class BoilerplateWords {
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
    private static final Pattern LABEL = Pattern.compile("(?iu)^\\W{0,40}" + OTHERS + "\\W{0,40}$");
    /** A line that announces another story and links to it. */
    private static final Pattern RELATED = Pattern.compile("(?iu)^\\W{0,40}" + OTHERS + "(?!\\p{L}).*");

    private static final Pattern CALL = Pattern.compile(
            "(?iu)^\\W{0,40}(share( this| on| via)?|tweet|follow (us|him|her|them)|sign up|subscribe|get .{3,40} (delivered|on the go)|click here|download (the|our)|advert(isement)?|sponsored|print|e-?mail|comments?|leave a (reply|comment)|post a comment|tell us what|view comments|\\d+ (comments?|shares?)|tags?|filed under|topics?|categories|posted (in|by)|written by|copyright|©|all rights reserved|story continues|article continues|continue reading|loading|photos?|image|picture|videos?|getty images|join the conversation|log ?in|register|skip|close|(scroll )?back to top|min read|\\d+ min(ute)?s? read|like us on|show more|load more|read full|buy now|about the author|source:|"
                    + "teilen|drucken|anzeige|werbung|partager|imprimer|publicité|compartir|publicidade?|compartilhar|condividi|pubblicità|поделиться|реклама|paylaş|شارك|طباعة|שתפו"
                    + "|打印|关闭|分享|来源|责任编辑|编辑|责编|扫一扫|返回顶部|列印|シェア|ツイート|印刷|広告|공유|인쇄|광고)(?!\\p{L}).*");
    private static final Pattern NOTICE = Pattern.compile(
            "(?iu)\\b(?=[fosacw])(follow (him|her|them|us|me) on|on twitter @|sign up (for|to) (our|the)|subscribe to (our|the)|support our journalism|all rights reserved|copyright ©|we(’|'|wi)ll email you|will email you)\\b");
    private static final Pattern CREDIT = Pattern.compile(
            "(?iu)^.{0,250}\\(((image|photo|picture|pic|credit|foto|bild)s?( credit)?|published)\\b[^)]{0,60}\\)\\W{0,40}$|^(photo|image|picture|foto|bild)( (by|credit|courtesy))?\\s?[:：].{0,200}$|^©.{0,80}$");
    /** A line above what readers said of the text. */
    private static final Pattern COMMENTS = Pattern.compile(
            "(?iu)^\\W{0,40}(\\(?\\d{1,9}\\)?\\s{0,9})?((reader |user )?comments?|leave a (reply|comment)|post a comment|join the discussion|(leser)?kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|kommentarer|komentarze|yorumlar|комментари[ийев]+|коментарі|コメント|评论|網友評論|网友评论|댓글|(ال)?تعليقات|תגובות)\\W*(\\d+)?\\W*$");

    private static final Pattern COOKIES = Pattern.compile("(?iu)\\bcookies?\\b");
    /** What a notice says behind its first word of cookies. */
    private static final Pattern CONSENT = Pattern.compile(
            "(?iu)\\b(website|site|consent|experience|accept|policy|browser|essential|categories|opt[- ]out|verwende[nt]|nutzen|zustimmung|einwilligung|akzeptieren|utilise|utilisons|accepter|utilizamos|usamos|utiliza|aceptar|aceitar|sitio|sito|utilizza|accetta|gebruikt?|använder|używa|использу\\w+)\\b");

    private static final Pattern NEEDED = Pattern.compile("(?iu)\\b(website|site|we|necessary)\\b.{0,40}\\bcookies\\b");
    private static final int SHORT = 80;
    private static final int LONGEST = 250;
    private static final double ALL = 0.85;

    private BoilerplateWords() {}

    static boolean isCommentsLabel(Block block) {
        return COMMENTS.matcher(block.text()).matches();
    }

    /** A short line that announces other stories: the links behind it are theirs. */
    static boolean isRelatedLabel(Block block) {
        return block.text().length() < 45
                && !block.isProse()
                && LABEL.matcher(block.text()).matches();
    }

    /** What may stand in a list of other stories: a link, or an item that has one. */
    static boolean isTeaser(Block block) {
        return block.linkShare() > 0.5
                || (block.form() == Form.ITEM
                        && block.linked() > 0
                        && block.text().length() < LONGEST);
    }

    static @Nullable String own(Block block) {
        String text = block.text();
        if (block.form() == Form.CAPTION
                || (text.length() < LONGEST && CREDIT.matcher(text).matches())) {
            return "caption";
        }
        if (block.linkShare() > 0.3
                && text.length() < LONGEST
                && RELATED.matcher(text).matches()) {
            return "related";
        }
        if (block.linkShare() > ALL
                && block.form() != Form.HEADING
                && block.form() != Form.ROW
                && text.length() < LONGEST) {
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
        if (text.length() < 2 * LONGEST
                && (isOnCookies(text) || NOTICE.matcher(text).find())) {
            return "notice";
        }
        return null;
    }

    private static boolean isOnCookies(String text) {
        Matcher cookies = COOKIES.matcher(text);
        return text.contains("ookie")
                && ((cookies.find() && CONSENT.matcher(text).find(cookies.end()))
                        || NEEDED.matcher(text).find());
    }
}
