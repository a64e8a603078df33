package dev.blotter.cli;

import static dev.blotter.cli.Cli.blotter;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A real server of OpenSearch finds the documents that Blotter finds: {@code mvn -Popensearch -Dlint=off test
 * -Dtest=OpenSearchAnswersTest}, which has Maven get the server.
 */
@EnabledIfSystemProperty(named = "blotter.opensearch", matches = ".+")
@Timeout(600)
final class OpenSearchAnswersTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static Process server;
    private static String url;
    private static String index;

    @BeforeAll
    static void startAndFill() throws IOException, InterruptedException {
        start();
        index = folder.resolve("index").toString();
        Cli.Result indexed = blotter("index", "--no-progress", "--index", index, "corpus");
        assertThat(Path.of(index)).as(indexed.toString()).isNotEmptyDirectory();
        send("PUT", "/blotter", blotter("export", "--mapping").out());
        send(
                "POST",
                "/_bulk?refresh=true",
                blotter("export", "--format", "opensearch", "--index", index).out());
    }

    private static void send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        String answer = CLIENT.send(request, BodyHandlers.ofString()).body();
        assertThat(answer).doesNotContain("\"error\"");
    }

    private static void start() throws IOException {
        Path home = folder.resolve("server");
        Files.createDirectories(home.resolve("config"));
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        Files.readString(Path.of(System.getProperty("blotter.opensearch")))
                                .strip(),
                        "src/test/opensearch/OneNode.java",
                        home.toString())
                .redirectError(folder.resolve("server.log").toFile())
                .start();
        BufferedReader out = server.inputReader();
        String line = out.readLine();
        while (line != null && !line.startsWith("http://")) {
            line = out.readLine();
        }
        assertThat(line).as(Files.readString(folder.resolve("server.log"))).isNotNull();
        url = line;
    }

    @AfterAll
    static void stop() {
        server.destroyForcibly();
    }

    /** Each question as {@code search} takes it; what OpenSearch is to ask of a document; and of one of its counts. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            published:[* TO *]                   | {'exists':{'field':'published'}}          | - | 0 | -
            --since 2024 --until 2024            | {'range':{'published':{'gte':'2024-01-01','lte':'2024-12-31'}}} | - | 0 | -
            "gift cards"                         | {'multi_match':{'query':'gift card','type':'phrase_prefix','fields':['title','text']}} | - | 0 | -
            --lang zh                            | {'prefix':{'language':'zh'}}              | - | 0 | -
            --fraud healthcare-fraud             | {'nested':{'path':'fraudTypes','query':{'term':{'fraudTypes.code':'healthcare-fraud'}}}} | - | 0 | -
            --region 035                         | {'nested':{'path':'regions','query':{'term':{'regions.parents':'035'}}}} | - | 0 | -
            repatriated:[1000 TO *]              | - | repatriated | 1000 | -
            --arrests 1.. --region KH            | - | arrests   | 1   | {'prefix':{'counts.regions':'KH'}}
            --arrests 400.. --region NG          | - | arrests   | 400 | {'prefix':{'counts.regions':'NG'}}
            --arrests 50.. --lang zh --fraud telecom-infrastructure | {'prefix':{'language':'zh'}} | arrests | 50 | {'term':{'counts.fraudTypes':'telecom-infrastructure'}}
            --arrests 100.. --during 2024        | - | arrests   | 100 | {'range':{'counts.from':{'lte':'2024-12-31'}}}, {'range':{'counts.to':{'gte':'2024-01-01'}}}
            --count convicted:1.. --fraud healthcare-fraud | - | convicted | 1 | {'term':{'counts.fraudTypes':'healthcare-fraud'}}
            --count loss:1m..:USD                | - | loss | 1000000 | {'term':{'counts.currency':'USD'}}
            """)
    void theSameDocumentsAreFound(String asked, String document, String kind, long least, String count)
            throws IOException, InterruptedException {
        Set<String> here = here(asked);
        List<String> filters = new ArrayList<>();
        if (document != null) {
            filters.add(document);
        }
        if (kind != null) {
            filters.add("{'nested':{'path':'counts','query':" + all(ofOneCount(kind, least, count)) + "}}");
        }

        assertThat(here).isNotEmpty();
        assertThat(there(filters)).isEqualTo(here);
    }

    /** A hundred arrested in one place and a few in another are not a hundred there. */
    @Test
    void conditionsHoldForOneCount() throws IOException, InterruptedException {
        String many = "{'nested':{'path':'counts','query':" + all(ofOneCount("arrests", 100, null)) + "}}";
        String inNigeria = "{'nested':{'path':'counts','query':"
                + all(List.of("{'term':{'counts.kind':'arrests'}}", "{'prefix':{'counts.regions':'NG'}}")) + "}}";
        String both = "{'nested':{'path':'counts','query':"
                + all(ofOneCount("arrests", 100, "{'prefix':{'counts.regions':'NG'}}")) + "}}";

        assertThat(there(List.of(both))).isEqualTo(here("--arrests 100.. --region NG"));
        assertThat(there(List.of(many, inNigeria))).containsAll(there(List.of(both)));
    }

    private static List<String> ofOneCount(String kind, long least, String more) {
        List<String> filters = new ArrayList<>();
        filters.add("{'term':{'counts.kind':'" + kind + "'}}");
        filters.add("{'bool':{'should':[{'range':{'counts.value':{'gte':" + least
                + "}}},{'range':{'counts.upper':{'gte':" + least + "}}}]}}");
        if (more != null) {
            filters.add(more);
        }
        return filters;
    }

    private static String all(List<String> filters) {
        return "{'bool':{'filter':[" + String.join(",", filters) + "]}}";
    }

    private static Set<String> there(List<String> filters) throws IOException, InterruptedException {
        String query = "{'size':1000,'_source':['source'],'query':" + all(filters) + "}";
        Set<String> sources = new TreeSet<>();
        JsonNode answer = get("/blotter/_search", query.replace('\'', '"'));
        assertThat(answer.has("hits")).as(answer.toString()).isTrue();
        answer.at("/hits/hits")
                .forEach(hit -> sources.add(hit.at("/_source/source").asText()));
        return sources;
    }

    private static JsonNode get(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .method("GET", body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return MAPPER.readTree(CLIENT.send(request, BodyHandlers.ofString()).body());
    }

    private static Set<String> here(String asked) throws IOException {
        List<String> command = new ArrayList<>(List.of("export", "--index", index));
        command.addAll(asked.isEmpty() ? List.of() : List.of(asked.split(" ")));
        Set<String> sources = new TreeSet<>();
        for (String line : blotter(command.toArray(String[]::new)).lines()) {
            sources.add(MAPPER.readTree(line).get("source").asText());
        }
        return sources;
    }
}
