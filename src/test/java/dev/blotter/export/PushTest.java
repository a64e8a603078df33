package dev.blotter.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.blotter.export.OpenSearchServer.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a push asks of a server, and what is left there when it goes wrong. */
@Timeout(600)
final class PushTest {
    private static final String OLD = "press@20250101-000000-000";
    private static final String NEW = "press@20260131-080000-000";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-31T08:00:00Z"), ZoneOffset.UTC);

    private final List<Duration> pauses = new ArrayList<>();
    private FakeOpenSearch server;

    @BeforeEach
    void start() throws IOException {
        server = new FakeOpenSearch().holding(OLD, "press");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theNameIsMovedWhenAllDocumentsAreThere() {
        Push.Done done = push(3);

        assertThat(done).isEqualTo(new Push.Done(NEW, 3, List.of(OLD)));
        assertThat(server.requests)
                .containsExactly(
                        "GET /press/_alias",
                        "PUT /_index_template/press",
                        "PUT /" + NEW,
                        "POST /_bulk",
                        "POST /" + NEW + "/_refresh",
                        "GET /" + NEW + "/_count",
                        "GET /press/_alias",
                        "POST /_aliases");
        assertThat(server.aliases.get("press")).containsExactly(NEW);
        assertThat(server.indices.get(NEW).values())
                .extracting(document -> document.get("source").asText())
                .containsExactlyInAnyOrder("0.txt", "1.txt", "2.txt");
        assertThat(server.indices).containsKey(OLD);
    }

    @Test
    void aBulkRequestHasTheLinesThatExportWrites() {
        push(2);

        OpenSearch written = new OpenSearch("press");
        List<String> lines = IntStream.range(0, 2)
                .mapToObj(i -> written.lines(document(i, "text")))
                .flatMap(List::stream)
                .map(line -> line.replace("\"_index\":\"press\"", "\"_index\":\"" + NEW + "\""))
                .toList();
        assertThat(server.bulks).containsExactly(String.join("\n", lines) + "\n");
    }

    @Test
    void aNameThatNothingHadIsGivenToTheFirstPush() {
        server.aliases.clear();

        assertThat(push(1).before()).isEmpty();
        assertThat(server.aliases.get("press")).containsExactly(NEW);
    }

    @Test
    void whatWasPushedBeforeIsDroppedWhenAskedFor() {
        push(true, 1, "text");

        assertThat(server.indices).containsOnlyKeys(NEW);
        assertThat(server.aliases.get("press")).containsExactly(NEW);
    }

    @Test
    void manyDocumentsGoInPartsOfFiveMegabytes() {
        push(false, 6, "a".repeat(2_000_000));

        assertThat(server.bulks).hasSize(3).allMatch(body -> body.length() < 5_000_000);
        assertThat(server.indices.get(NEW)).hasSize(6);
    }

    @Test
    void aLongDocumentGoesAlone() {
        push(false, 2, "a".repeat(6_000_000));

        assertThat(server.bulks).hasSize(2);
    }

    @Test
    void aBusyServerIsAskedAgainAfterThePauseThatItNamesOrATwiceAsLongOne() {
        server.next("PUT /press@", 429, "{}", "7")
                .next("PUT /press@", 503, "<html>", null)
                .next("PUT /press@", 503, "{}", "soon")
                .next("PUT /press@", 429, "{}", "86400");

        push(1);

        assertThat(pauses)
                .containsExactly(
                        Duration.ofSeconds(7), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofMinutes(1));
        assertThat(server.aliases.get("press")).containsExactly(NEW);
    }

    @Test
    void aServerThatStaysBusyIsAskedEightTimes() {
        for (int i = 0; i < 20; i++) {
            server.next("POST /_bulk", 429, "{\"error\":{\"type\":\"rejected\",\"reason\":\"queue full\"}}", null);
        }

        assertThatThrownBy(() -> push(1))
                .isInstanceOf(Refusal.class)
                .hasMessage(server.url() + " says 429 to POST /_bulk (rejected: queue full);"
                        + " it was asked 8 times, try again later");
        assertThat(Collections.frequency(server.requests, "POST /_bulk")).isEqualTo(8);
        assertThat(pauses).hasSize(7).last().isEqualTo(Duration.ofSeconds(32));
        nothingHasChanged();
    }

    @Test
    void onlyTheDocumentThatWasTurnedAwayIsSentAgain() {
        server.turnAway("1.txt", 429, "queue full").turnAway("1.txt", 503, "no shard");

        push(3);

        assertThat(server.bulks).hasSize(3);
        assertThat(server.bulks.getLast()).contains("1.txt").doesNotContain("0.txt", "2.txt");
        assertThat(pauses).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThat(server.indices.get(NEW)).hasSize(3);
    }

    @Test
    void aDocumentThatIsRefusedEndsThePush() {
        server.turnAway("1.txt", 400, "failed to parse field [published]");

        assertThatThrownBy(() -> push(3))
                .hasMessage("'1.txt' is refused by the server with 400 (refused: failed to parse field [published]);"
                        + " mend that on the server, or leave the document out");
        assertThat(pauses).isEmpty();
        nothingHasChanged();
    }

    @Test
    void aResultThatIsMissingIsARefusal() {
        server.next("POST /_bulk", 200, "{\"items\":[]}", null);

        assertThatThrownBy(() -> push(1)).hasMessageContaining("'0.txt' is refused by the server with 0");
        nothingHasChanged();
    }

    @Test
    void aDocumentThatGotLostIsNoticed() {
        server.next("GET /" + NEW + "/_count", 200, "{\"count\":2}", null);

        assertThatThrownBy(() -> push(3)).hasMessageContaining("'" + NEW + "' holds 2 of 3 documents");
        nothingHasChanged();
    }

    @Test
    void whatBreaksOffWhileEntriesAreReadLeavesNothing() {
        assertThatThrownBy(() -> pushing(false).run(sink -> {
                    throw new IllegalStateException("damaged");
                }))
                .hasMessage("damaged");
        nothingHasChanged();
    }

    @Test
    void whenTheNameCanNotBeMovedWhatIsThereStays() {
        server.next("POST /_aliases", 403, "{\"error\":{\"type\":\"security_exception\",\"reason\":\"no\"}}", null);

        assertThatThrownBy(() -> push(2)).hasMessageContaining("says 403 to POST /_aliases");
        assertThat(server.aliases.get("press")).containsExactly(OLD);
        assertThat(server.indices.get(NEW)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"press", "other"})
    void aNameForWhatNoPushHasMadeIsLeftAlone(String index) {
        server.indices.clear();
        server.aliases.clear();
        server.holding(index, index.equals("press") ? "unused" : "press");

        assertThatThrownBy(() -> push(1))
                .hasMessage("'press' stands for the index '" + index
                        + "', which no push has made; choose another name with --into");
        assertThat(server.requests).containsExactly("GET /press/_alias");
    }

    @Test
    void theTemplateIsForTheIndicesOfTheNameAlone() throws IOException {
        var template = new ObjectMapper().readTree(OpenSearch.template("press@"));

        assertThat(template.at("/index_patterns").toString()).isEqualTo("[\"press@*\"]");
        assertThat(template.get("template")).isEqualTo(new ObjectMapper().readTree(OpenSearch.mapping()));
    }

    @Test
    void aWrongPasswordIsTold() {
        server.next("GET /press/_alias", 401, "{\"error\":\"Unauthorized\"}", null);

        assertThatThrownBy(() -> push(1))
                .hasMessage(server.url()
                        + " says 401 to GET /press/_alias (Unauthorized); give a user who may do that with --user");
    }

    @Test
    void anotherServerIsTold() {
        server.next("GET /press/_alias", 404, "<html>Not here</html>", null);

        assertThatThrownBy(() -> push(1))
                .hasMessage(server.url()
                        + " answers 404 to GET /press/_alias, and not as OpenSearch does; check the address");
    }

    @Test
    void aServerThatIsNotThereIsTold() {
        server.close();

        assertThatThrownBy(() -> push(1))
                .hasMessage(server.url()
                        + " can't be reached: nothing answers there; check host and port, and that the server runs");
    }

    @Test
    void theUserIsSentWithEachRequest() {
        new Push(new OpenSearchServer(server.url() + "/", "ann:pass:wörd", pauses::add), new OpenSearch("press"), false)
                .run(sink -> sink.accept(document(0, "text")));

        assertThat(server.authorization).isEqualTo("Basic YW5uOnBhc3M6d8O2cmQ=");
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:9200, is no address of a server; write https://HOST:9200",
        "//localhost:9200, is no address of a server",
        "ftp://localhost, is no address of a server",
        "https://, is no address of a server",
        "https://a b, is no address of a server",
        "https://host?x=1, is no address of a server",
        "https://host#x, is no address of a server",
        "http://search.example:9200, would be sent the password for all to read"
    })
    void anAddressThatWillNotDoIsTold(String url, String fault) {
        assertThatThrownBy(() -> new OpenSearchServer(url, "ann:secret"))
                .hasMessageContaining("'" + url + "' " + fault)
                .hasMessageNotContaining("secret");
    }

    @Test
    void aPasswordInTheAddressIsNotRepeated() {
        assertThatThrownBy(() -> new OpenSearchServer("https://ann:secret@host", null))
                .hasMessageContaining("take it out and give --user")
                .hasMessageNotContaining("secret");
    }

    private void nothingHasChanged() {
        assertThat(server.aliases.get("press")).containsExactly(OLD);
        assertThat(server.indices).containsOnlyKeys(OLD);
        assertThat(server.requests).doesNotContain("POST /_aliases");
    }

    private Push.Done push(int documents) {
        return push(false, documents, "text");
    }

    private Push.Done push(boolean dropping, int documents, String text) {
        return pushing(dropping)
                .run(sink -> IntStream.range(0, documents).forEach(i -> sink.accept(document(i, text))));
    }

    private Push pushing(boolean dropping) {
        return new Push(
                new OpenSearchServer(server.url(), null, pauses::add), new OpenSearch("press"), dropping, CLOCK);
    }

    private static ExportedEntry document(int number, String text) {
        Samples sample = Samples.sample().from(number + ".txt");
        return new ExportedEntry(
                sample.entry(), sample.document("T", text), sample.entry().counts());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            413 | {"error":"too large"}    | says 413 to POST /_bulk (too large); raise the server's http.max_content_length
            500 | {"error":{"type":"parse","reason":"no","caused_by":{"reason":"bad day"}}} | says 500 to POST /_bulk (parse: no: bad day); mend that on the server, and push again
            503 | <html>Busy</html>        | answers 503 to POST /_bulk, and not as OpenSearch does; check the address, or try again later
            200 | ["a list"]               | answers 200 to POST /_bulk, and not as OpenSearch does; check the address
            """)
    void whatAServerSaysIsToldWithWhatHelps(int status, String body, String sentence) {
        for (int i = 0; i < 8; i++) {
            server.next("POST /_bulk", status, body, null);
        }

        assertThatThrownBy(() -> push(1)).hasMessage(server.url() + " " + sentence);
        nothingHasChanged();
    }

    @Test
    void aDocumentThatIsTurnedAwayEightTimesEndsThePush() {
        for (int i = 0; i < 8; i++) {
            server.turnAway("1.txt", 429, "queue full");
        }

        assertThatThrownBy(() -> push(3))
                .hasMessage("'1.txt' is refused by the server with 429 (refused: queue full);"
                        + " it was sent 8 times, try again later");
        assertThat(pauses).hasSize(7);
        nothingHasChanged();
    }

    @Test
    void whatEndedAPushIsToldAlsoWhereItsIndexStays() {
        server.turnAway("1.txt", 400, "no day").next("DELETE /" + NEW, 403, "{\"error\":\"no right\"}", null);

        assertThatThrownBy(() -> push(3))
                .hasMessageContaining("'1.txt' is refused")
                .satisfies(fault -> assertThat(fault.getSuppressed())
                        .singleElement()
                        .satisfies(also -> assertThat(also).hasMessageContaining("says 403 to DELETE /" + NEW)));
        assertThat(server.aliases.get("press")).containsExactly(OLD);
    }

    @Test
    void aServerThatNamesNoSecondsIsAskedAgainAtOnce() {
        server.next("GET /press/_alias", 429, "{}", "0");

        new Push(new OpenSearchServer(server.url(), null), new OpenSearch("press"), false).run(sink -> {});

        assertThat(Collections.frequency(server.requests, "GET /press/_alias")).isEqualTo(3);
        assertThat(server.bulks).isEmpty();
    }

    @Test
    void aPushThatIsInterruptedSaysSoAndLeavesNothing() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> push(1)).hasMessage("the push was interrupted; start it again");
        assertThat(Thread.interrupted()).isTrue();
        nothingHasChanged();
    }

    @Test
    void whoWritesHttpsForHttpIsToldSo() throws IOException {
        try (ServerSocket plain = answering("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            assertThatThrownBy(() -> new OpenSearchServer("https://127.0.0.1:" + plain.getLocalPort(), null).look("/"))
                    .hasMessageContaining(" can't be reached: https fails there (")
                    .hasMessageEndingWith("); check the address, and whether it wants http");
        }
    }

    @Test
    void whatSpeaksNoHttpIsToldSo() throws IOException {
        try (ServerSocket mute = answering("")) {
            assertThatThrownBy(() -> new OpenSearchServer("http://127.0.0.1:" + mute.getLocalPort(), null).look("/"))
                    .hasMessageContaining(" can't be reached: ")
                    .hasMessageEndingWith("; check the address, and whether it wants https");
        }
    }

    /** A server that answers all who come with the same bytes, whatever they say. */
    private static ServerSocket answering(String answer) throws IOException {
        ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (Socket caller = server.accept()) {
                    assertThat(caller.getInputStream().read(new byte[100_000])).isPositive();
                    caller.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    // The test is over, or the caller has gone.
                }
            }
        });
        return server;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:9200",
                "http://127.0.0.1:9200",
                "http://127.8.9.10",
                "http://[::1]:9200/search",
                "HTTPS://search.example",
            })
    void aPasswordGoesToThisMachineOrByHttps(String url) {
        assertThatCode(() -> new OpenSearchServer(url, "ann:secret")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost.evil.example:9200",
                "http://127.0.0.1.evil.example",
                "HTTP://search.example",
                "http://10.0.0.1:9200",
            })
    void aPasswordGoesNowhereElse(String url) {
        assertThatThrownBy(() -> new OpenSearchServer(url, "ann:secret"))
                .hasMessageContaining("would be sent the password for all to read");
        assertThatCode(() -> new OpenSearchServer(url, null)).doesNotThrowAnyException();
    }
}
