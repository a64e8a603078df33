package dev.blotter.cli;

import static dev.blotter.cli.Cli.blotter;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an analyst does in the browser beside searching: keep, hand on, look names up, take back. */
final class ServeDeskTest {
    private static final String REPORT =
            "Police in Lagos arrested %d suspects over romance scams at a house beside the old lighthouse road,"
                    + " the harbour office said, and took away forty telephones, nine computers and a yellow boat."
                    + " The house belongs to Ada Obi, who sells fish there, and neighbours had long wondered at its lamps."
                    + " Inspector Tunde Bala told the Coast Herald that 3,417 letters lay in a bathtub, most of them to"
                    + " widows in Leeds, Porto and Graz. A clerk of the Keel Street post office, Remi Dada, had noticed"
                    + " 26 parcels a week without a sender, and wrote to the inspector about them in December. The"
                    + " boat, named Halcyon, is moored at pier 9 until the owner of a ferry line, Bode Ige, pays its fee.";

    @TempDir
    static Path folder;

    private static String rules;
    private static String index;
    private static Served served;

    @BeforeAll
    static void serve() throws IOException, InterruptedException {
        rules = Served.rules(folder).toString();
        index = folder.resolve("index").toString();
        write("march.txt", "Raid in Lagos\n\n4 March 2024\n\n" + REPORT.formatted(12));
        write("evening.txt", "Raid in Lagos\n\n5 March 2024\n\n" + REPORT.formatted(14));
        write("may.txt", "A trial in Accra\n\n20 May 2024\n\nA judge in Accra heard 3 suspects. Ada Obi watched.");
        write("empty.pdf", "");
        blotter(
                "index",
                "--index",
                index,
                "--rules",
                rules,
                folder.resolve("corpus").toString());
        served = Served.start("serve", "--corrections", "--index", index, "--rules", rules);
    }

    private static void write(String file, String text) throws IOException {
        Path path = folder.resolve("corpus").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
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

    private static HttpResponse<String> send(String path, String form) throws IOException, InterruptedException {
        String token = page("/names").select("input[name=token]").attr("value");
        return served.post(path, form + "&token=" + token, null);
    }

    @Test
    void aBarOfTheMonthsLeadsToTheirDocuments() throws IOException, InterruptedException {
        Document all = page("/");
        Document march = page(all.select("svg.months a").first().attr("href"));

        assertThat(all.select("svg.months title").eachText()).containsExactly("2024-03: 2", "2024-05: 1");
        assertThat(all.select("svg.months text").eachText()).containsExactly("2024");
        assertThat(march.select(".hit-list .source").eachText()).hasSize(2).allMatch(line -> line.contains("2024-03"));
        assertThat(march.select("svg.months")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            figures   | csv    | counts
            documents | csv    | documents
            bibtex    | bibtex |
            csl       | csl    |
            jsonl     | jsonl  |
            """)
    void aDownloadIsWhatExportWritesOfTheSameQuestion(String form, String format, String rows)
            throws IOException, InterruptedException {
        Document found = page("/?q=suspects&region=NG");
        String link = found.select(".keep a[href*=format=" + form + "]").attr("href");
        HttpResponse<String> file = served.get(link);
        String[] command = rows == null
                ? new String[] {
                    "export", "--index", index, "--rules", rules, "--format", format, "suspects", "--region=NG"
                }
                : new String[] {
                    "export",
                    "--index",
                    index,
                    "--rules",
                    rules,
                    "--format",
                    format,
                    "--rows",
                    rows,
                    "suspects",
                    "--region=NG"
                };

        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename*=UTF-8''");
        assertThat(file.body()).contains("march.txt").isEqualTo(blotter(command).out());
    }

    @Test
    void aDownloadForExcelIsAWorkbook() throws IOException, InterruptedException {
        HttpResponse<String> file = served.get("/export?format=excel&q=suspects");

        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename*=UTF-8''figures.xlsx");
        assertThat(file.body()).startsWith("PK").contains("xl/workbook.xml");
        assertThat(Cli.into(new ByteArrayOutputStream(), "export", "--format", "xlsx", "--index", index)
                        .code())
                .isZero();
    }

    @Test
    void aFormOfAFileThatThereIsNotIsRefused() throws IOException, InterruptedException {
        assertThat(served.get("/export?format=exe").statusCode()).isEqualTo(400);
    }

    @Test
    void namesOfAListAreFoundWithTheirSentences() throws IOException, InterruptedException {
        HttpResponse<String> answer = send("/names", "names=Obi%2C+Ada%0AJohn+Roe%3B+Jack+Roe%0A%0A");
        Document found = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(found.select("section h2").eachText()).containsExactly("Obi, Ada", "In no document");
        assertThat(found.select("blockquote").eachText())
                .contains("Ada Obi watched.")
                .hasSize(3);
        assertThat(found.select("section li").last().text()).isEqualTo("John Roe");
        assertThat(found.select("textarea").text()).contains("John Roe; Jack Roe");
        assertThat(Jsoup.parse(send("/names", "names=Ada+Obi&q=accra").body()).select("blockquote"))
                .hasSize(1);
        assertThat(send("/names", "names=%2A%2A").body()).contains("'**' is no name; write a name a line");
    }

    @Test
    void aSearchIsSavedForTheCommandLineAndSaysWhatIsNew() throws IOException, InterruptedException {
        assertThat(send("/searches", "name=lagos&q=suspects&region=NG").statusCode())
                .isEqualTo(303);
        Document saved = page("/searches");

        assertThat(saved.select(".figure").text()).isEqualTo("lagos 2 documents, 2 new");
        assertThat(blotter("searches", "run", "lagos", "--index", index).out()).contains("march.txt", "evening.txt");
        Document after = page("/searches");
        assertThat(after.select(".figure").text()).isEqualTo("lagos 2 documents, 0 new");
        assertThat(page(after.select(".figure a").attr("href"))
                        .select("#h-hits")
                        .text())
                .isEqualTo("2 documents");
        assertThat(send("/searches", "name=a+b").body()).contains("'a b' is no name for a search");
    }

    @Test
    void aQuestionOfTheCommandLineIsAskedAgainInTheForm() throws IOException, InterruptedException {
        blotter(
                "searches",
                "save",
                "two",
                "Accra OR Lagos",
                "suspects",
                "--since",
                "2024-04",
                "--copies",
                "--index",
                index);
        Document saved = page("/searches");
        Document asked = page(saved.select(".figure a:contains(two)").attr("href"));

        assertThat(asked.select("#q").attr("value")).isEqualTo("(Accra OR Lagos) suspects");
        assertThat(asked.select("#h-hits").text()).isEqualTo("1 document");
        assertThat(blotter("searches", "remove", "two", "--index", index).code())
                .isZero();
    }

    @Test
    void aCorrectionIsTakenBackInTheTableAndTheIndex() throws IOException, InterruptedException {
        send("/correct", "source=may.txt&tag=GH&action=remove&reason=a+slip");
        Document corrected = page("/entry?source=may.txt");
        HttpResponse<String> undone = send("/correct", "source=may.txt&tag=GH&action=undo");

        assertThat(corrected.select(".tag-list strong").text()).doesNotContain("Ghana");
        assertThat(corrected.select("form:has(input[value=undo])").text()).startsWith("removed GH: a slip");
        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(303);
        Document before = page("/entry?source=may.txt");
        assertThat(before.select(".tag-list strong").text()).contains("Ghana");
        assertThat(before.select("#h-corrections")).isEmpty();
        assertThat(Files.readString(Path.of(rules, "overrides.csv"))).doesNotContain("may.txt");
        assertThat(send("/correct", "source=may.txt&tag=GH&action=undo").body())
                .contains("has no correction of GH; nor any other");
    }

    @Test
    void aRefusedCorrectionKeepsWhatWasTyped() throws IOException, InterruptedException {
        HttpResponse<String> refused =
                send("/correct", "source=may.txt&tag=arrests%3Dmany&action=remove&reason=the+judge+said+so");
        Document page = Jsoup.parse(refused.body());

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(page.select("[role=alert]").text()).contains("arrests=many");
        assertThat(page.select("details[open] input[name=tag]").attr("value")).isEqualTo("arrests=many");
        assertThat(page.select("details[open] input[name=reason]").attr("value"))
                .isEqualTo("the judge said so");
        assertThat(page.select("details[open] option[selected]").attr("value")).isEqualTo("remove");
    }

    @Test
    void anEntryLeadsToItsFile() throws IOException, InterruptedException {
        HttpResponse<String> file = served.get(
                page("/entry?source=may.txt").select("a:contains(The file)").attr("href"));

        assertThat(file.body()).isEqualTo(Files.readString(folder.resolve("corpus/may.txt")));
        assertThat(file.headers().firstValue("Content-Disposition")).contains("attachment; filename*=UTF-8''may.txt");
        assertThat(served.get("/file?source=../rules/overrides.csv").statusCode())
                .isEqualTo(404);
    }

    @Test
    void hitsAreSortedByTheirLargestSum() throws IOException, InterruptedException {
        assertThat(page("/?sort=sum")
                        .select("select[name=sort] option[selected]")
                        .text())
                .isEqualTo("largest sum first");
    }

    @Test
    void anEntryLeadsToTheDocumentsOfItsStory() throws IOException, InterruptedException {
        Document stories = page("/stories");
        Document march = page("/entry?source=march.txt");

        assertThat(stories.select("h2").text()).isEqualTo("1 story of several documents");
        assertThat(stories.select(".fault").text()).isEqualTo("The headline figures differ.");
        assertThat(march.select("#h-story ~ ul li").text()).contains("Raid in Lagos", "2024-03-05", "arrests=14");
    }

    @Test
    void whatCouldNotBeReadIsOneLinkAway() throws IOException, InterruptedException {
        Document unread = page(page("/").select("header a:contains(Not read)").attr("href"));

        assertThat(unread.select(".hit-list .source").text()).startsWith("empty.pdf");
        assertThat(unread.select(".hit-list .none").text()).startsWith("empty: ");
    }
}
