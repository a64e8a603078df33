package dev.blotter.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What a form asks, as words of a command line and as an address. */
final class SearchFormTest {
    private static Request request(Map<String, List<String>> values) {
        return new Request("GET", "/", "127.0.0.1:1", "", "", values);
    }

    @Test
    void aValueIsInOnePieceWithItsOptionAndTheQueryComesLast() {
        SearchForm form = SearchForm.of(request(Map.of(
                "q",
                List.of("--rules=/tmp @file"),
                "region",
                List.of(" KH ", "", "--copies"),
                "stranger",
                List.of("x"))));

        assertThat(form.words())
                .containsExactly("--sort=relevance", "--region=KH", "--region=--copies", "--", "--rules=/tmp @file");
    }

    @Test
    void anAddressAsksTheSame() {
        SearchForm form = SearchForm.of(request(Map.of("q", List.of("a&b=\u00e9 \"c\""), "offset", List.of("20"))));

        assertThat(form.link("/")).isEqualTo("/?q=a%26b%3D%C3%A9+%22c%22&offset=20");
        assertThat(form.with("lang", "zh").link("/")).endsWith("%22&lang=zh");
    }

    @Test
    void aConditionCanBeLeftOut() {
        SearchForm form = SearchForm.of(request(Map.of("fraud", List.of("a", "b"))));

        assertThat(form.conditions())
                .containsExactly(
                        new SearchForm.Condition("fraud", "a", "/?fraud=b"),
                        new SearchForm.Condition("fraud", "b", "/?fraud=a"));
    }

    @Test
    void aLongValueIsRefused() {
        assertThatThrownBy(() -> SearchForm.of(request(Map.of("since", List.of("1".repeat(1_001))))))
                .isInstanceOf(RequestException.class)
                .hasMessage("since of 1001 characters is too long; write up to 1000");
    }

    @Test
    void theDescriptionForProgramsNamesEveryFieldAndNoOther() throws IOException {
        JsonNode parameters = new ObjectMapper()
                .readTree(Path.of("src/main/resources/dev/blotter/serve/openapi.json")
                        .toFile())
                .at("/paths/~1api~1search/get/parameters");
        Map<String, List<String>> all = StreamSupport.stream(parameters.spliterator(), false)
                .map(parameter -> parameter.get("name").asText())
                .collect(Collectors.toMap(Function.identity(), name -> List.of("1")));

        SearchForm form = SearchForm.of(request(all));
        all.keySet().removeAll(form.fields().keySet());
        assertThat(form.fields()).containsOnlyKeys(SearchForm.NAMES);
        assertThat(all).containsOnlyKeys("limit", "offset");
    }

    @Test
    void copiesAreAskedForWhateverTheFieldSays() {
        SearchForm form = SearchForm.of(request(Map.of("copies", List.of("no"), "sort", List.of("date"))));

        assertThat(form.words()).containsExactly("--sort=date", "--copies", "--");
        assertThat(form.conditions()).containsExactly(new SearchForm.Condition("copies", "no", "/?sort=date"));
    }
}
