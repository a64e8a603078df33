package dev.blotter.export;

import static dev.blotter.export.Samples.sample;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.finding.Entry;
import dev.blotter.text.Plain;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BibTexTest {
    @Test
    void aRecordHasTitleDateAddressAndTags() {
        assertThat(BibTex.record(sample().exported())).startsWith("""
                        @online{lagos-HASH,
                          title = {{Twelve held}},
                          date = {2024-03-05},
                          url = {https://news.example/a?b=1},
                          langid = {english},
                          note = {Tags: romance-scam; arrests=12; NG-LA; label desk=west\\_africa},
                          blotter-source = {news/lagos.html},
                        """.replace("HASH", hash("news/lagos.html")));
    }

    @Test
    void aRecordTellsSentenceOffsetsRuleAndHashes() {
        Map<String, String> fields = fields(BibTex.record(sample().exported()));

        assertThat(fields.get("annotation"))
                .contains("[arrests=12: “" + Samples.SENTENCE + "” (text 24–42; people/verb then people)]");
        assertThat(fields).containsEntry("blotter-sha256", Samples.SHA).containsEntry("blotter-ruleset", "da6edd64");
    }

    @Test
    void aRecordQuotesWhatWasAskedForAndNoMentionOfACountry() {
        Entry entry = sample().entry();
        ExportedEntry none = new ExportedEntry(entry, sample().exported().document(), List.of());

        assertThat(fields(BibTex.record(sample().exported())).get("annotation"))
                .contains("[arrests=12:")
                .doesNotContain("[NG");
        assertThat(fields(BibTex.record(none)).get("annotation")).doesNotContain("[arrests=12:");
    }

    @Test
    void withoutAnAddressItIsMiscAndWithoutADayItHasNone() {
        String record = BibTex.record(sample().at("").on(null).exported());

        assertThat(record).startsWith("@misc{").doesNotContain("date = ", "url = ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "not a url", "file:///etc/passwd", "http://", "https://a b.example/"})
    void whatNoBrowserOpensIsNoAddress(String url) {
        assertThat(sample().at(url).exported().url()).isNull();
    }

    @Test
    void signsInAnAddressThatWouldEndAFieldAreEncoded() {
        assertThat(sample().at("https://news.example/{a}|b c?q=%20&ü#d")
                        .exported()
                        .url())
                .isEqualTo("https://news.example/%7Ba%7D%7Cb%20c?q=%20&%C3%BC#d");
    }

    @ParameterizedTest
    @MethodSource("dev.blotter.export.UglyTitles#titles")
    void anUglyTitleComesBackAsItWasOnOneLine(String title) {
        String read = fields(BibTex.record(sample().titled(title).exported())).get("title");

        assertThat(read).startsWith("{").endsWith("}");
        assertThat(unescape(read.substring(1, read.length() - 1))).isEqualTo(Plain.line(title));
    }

    @Test
    void aTitleThatIsMissingIsTheNameOfTheFile() {
        assertThat(fields(BibTex.record(sample().titled(null).exported()))).containsEntry("title", "{lagos.html}");
        assertThat(fields(BibTex.record(sample().titled(" \u200E ").exported())))
                .containsEntry("title", "{lagos.html}");
    }

    @Test
    void keysAreOfLettersAndDigitsAndDifferForEachSource() {
        assertThat(key("a/报告.html")).matches("entry-[0-9a-f]{16}");
        assertThat(key("Café & Co.pdf#12")).matches("cafe-co-12-[0-9a-f]{16}");
        assertThat(key("x".repeat(300))).hasSize(57);
        assertThat(IntStream.range(0, 10_000).mapToObj(i -> key("a.jsonl#" + i)))
                .doesNotHaveDuplicates();
    }

    private static String key(String source) {
        return sample().from(source).exported().readableKey();
    }

    private static String hash(String source) {
        String key = key(source);
        return key.substring(key.length() - 16);
    }

    /** The fields of a record, read as BibTeX reads them: a value ends with the brace that closes it. */
    private static Map<String, String> fields(String record) {
        Map<String, String> fields = new LinkedHashMap<>();
        int at = record.indexOf(',');
        while (record.indexOf(" = {", at) >= 0) {
            int begin = record.indexOf(" = {", at) + 4;
            int end = begin;
            for (int depth = 1; depth > 0; end++) {
                depth += record.charAt(end) == '{' ? 1 : record.charAt(end) == '}' ? -1 : 0;
            }
            fields.put(record.substring(at + 1, begin - 4).strip(), record.substring(begin, end - 1));
            at = end;
        }
        assertThat(record.substring(at)).isEqualTo("\n}");
        return fields;
    }

    private static String unescape(String tex) {
        return tex.replaceAll("([-`'<>,])\\{}(?=\\1)", "$1")
                .replaceAll("\\\\([#$%&_])", "$1")
                .replace("\\textbraceleft{}", "{")
                .replace("\\textbraceright{}", "}")
                .replace("\\textasciitilde{}", "~")
                .replace("\\textasciicircum{}", "^")
                .replace("\\textbackslash{}", "\\");
    }

    /** A server that has a file under the one form of a name may not know the other. */
    @Test
    void anAccentOfItsOwnInAnAddressStaysOne() {
        assertThat(sample().at("https://news.example/cafe\u0301.pdf").exported().url())
                .isEqualTo("https://news.example/cafe%CC%81.pdf");
        assertThat(sample().at("https://news.example/caf\u00e9.pdf").exported().url())
                .isEqualTo("https://news.example/caf%C3%A9.pdf");
    }

    @Test
    void whatHasNoTagsHasNoNoteOfThem() {
        assertThat(BibTex.record(sample().tagged(false).exported()))
                .doesNotContain("note = ", "annotation = ")
                .contains("blotter-source = {news/lagos.html}");
    }
}
