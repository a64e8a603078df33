package dev.blotter.read.record;

import dev.blotter.read.day.PublicationDate;
import dev.blotter.read.encoding.Charsets;
import dev.blotter.read.format.Content;
import dev.blotter.read.format.Extraction;
import dev.blotter.read.format.Format;
import dev.blotter.read.format.Outermost;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.format.Visit;
import dev.blotter.read.html.MainText;
import dev.blotter.text.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads RSS and Atom: each item is a document. */
public final class Feed implements Format {
    private static final Set<String> ITEMS = Set.of("item", "entry");
    private static final List<String> BODY = List.of("content|encoded", "content", "description", "summary");
    private static final List<String> DATE =
            List.of("pubDate", "published", "issued", "dc|date", "dcterms|issued", "created", "date");

    @Override
    public @Nullable Extraction read(Content content, Visit visit) throws IOException, UnreadableException {
        Document feed = Jsoup.parse(Charsets.decode(content.bytes(), null), "", Parser.xmlParser());
        List<Element> items = Outermost.of(feed, ITEMS);
        if (items.isEmpty()) {
            throw new UnreadableException(Status.EMPTY, "is a feed without items");
        }
        String language = child(feed.selectFirst("channel"), "language")
                .orElseGet(() -> feed.select("> *").attr("xml:lang"));
        for (int i = 0; i < items.size(); i++) {
            Element item = items.get(i);
            String id = Content.id(item.outerHtml().getBytes(StandardCharsets.UTF_8));
            visit.record(content.source() + "#" + (i + 1), id, found(item).withLanguage(language));
        }
        return null;
    }

    private static Extraction found(Element item) {
        String html = BODY.stream()
                .flatMap(name -> child(item, name).stream())
                .findFirst()
                .orElse("");
        MainText main = MainText.whole(Jsoup.parse(html).body());
        String title =
                child(item, "title").map(text -> Jsoup.parse(text).text()).orElse(null);
        PublicationDate dated = PublicationDate.in("feed", DATE.stream().flatMap(name -> child(item, name).stream()))
                .orElse(null);
        return Extraction.of(title, main.lines(), dated)
                .withDropped(main.dropped())
                .withMetadata(metadata(item));
    }

    private static Map<String, String> metadata(Element item) {
        Element link = item.selectFirst("> link");
        String url = link == null ? "" : link.hasAttr("href") ? link.attr("href") : link.text();
        return url.isBlank() ? Map.of() : Map.of("url", url.strip());
    }

    private static Optional<String> child(@Nullable Element parent, String name) {
        return Optional.ofNullable(parent)
                .map(element -> element.selectFirst("> " + name))
                .map(element -> element.children().isEmpty() ? element.wholeText() : element.html())
                .filter(text -> !text.isBlank());
    }
}
