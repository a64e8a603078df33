package dev.blotter.cli;

import static dev.blotter.cli.Cli.blotter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.blotter.report.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person does who has opened {@code serve} in Chromium, where this machine has it. */
@Tag("slow")
final class ServeBrowserTest {
    private static final String HOSTILE = "<img src=x onerror=alert(1)>\u202E";

    @TempDir
    static Path folder;

    private static Chromium browser;
    private static Served served;

    @BeforeAll
    static void openIt() throws IOException, InterruptedException {
        Path program = Chromium.program();
        assumeTrue(program != null, "no Chromium on this machine");
        write("corpus/raid.txt", "Raid in Lagos\n\nPolice in Lagos arrested 12 suspects over romance scams.\n");
        write("corpus/hostile.html", "<title>" + HOSTILE.replace("<", "&lt;") + "</title><p>A needle in Accra.</p>");
        String index = folder.resolve("index").toString();
        String rules = Served.rules(folder).toString();
        String corpus = folder.resolve("corpus").toString();
        assertThat(blotter("index", "--index", index, "--rules", rules, corpus).code())
                .isZero();
        served = Served.start("serve", "--index", index, "--rules", rules, "--corrections");
        browser = Chromium.start(program, folder.resolve("profile"));
    }

    private static void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @AfterAll
    static void closeIt() throws InterruptedException {
        if (browser != null) {
            browser.close();
            assertThat(served.stop()).isZero();
        }
    }

    /** Opens a page as somebody who has given the token, and waits until something is there. */
    private static void open(String page, int width, String isThere) throws IOException, InterruptedException {
        browser.open(served.address(), width);
        waitFor("document.querySelector('form [name=q]')");
        browser.run("location.assign('" + page + "')");
        waitFor(isThere);
    }

    @Test
    void fromTheAddressToACorrection() throws IOException, InterruptedException {
        browser.open(served.address(), 1280);
        waitFor("document.querySelector('form [name=q]')");
        browser.run("document.querySelector('form [name=q]').value = 'suspects';"
                + "document.querySelector('form [name=q]').form.requestSubmit()");
        waitFor("location.search.includes('suspects') && document.querySelector('.facets a')");
        browser.run("[...document.querySelectorAll('.facets a')].find(a => a.search.includes('region=NG')).click()");
        waitFor("location.search.includes('region=NG') && document.querySelector('.hit-list a')");
        browser.run("document.querySelector('.hit-list a').click()");
        waitFor("location.pathname === '/entry' && document.querySelector('mark')");
        browser.run("(form => { form.tag.value = 'label desk=asia'; form.reason.value = 'for the desk';"
                + "form.requestSubmit() })(document.querySelector('[name=tag][placeholder]').form)");
        waitFor("location.search.includes('done') && document.querySelector('[role=status]')");

        assertThat(Files.readString(folder.resolve("rules/overrides.csv")))
                .contains("raid.txt,label desk=asia,add,for the desk");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aSearchIsKeptNamesAreLookedUpAndACorrectionIsTakenBack() throws IOException, InterruptedException {
        open("/?q=lagos", 1280, "document.querySelector('.keep')");
        browser.run("(form => { form.elements.name.value = 'harbour'; form.requestSubmit() })"
                + "(document.querySelector('.keep form'))");
        waitFor("location.pathname === '/searches' && document.querySelector('.figure a')");
        browser.run("document.querySelector('a[href^=\"/names\"]').click()");
        waitFor("document.querySelector('textarea')");
        browser.run("(area => { area.value = 'Lagos\\nOslo'; area.form.requestSubmit() })"
                + "(document.querySelector('textarea'))");
        waitFor("document.querySelectorAll('section h2').length === 2");
        browser.run("location.assign('/entry?source=hostile.html')");
        waitFor("document.querySelector('[name=tag][placeholder]')");
        browser.run("(form => { form.tag.value = 'label desk=film'; form.reason.value = 'a slip';"
                + "form.requestSubmit() })(document.querySelector('[name=tag][placeholder]').form)");
        waitFor("location.search.includes('done') && document.querySelector('#h-corrections')");
        browser.run("document.querySelector('[value=undo]').form.requestSubmit()");
        waitFor("location.search.includes('done') && !document.querySelector('#h-corrections')");

        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void fromHitToHitAndBack() throws IOException, InterruptedException {
        open("/?q=lagos+OR+needle&sort=relevance", 1280, "document.querySelectorAll('.hit-list a').length === 2");
        browser.run("document.querySelector('.hit-list a').click()");
        waitFor("document.querySelector('a[rel=next]')");
        browser.run("document.querySelector('a[rel=next]').click()");
        waitFor("document.querySelector('a[rel=prev]') && !document.querySelector('a[rel=next]')");
        browser.run("document.querySelector('nav.pages a').click()");
        waitFor("location.pathname === '/' && location.search.includes('q=lagos')");

        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void tagsStandBesideTheTextInTheColoursOfTheirWords() throws IOException, InterruptedException {
        open("/entry?source=raid.txt", 1280, "document.querySelector('.reading mark.of-figure')");

        assertThat(browser.run("document.querySelector('.reading').getBoundingClientRect().left"
                                + " > document.querySelector('.tag-list').getBoundingClientRect().right")
                        .asBoolean())
                .isTrue();
        assertThat(browser.run("getComputedStyle(document.querySelector('.tag-list .of-figure')).borderLeftColor"
                                + " === getComputedStyle(document.querySelector('mark.of-figure')).borderBottomColor")
                        .asBoolean())
                .isTrue();
        browser.run("location.assign('/?q=arrests:x')");
        waitFor("document.querySelector('.fault') && document.querySelector('[name=q]').value === 'arrests:x'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?q=lagos",
                "/?q=arrests:x",
                "/entry?source=raid.txt",
                "/why?source=raid.txt",
                "/totals",
                "/stories",
                "/names",
                "/searches"
            })
    void axeHasNothingAgainstAPage(String page) throws IOException, InterruptedException {
        open(page, 1280, "location.pathname + location.search === '" + page + "' && document.querySelector('h1')");

        assertThat(browser.violations()).isEqualTo("[]");
    }

    @Test
    void theKeyboardAloneLeadsFromTheSearchToAnEntry() throws IOException, InterruptedException {
        open("/?q=suspects", 1280, "document.querySelector('.hit-list a')");
        StringBuilder passed = new StringBuilder();
        for (int i = 0;
                i < 40
                        && !browser.run("document.activeElement.matches('.hit-list a')")
                                .asBoolean();
                i++) {
            browser.press("Tab");
            passed.append(browser.run("document.activeElement.textContent").asText())
                    .append('|');
        }
        browser.press("Enter");
        waitFor("location.pathname === '/entry' && document.querySelector('mark')");

        assertThat(passed.toString()).startsWith("Skip to the content|Search|Totals|");
    }

    @Test
    void aHostileTitleIsText() throws IOException, InterruptedException {
        open("/?q=needle", 390, "document.querySelector('.hit-list h3')");

        assertThat(browser.run("document.querySelector('.hit-list h3').textContent")
                        .asText())
                .contains("<img src=x onerror=alert(1)>");
        assertThat(browser.run("document.images.length").asInt()).isZero();
        assertThat(browser.run("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(390);
        assertThat(browser.complaints()).isEmpty();
    }

    private static void waitFor(String condition) throws IOException, InterruptedException {
        for (int i = 0; i < 400; i++) {
            if (browser.run("document.readyState === 'complete' && !!(" + condition + ")")
                    .asBoolean()) {
                return;
            }
            Thread.sleep(25);
        }
        throw new AssertionError(
                condition + " at " + browser.run("location.href").asText());
    }
}
