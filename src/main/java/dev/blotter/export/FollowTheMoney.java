package dev.blotter.export;

import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.Entry.RegionTag;
import dev.blotter.finding.Entry.Tagged;
import dev.blotter.finding.EntryJson;
import dev.blotter.text.Plain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Entries as entities of FollowTheMoney for Aleph and OpenAleph: an {@code Article} for the document, an
 * {@code Event} for each count, a {@code Note} for each other tag. Each has in {@code notes} its quotes, as
 * JSON. {@code contentHash} stays empty: it is a SHA-1 there, and names a file that Aleph itself has.
 */
public final class FollowTheMoney {
    private FollowTheMoney() {}

    /** The entities of an entry, the article first, each as JSON on one line. */
    public static List<String> entities(ExportedEntry exported) {
        Entry entry = exported.entry();
        List<String> entities = new ArrayList<>();
        String article = Key.of(entry.source());
        entities.add(article(article, exported));
        for (int i = 0; i < entry.counts().size(); i++) {
            entities.add(event(article, i, exported));
        }
        List<Tagged> others = new ArrayList<>(entry.fraudTypes());
        others.addAll(entry.regions());
        others.addAll(entry.labels());
        others.forEach(tag -> entities.add(note(article, tag, exported)));
        return entities;
    }

    private static String article(String id, ExportedEntry exported) {
        Entry entry = exported.entry();
        Properties properties = new Properties()
                .add("fileName", exported.fileName())
                .add("name", exported.title())
                .add("title", exported.title())
                .add("publishedAt", entry.published())
                .add("sourceUrl", exported.url())
                .add("language", iso3(exported.language()))
                .add("bodyText", exported.document().text());
        exported.tags().forEach(tag -> properties.add("keywords", tag));
        countries(entry).forEach(country -> properties.add("country", country));
        return entity(id, "Article", properties.add("notes", origin(entry, List.of())));
    }

    /** Where an entity without quotes is from. */
    private static String origin(Entry entry, List<String> rules) {
        Map<String, @Nullable Object> origin = new LinkedHashMap<>();
        origin.put("source", entry.source());
        origin.put("sha256", Quote.sha256(entry));
        if (!rules.isEmpty()) {
            origin.put("rules", rules);
        }
        origin.put("ruleSet", entry.ruleSet());
        return EntryJson.write(origin);
    }

    private static String event(String article, int number, ExportedEntry exported) {
        CountTag count = exported.entry().counts().get(number);
        Properties properties = new Properties()
                .add("name", Quote.name(count))
                .add("startDate", count.from())
                .add("endDate", count.to())
                .add("sourceUrl", exported.url())
                .add("proof", article);
        count.regions().stream()
                .map(code -> country(code, List.of()))
                .filter(Objects::nonNull)
                .forEach(country -> properties.add("country", country));
        count.fraudTypes().forEach(type -> properties.add("keywords", type));
        return entity(
                Key.of(exported.entry().source(), "count", String.valueOf(number)),
                "Event",
                cited(properties, exported.entry(), count));
    }

    private static String note(String article, Tagged tag, ExportedEntry exported) {
        Properties properties = new Properties()
                .add("name", Plain.line(Quote.name(tag)))
                .add("entity", article)
                .add("proof", article);
        return entity(
                Key.of(exported.entry().source(), tag.getClass().getSimpleName(), Quote.name(tag)),
                "Note",
                cited(properties, exported.entry(), tag));
    }

    private static Properties cited(Properties properties, Entry entry, Tagged tag) {
        List<Quote> quotes = Quote.of(entry, tag);
        if (quotes.isEmpty()) {
            properties.add("notes", origin(entry, tag.rules()));
        }
        for (Quote quote : quotes) {
            properties.add("description", Plain.line(quote.sentence())).add("notes", EntryJson.write(quote.json()));
        }
        return properties;
    }

    private static Set<String> countries(Entry entry) {
        Set<String> countries = new LinkedHashSet<>();
        for (RegionTag region : entry.regions()) {
            String country = country(region.code(), region.parents());
            if (country != null) {
                countries.add(country);
            }
        }
        return countries;
    }

    /** The country of {@code US-CA}, {@code US} or a region whose parents have one; a continent has none. */
    private static @Nullable String country(String code, List<String> parents) {
        String start = code.replaceFirst("-.*", "");
        if (start.matches("[A-Z]{2}")) {
            return start.toLowerCase(Locale.ROOT);
        }
        return parents.stream()
                .filter(parent -> parent.matches("[A-Z]{2}"))
                .findFirst()
                .map(parent -> parent.toLowerCase(Locale.ROOT))
                .orElse(null);
    }

    private static @Nullable String iso3(@Nullable String language) {
        try {
            String iso3 =
                    language == null ? "" : Locale.forLanguageTag(language).getISO3Language();
            return iso3.isEmpty() ? null : iso3;
        } catch (MissingResourceException e) {
            return null;
        }
    }

    private static String entity(String id, String schema, Properties properties) {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("id", id);
        entity.put("schema", schema);
        entity.put("properties", properties.values);
        return EntryJson.write(entity);
    }

    /** Properties have lists of distinct values; those without a value are left out. */
    private static final class Properties {
        private final Map<String, Set<String>> values = new LinkedHashMap<>();

        Properties add(String name, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                values.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(value);
            }
            return this;
        }
    }
}
