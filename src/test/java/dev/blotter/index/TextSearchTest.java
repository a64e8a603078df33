package dev.blotter.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.index.fault.QueryException;
import dev.blotter.index.result.Hit;
import dev.blotter.index.result.Snippet;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The query language, over texts of several languages, and the snippets that it gives. */
final class TextSearchTest {
    @TempDir
    private Path temp;

    private TestBlotter blotter;

    @BeforeEach
    void write() {
        blotter = new TestBlotter(temp.resolve("index"));
        blotter.write(
                Report.at("en")
                        .title("Police raid scam compound")
                        .text("Officers arrested 120 suspects.\nThe romance scams began in 2021. A dog barked.")
                        .published("2021-10-26")
                        .fraud("pig-butchering")
                        .region("MM")
                        .label("priority", "high")
                        .arrests(120, "MM"),
                Report.at("weather").title("Sunny").text("The police of romance novels. No scam here."),
                Report.at("zh").language("zh-CN").title("公安机关通报").text("全国公安机关打击电信网络诈骗犯罪，抓获３７名嫌疑人。"),
                Report.at("de")
                        .language("de")
                        .text("Die Polizei nahm zwölf Betrüger fest. Police heißt Versicherungsschein."),
                Report.at("odd").language("und").text("电信 Ünïcode 🚔 scams \u202e evil"));
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
        "romance scam,                         en weather",
        "'\"romance scam\"',                   en",
        "'\"romance began\"~3',                en",
        "'\"suspects the romance\"',           ''",
        "'\"120 suspects\"',                   en",
        "scamming OR versicherungsschein,      de en weather",
        "compound,                             en",
        "title:scam,                           en",
        "text:compound,                        ''",
        "police -scam,                         de",
        "-scam,                                de odd zh",
        "suspec*,                              en",
        "bark~1,                               en",
        "诈骗,                                 zh",
        "电信,                                 odd zh",
        "骗诈,                                 ''",
        "诈,                                   zh",
        "37名,                                 zh",
        "betrüger,                             de",
        "Betrügern,                            de",
        "🚔,                                   odd",
        "fraud:romance-scam,                   en",
        "fraud:rom*,                           en",
        "region:mm,                            en",
        "region:035,                           en",
        "kind:arrests,                         en",
        "arrests:[100 TO *],                   en",
        "arrests:{120 TO *},                   ''",
        "arrests:120,                          en",
        "published:2021,                       en",
        "published:[2021-01 TO 2021-10],       en",
        "published:[2021-01 TO 2021-10-26},    ''",
        "published:*,                          en",
        "lang:zh,                              zh",
        "status:OK,                            de en odd weather zh",
        "label.priority:high,                  en",
        "label:priority,                       en",
        "source:we*,                           weather",
        "source:\"weather\",                   weather",
        "source:/w.*r/,                        weather",
        "*:*,                                  de en odd weather zh",
        "(arrested OR barked) AND region:MM,   en",
    })
    void aQueryFinds(String query, String sources) {
        assertThat(String.join(" ", blotter.find(Ask.text(query).filter()))).isEqualTo(sources);
    }

    @Test
    void aWordInTheTitleCountsForMore() {
        assertThat(TestBlotter.sources(blotter.search(Ask.text("scam").filter())))
                .startsWith("en");
    }

    @Test
    void aSnippetIsASentenceWithItsWordsMarked() {
        Hit hit = blotter.search(Ask.text("\"romance scam\"").filter()).hits().getFirst();
        Snippet snippet = hit.text().getFirst();
        assertThat(hit.text()).hasSize(1);
        assertThat(snippet.text()).isEqualTo("The romance scams began in 2021.");
        assertThat(marked(snippet)).containsExactly("romance scams");
        assertThat(snippet.begin()).isEqualTo("Officers arrested 120 suspects.\n".length());
        assertThat(hit.title()).isEmpty();
    }

    @ParameterizedTest(name = "{0} marks {1}")
    @CsvSource({
        "en,  suspec*,                suspects",
        "en,  arrests:120 AND scam,   scams",
        "en,  -weather AND scam,      scams",
        "en,  romanse~1,              romance",
        "zh,  诈骗,                   诈骗",
        "zh,  37名,                   ３７名",
        "de,  Betrügern,              Betrüger",
        "odd, 🚔,                     🚔",
    })
    void theWordsThatWereFoundAreMarked(String source, String query, String marked) {
        Hit hit = blotter.search(Ask.text(query).filter()).hits().stream()
                .filter(found -> found.entry().source().equals(source))
                .findFirst()
                .orElseThrow();
        assertThat(hit.text().stream().flatMap(snippet -> marked(snippet).stream()))
                .contains(marked);
    }

    @Test
    void wordsOfTheTitleAreMarkedThere() {
        Hit hit = blotter.search(Ask.text("compound").filter()).hits().getFirst();
        assertThat(hit.title().getFirst().text()).isEqualTo("Police raid scam compound");
        assertThat(marked(hit.title().getFirst())).containsExactly("compound");
        assertThat(hit.text()).isEmpty();
    }

    @Test
    void wordsDeepInALongTextAreFoundAndMarked() {
        blotter.write(Report.at("long").text("Nothing to see. ".repeat(50_000) + "A needle glints. Nothing."));
        Hit hit = blotter.search(Ask.text("needle").filter()).hits().getFirst();
        assertThat(hit.text().getFirst().text()).isEqualTo("A needle glints.");
    }

    private static List<String> marked(Snippet snippet) {
        return snippet.marks().stream()
                .map(mark -> snippet.text().substring(mark.begin(), mark.end()))
                .toList();
    }

    @ParameterizedTest(name = "{0} goes wrong at {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "scam AND                  | 8  | ends too early",
                "(scam                     | 5  | ends too early",
                "scam)                     | 4  | ')' is not expected here",
                "police \"romance scam     | 7  | '\"romance scam' is not closed",
                "arrests:[100              | 12 | ends too early",
                "arrests:many              | 8  | 'many' is no number",
                "scam published:2021-13    | 15 | '2021-13' is no date",
                "published:yesterday       | 10 | 'yesterday' is no date",
                "arrests:[5 TO 3]          | 9  | upward",
                "published:[2022 TO 2021]  | 11 | forward",
                "a titel:scam              | 2  | 'titel' is no field",
                "https://example.org/      | 0  | ",
                "region:[a TO b]           | 0  | takes no range",
                "fraud:x~2                 | 0  | takes no '~'",
                "source:/a{/               | 0  | can't be used",
                "OR                        | 0  | 'OR' is not expected here",
            })
    void aWrongQuerySaysWhereAndWhy(String query, int position, String message) {
        assertThatThrownBy(() -> blotter.find(Ask.text(query).filter()))
                .isInstanceOfSatisfying(QueryException.class, fault -> {
                    assertThat(fault.getMessage()).contains(message == null ? "" : message);
                    assertThat(fault.position()).isEqualTo(position);
                    assertThat(fault.query()).isEqualTo(query);
                });
    }

    @Test
    void aQueryIsReadInEachLanguageForItsOwnDocumentsOnly() {
        // In German "police" is another stem, so asked of English documents "-police" would find those with police.
        blotter.write(Report.at("only-en").text("scam without officers"));
        assertThat(Stream.of("en", "weather"))
                .noneMatch(blotter.find(Ask.text("scam -police").filter())::contains);
    }
}
