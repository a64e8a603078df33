package dev.blotter.read;

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
final class Furniture {
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
    /** What the words of a class or an id say, the first that matches counts. */
    private static final Map<String, Pattern> WORDS = new java.util.LinkedHashMap<>();

    static {
        word(
                "navigation",
                "nav|navbar|navigation|menu|breadcrumbs?|crumbs?|pagination|pager|skip|toc|sitemap|topnav|subnav");
        word("comments", "comments?|disqus|discussion|respond|replies|commentlist|cmt");
        word(
                "share",
                "share|sharing|shares|social|socials|sharedaddy|sharebar|addthis|addtoany|follow|followus|likes?|reactions?");
        word(
                "related",
                "related|recommend(ed|ations?)?|recirc(ulation)?|recommended|alsoread|readmore|morestories|morefrom|trending|popular|mostread|mostpopular|outbrain|taboola|teasers?|promos?|promoted|upnext|nextup|readnext|seealso|suggested|similar|ticker|latest|zergnet|jp-relatedposts");
        word(
                "newsletter",
                "newsletters?|subscribe|subscription|signup|sign-up|optin|mailinglist|mc4wp|paywall|piano|regwall");
        word("notice", "cookies?|consent|gdpr|cmp|privacy|banner|modal|popup|overlay|lightbox|tooltip|toast|alert-bar");
        word(
                "advertisement",
                "ad|ads|advert|adverts|advertisement|advertisements|advertising|adsbygoogle|adslot|sponsor(ed|s)?|dfp|gpt|commercial");
        word("footer", "footer|foot|ftr|copyright|colophon|disclaimer|masthead|site-header|disc");
        word("tags", "tags|taglist|topics|keywords|categories|tagcloud|post-tags|entry-tags");
        word("author", "author-?bio|bio|author-?box|about-?author|author-?info|authorbox");
        word("sidebar", "sidebar|side-?bar|widget|widgets|rail|rightrail|aside");
        word(
                "caption",
                "caption|captions|wp-caption-text|credit|photo-?credit|image-?caption|gallery|slideshow|carousel|slider");
        word(
                "control",
                "toolbar|tools|controls|print|login|signin|register|search|searchform|screen-?reader-text|visually-?hidden|sr-only|hidden|noprint|hide");
        word(
                "byline",
                "byline|byl|dateline|postmeta|entry-meta|post-meta|article-meta|timestamp|published|pubdate|meta-?data");
    }

    private static final Set<String> ROOTS = Set.of("html", "body", "main", "article");

    private Furniture() {}

    private static void word(String why, String words) {
        WORDS.put(why, Pattern.compile("(?:^|[\\s_/:-])(?:" + words + ")(?:$|[\\s_/:-])"));
    }

    /** What an element is called, when that makes it furniture. */
    static Optional<String> why(Element element) {
        return byElement(element).or(() -> byName(element));
    }

    /** The same by its name and role alone, without its classes and id. */
    static Optional<String> byElement(Element element) {
        String known = TAGS.get(element.normalName());
        String role = ROLES.get(element.attr("role").toLowerCase(Locale.ROOT));
        return Optional.ofNullable(known != null ? known : role != null ? role : isHidden(element) ? "hidden" : null);
    }

    private static Optional<String> byName(Element element) {
        String names = names(element);
        if (names.isBlank() || ROOTS.contains(element.normalName())) {
            return Optional.empty();
        }
        return WORDS.entrySet().stream()
                .filter(word -> word.getValue().matcher(names).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Classes and id, with the humps of their names taken apart. */
    static String names(Element element) {
        String names = element.className() + " " + element.id();
        return names.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static boolean isHidden(Element element) {
        String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
        return element.hasAttr("hidden") || style.contains("display:none") || style.contains("visibility:hidden");
    }
}
