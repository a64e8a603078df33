package dev.blotter.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.Entry.Tagged;
import dev.blotter.finding.EntryJson;
import dev.blotter.finding.Tag;
import dev.blotter.text.Plain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Entries as entities of FollowTheMoney for Aleph: an {@code Article}, an {@code Event} for each count, a {@code Note}
 * for each other tag, with quotes as JSON in {@code notes}. No {@code contentHash}: it names a file that Aleph has.
 */
public final class FollowTheMoney {
    private FollowTheMoney() {}

    /** The entities of an entry, the article first, each as JSON on one line. */
    public static List<String> entities(ExportedEntry exported) {
        Entry entry = exported.entry();
        List<String> entities = new ArrayList<>();
        String article = exported.key();
        entities.add(article(article, exported));
        for (int i = 0; i < entry.counts().size(); i++) {
            entities.add(event(article, i, exported));
        }
        entry.tags().stream()
                .filter(tag -> !(tag instanceof CountTag))
                .forEach(tag -> entities.add(note(article, tag, exported)));
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
        entry.regions().forEach(region -> properties.add("country", country(region.code(), region.parents())));
        return entity(id, "Article", properties.add("notes", origin(entry, List.of())));
    }

    private record StatementSource(
            String source,
            String sha256,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> rules,
            @Nullable String ruleSet) {}

    /** Where an entity without quotes is from. */
    private static String origin(Entry entry, List<String> rules) {
        return EntryJson.write(new StatementSource(entry.source(), Quote.sha256(entry), rules, entry.ruleSet()));
    }

    private static String event(String article, int number, ExportedEntry exported) {
        CountTag count = exported.entry().counts().get(number);
        Properties properties = new Properties()
                .add("name", Tag.of(count).toString())
                .add("startDate", count.from())
                .add("endDate", count.to())
                .add("sourceUrl", exported.url())
                .add("proof", article);
        count.regions().forEach(code -> properties.add("country", country(code, List.of())));
        count.fraudTypes().forEach(type -> properties.add("keywords", type));
        return entity(
                exported.key("count", String.valueOf(number)), "Event", cited(properties, exported.entry(), count));
    }

    private static String note(String article, Tagged tag, ExportedEntry exported) {
        String name = Tag.of(tag).toString();
        Properties properties = new Properties()
                .add("name", Plain.line(name))
                .add("entity", article)
                .add("proof", article);
        return entity(
                exported.key(tag.getClass().getSimpleName(), name), "Note", cited(properties, exported.entry(), tag));
    }

    private static Properties cited(Properties properties, Entry entry, Tagged tag) {
        List<Quote> quotes = Quote.of(entry, tag);
        if (quotes.isEmpty()) {
            properties.add("notes", origin(entry, tag.rules()));
        }
        for (Quote quote : quotes) {
            properties.add("description", Plain.line(quote.sentence())).add("notes", EntryJson.write(quote));
        }
        return properties;
    }

    /** The country of {@code US-CA}, {@code US} or a region whose parents have one; a continent has none. */
    private static @Nullable String country(String code, List<String> parents) {
        return Stream.concat(Stream.of(code.replaceFirst("-.*", "")), parents.stream())
                .filter(region -> region.matches("[A-Z]{2}"))
                .findFirst()
                .map(country -> country.toLowerCase(Locale.ROOT))
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

    private record Entity(String id, String schema, Map<String, Set<String>> properties) {}

    private static String entity(String id, String schema, Properties properties) {
        return EntryJson.write(new Entity(id, schema, properties.values));
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
