package dev.blotter.read.html;

import dev.blotter.read.day.PublicationDate;
import dev.blotter.read.encoding.Charsets;
import dev.blotter.read.format.ContainerHints;
import dev.blotter.read.format.Content;
import dev.blotter.read.format.Extraction;
import dev.blotter.read.format.Format;
import dev.blotter.read.format.TextNormalizer;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.format.Visit;
import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads web pages. */
public final class WebPage implements Format {
    @Override
    public Extraction read(Content content, Visit visit) throws IOException, UnreadableException {
        ContainerHints containerHints = content.origin();
        return of(Charsets.decode(content.bytes(), containerHints.charset()), containerHints.url());
    }

    /**
     * What is found in a web page.
     *
     * @param url where the page was, when something outside of it tells
     */
    public static Extraction of(String html, @Nullable String url) {
        Document page = Jsoup.parse(html, url == null ? "" : url);
        PageMeta meta = PageMeta.of(page);
        String title = PageTitle.of(page, meta);
        MainText main = MainText.of(page.body(), meta, title);
        PublicationDate dated = PageDate.of(page, meta, main);
        return Extraction.of(title, main.lines(), dated)
                .withDropped(main.dropped())
                .withLanguage(language(page))
                .withMetadata(meta.metadata());
    }

    /** The language that a page declares; empty when it declares none. */
    static String language(Document page) {
        Element root = page.firstElementChild();
        return root == null ? "" : root.attr("lang");
    }

    static List<String> lines(String text) {
        return text.contains("</") || text.contains("<br")
                ? fragment(text)
                : TextNormalizer.lines(text.lines().toList());
    }

    /** The text of a fragment, such as the HTML part of a mail: all of it. */
    public static List<String> fragment(String html) {
        return Blocks.of(Jsoup.parse(html).body()).stream().map(Block::line).toList();
    }
}
