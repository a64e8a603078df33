package dev.blotter.read.html;

import dev.blotter.read.format.TextNormalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The title of a page: its headline, without the name of its site. */
final class PageTitle {
    private static final String MARKS = " \t\n\u000B\f\r|»«·•–—:｜_-";
    private static final Pattern SEPARATOR = Pattern.compile("(?<!\\s)(?:\\s++[|»«·•–—:-]\\s++|\\s*+[|｜_]\\s*+)");

    private PageTitle() {}

    static @Nullable String of(Document page, PageMeta meta) {
        List<String> headings = page.select("h1").stream().map(Element::text).toList();
        String site = meta.tags("og:site_name").findFirst().orElse("");
        return meta.things("headline")
                .findFirst()
                .map(text -> fuller(Parser.unescapeEntities(text, false), page, headings))
                .or(() -> meta.tags("og:title").findFirst().map(text -> bare(text, site, headings)))
                .or(() -> heading(page, headings))
                .or(() -> meta.tags("twitter:title").findFirst().map(text -> bare(text, site, headings)))
                .or(() -> Optional.of(bare(page.title(), site, headings)))
                .map(TextNormalizer::line)
                .filter(title -> !title.isEmpty())
                .orElse(null);
    }

    private static String fuller(String declared, Document page, List<String> headings) {
        return heading(page, headings)
                .filter(heading -> fold(heading).startsWith(fold(declared)))
                .orElse(declared);
    }

    /** The only top heading of the page, or the one that the title of its window begins with. */
    private static Optional<String> heading(Document page, List<String> headings) {
        String window = fold(page.title());
        return headings.stream()
                .filter(text -> !text.isBlank())
                .filter(text -> headings.size() == 1 || window.startsWith(fold(text)))
                .filter(text -> window.isEmpty() || text.length() > 12 || window.startsWith(fold(text)))
                .findFirst();
    }

    /** A title without the name of its site, which stands behind or before a separator. */
    private static String bare(String title, String site, List<String> headings) {
        String heading = headings.stream()
                .filter(text -> text.length() > 12 && fold(title).contains(fold(text)))
                .findFirst()
                .orElse("");
        return heading.isEmpty() ? withoutSite(title, site) : heading;
    }

    private static String withoutSite(String title, String site) {
        String[] parts = SEPARATOR.split(title, -1);
        if (parts.length < 2) {
            return title;
        }
        String last = parts[parts.length - 1];
        boolean named = !site.isEmpty() && fold(last).contains(fold(site));
        boolean suffix = named || (last.length() < title.length() * 0.4 && last.split(" ", -1).length <= 5);
        return suffix ? StringUtils.stripEnd(title.substring(0, title.lastIndexOf(last)), MARKS) : title;
    }

    private static String fold(String text) {
        return TextNormalizer.line(text).toLowerCase(Locale.ROOT);
    }
}
