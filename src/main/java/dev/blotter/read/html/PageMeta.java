package dev.blotter.read.html;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.blotter.read.format.Clean;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page declares of itself.
 *
 * @param tags the content of its meta elements by name or property, in lower case
 * @param things the JSON-LD objects of the page that are articles
 * @param url its canonical address, empty when unknown
 */
record PageMeta(Map<String, String> tags, List<JsonNode> things, String url) {
    static final PageMeta NONE = new PageMeta(Map.of(), List.of(), "");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonParser.Feature.IGNORE_UNDEFINED)
            .build();
    private static final Pattern ARTICLE = Pattern.compile(
            "(?i).*(Article|Posting|Report|WebPage|Blog|Review|Recipe|Dataset|Event|VideoObject|CreativeWork|Product).*");
    private static final int MOST_THINGS = 2_000;

    static PageMeta of(Document page, Landmarks marks) {
        Map<String, String> tags = new LinkedHashMap<>();
        marks.metas().forEach(meta -> {
            String name = name(meta);
            if (!name.isEmpty() && !meta.attr("content").isBlank()) {
                tags.putIfAbsent(name, meta.attr("content").strip());
            }
        });
        String url = url(page, marks, tags);
        return new PageMeta(tags, things(marks, url), url);
    }

    private static String name(Element meta) {
        String name = meta.hasAttr("name") ? meta.attr("name") : meta.attr("property");
        return (name.isBlank() ? meta.attr("itemprop") + meta.attr("http-equiv") : name)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static String url(Document page, Landmarks marks, Map<String, String> tags) {
        Element canonical = marks.canonical();
        String declared = canonical != null ? canonical.attr("href") : tags.getOrDefault("og:url", "");
        return declared.isBlank() ? page.baseUri() : declared;
    }

    /** The things of a page, first those that name its address as theirs. */
    private static List<JsonNode> things(Landmarks marks, String url) {
        List<JsonNode> things = new ArrayList<>();
        for (Element script : marks.scripts()) {
            if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                parse(script.data()).ifPresent(root -> collect(root, things));
            }
        }
        things.sort(Comparator.comparing(thing -> !isOf(thing, url)));
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
                    JSON.readTree(json.strip().replaceAll("^<!--|^//<!\\[CDATA\\[|//\\]\\]>$|-->$", "")));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Articles first, then all other things that may carry a date or a headline. */
    private static void collect(JsonNode root, List<JsonNode> things) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
        int seen = 0;
        while (!open.isEmpty() && seen++ < MOST_THINGS) {
            JsonNode node = open.pop();
            if (node.isObject()
                    && ARTICLE.matcher(node.path("@type").toString()).matches()) {
                boolean strong = node.path("@type").toString().matches("(?i).*(Article|Posting|Report).*");
                things.add(strong ? 0 : things.size(), node);
            }
            if (node.isArray() || node.has("@graph") || node.has("mainEntity") || node.has("mainEntityOfPage")) {
                (node.isArray() ? node : children(node)).forEach(open::addLast);
            }
        }
    }

    private static JsonNode children(JsonNode node) {
        return JSON.createArrayNode()
                .add(node.path("@graph"))
                .add(node.path("mainEntity"))
                .add(node.path("mainEntityOfPage"));
    }

    /** The first text of a field among the articles of the page. */
    Optional<String> thing(String field) {
        return things.stream()
                .map(thing -> thing.path(field))
                .map(value -> value.isArray() ? value.path(0) : value)
                .filter(value -> value.isTextual() && !value.asText().isBlank())
                .map(JsonNode::asText)
                .findFirst();
    }

    Optional<String> tag(String name) {
        return Optional.ofNullable(tags.get(name));
    }

    /** What is kept of it with the document. */
    Map<String, String> metadata() {
        Map<String, String> kept = new LinkedHashMap<>();
        keep(kept, "description", tag("description").or(() -> tag("og:description")));
        keep(kept, "site", tag("og:site_name"));
        keep(kept, "author", tag("author").or(() -> tag("article:author")));
        keep(kept, "keywords", tag("keywords").or(() -> tag("news_keywords")));
        keep(kept, "url", url.isBlank() ? Optional.empty() : Optional.of(url));
        return kept;
    }

    private static void keep(Map<String, String> kept, String name, Optional<String> value) {
        value.map(Clean::line).filter(text -> !text.isEmpty()).ifPresent(text -> kept.put(name, text));
    }
}
