package dev.blotter.export;

import static dev.blotter.export.Samples.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.blotter.finding.Entry;
import dev.blotter.finding.EntryJson;
import dev.blotter.text.Plain;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What CSL-JSON, OpenSearch and FollowTheMoney are given. */
final class FormsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** By FollowTheMoney's model: the properties of each schema that is used, those that it inherits too. */
    private static final Map<String, Set<String>> PROPERTIES = Map.of(
            "Article",
            Set.of(
                    "fileName",
                    "name",
                    "title",
                    "publishedAt",
                    "sourceUrl",
                    "language",
                    "bodyText",
                    "keywords",
                    "country",
                    "notes"),
            "Event",
            Set.of("name", "startDate", "endDate", "sourceUrl", "proof", "country", "keywords", "description", "notes"),
            "Note",
            Set.of("name", "entity", "proof", "description", "notes"));

    @Test
    void anItemHasWhatAStyleCitesAndTheQuotesInCustom() throws IOException {
        JsonNode item = MAPPER.readTree(CslJson.item(sample().exported()));

        assertThat(item.get("type").asText()).isEqualTo("webpage");
        assertThat(item.get("issued").toString()).isEqualTo("{\"date-parts\":[[2024,3,5]]}");
        assertThat(item.get("URL").asText()).isEqualTo("https://news.example/a?b=1");
        assertThat(item.get("custom").get("sha256").asText()).isEqualTo(Samples.SHA);
        assertThat(item.get("custom").get("quotes")).hasSize(2);
    }

    @Test
    void anUndatedItemWithoutAddressIsADocument() throws IOException {
        JsonNode item = MAPPER.readTree(CslJson.item(sample().on(null).at("").exported()));

        assertThat(item.get("type").asText()).isEqualTo("document");
        assertThat(item.has("issued")).isFalse();
        assertThat(item.has("URL")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("dev.blotter.export.UglyTitles#titles")
    void anUglyTitleComesBackFromEachForm(String title) throws IOException {
        ExportedEntry exported = sample().titled(title).exported();

        assertThat(MAPPER.readTree(CslJson.item(exported)).get("title").asText())
                .isEqualTo(Plain.line(title));
        assertThat(entities(exported).getFirst().at("/properties/title/0").asText())
                .isEqualTo(Plain.line(title));
        List<String> lines = new OpenSearch("blotter").lines(exported);
        assertThat(lines).allSatisfy(line -> assertThat(line).doesNotContain("\n"));
        assertThat(MAPPER.readTree(lines.getLast()).get("title").asText()).isEqualTo(title);
    }

    @Test
    void aBulkDocumentIsTheEntryWithTextAndAddress() throws IOException {
        List<String> lines = new OpenSearch("press").lines(sample().exported());
        Map<?, ?> document = MAPPER.readValue(lines.getLast(), Map.class);

        assertThat(lines.getFirst()).matches("\\{\"index\":\\{\"_index\":\"press\",\"_id\":\"[0-9a-f]{40}\"}}");
        assertThat(document.remove("text")).isEqualTo(Samples.TEXT);
        assertThat(document.remove("url")).isEqualTo("https://news.example/a?b=1");
        assertThat(EntryJson.read(MAPPER.writeValueAsString(document))).isEqualTo(sample().entry());
    }

    @Test
    void theMappingKnowsEachMemberOfADocument() throws IOException {
        JsonNode mapping = MAPPER.readTree(OpenSearch.mapping()).get("mappings");
        Entry seen = sample().entry().with("a.html", "2026-01-31T08:00:00Z");
        String document = new OpenSearch("blotter")
                .lines(new ExportedEntry(seen, sample().document("T", "x"), seen.counts()))
                .getLast();

        assertThat(mapping.get("dynamic").asText()).isEqualTo("strict");
        assertThat(unmapped(MAPPER.readTree(document), mapping, "")).isEmpty();
        assertThat(mapping.at("/properties/counts/type").asText()).isEqualTo("nested");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Upper", "_x", "a b", "a/b", "a\"b"})
    void aNameThatNoIndexMayHaveIsRefused(String name) {
        assertThatThrownBy(() -> new OpenSearch(name)).hasMessageContaining("'" + name + "' is no name of an index");
    }

    @Test
    void entitiesHaveOnlyPropertiesOfTheirSchema() throws IOException {
        List<JsonNode> entities = entities(sample().exported());

        assertThat(entities.stream().map(entity -> entity.get("schema").asText()))
                .containsExactly("Article", "Event", "Note", "Note", "Note");
        assertThat(entities).allSatisfy(entity -> {
            assertThat(entity.get("id").asText()).matches("[0-9a-f]{40}");
            entity.get("properties").properties().forEach(property -> {
                assertThat(PROPERTIES.get(entity.get("schema").asText())).contains(property.getKey());
                assertThat(property.getValue()).isNotEmpty().allMatch(JsonNode::isTextual);
            });
        });
        assertThat(entities.stream().map(entity -> entity.get("id").asText())).doesNotHaveDuplicates();
    }

    @Test
    void anEventIsProvenByItsArticleAndHasPeriodAndCountry() throws IOException {
        List<JsonNode> entities = entities(sample().exported());
        JsonNode event = entities.get(1).get("properties");

        assertThat(event.at("/proof/0").asText())
                .isEqualTo(entities.getFirst().get("id").asText());
        assertThat(event.at("/name/0").asText()).isEqualTo("arrests=12");
        assertThat(event.at("/startDate/0").asText()).isEqualTo("2024-03-04");
        assertThat(event.at("/country/0").asText()).isEqualTo("ng");
        assertThat(event.at("/description/0").asText()).isEqualTo(Samples.SENTENCE);
        assertThat(entities.getFirst().at("/properties/language/0").asText()).isEqualTo("eng");
    }

    @Test
    void namesOfEntitiesStayWhenTheDocumentChanges() throws IOException {
        assertThat(entities(sample().titled("Other").on(null).exported())
                        .getFirst()
                        .get("id"))
                .isEqualTo(entities(sample().exported()).getFirst().get("id"));
    }

    private static List<String> unmapped(JsonNode value, JsonNode mapping, String path) {
        List<String> unmapped = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(item -> unmapped.addAll(unmapped(item, mapping, path)));
        } else if (value.isObject()) {
            value.properties().forEach(member -> {
                JsonNode type = mapping.path("properties").path(member.getKey());
                String at = path + "/" + member.getKey();
                unmapped.addAll(type.isMissingNode() ? List.of(at) : unmapped(member.getValue(), type, at));
            });
        }
        return unmapped;
    }

    private static List<JsonNode> entities(ExportedEntry exported) throws IOException {
        List<JsonNode> entities = new ArrayList<>();
        for (String line : FollowTheMoney.entities(exported)) {
            entities.add(MAPPER.readTree(line));
        }
        return entities;
    }

    @ParameterizedTest
    @CsvSource({"en, eng", "zh-Hant, zho", "pt-BR, por", "i-klingon, tlh", "und,", "xx,", "x-klingon,"})
    void aLanguageIsNamedByThreeLettersOrNotAtAll(String language, @Nullable String iso3) throws IOException {
        assertThat(entities(sample().speaking(language).exported())
                        .getFirst()
                        .at("/properties/language/0")
                        .asText(null))
                .isEqualTo(iso3);
    }

    @Test
    void aContinentIsNoCountry() throws IOException {
        String entry = EntryJson.write(sample().entry())
                .replace("\"NG-LA\"", "\"011\"")
                .replace("[\"NG\",\"002\"]", "[\"202\",\"002\"]");
        List<JsonNode> entities = entities(sample().exported(EntryJson.read(entry)));

        assertThat(entry).contains("\"011\"", "\"202\"");
        assertThat(entities).noneMatch(entity -> entity.get("properties").has("country"));
        assertThat(entities.stream()
                        .map(entity -> entity.at("/properties/name/0").asText()))
                .contains("011");
    }

    @Test
    void whatHasNoTagsIsADocumentAlone() throws IOException {
        ExportedEntry bare = sample().tagged(false).exported();
        JsonNode item = MAPPER.readTree(CslJson.item(bare));

        assertThat(item.has("keyword")).isFalse();
        assertThat(item.has("note")).isFalse();
        assertThat(item.at("/custom/quotes")).isEmpty();
        assertThat(entities(bare))
                .singleElement()
                .satisfies(article ->
                        assertThat(article.get("properties").has("keywords")).isFalse());
    }
}
