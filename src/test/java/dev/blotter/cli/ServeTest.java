package dev.blotter.cli;

import static dev.blotter.cli.Cli.blotter;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.blotter.cli.option.IndexOption;
import dev.blotter.cli.option.SearchOptions;
import dev.blotter.index.BlotterIndex;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search in a browser, as a browser and a program see it. */
final class ServeTest {
    private static final String HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>\u202Etxt.exe\u0007";

    @TempDir
    static Path folder;

    private static Path rules;
    private static String index;
    private static Served reading;
    private static Served correcting;

    @BeforeAll
    static void serveTwice() throws IOException, InterruptedException {
        rules = Served.rules(folder);
        write(
                "corpus/raid.txt",
                "Raid in Lagos\n\n4 March 2024\n\nPolice in Lagos arrested 12 suspects over romance scams.\n");
        write("corpus/film.txt", "A film of Kunming\n\nThe film shows a romance scam.\n");
        write("corpus/trial.txt", "A trial in Lagos\n\n20 May 2024\n\nA judge in Lagos heard 3 suspects.\n");
        write("corpus/hostile.html", "<title>" + HOSTILE.replace("<", "&lt;") + "</title><p>A needle in Accra.</p>");
        index = folder.resolve("index").toString();
        Cli.Result indexed = blotter(
                "index",
                "--index",
                index,
                "--rules",
                rules.toString(),
                folder.resolve("corpus").toString());
        assertThat(indexed.code()).as(indexed.toString()).isZero();
        reading = serve();
        correcting = serve("--corrections");
    }

    private static Served serve(String... more) throws InterruptedException {
        return Served.start(
                Stream.concat(Stream.of("serve", "--index", index, "--rules", rules.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    @AfterAll
    static void interruptThem() throws InterruptedException {
        assertThat(reading.stop()).isZero();
        assertThat(correcting.stop()).isZero();
    }

    @Test
    void theAddressLeadsInAndLeavesACookieThatNoScriptSees() throws IOException, InterruptedException {
        HttpResponse<String> entered = reading.send("GET", reading.address(), "");

        assertThat(entered.body()).contains("content=\"0; url=/\"");
        assertThat(entered.headers().firstValue("Set-Cookie").orElseThrow())
                .matches("blotter-\\d+=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Strict");
    }

    @Test
    void aHitShowsTitleTagsAndSentenceWithWhatWasFound() throws IOException, InterruptedException {
        Document page = page("/?q=suspects&region=Nigeria&arrests=10..");

        assertThat(page.select("#h-hits").text()).isEqualTo("1 document");
        assertThat(page.select(".hit-list h3").text()).isEqualTo("Raid in Lagos");
        assertThat(page.select(".hit-list .tags").text()).startsWith("romance-scam · arrests 12");
        assertThat(page.select(".hit-list blockquote mark").text()).contains("12 suspects");
        assertThat(page.select(".chosen li").eachText()).containsExactly("region: Nigeria ×", "arrests: 10.. ×");
    }

    @Test
    void aFacetLeadsToItsDocumentsAndBack() throws IOException, InterruptedException {
        Document all = page("/");
        Document nigeria = page(all.select(".facets a:contains(Nigeria)").attr("href"));

        assertThat(all.select("#h-hits").text()).isEqualTo("4 documents");
        assertThat(nigeria.select("#h-hits").text()).isEqualTo("2 documents");
        assertThat(page(nigeria.select(".chosen a").attr("href"))
                        .select("#h-hits")
                        .text())
                .isEqualTo("4 documents");
    }

    @Test
    void anAddressHasNoEmptyFields() throws IOException, InterruptedException {
        HttpResponse<String> sent = reading.get("/?q=film&fraud=&region=&sort=date");

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location")).contains("/?q=film&sort=date");
    }

    @Test
    void whatFindsNothingSaysWhichPartOfItDoes() throws IOException, InterruptedException {
        assertThat(page("/?q=film&region=NG").select(".hits li").eachText())
                .containsExactly("film alone finds 1, without it 2", "region:NG alone finds 2, without it 1");
    }

    @Test
    void anEntryLeadsFromEachTagToItsPlaceInTheText() throws IOException, InterruptedException {
        Document entry = page("/entry?source=raid.txt");

        assertThat(entry.select("h1").text()).isEqualTo("Raid in Lagos");
        assertThat(entry.select(".tag-list strong").eachText()).contains("Romance scam (romance-scam)");
        assertThat(entry.select(".tag-list blockquote a"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(entry.select(link.attr("href")).is(".text mark"))
                        .as(link.attr("href"))
                        .isTrue());
        assertThat(entry.select(".tag-list li"))
                .allSatisfy(
                        tag -> assertThat(tag.select("blockquote").eachText()).doesNotHaveDuplicates());
        assertThat(entry.select("form")).isEmpty();
    }

    @Test
    void whyTellsTheRuleAndWhatItSaw() throws IOException, InterruptedException {
        Document why =
                page(page("/entry?source=raid.txt").select("a[href^=/why]").attr("href"));

        assertThat(why.select("h2").eachText()).contains("romance-scam", "arrests=12");
        assertThat(why.select("main").text()).contains("all/all.drl:14", "A number of people", "“12 suspects”");
    }

    @Test
    void totalsAndReportAnswerTheSameQuestion() throws IOException, InterruptedException {
        Document search = page("/?q=suspects");

        Document totals = page(search.select("a:contains(Totals)").attr("href"));
        assertThat(totals.select("tr:contains(arrests) td").first().text()).isEqualTo("15");
        assertThat(totals.select("#h-largest ~ ol a").eachAttr("href")).contains("/entry?source=raid.txt");
        Document report = page(search.select("a:contains(Report)").attr("href"));
        assertThat(report.select(".tiles .total").text()).isEqualTo("15");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?q=needle",
                "/entry?source=hostile.html",
                "/why?source=hostile.html",
                "/report",
                "/?q=%3Cscript%3E"
            })
    void aHostileTitleIsText(String address) throws IOException, InterruptedException {
        HttpResponse<String> page = reading.get(address);

        assertThat(page.body()).doesNotContain("\u202E", "\u0007", "<script>alert", "<img");
        if (!address.equals("/report")) {
            assertThat(Jsoup.parse(page.body()).select("script, img, [onerror]"))
                    .isEmpty();
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'none'; style-src 'sha256-")
                    .contains("frame-ancestors 'none'");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/?since=2021-13|400|since 2021-13 is no date; write 2021-10-26, 2021-10 or 2021",
                "/?region=Atlantis|400|'Atlantis' is no region that Blotter knows",
                "/?sort=size|400|sort size is not known; use one of relevance, date, count, sum",
                "/?q=%22open|400|is not closed",
                "/?offset=99999|400|offset 99999 is no number that is asked for; give one from 0 to 10000",
                "/api/search?q=%zz|400|Bad Request",
                "/totals?kind=goats|400|'goats' is no kind of count",
                "/entry?source=../rules/all/all.drl|404|is no source of the index",
                "/../../etc/passwd|404|is no page of Blotter",
                "/api/search?limit=101|400|limit 101 is no number",
            })
    void whatCantBeAnsweredSaysSoInASentence(String address, int status, String sentence) throws IOException {
        String answer = reading.raw(address, "Host: 127.0.0.1:PORT\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertThat(Jsoup.parse(answer).text()).contains(sentence);
    }

    @Test
    void aLongQueryIsRefused() throws IOException, InterruptedException {
        assertThat(reading.get("/?q=" + "a".repeat(1_001)).statusCode()).isEqualTo(400);
        assertThat(reading.get("/?q=" + "a".repeat(9_000)).statusCode()).isEqualTo(414);
    }

    @Test
    void aFieldIsNeverAnOptionOrAFile() throws IOException, InterruptedException {
        Path list = Files.writeString(folder.resolve("list"), "film");
        try (BlotterIndex open = BlotterIndex.open(Path.of(index))) {
            assertThat(SearchOptions.of(List.of("--", "@" + list), new IndexOption())
                            .filter(open)
                            .text())
                    .isEqualTo("@" + list);
        }

        assertThat(reading.get("/?region=" + encoded("KH --rules=" + folder)).statusCode())
                .isEqualTo(400);
        assertThat(reading.get("/?rules=" + encoded(folder.toString())).statusCode())
                .isEqualTo(200);
    }

    @Test
    void noOneComesInWithoutTheToken() throws IOException, InterruptedException {
        URI wrong = URI.create(reading.address().toString().replaceFirst(".$", "-"));

        assertThat(reading.send("GET", wrong, "").statusCode()).isEqualTo(403);
        for (String path : List.of("/", "/api/search", "/entry?source=raid.txt", "/nowhere")) {
            HttpResponse<String> answer = reading.send("GET", reading.address().resolve(path), "");
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).as(path).doesNotContain("Lagos");
        }
        assertThat(reading.send("GET", reading.address().resolve("/"), correcting.cookie())
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Host: evil.example\r\n", "Host: evil.example:PORT\r\n", "Host: 127.0.0.1:PORT\r\nHost: x\r\n"})
    void anotherNameOfTheHostIsRefused(String head) throws IOException {
        assertThat(reading.raw("/", head)).startsWith("HTTP/1.1 4");
        assertThat(reading.raw("/", head)).doesNotContain("Lagos");
    }

    @Test
    void aWrongTagIsTakenOutInTheTableAndTheIndex() throws IOException, InterruptedException {
        Document entry = Jsoup.parse(correcting.get("/entry?source=film.txt").body());
        String token = entry.select("input[name=token]").attr("value");
        String form = "source=film.txt&tag=romance-scam&action=remove&reason=a+film&who=Wu&token=";

        assertThat(correcting.post("/correct", form, null).statusCode()).isEqualTo(403);
        assertThat(correcting
                        .post("/correct", form + token, "http://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(rules.resolve("overrides.csv")).doesNotExist();

        HttpResponse<String> done = correcting.post("/correct", form + token, null);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        Document corrected = Jsoup.parse(correcting
                .get(done.headers().firstValue("Location").orElseThrow())
                .body());
        assertThat(corrected.select("[role=status]").text()).isEqualTo("Written to overrides.csv, and to the index.");
        assertThat(corrected.select(".tag-list strong").eachText()).doesNotContain("Romance scam (romance-scam)");
        assertThat(Files.readString(rules.resolve("overrides.csv")))
                .contains("film.txt,romance-scam,remove,a film,Wu,");
        assertThat(page("/why?source=film.txt").select("main").text()).contains("removed romance-scam: a film (Wu, ");

        HttpResponse<String> again = correcting.post("/correct", form + token, null);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("has no romance-scam; nor any of its kind");
    }

    @Test
    void pagesOnlyReadUnlessTheyMayCorrect() throws IOException, InterruptedException {
        String token = Jsoup.parse(correcting.get("/entry?source=raid.txt").body())
                .select("input[name=token]")
                .attr("value");

        assertThat(reading.post("/correct", "source=raid.txt&tag=NG&action=remove&reason=x&token=" + token, null)
                        .statusCode())
                .isEqualTo(403);
        assertThat(reading.send("DELETE", reading.address().resolve("/"), reading.cookie())
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void twoAtOnceGetTheirOwnAnswers() {
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 40)
                .mapToObj(i -> reading.later(i % 2 == 0 ? "/?q=trial" : "/?q=needle"))
                .toList();

        for (int i = 0; i < answers.size(); i++) {
            Document page = Jsoup.parse(answers.get(i).join().body());
            assertThat(page.select(".hit-list .source").text()).contains(i % 2 == 0 ? "trial.txt" : "hostile.html");
        }
    }

    @Test
    void programsGetWhatTheCommandLinePrints() throws IOException, InterruptedException {
        HttpResponse<String> found = reading.get("/api/search?region=NG&limit=1&sort=date");
        ObjectMapper json = new ObjectMapper();

        assertThat(json.readTree(found.body()))
                .isEqualTo(json.readTree(
                        command("search", "--region", "NG", "--limit", "1", "--sort", "date", "--format", "json")));
        assertThat(found.headers().firstValue("X-Total-Count")).contains("2");
        assertThat(reading.get("/api/entry?source=hostile.html").body() + "\n")
                .isEqualTo(blotter("show", "--index", index, "--format", "jsonl", "hostile.html")
                        .out());
    }

    @Test
    void theDescriptionForProgramsIsTrue() throws IOException, InterruptedException {
        JsonNode description =
                new ObjectMapper().readTree(reading.get("/api/openapi.json").body());
        JsonNode schema = new ObjectMapper()
                .readTree(Path.of("src/main/resources/dev/blotter/finding/entry.schema.json")
                        .toFile());
        JsonSchema entry =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
        List<String> paths = new ArrayList<>();
        description.get("paths").fieldNames().forEachRemaining(paths::add);

        assertThat(paths).containsExactly("/api/search", "/api/entry", "/api/openapi.json");
        assertThat(entry.validate(new ObjectMapper()
                        .readTree(reading.get("/api/search").body())
                        .get(0)))
                .isEmpty();
        JsonNode fault = new ObjectMapper()
                .readTree(reading.get("/api/entry?source=none").body());
        assertThat(fault.fieldNames()).toIterable().containsExactly("error");
        assertThat(description.at("/components/schemas/Entry/required")).isEqualTo(schema.get("required"));
    }

    @Test
    void aPortThatIsTakenOrNoneIsTold() {
        String taken = String.valueOf(reading.address().getPort());

        assertThat(blotter("serve", "--index", index, "--port", taken).err())
                .contains("--port " + taken + " can't be used");
        assertThat(blotter("serve", "--index", index, "--port", "70000").err())
                .contains("--port 70000 is no port; give one from 1 to 65535");
        assertThat(blotter("serve", "--index", index, "--port", "-1").err()).contains("--port -1 is no port");
        assertThat(blotter("serve", "--index", folder.resolve("none").toString())
                        .code())
                .isEqualTo(2);
    }

    private static String command(String... args) {
        return blotter(Stream.concat(Stream.of(args), Stream.of("--index", index, "--rules", rules.toString()))
                        .toArray(String[]::new))
                .out();
    }

    private static Document page(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = reading.get(address);
        assertThat(answer.statusCode()).as(address + "\n" + answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }
}
