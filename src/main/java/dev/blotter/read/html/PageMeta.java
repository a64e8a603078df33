package dev.blotter.read.html;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.blotter.read.format.TextNormalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page declares: meta elements by name or property, JSON-LD objects of articles, its canonical address. */
record PageMeta(Map<String, String> tags, List<JsonNode> things, String url) {
    static final PageMeta NONE = new PageMeta(Map.of(), List.of(), "");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonParser.Feature.IGNORE_UNDEFINED)
            .build();
    private static final Pattern ARTICLE = Pattern.compile(
            "(?i)(Article|Posting|Report|WebPage|Blog|Review|Recipe|Dataset|Event|VideoObject|CreativeWork|Product)");
    /** What the name of any other meta element that holds the date of publication looks like, and what it does not. */
    private static final Pattern DATE_NAME =
            Pattern.compile("(?i)(publish|pub-?_?date|issued|creat|upload|release|date|time)");

    private static final Pattern OTHER_NAME = Pattern.compile(
            "(?i)(modif|updat|expir|valid|event|start|end|birth|generat|timezone|read|revis|crawl|cache)");
    /** What hides a script from old browsers and XML. */
    private static final Pattern WRAPPING = Pattern.compile("^<!--|^//<!\\[CDATA\\[|//\\]\\]>$|-->$");
    /** What is an article beyond doubt, and not the page that holds one. */
    private static final Pattern STRONG = Pattern.compile("(?i)(Article|Posting|Report)");

    private static final int LONGEST_DATE = 60;
    private static final List<String> NESTED = List.of("@graph", "mainEntity", "mainEntityOfPage");
    private static final int MOST_THINGS = 2_000;

    static PageMeta of(Document page) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (Element meta : page.select("meta[content]")) {
            String name = name(meta);
            if (!name.isEmpty() && !meta.attr("content").isBlank()) {
                tags.putIfAbsent(name, meta.attr("content").strip());
            }
        }
        String url = url(page, tags);
        return new PageMeta(tags, things(page, url), url);
    }

    private static String name(Element meta) {
        String name = meta.hasAttr("name") ? meta.attr("name") : meta.attr("property");
        return (name.isBlank() ? meta.attr("itemprop") + meta.attr("http-equiv") : name)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static String url(Document page, Map<String, String> tags) {
        Element canonical = page.selectFirst("link[rel=canonical][href]");
        String declared = canonical != null ? canonical.attr("href") : tags.getOrDefault("og:url", "");
        return declared.isBlank() ? page.baseUri() : declared;
    }

    /** The things of a page in its order, but first those that name its address as theirs, then other articles. */
    private static List<JsonNode> things(Document page, String url) {
        List<JsonNode> things = new ArrayList<>();
        for (Element script : page.select("script[type*='ld+json']")) {
            parse(script.data()).ifPresent(root -> collect(root, things));
        }
        things.sort(Comparator.<JsonNode, Boolean>comparing(thing -> !isOf(thing, url))
                .thenComparing(thing -> !isType(thing, STRONG)));
        return things;
    }

    private static boolean isOf(JsonNode thing, String url) {
        return url.length() > 10
                && Stream.of(thing.path("url"), thing.path("@id"), thing.path("mainEntityOfPage"))
                        .anyMatch(address -> address.toString().contains(url));
    }

    private static Optional<JsonNode> parse(String json) {
        try {
            return Optional.ofNullable(
                    JSON.readTree(WRAPPING.matcher(json.strip()).replaceAll("")));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static boolean isType(JsonNode thing, Pattern types) {
        return types.matcher(thing.path("@type").toString()).find();
    }

    private static void collect(JsonNode root, List<JsonNode> things) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
        int seen = 0;
        while (!open.isEmpty() && seen++ < MOST_THINGS) {
            JsonNode node = open.pop();
            if (node.isObject() && isType(node, ARTICLE)) {
                things.add(node);
            }
            if (node.isArray()) {
                node.forEach(open::addLast);
            }
            NESTED.stream().filter(node::has).map(node::get).forEach(open::addLast);
        }
    }

    /** For each of some names of fields, parted by spaces, its first text among the articles of the page. */
    Stream<String> things(String names) {
        return Stream.of(names.split(" ", -1))
                .flatMap(name -> things.stream()
                        .map(thing -> thing.path(name))
                        .map(value -> value.isArray() ? value.path(0) : value)
                        .filter(value -> value.isTextual() && !value.asText().isBlank())
                        .map(JsonNode::asText)
                        .limit(1));
    }

    /** The contents of the meta elements of some names, parted by spaces, in the order of the names. */
    Stream<String> tags(String names) {
        return Stream.of(names.split(" ", -1)).map(tags::get).filter(Objects::nonNull);
    }

    /** The contents of the meta elements whose names look like that of a date of publication. */
    Stream<String> datesByOtherNames() {
        return tags.entrySet().stream()
                .filter(tag -> DATE_NAME.matcher(tag.getKey()).find())
                .filter(tag -> !OTHER_NAME.matcher(tag.getKey()).find())
                .map(Map.Entry::getValue)
                .filter(value -> value.length() < LONGEST_DATE);
    }

    /** What is kept of it with the document. */
    Map<String, String> metadata() {
        Map<String, String> kept = new LinkedHashMap<>();
        keep(kept, "description", tags("description og:description"));
        keep(kept, "site", tags("og:site_name"));
        keep(kept, "author", tags("author article:author"));
        keep(kept, "keywords", tags("keywords news_keywords"));
        keep(kept, "url", Stream.of(url));
        return kept;
    }

    private static void keep(Map<String, String> kept, String name, Stream<String> values) {
        values.limit(1)
                .map(TextNormalizer::line)
                .filter(text -> !text.isEmpty())
                .forEach(text -> kept.put(name, text));
    }
}
