package dev.blotter.report;

import static dev.blotter.report.Paper.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page about ten thousand documents in Chromium, where this machine has it. */
@Tag("slow")
final class BrowserTest {
    private static final int DOCUMENTS = 10_000;
    private static final List<String> COUNTRIES = List.of("KH", "MM", "NG", "SG", "IN");

    @TempDir
    static Path folder;

    private static Chromium browser;
    private static Path page;

    @BeforeAll
    static void startABrowser() throws IOException, InterruptedException {
        Path program = Chromium.program();
        assumeTrue(program != null, "no Chromium on this machine");
        Paper.index(
                folder.resolve("index"),
                IntStream.range(0, DOCUMENTS).mapToObj(BrowserTest::paper).toList());
        page = folder.resolve("report.html");
        Files.writeString(page, Paper.page(folder.resolve("index"), Paper.everything(), "arrests"));
        browser = Chromium.start(program, folder.resolve("profile"));
    }

    /** Every fifth is about Cambodia, and one of these speaks of a needle. */
    private static Paper paper(int i) {
        String day = LocalDate.of(2015, 1, 1).plusDays(i % 4000).toString();
        String sentence = "Officers arrested " + (i % 997 + 1) + " people" + (i == 4_000 ? " with a needle." : ".");
        return at("news/" + i + ".html")
                .title("Report </script> " + i)
                .published(day)
                .fraud(i % 2 == 0 ? "romance-scam" : "job-scam")
                .region(COUNTRIES.get(i % COUNTRIES.size()))
                .saying(sentence, "arrested " + (i % 997 + 1) + " people")
                .arrestsDuring(day, day, i % 997 + 1, COUNTRIES.get(i % COUNTRIES.size()));
    }

    @AfterAll
    static void stopTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void thePageFitsItsWindowAndNothingComplains(int width) throws IOException, InterruptedException {
        browser.open(page.toUri(), width);

        assertThat(browser.run("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(width);
        assertThat(browser.run("document.querySelectorAll('.documents tbody tr').length")
                        .asInt())
                .isEqualTo(50);
        assertThat(found()).isEqualTo("10,000 documents");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void filtersHoldTogether() throws IOException, InterruptedException {
        browser.open(page.toUri(), 1280);

        filter("country", "KH");
        assertThat(found()).isEqualTo("2,000 of 10,000 documents");
        filter("type", "romance-scam");
        assertThat(found()).isEqualTo("1,000 of 10,000 documents");
        filter("words", "NEEDLE");
        assertThat(found()).isEqualTo("1 of 10,000 documents");
        assertThat(browser.run("document.querySelector('.documents .title').textContent")
                        .asText())
                .isEqualTo("Report </script> 4000");
        browser.run("document.querySelector('.filters [type=reset]').click()");
        browser.run("new Promise(done => setTimeout(done))");
        assertThat(found()).isEqualTo("10,000 documents");
    }

    @Test
    void aHeadSortsAndSaysSo() throws IOException, InterruptedException {
        browser.open(page.toUri(), 1280);
        browser.run("document.querySelector('[data-sort=figure]').click()");

        assertThat(browser.run("document.querySelector('.documents tbody td:last-child').textContent")
                        .asText())
                .isEqualTo("997");
        assertThat(browser.run("document.querySelector('th[aria-sort]').getAttribute('aria-sort')")
                        .asText())
                .isEqualTo("descending");
    }

    @Test
    void aCountryLeadsToItsDocuments() throws IOException, InterruptedException {
        browser.open(page.toUri(), 1280);
        browser.run("document.querySelector('a[data-code=SG]').click()");
        browser.run("new Promise(done => setTimeout(done))");

        assertThat(found()).isEqualTo("2,000 of 10,000 documents");
        assertThat(browser.run("document.activeElement.id").asText()).isEqualTo("documents");
    }

    @Test
    void aKeyboardReachesAllThatAMouseDoes() throws IOException, InterruptedException {
        browser.open(page.toUri(), 1280);

        tabTo("words");
        browser.type("needle");
        assertThat(found()).isEqualTo("1 of 10,000 documents");
        tabTo("reset");
        browser.press("Enter");
        browser.run("new Promise(done => setTimeout(done))");
        assertThat(found()).isEqualTo("10,000 documents");
        tabTo("figure");
        browser.press("Enter");
        assertThat(browser.run("document.querySelector('.documents tbody td:last-child').textContent")
                        .asText())
                .isEqualTo("997");
        tabTo("summary");
        browser.press("Enter");
        browser.run("new Promise(done => setTimeout(done, 50))");
        assertThat(browser.run("document.querySelector('.documents mark').textContent")
                        .asText())
                .startsWith("arrested");
        tabTo("last");
        browser.press("Enter");
        assertThat(browser.run("document.getElementById('page').textContent").asText())
                .isEqualTo("Rows 9,951 to 10,000");
    }

    /** Moves on by the keyboard to what has a name, a type, a purpose or a tag in the page. */
    private static void tabTo(String what) throws IOException, InterruptedException {
        for (int i = 0; i < 200; i++) {
            browser.press("Tab");
            if (browser.run("(at => [at.name, at.type, at.dataset.sort, at.dataset.page, at.localName].includes('"
                            + what + "'))(document.activeElement)")
                    .asBoolean()) {
                return;
            }
        }
        throw new AssertionError("no key leads to " + what);
    }

    @ParameterizedTest
    @CsvSource({"1280, false", "390, false", "1280, true"})
    void anAccessibilityCheckerFindsNothing(int width, boolean dark) throws IOException, InterruptedException {
        browser.setDark(dark);
        browser.open(page.toUri(), width);
        assertThat(browser.violations()).isEqualTo("[]");
        browser.setDark(false);
    }

    @Test
    void filteringTenThousandDocumentsTakesNoTimeThatIsFelt() throws IOException, InterruptedException {
        browser.open(page.toUri(), 1280);
        double milliseconds = browser.run("""
                (() => {
                    const start = performance.now();
                    document.querySelector('.filters').words.value = 'needle';
                    document.querySelector('.filters').dispatchEvent(new Event('input'));
                    return performance.now() - start;
                })()
                """).asDouble();

        assertThat(milliseconds).isLessThan(1000);
    }

    private static void filter(String name, String value) throws IOException, InterruptedException {
        browser.run("document.querySelector('.filters')." + name + ".value = '" + value + "';"
                + "document.querySelector('.filters').dispatchEvent(new Event('input'))");
    }

    private static String found() throws IOException, InterruptedException {
        return browser.run("document.getElementById('found').textContent").asText();
    }
}
