package dev.blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.cli.search.StoriesCommandTest;
import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.Entry.RegionTag;
import dev.blotter.finding.Entry.TypeTag;
import dev.blotter.index.IndexSession;
import dev.blotter.index.Replacement;
import dev.blotter.index.entry.Fingerprint;
import dev.blotter.index.entry.InputRecord;
import dev.blotter.index.entry.Lineage;
import dev.blotter.text.EnglishDocument;
import dev.blotter.text.Outcome;
import dev.blotter.text.Status;
import dev.blotter.workbench.SmallRules;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages about many documents, and about one that older rules tagged with what those of now do not know. */
final class ServePagesTest {
    private static final Instant NOW = Instant.parse("2026-01-31T08:00:00Z");
    private static final int NOTES = 12;

    @TempDir
    static Path folder;

    private static Path rules;
    private static Path index;
    private static Served served;

    @BeforeAll
    static void serve() throws InterruptedException {
        rules = SmallRules.in(folder);
        index = write(folder.resolve("index"));
        served = start(index, rules);
    }

    private static Path write(Path index) {
        Lineage none = new Lineage(code -> List.of(), code -> List.of());
        try (IndexSession session = IndexSession.open(index, none, InstantSource.fixed(NOW))) {
            for (int i = 1; i <= NOTES; i++) {
                StoriesCommandTest.write(session, "note%02d.txt".formatted(i), "Matter " + i, "2024-05-" + (10 + i), i);
            }
            StoriesCommandTest.write(session, "undated.txt", "Pears and plums.", null, 70);
            writeOld(session);
            session.finish();
        }
        return index;
    }

    /** An entry without title, of a kind and a place that have gone, with a loss and a fault. */
    private static void writeOld(IndexSession session) {
        CountTag loss = new CountTag(
                "loss",
                5_000_000,
                null,
                "exact",
                "USD",
                null,
                null,
                true,
                false,
                null,
                List.of("XX"),
                "count",
                List.of("unheard-of"),
                List.of("an old rule"),
                List.of());
        Outcome cut = new Outcome(Status.TRUNCATED, "is cut off");
        String id = "sha256:" + "0".repeat(64);
        Entry entry = new Entry(
                Entry.SCHEMA,
                "old.txt",
                id,
                null,
                null,
                null,
                null,
                "en",
                cut.status().json(),
                cut.reason(),
                List.of("a column was left out"),
                null,
                List.of(new TypeTag("unheard-of", "Unheard-of", List.of("an old rule"), List.of())),
                List.of(loss),
                List.of(new RegionTag("XX", "Nowhere", List.of(), 1, List.of("an old rule"), List.of())),
                List.of(),
                "0123456789abcdef",
                "0.1.0");
        Replacement file = session.replace("old.txt");
        file.add(entry, EnglishDocument.of("old.txt", id, null, "Police plan to arrest 7 people."));
        file.done(new InputRecord("old.txt", "", new Fingerprint(1, NOW, "ab", "r"), cut, 1, 1, NOW, NOW));
    }

    private static Served start(Path index, Path rules) throws InterruptedException {
        return Served.start("serve", "--corrections", "--index", index.toString(), "--rules", rules.toString());
    }

    @AfterAll
    static void stop() throws InterruptedException {
        assertThat(served.stop()).isZero();
    }

    private static Document page(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = served.get(address);
        assertThat(answer.statusCode()).as(address + "\n" + answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    @Test
    void hitsAreTurnedOverTenByTen() throws IOException, InterruptedException {
        Document first = page("/");
        Document second = page(first.select("a[rel=next]").attr("href"));

        assertThat(first.select("#h-hits").text()).isEqualTo("1 to 10 of 14 documents");
        assertThat(first.select("a[rel=prev]")).isEmpty();
        assertThat(second.select("#h-hits").text()).isEqualTo("11 to 14 of 14 documents");
        assertThat(second.select("a[rel=next]")).isEmpty();
        assertThat(page(second.select("a[rel=prev]").attr("href"))
                        .select("#h-hits")
                        .text())
                .isEqualTo(first.select("#h-hits").text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /?offset=50                   | none of 14 documents
            /?q=pears&stories=yes         | 1 story
            /?q=pears+OR+police&stories=yes | 2 stories
            /?since=2024&q=pears+OR+11    | 1 document; 1 more without a date is left out
            /?since=2024&arrests=12..     | 1 document; 1 more without a date is left out
            /?since=2025                  | Nothing found; 2 more without a date are left out
            /?q=pears&copies=yes          | 1 document
            """)
    void theHeadSaysHowManyThereAre(String address, String head) throws IOException, InterruptedException {
        assertThat(page(address).select("#h-hits").text()).isEqualTo(head);
    }

    @Test
    void ofAQuestionThatFindsNothingEachPartSaysWhatItFinds() throws IOException, InterruptedException {
        assertThat(page("/?q=pears+zyzzyva").select(".hits li").eachText())
                .containsExactly("pears alone finds 1", "zyzzyva alone finds none");
    }

    @Test
    void whatTheRulesNoLongerKnowKeepsItsCode() throws IOException, InterruptedException {
        Document hit = page("/?q=police");
        Document totals = page("/totals?kind=loss");

        assertThat(hit.select(".hit-list h3").text()).isEqualTo("old.txt");
        assertThat(hit.select(".hit-list .none").text()).isEqualTo("truncated: is cut off");
        assertThat(totals.select("#h-fraud ~ div th[scope=row]").eachText()).containsExactly("unheard-of");
        assertThat(totals.select("#h-region ~ div th[scope=row]").eachText()).containsExactly("XX");
        assertThat(totals.select(".figures .basis").text()).isEqualTo("undated · XX");
        assertThat(totals.select("tr:contains(loss) td").first().text()).isEqualTo("5,000,000 USD");
    }

    @Test
    void totalsOfASearchLeadToThoseOfAnotherKind() throws IOException, InterruptedException {
        Document arrests = page("/totals?q=matter");
        Document losses = page(arrests.select("nav a:contains(loss)").attr("href"));

        assertThat(arrests.select(".note a").text()).isEqualTo("matter");
        assertThat(losses.select(".note a").text()).isEqualTo("matter");
        assertThat(losses.select("nav a[aria-current]").text()).isEqualTo("loss");
    }

    @Test
    void anEntrySaysWhatIsWrongWithIt() throws IOException, InterruptedException {
        Document entry = page("/entry?source=old.txt");

        assertThat(entry.select("h1").text()).isEqualTo("old.txt");
        assertThat(entry.select(".fault").text()).isEqualTo("truncated: is cut off");
        assertThat(entry.select("ul.note").text()).isEqualTo("a column was left out");
    }

    @Test
    void whyTellsOfOtherRulesAndOfWhatWasNotUsed() throws IOException, InterruptedException {
        Document why = page("/why?source=old.txt");

        assertThat(why.select(".note").text()).startsWith("The index has this entry by other rules");
        assertThat(why.select("h2").eachText()).containsExactly("Not used");
        assertThat(why.select("main").text()).contains("people/planned", "Without it: arrests=7");
    }

    private static String token() throws IOException, InterruptedException {
        return page("/entry?source=note01.txt").select("input[name=token]").attr("value");
    }

    @Test
    void aTagThatIsMissingIsSetInTheTableAndTheIndex() throws IOException, InterruptedException {
        String form = "source=note01.txt&tag=job-scam&action=add&reason=seen+in+print&who=&token=" + token();
        HttpResponse<String> done = served.post(
                "/correct", form, "http://127.0.0.1:" + served.address().getPort());

        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        Document entry = page(done.headers().firstValue("Location").orElseThrow());
        assertThat(entry.select(".tag-list strong").eachText()).contains("Job scam (job-scam)");
        assertThat(page("/why?source=note01.txt").select("main").text())
                .contains("No rule, but set by hand.")
                .containsPattern("set job-scam: seen in print \\(20[\\d-]{8}\\)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /correct   | reason=100%zz&token=x           | 400 | '100%zz' is not encoded as addresses are; write % as %25
            /correct   | source=note02.txt&tag=goat&action=remove&reason=x&token=TOKEN | 400 | 'goat' is no tag
            /correct   | source=none.txt&tag=KH&action=remove&reason=x&token=TOKEN     | 404 | 'none.txt'
            /elsewhere | token=TOKEN                     | 404 | '/elsewhere' is no page of Blotter; begin at /
            """)
    void aFormThatWillNotDoIsRefused(String path, String form, int status, String sentence)
            throws IOException, InterruptedException {
        HttpResponse<String> refused = served.post(path, form.replace("TOKEN", token()), null);

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(Jsoup.parse(refused.body()).text()).contains(sentence);
        assertThat(rules.resolve("overrides.csv"))
                .satisfiesAnyOf(
                        table -> assertThat(table).doesNotExist(),
                        table -> assertThat(table).content().doesNotContain("note02.txt", "none.txt"));
    }

    @Test
    void aFormIsNoOtherFileAndNotEndless() throws IOException, InterruptedException {
        HttpRequest json = HttpRequest.newBuilder(served.address().resolve("/correct"))
                .header("Cookie", served.cookie())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build();
        HttpResponse<String> refused = served.browser().send(json, BodyHandlers.ofString());

        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(served.post("/correct", "reason=" + "x".repeat(64_000), null).statusCode())
                .isEqualTo(413);
    }

    @Test
    void aHeadIsThatOfThePageWithoutIt() throws IOException, InterruptedException {
        HttpResponse<String> head = served.send("HEAD", served.address().resolve("/"), served.cookie());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    }

    @Test
    void rulesWithErrorsAreToldUntilTheyAreMended(@TempDir Path other) throws IOException, InterruptedException {
        Path broken = SmallRules.in(other);
        Path terms = broken.resolve("terms/all.csv");
        String good = Files.readString(terms);
        Files.writeString(terms, good.replace("love fraud,romance-scam", "love fraud,romance-scan"));
        Served server = start(index, broken);
        try {
            HttpResponse<String> why = server.get("/why?source=old.txt");
            assertThat(why.statusCode()).isEqualTo(503);
            assertThat(Jsoup.parse(why.body()).text())
                    .contains("the rules have errors; mend them, as told by: blotter rules check");
            assertThat(server.get("/?q=pears").statusCode()).isEqualTo(200);

            Files.writeString(terms, good);
            assertThat(server.get("/why?source=old.txt").statusCode()).isEqualTo(200);
        } finally {
            assertThat(server.stop()).isZero();
        }
    }

    @Test
    void anIndexThatHasGoneIsToldToPersonsAndPrograms(@TempDir Path other) throws IOException, InterruptedException {
        Path gone = write(other.resolve("index"));
        Served server = start(gone, rules);
        try {
            Files.move(gone, other.resolve("moved"));
            HttpResponse<String> page = server.get("/");
            HttpResponse<String> program = server.get("/api/search");

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(Jsoup.parse(page.body()).text()).contains("'" + gone + "'");
            assertThat(program.statusCode()).isEqualTo(503);
            assertThat(program.body()).startsWith("{\"error\":\"'" + gone + "'");
        } finally {
            assertThat(server.stop()).isZero();
        }
    }
}
