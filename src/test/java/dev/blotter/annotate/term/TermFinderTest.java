package dev.blotter.annotate.term;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.annotate.Texts;
import dev.blotter.annotate.token.Tokenizer;
import dev.blotter.codes.RuleLanguages;
import dev.blotter.text.Document;
import dev.blotter.text.Term;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TermFinderTest {
    private static final Tokenizer TOKENIZER = new Tokenizer();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "arrest | Police arrested 12. | arrested",
                "arrest | ARRESTS MADE | ARRESTS",
                "arrest | the arrestee | ",
                "take into custody | He was taking into custody | taking into custody",
                "romance scam | Romance-scams rose | Romance-scams",
                "SIM card | the sim card | ",
                "SIM card | two SIM cards | SIM cards",
                "ATM | of ATMs | ATMs",
                "=held | he held, they hold | held",
                "=May | in May it may | May",
                "took … into custody | took the two men into custody | took the two men into custody",
                "took … into custody | took into custody | took into custody",
                "took … into custody | took all of the two into custody | ",
                "took … into custody | took it, into custody | ",
                "rose … to | rose by 7.4% to | rose by 7.4% to",
                "digital arrest | the digital. Arrest | ",
                "419 scam | a 419 scam | 419 scam",
                "*monger | the fishmonger | fishmonger",
                "*monger | a monger | ",
                "*monger ring | an ironmonger ring | ironmonger ring",
            })
    void matchesWholeWordsAsTheGuideSays(String term, String text, String found) {
        Document document = Texts.english(text);
        assertThat(texts(document, row(term, "x", "en"))).isEqualTo(found == null ? List.of() : List.of(found));
    }

    @Test
    void findsNothingInALanguageWithoutTerms() {
        List<TermRow> rows = List.of(row("逮捕", "x", "zh"));
        TermFinder finder = new TermFinder(rows, TOKENIZER, new RuleLanguages(Set.of("zh")));

        assertThat(finder.find(TOKENIZER.tokens(Texts.in("ja", "十二人を逮捕した。")))).isEmpty();
        assertThat(finder.find(TOKENIZER.tokens(Texts.in("zh", "逮捕十二人。")))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "arrest | cardiac arrest | a cardiac arrest and an arrest | 1",
                "arrest | cardiac ~ | two cardiac arrests | 0",
                "arrest | cardiac … | two cardiac arrests | 0",
                "arrest | ~ warrant | arrest warrants and arrests | 1",
                "arrest | no … arrest | no more arrests | 0",
                "arrest | house arrest; arrest the slide | house arrest, arrested the slide, arrested | 1",
                "under arrest | arrest warrant | under arrest warrants | 0",
            })
    void doesNotCountInItsNotPhrases(String term, String nots, String text, int hits) {
        TermRow row = new TermRow("terms/a.csv", 2, term, "x", "", "en", "verb", Arrays.asList(nots.split("; ")));
        assertThat(find(Texts.english(text), row)).hasSize(hits);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | +estafar | Estafaba a vecinos, estafó a dos y fue condenado por estafar. | Estafaba, estafó, estafar",
                "es | +detener | La detuvieron y detienen a su hermano; los detendrán. | detuvieron, detienen",
                "es | +caer en el timo | Cayeron pocos: ella caía en el timo. | caía en el timo",
                "fr | +saisir | Elle saisit des bijoux saisis. | saisit, saisis",
                "it | +sottrarre | Sottrae un orologio e lo ha sottratto. | Sottrae, sottratto",
                "pt | +apreender | Apreende dois barcos, apreendidos ontem. | Apreende, apreendidos",
            })
    void findsAllFormsOfAVerb(String language, String term, String text, String found) {
        Document document = Texts.in(language, text);
        assertThat(texts(document, row(term, "x", language))).containsExactly(found.split(", "));
    }

    @Test
    void leavesOutAFormThatIsANoun() {
        TermRow row = new TermRow("terms/a.csv", 2, "+estafar", "x", "", "es", "verb", List.of("=estafa"));
        assertThat(texts(Texts.in("es", "Estafó a un vecino con la estafa."), row))
                .containsExactly("Estafó");
    }

    @Test
    void dropsAHitInsideALongerOneOfTheSameConceptOnly() {
        Document document = Texts.english("a romance scam");
        assertThat(texts(document, row("scam", "fraud", "en"), row("romance scam", "fraud", "en")))
                .containsExactly("romance scam");
        assertThat(texts(document, row("scam", "fraud", "en"), row("romance scam", "romance", "en")))
                .containsExactly("romance scam", "scam");
    }

    @Test
    void findsChineseSubstringsInSimplifiedAndTraditional() {
        TermRow row = row("电信诈骗", "fraud", "zh");
        assertThat(texts(Texts.chinese("打击电信诈骗犯罪"), row)).containsExactly("电信诈骗");
        assertThat(texts(Texts.in("en", "so-called 電信詐騙 cases"), row)).containsExactly("電信詐騙");
    }

    @Test
    void letsAGapInChineseTakeSixCharacters() {
        assertThat(texts(Texts.chinese("将嫌疑人王某抓获"), row("将…抓获", "arrest", "zh")))
                .containsExactly("将嫌疑人王某抓获");
    }

    @ParameterizedTest
    @CsvSource({"en, en, 1", "en, es, 0", "es, es-MX, 1", "es, und, 1", "*, es, 1", "es, en, 0"})
    void appliesToDocumentsOfItsLanguage(String term, String document, int hits) {
        assertThat(find(Texts.in(document, "phishing"), row("phishing", "x", term)))
                .hasSize(hits);
    }

    @Test
    void stemsSpanishTermsInSpanish() {
        assertThat(texts(Texts.in("es", "Detenidas 23 personas"), row("detenido", "arrest", "es")))
                .containsExactly("Detenidas");
    }

    @Test
    void saysWhereATermStands() {
        Document document = Texts.titled("Arrests", "None. Two were arrested, one arrest warrant");
        List<Term> terms = find(document, row("arrest", "arrest", "en"));
        assertThat(terms.get(0)).isEqualTo(new Term("arrest", "", "verb", "arrest", 0, 0, 0, 0, 0, 7));
        assertThat(terms.get(1)).isEqualTo(new Term("arrest", "", "verb", "arrest", 2, 2, 5, 5, 15, 23));
        assertThat(terms).hasSize(3);
    }

    @Test
    void tellsTheSameWordsAgainFromOthersOfTheConcept() {
        List<Term> terms = find(
                Texts.in("en", "He was nabbed, she was arrested, and both were nabbed."),
                row("nab", "arrest", "en"),
                row("arrest", "arrest", "en"));
        assertThat(terms).extracting(Term::phrase).containsExactly("nab", "arrest", "nab");
    }

    private static TermRow row(String term, String concept, String language) {
        return new TermRow("terms/a.csv", 2, term, concept, "", language, "verb", List.of());
    }

    private List<Term> find(Document document, TermRow... rows) {
        return new TermFinder(List.of(rows), TOKENIZER).find(TOKENIZER.tokens(document));
    }

    private List<String> texts(Document document, TermRow... rows) {
        return find(document, rows).stream()
                .map(term -> document.text().substring(term.begin(), term.end()))
                .toList();
    }
}
