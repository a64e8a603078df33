package dev.blotter.read.plain;

import dev.blotter.read.day.PublicationDate;
import dev.blotter.read.day.TextHeader;
import dev.blotter.read.encoding.Charsets;
import dev.blotter.read.format.Content;
import dev.blotter.read.format.Extraction;
import dev.blotter.read.format.Format;
import dev.blotter.read.format.Outermost;
import dev.blotter.read.format.TextNormalizer;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.format.Visit;
import dev.blotter.read.html.MainText;
import dev.blotter.read.html.WebPage;
import dev.blotter.text.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads what agencies send: NITF and NewsML, of either generation. A message with several items is
 * a container of documents, {@code #n}. The parser knows no entities but those of HTML.
 *
 * @see <a href="https://iptc.org/standards/">the standards</a>
 */
public final class News implements Format {
    private static final Set<String> ITEMS = Set.of("newsitem", "nitf");
    private static final List<String> TITLE =
            List.of("hedline > hl1", "contentMeta > headline", "NewsLines > HeadLine", "head > title");
    /** Elements, and the attribute that holds the date of one where its text does not. */
    private static final String DATES = """
            docdata > date\\.issue @norm
            contentMeta > contentCreated
            NewsManagement > FirstCreated
            itemMeta > firstCreated
            docdata > date\\.release @norm
            head > pubdata @date.publication
            dateline story\\.date @norm
            itemMeta > versionCreated
            """;

    private static final String DATELINE = "body\\.head > dateline, contentMeta > dateline, NewsLines > DateLine";
    private static final String BYLINE = "body\\.head > byline, contentMeta > by, NewsLines > ByLine";
    private static final List<String> BODY = List.of(
            "body\\.content", "inlineXML", "inlineData", "DataContent", "contentMeta > description", "abstract");
    private static final Pattern MARKUP = Pattern.compile("</?(p|div|br|h[1-6])\\b[^<>]*+>");

    @Override
    public @Nullable Extraction read(Content content, Visit visit) throws IOException, UnreadableException {
        Document xml = Jsoup.parse(Charsets.decode(content.bytes(), null), "", Parser.xmlParser());
        xml.getAllElements().forEach(News::dropPrefix);
        List<Element> items = Outermost.of(xml, ITEMS);
        if (items.isEmpty()) {
            throw new UnreadableException(Status.EMPTY, "is a news message without items");
        }
        if (items.size() == 1) {
            return found(items.getFirst());
        }
        for (int i = 0; i < items.size(); i++) {
            String id = Content.id(items.get(i).outerHtml().getBytes(StandardCharsets.UTF_8));
            visit.record(content.source() + "#" + (i + 1), id, found(items.get(i)));
        }
        return null;
    }

    private static void dropPrefix(Element element) {
        String name = element.tagName();
        if (name.indexOf(':') > 0) {
            element.tagName(name.substring(name.indexOf(':') + 1));
        }
    }

    private static Extraction found(Element item) {
        List<String> lines = new ArrayList<>();
        text(item, DATELINE).ifPresent(lines::add);
        Optional<Element> body = BODY.stream()
                .flatMap(name -> item.select(name).stream())
                .filter(Element::hasText)
                .findFirst();
        body.ifPresent(element -> lines.addAll(lines(element)));
        String title = TITLE.stream()
                .flatMap(name -> text(item, name).stream())
                .findFirst()
                .orElse(null);
        PublicationDate dated = dated(item).orElseGet(() -> TextHeader.of(lines).dated());
        return Extraction.of(title, lines, dated).withLanguage(language(item)).withMetadata(metadata(item));
    }

    private static Optional<String> text(Element item, String selector) {
        return Optional.ofNullable(item.selectFirst(selector))
                .map(Element::text)
                .map(TextNormalizer::line)
                .filter(text -> !text.isEmpty());
    }

    private static Optional<PublicationDate> dated(Element item) {
        return PublicationDate.in(
                "news",
                DATES.lines()
                        .map(line -> line.split("@", 2))
                        .flatMap(place -> item.select(place[0].strip()).stream()
                                .map(element -> place.length == 1 ? element.text() : element.attr(place[1]))));
    }

    /** The lines of a body, whether it holds elements, a page as text, or plain text. */
    private static List<String> lines(Element body) {
        if (body.childrenSize() == 0) {
            String text = body.wholeText();
            return MARKUP.matcher(text).find() ? WebPage.fragment(text) : HardWraps.join(text);
        }
        body.select("media, head, style").remove();
        body.select("hl2").tagName("h2");
        return MainText.whole(Jsoup.parse(body.html()).body()).lines();
    }

    private static String language(Element item) {
        return Optional.ofNullable(item.selectFirst("contentMeta > language"))
                .map(element -> element.attr("tag"))
                .orElseGet(() -> item.attr("xml:lang"));
    }

    private static Map<String, String> metadata(Element item) {
        Map<String, String> metadata = new TreeMap<>();
        text(item, BYLINE).ifPresent(author -> metadata.put("author", author));
        text(item, "contentMeta > slugline, NewsLines > SlugLine").ifPresent(slug -> metadata.put("slug", slug));
        return metadata;
    }
}
