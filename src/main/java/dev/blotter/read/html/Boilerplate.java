package dev.blotter.read.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Tells the furniture of a page from its article by what the page calls it: the names of elements,
 * roles, classes and ids, of which each word counts.
 */
final class Boilerplate {
    private static final Map<String, String> TAGS = Map.of(
            "nav",
            "navigation",
            "footer",
            "footer",
            "aside",
            "aside",
            "dialog",
            "notice",
            "menu",
            "navigation",
            "button",
            "control");
    private static final Map<String, String> ROLES = Map.of(
            "navigation",
            "navigation",
            "contentinfo",
            "footer",
            "complementary",
            "aside",
            "search",
            "control",
            "dialog",
            "notice",
            "alertdialog",
            "notice",
            "menu",
            "navigation",
            "menubar",
            "navigation");
    private static final Pattern SPACE = Pattern.compile(" ");
    /** What a word of a class or an id says, or two of them side by side. */
    private static final Map<String, String> WORDS = new HashMap<>();

    static {
        words(
                "navigation",
                "breadcrumb breadcrumbs crumb crumbs menu nav navbar navigation pager pagination sitemap skip subnav toc topnav");
        words("comments", "cmt comment commentlist comments discussion disqus replies respond");
        words(
                "share",
                "addthis addtoany follow followus like likes reaction reactions share sharebar sharedaddy shares sharing social socials");
        words(
                "related",
                "alsoread jprelatedposts latest morefrom morestories mostpopular mostread nextup outbrain popular promo promos promoted readmore readnext recirc recirculation recommend recommendation recommendations recommended related seealso similar suggested taboola teaser teasers ticker trending upnext zergnet");
        words(
                "newsletter",
                "mailinglist mc4wp newsletter newsletters optin paywall piano regwall signup subscribe subscription");
        words(
                "notice",
                "alertbar banner cmp consent cookie cookies gdpr lightbox modal overlay popup privacy toast tooltip");
        words(
                "advertisement",
                "ad ads adsbygoogle adslot advert advertisement advertisements advertising adverts commercial dfp gpt sponsor sponsored sponsors");
        words("footer", "colophon copyright disc disclaimer foot footer ftr masthead siteheader");
        words("tags", "categories entrytags keywords posttags tagcloud taglist tags topics");
        words("author", "aboutauthor authorbio authorbox authorinfo bio");
        words("sidebar", "aside rail rightrail sidebar widget widgets");
        words(
                "caption",
                "caption captions carousel credit gallery imagecaption photocredit slider slideshow wpcaptiontext");
        words(
                "control",
                "controls hidden hide login noprint print register screenreadertext search searchform signin sronly toolbar tools visuallyhidden");
        words("byline", "articlemeta byl byline dateline entrymeta metadata postmeta pubdate published timestamp");
    }

    private static final Pattern PARTS = Pattern.compile("[\\s_/:.-]+");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Set<String> ROOTS = Set.of("html", "body", "main", "article");

    /** What the classes and ids of a page say, since most elements share theirs with others. */
    private final Map<String, Optional<String>> known = new HashMap<>();

    private static void words(String why, String words) {
        SPACE.splitAsStream(words).forEach(word -> WORDS.putIfAbsent(word, why));
    }

    /** What an element is called, when that makes it furniture. */
    Optional<String> why(Element element) {
        return byElement(element).or(() -> byName(element));
    }

    /** The same by its name and role alone, without its classes and id. */
    static Optional<String> byElement(Element element) {
        String known = TAGS.get(element.normalName());
        String role = ROLES.get(element.attr("role").toLowerCase(Locale.ROOT));
        return Optional.ofNullable(known != null ? known : role != null ? role : isHidden(element) ? "hidden" : null);
    }

    private Optional<String> byName(Element element) {
        if (ROOTS.contains(element.normalName()) || element.attributesSize() == 0) {
            return Optional.empty();
        }
        return known.computeIfAbsent(element.className() + " " + element.id(), Boilerplate::byNames);
    }

    private static Optional<String> byNames(String names) {
        String last = "";
        for (String word : PARTS.split(split(names), -1)) {
            String why = WORDS.getOrDefault(word, WORDS.get(last + word));
            if (why != null) {
                return Optional.of(why);
            }
            last = word;
        }
        return Optional.empty();
    }

    /** Classes and id, with the humps of their names taken apart. */
    static String names(Element element) {
        return split(element.className() + " " + element.id());
    }

    private static String split(String names) {
        return HUMP.matcher(names).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    private static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
        return element.hasAttr("hidden") || style.contains("display:none") || style.contains("visibility:hidden");
    }
}
