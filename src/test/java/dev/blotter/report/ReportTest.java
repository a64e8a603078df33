package dev.blotter.report;

import static dev.blotter.report.Paper.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.blotter.index.BlotterIndex;
import dev.blotter.text.Plain;
import dev.blotter.text.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page, as a browser would read it. */
final class ReportTest {
    private static final String BIDI = "\u202E\u2066\u200F\u061C\u0007";

    @TempDir
    private Path folder;

    private static Paper raid(String source) {
        return at(source)
                .published("2024-03-04")
                .fraud("romance-scam")
                .region("NG")
                .saying("Police arrested 412 people in Lagos.", "arrested 412 people")
                .arrestsDuring("2024-03-01", "2024-03-03", 412, "NG-LA");
    }

    private Document page(Paper... papers) {
        return Jsoup.parse(Paper.page(folder, papers));
    }

    @Test
    void aPageSaysHowToCiteItAndWhatShareOfSuchFiguresIsRight() {
        Document page = page(raid("a.txt"));

        assertThat(page.select(".cite").text()).startsWith("Fraud policing record. Blotter 0.1.0, rules 0123456789ab");
        assertThat(page.select("#h-quality ~ .facts").text())
                .containsPattern("\\d+% of arrests are right, as measured")
                .contains("A person has confirmed 0 of the 1 claim in the sum.");
    }

    @Test
    void figuresSharedWithOtherCountriesAreNotInTheirSumsAndAreSaid() {
        Document page = page(
                raid("a.txt"),
                at("b.txt").published("2023-05-06").region("NG", "GH").arrests(700, "NG", "GH"));

        assertThat(page.select("tr:contains(Nigeria) td.number").eachText()).contains("412");
        assertThat(page.select("p.note:contains(In several countries)").text()).contains("700");
    }

    @Test
    void aFigureOfTwoDocumentsIsAddedOnce() {
        Document page = page(raid("a.txt"), raid("b.txt"));

        assertThat(page.select(".tiles .total").text()).isEqualTo("412");
        assertThat(page.select(".tiles .total + .basis").text())
                .isEqualTo("from 1 claim in 2 documents, none confirmed");
        assertThat(page.select("#h-largest ~ .figures summary").text()).isEqualTo("Also in 1 report");
    }

    @Test
    void aClaimStandsWithItsSentenceItsRuleAndItsSource() {
        Element claim = page(raid("a.txt")).select("#h-largest ~ ol > li").first();

        assertThat(claim).isNotNull();
        assertThat(claim.select("strong").text()).isEqualTo("412");
        assertThat(claim.select("blockquote").text()).isEqualTo("Police arrested 412 people in Lagos.");
        assertThat(claim.select("mark").text()).isEqualTo("arrested 412 people");
        assertThat(claim.select(".source").text()).contains("a.txt", "2024-03-04", "rule people/verb then people");
        assertThat(claim.select(".basis").text()).isEqualTo("Nigeria · 2024-03-01 to 2024-03-03");
        assertThat(claim.select(".source a").attr("href")).isEqualTo("../news%20of%202024/a.txt");
    }

    @Test
    void aTitleAndAnAuthorStandOverIt() {
        Paper.index(folder, List.of(raid("a.txt")));
        Document page = Jsoup.parse(
                Paper.page(folder, Paper.everything(), "arrests", new Report.Heading("Lagos <in> May", "Ada & Obi")));

        assertThat(page.title()).isEqualTo("Lagos <in> May");
        assertThat(page.select("h1").text()).isEqualTo("Lagos <in> May");
        assertThat(page.select(".author").text()).isEqualTo("Ada & Obi");
    }

    @Test
    void whatIsNotInTheSumSaysWhy() {
        Document page = page(raid("a.txt").arrestsDuring("2024-03-01", "2024-03-03", 60, "NG-LA"));

        assertThat(page.select("#h-largest ~ ol .note").eachText())
                .containsExactly("Not in the sum: it may be part of, in the same report, 412.");
        assertThat(page.select(".tiles .total").text()).isEqualTo("412");
    }

    @Test
    void noSumStandsWithoutItsClaims() {
        Document page = page(
                raid("a.txt"),
                at("b.txt").published("2023-05-06").arrests(7, "KH", "TH"),
                at("c.txt").arrests(9),
                at("d.txt").published("2021-01-01").arrestsDuring("2021-01-01", "2022-12-31", 300, "KH"));

        assertThat(page.select(".total")).hasSizeGreaterThan(3);
        assertThat(page.select(".total + .basis").eachText())
                .hasSameSizeAs(page.select(".total"))
                .allMatch(basis -> basis.matches("from \\d+ claims? in \\d+ documents?, none confirmed"));
        assertThat(page.select("rect.bar > title").eachText())
                .allMatch(title ->
                        title.matches(".*: (no figure|.*from \\d+ claims? in \\d+ documents?, none confirmed)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</script><script>alert(1)</script>",
                "<!--<script>",
                "\"'><img src=x onerror=alert(1)>",
                "${7*7} @if(true) $unsafe{x} &lt;b&gt;",
                "]]>\u2028\u2029</style>"
            })
    void textOfDocumentsIsTextWhereverItStands(String text) throws IOException {
        Document page = page(at(text + ".txt")
                .title(text)
                .rule(text)
                .published("2024-03-04")
                .region("NG")
                .saying("Before " + text + " after.", text)
                .arrests(41, "NG"));

        assertThat(page.select("script")).hasSize(2);
        assertThat(page.select("img, style ~ style, [onerror]")).isEmpty();
        assertThat(page.select("#h-largest ~ ol cite").text()).isEqualTo(plain(text));
        JsonNode row = data(page).get("rows").get(0);
        assertThat(row.get(2).asText()).isEqualTo(plain(text));
        assertThat(row.get(7).get(0).get(6).get(1).asText()).isEqualTo(plain(text));
    }

    private static String plain(String text) {
        return Plain.line(text);
    }

    @Test
    void nothingTurnsTheDirectionOfWriting() {
        String page = Paper.page(
                folder,
                at("a" + BIDI + ".txt")
                        .title("T" + BIDI)
                        .saying("S" + BIDI + " x", "S")
                        .rule("r" + BIDI)
                        .arrests(5),
                at("b.txt").status(Status.UNREADABLE, "broken" + BIDI));

        assertThat(page).doesNotContain(BIDI.split(""));
        assertThat(page).contains("broken");
    }

    @Test
    void thePolicyAllowsTheStyleAndTheScriptOfThePageAlone() {
        Document page = page(raid("a.txt"));
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");

        assertThat(policy)
                .startsWith("default-src 'none';")
                .contains("style-src '" + hash(page.select("style").first().data()) + "'")
                .contains("script-src '"
                        + hash(page.select("script:not([type])").first().data()) + "'")
                .doesNotContain("unsafe");
        assertThat(page.select("[style], [onclick], link, iframe, object")).isEmpty();
        assertThat(page.select("[src], [href]:not(a.file)"))
                .allMatch(linked -> linked.attr("href").startsWith("#"));
    }

    @Test
    void linksInThePageHaveATarget() {
        Document page = page(raid("a.txt"));

        assertThat(page.select("a[href]:not(.file)"))
                .isNotEmpty()
                .allSatisfy(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .isNotNull());
    }

    @Test
    void theTableHasEachDocumentTheNewestFirst() throws IOException {
        JsonNode data = data(page(
                at("a.txt"),
                raid("b.txt"),
                at("c.txt").published("2025-01-02", "warc").fraud("no-longer-known")));

        assertThat(data.get("rows")).extracting(row -> row.get(3).asText()).containsExactly("c.txt", "b.txt", "a.txt");
        assertThat(data.get("rows").get(0).get(1).asInt()).isEqualTo(1);
        assertThat(data.get("types").get("romance-scam").asText()).isEqualTo("Romance scam");
        assertThat(data.get("types").get("no-longer-known").asText()).isEqualTo("no-longer-known");
        assertThat(data.get("measures").get(data.get("measure").asInt()).asText())
                .isEqualTo("arrests");
    }

    @Test
    void aQuestionThatFindsNothingStillMakesAPage() {
        Paper.index(folder, List.of(raid("a.txt")));
        Document page = Jsoup.parse(Paper.page(folder, Paper.asking("nothing", List.of(), List.of("KH")), "arrests"));

        assertThat(page.select(".question div").eachText()).containsExactly("words nothing", "region Cambodia");
        assertThat(page.select(".none").eachText()).contains("Nothing can be placed in time.");
    }

    @Test
    void onlyFiguresAboutTheRegionAskedForAreAdded() {
        Paper.index(
                folder,
                List.of(at("a.txt")
                        .published("2024-03-04")
                        .region("KH", "CN")
                        .arrests(1106, "KH")
                        .arrestsDuring("2023-01-01", "2023-12-31", 18_000, "CN")));
        Document page = Jsoup.parse(Paper.page(folder, Paper.asking("", List.of(), List.of("KH")), "arrests"));

        assertThat(page.select(".tiles .total").text()).isEqualTo("1,106");
        assertThat(page.select("#h-largest ~ ol strong").eachText()).containsExactly("1,106");
    }

    @Test
    void moneyIsShownInTheCurrencyOfMostClaims() {
        Paper.index(folder, List.of(at("a.txt").published("2024-03-04").count("loss", 2_000_000, null, null, "US")));
        Document page = Jsoup.parse(Paper.page(folder, Paper.everything(), "loss"));

        assertThat(page.select("#h-time").text()).isEqualTo("loss in USD over time");
    }

    @Test
    void whatCouldNotBeReadIsNamed() {
        Document page = page(raid("a.txt"), at("b.pdf").status(Status.ENCRYPTED, "it needs a password"));

        assertThat(page.select(".failed li").text()).isEqualTo("b.pdf encrypted: it needs a password");
        assertThat(page.select(".facts").text()).contains("1 of the 2 documents in the whole index could not be read");
    }

    @Test
    void theSameIndexGivesTheSameBytes() {
        String page =
                Paper.page(folder, raid("a.txt"), raid("b.txt"), at("c.txt").arrests(3, "KH"));

        assertThat(Paper.page(folder, Paper.everything(), "arrests")).isEqualTo(page);
    }

    private static JsonNode data(Document page) throws IOException {
        return new ObjectMapper().readTree(page.getElementById("data").data());
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void ofManyFilesThatCouldNotBeReadFiftyAreNamed() {
        Document page = page(IntStream.range(0, 53)
                .mapToObj(i -> at("%02d.pdf".formatted(i)).status(Status.ENCRYPTED, "it needs a password"))
                .toArray(Paper[]::new));

        assertThat(page.select(".failed li")).hasSize(51);
        assertThat(page.select(".failed li").get(49).text()).startsWith("49.pdf encrypted");
        assertThat(page.select(".failed li").last().text()).isEqualTo("and 3 more: blotter errors");
    }

    @Test
    void aPageThatCanNotBeWrittenTellsWhatTheFileSays() {
        Paper.index(folder, List.of(raid("a.txt")));
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        try (BlotterIndex index = BlotterIndex.open(folder)) {
            Report report = Report.of(index, Paper.everything(), "arrests", "0.1.0", Report.Heading.NONE, source -> "");
            assertThatThrownBy(() -> report.write(full))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasRootCauseMessage("No space left on device");
        }
    }
}
