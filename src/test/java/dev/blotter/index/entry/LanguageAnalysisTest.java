package dev.blotter.index.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How text is cut into the words that are indexed. */
final class LanguageAnalysisTest {

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "en,      Scammers' compounds,   scammer compound",
        "en-GB,   The arrested,          arrest",
        "zh,      电信诈骗37名,          电 信 诈 骗 37 名",
        "zh-Hant, ＡＴＭ 詐騙,           atm 詐 騙",
        "ja,      詐欺で逮捕,            詐 欺 で 逮 捕",
        "en,      call 诈骗 fraud,       call 诈 骗 fraud",
        "es,      las estafas,           estaf",
        "de,      Betrüger,              betrug",
        "fr,      l'escroquerie,         escroqu",
        "ru,      мошенники,             мошенник",
        "pt,      fraudes,               fraud",
        "und,     The Scams,             the scams",
        "xx,      The Scams,             the scams",
        "ar,      الاحتيال,              احتيال",
        "th,      คนไทย,                 คน ไทย",
    })
    void aTextIsCutInItsLanguage(String language, String text, String words) throws IOException {
        assertThat(String.join(" ", words(language, text))).isEqualTo(words);
    }

    private static List<String> words(String language, String text) throws IOException {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens =
                LanguageAnalysis.analyzer(LanguageAnalysis.analysis(language)).tokenStream(Fields.TEXT, text)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(word.toString());
            }
            tokens.end();
        }
        return words;
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"EN, en", "zh_cn, zh-CN", "ZH-hant-tw, zh-Hant-TW", "und, und"})
    void aTagHasOneForm(String tag, String canonical) {
        assertThat(LanguageAnalysis.canonical(tag)).isEqualTo(canonical);
    }
}
