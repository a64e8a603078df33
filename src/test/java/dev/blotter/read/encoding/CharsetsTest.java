package dev.blotter.read.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.read.Reading;
import dev.blotter.text.Document;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class CharsetsTest {
    private static final String CHINESE = "公安部通报打击治理电信网络诈骗犯罪的情况，全国公安机关破获案件，抓获犯罪嫌疑人。";
    private static final String TRADITIONAL = "警方表示，詐騙集團成員在機場被捕，案件正在進一步調查中，共有十二人被起訴。";
    private static final String JAPANESE = "警察は詐欺の疑いで男を逮捕したと発表しました。容疑者は事実を認めています。";
    private static final String KOREAN = "경찰은 보이스피싱 조직원 열두 명을 체포했다고 밝혔다. 피해자는 모두 노인이었다.";
    private static final String RUSSIAN =
            "Полиция задержала двенадцать человек по подозрению в мошенничестве с банковскими картами.";
    private static final String GERMAN =
            "Die Polizei hat zwölf Männer wegen Betrugs festgenommen, die Geschädigten sind überwiegend älter.";

    @ParameterizedTest
    @CsvSource({"GBK", "GB18030", "GB2312"})
    void readsUndeclaredSimplifiedChinese(String charset) {
        assertThat(Charsets.decode(CHINESE.repeat(3).getBytes(Charset.forName(charset)), null))
                .isEqualTo(CHINESE.repeat(3));
    }

    @Test
    void readsOtherUndeclaredCharsets() {
        assertThat(undeclared(TRADITIONAL, "Big5")).isEqualTo(TRADITIONAL.repeat(3));
        assertThat(undeclared(JAPANESE, "Shift_JIS")).isEqualTo(JAPANESE.repeat(3));
        assertThat(undeclared(JAPANESE, "ISO-2022-JP")).isEqualTo(JAPANESE.repeat(3));
        assertThat(undeclared(KOREAN, "EUC-KR")).isEqualTo(KOREAN.repeat(3));
        assertThat(undeclared(RUSSIAN, "windows-1251")).isEqualTo(RUSSIAN.repeat(3));
        assertThat(undeclared(GERMAN, "windows-1252")).isEqualTo(GERMAN.repeat(3));
    }

    private static String undeclared(String text, String charset) {
        return Charsets.decode(text.repeat(3).getBytes(Charset.forName(charset)), null);
    }

    @Test
    void readsUtf16WithAndWithoutAMark() {
        assertThat(Charsets.decode(GERMAN.getBytes(StandardCharsets.UTF_16), null))
                .isEqualTo(GERMAN);
        assertThat(Charsets.decode(GERMAN.getBytes(StandardCharsets.UTF_16LE), null))
                .isEqualTo(GERMAN);
        assertThat(Charsets.decode(GERMAN.getBytes(StandardCharsets.UTF_16BE), null))
                .isEqualTo(GERMAN);
    }

    @Test
    void numbersOfFourBytesAndTextOfOneByteALetterAreNotWide() {
        ByteBuffer numbers = ByteBuffer.allocate(400).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 100; i++) {
            numbers.putInt(i * 37);
        }

        assertThat(Charsets.wide(numbers.array())).isEmpty();
        assertThat(Charsets.wide("Police arrested 12 people in Lagos.".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void aMarkIsNoPartOfTheText() {
        assertThat(Charsets.decode(("\uFEFF" + GERMAN).getBytes(StandardCharsets.UTF_8), null))
                .isEqualTo(GERMAN);
    }

    @Test
    void whatIsDeclaredCountsWhenTheBytesAllowIt() {
        String page = "<meta charset=\"gb2312\"><p>" + CHINESE + "</p>";

        assertThat(Charsets.decode(page.getBytes(Charset.forName("GBK")), null)).isEqualTo(page);
        assertThat(Charsets.decode(GERMAN.getBytes(Charset.forName("ISO-8859-1")), "iso-8859-1"))
                .isEqualTo(GERMAN);
    }

    @Test
    void utf8IsKnownWhateverIsDeclared() {
        assertThat(Charsets.decode(CHINESE.getBytes(StandardCharsets.UTF_8), "iso-8859-1"))
                .isEqualTo(CHINESE);
    }

    @Test
    void aFalseClaimOfUtf8IsNotBelieved() {
        String page = "<meta charset=utf-8><p>" + RUSSIAN.repeat(3) + "</p>";

        assertThat(Charsets.decode(page.getBytes(Charset.forName("windows-1251")), null))
                .isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({"GBK", "Big5", "windows-31j", "EUC-KR", "windows-1251"})
    void aFalseClaimOfALatinCharsetIsNotBelieved(String charset) {
        String text = of(charset);
        String page = "<html><head><meta charset=iso-8859-1></head><body><p>" + text + "</p></body></html>";

        assertThat(Charsets.decode(page.getBytes(Charset.forName(charset)), null))
                .isEqualTo(page);
    }

    private static String of(String charset) {
        String text = switch (charset) {
            case "GBK" -> CHINESE;
            case "Big5" -> TRADITIONAL;
            case "windows-31j" -> JAPANESE;
            case "EUC-KR" -> KOREAN;
            default -> RUSSIAN;
        };
        return text.repeat(3);
    }

    @Test
    void aClaimThatTheBytesBreakIsNotBelieved() {
        String page = "<meta charset=shift_jis><p>" + CHINESE.repeat(3) + "</p>";

        assertThat(Charsets.decode(page.getBytes(Charset.forName("GBK")), null)).isEqualTo(page);
    }

    @Test
    void latinWithManyMarksIsBelieved() {
        String page =
                "<meta charset=iso-8859-1><p>" + "À l'été, où ça, naïf, Noël, œuvre, créé, déjà. ".repeat(9) + "</p>";

        assertThat(Charsets.decode(page.getBytes(Charset.forName("windows-1252")), null))
                .isEqualTo(page);
    }

    @Test
    void anUnknownNameIsPassedOver() {
        assertThat(Charsets.decode("abc".getBytes(StandardCharsets.UTF_8), "no such charset"))
                .isEqualTo("abc");
    }

    private static final String FRENCH =
            "La police a arrêté trois cents personnes à Orléans. Le préjudice s’élève à 2 M€.";

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of("GBK", CHINESE),
                Arguments.of("GB18030", CHINESE),
                Arguments.of("Big5", TRADITIONAL),
                Arguments.of("Shift_JIS", JAPANESE),
                Arguments.of("EUC-JP", JAPANESE),
                Arguments.of("EUC-KR", KOREAN),
                Arguments.of("windows-1251", RUSSIAN),
                Arguments.of("windows-1252", FRENCH),
                Arguments.of("UTF-16LE", CHINESE),
                Arguments.of("UTF-8", KOREAN));
    }

    /** A file of ASCII words around words in another charset. */
    private static byte[] file(String head, String words, String tail, String charset) {
        return (head + words + tail).getBytes(Charset.forName(charset));
    }

    @ParameterizedTest
    @MethodSource("words")
    void aPageIsReadInTheCharsetThatItDeclares(String charset, String words) {
        String head = "<!DOCTYPE html><html><head><meta charset='" + charset
                + "'><title>t</title></head><body><h1>Held</h1><p>";
        if (!charset.startsWith("UTF-16")) {
            assertThat(Reading.one("a.html", file(head, words, "</p></body></html>", charset))
                            .text())
                    .contains(words);
        }
    }

    @ParameterizedTest
    @MethodSource("words")
    void aPageATextATableAndAMailAreReadThatDeclareNone(String charset, String words) {
        String page = "<!DOCTYPE html><html><head><title>t</title></head><body><h1>Held</h1><p>";
        String more = words + "\n" + words;
        if (!charset.startsWith("UTF-16")) {
            assertThat(Reading.one("a.html", file(page, more, "</p></body></html>", charset))
                            .text())
                    .contains(words);
            String mail = "From: a@desk.example\r\nSubject: Held\r\nMIME-Version: 1.0\r\n\r\n";
            assertThat(Reading.one("a.eml", file(mail, more, "\r\n", charset)).text())
                    .contains(words.substring(0, 20));
            assertThat(Reading.one("a.csv", file("State;Note\nGoa;", words, "\nDelhi;" + words + "\n", charset))
                            .text())
                    .contains("Goa | " + words);
        }
        assertThat(Reading.one("a.txt", file("", words + "\n\n" + words, "\n", charset)))
                .satisfies(text -> assertThat(text.title() + text.text()).contains(words));
    }

    @ParameterizedTest
    @MethodSource("words")
    void aPageThatFalselyClaimsUtf8IsRead(String charset, String words) {
        String head = "<!DOCTYPE html><html><head><meta charset='utf-8'><title>t</title></head><body><h1>Held</h1><p>";
        if (!charset.startsWith("UTF-16")) {
            assertThat(Reading.one("a.html", file(head, words + words, "</p></body></html>", charset))
                            .text())
                    .contains(words);
        }
    }

    @ParameterizedTest
    @MethodSource("words")
    void aMailIsReadInTheCharsetsOfItsHeadersAndItsPart(String charset, String words) {
        String subject = "=?" + charset + "?B?"
                + Base64.getEncoder().encodeToString(words.substring(0, 16).getBytes(Charset.forName(charset))) + "?=";
        String mail = "From: a@desk.example\r\nSubject: " + subject
                + "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=" + charset
                + "\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(words.getBytes(Charset.forName(charset)));

        Document document = Reading.one("a.eml", mail);

        assertThat(document.title()).isEqualTo(words.substring(0, 16).strip());
        assertThat(document.text()).isEqualTo(words);
    }

    private static final String TURKISH =
            "Polis, bankaların adına mesaj gönderdiği öne sürülen on iki kişiyi “dolandırıcılık” suçundan gözaltına aldı.";

    @ParameterizedTest
    @CsvSource({
        "iso-8859-9,     windows-1254,  Turkish",
        "latin1,         windows-1252,  German",
        "us-ascii,       windows-1252,  German",
        "x-sjis,         windows-31j,   Japanese",
        "shift-jis,      windows-31j,   Japanese",
        "ks_c_5601-1987, x-windows-949, Korean",
        "euc-kr,         x-windows-949, Korean",
        "gb_2312-80,     GB18030,       Chinese",
        "x-gbk,          GB18030,       Chinese",
        "BIG5,           Big5-HKSCS,    Traditional",
        "windows-1251,   windows-1251,  Russian"
    })
    void aNameMeansTheWidestCharsetOfItsFamily(String declared, String charset, String language) {
        String text = inLanguage(language);
        String page = "<meta http-equiv=Content-Type content='text/html; charset=" + declared + "'><p>" + text;

        assertThat(Charsets.decode(page.getBytes(Charset.forName(charset)), null))
                .isEqualTo(page);
        assertThat(Charsets.decode(text.getBytes(Charset.forName(charset)), declared))
                .isEqualTo(text);
    }

    private static String inLanguage(String language) {
        return switch (language) {
            case "Turkish" -> TURKISH;
            case "German" -> GERMAN + " „Betrug“ – 2 €";
            case "Japanese" -> JAPANESE + "①㈱";
            case "Korean" -> KOREAN + " 똠방각하";
            case "Chinese" -> CHINESE + "朱镕基";
            case "Traditional" -> TRADITIONAL;
            default -> RUSSIAN;
        };
    }

    @ParameterizedTest
    @CsvSource({"x-user-defined", "unicode-1-1-utf-7", "'a b'", "none"})
    void aNameOfNoCharsetLeavesItToTheBytes(String declared) {
        String page = "<meta charset=\"" + declared + "\"><p>" + GERMAN.repeat(3);

        assertThat(Charsets.decode(page.getBytes(Charset.forName("windows-1252")), declared))
                .isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({"UTF-32LE", "UTF-32BE", "UTF-16LE", "UTF-16BE"})
    void wideTextOfAnyLanguageIsKnownWithAndWithoutItsMark(String charset) {
        for (String text : List.of(CHINESE, JAPANESE, KOREAN + "。", GERMAN, FRENCH, "“Nine held” – 拘捕９人")) {
            assertThat(Charsets.decode(text.getBytes(Charset.forName(charset)), null))
                    .isEqualTo(text);
            assertThat(Charsets.decode(("\uFEFF" + text).getBytes(Charset.forName(charset)), null))
                    .isEqualTo(text);
        }
        assertThat(Charsets.decode(("\uFEFF" + RUSSIAN).getBytes(Charset.forName(charset)), null))
                .as("letters of no common script are known by the mark")
                .isEqualTo(RUSSIAN);
        assertThat(Charsets.wide("No.".getBytes(Charset.forName(charset))))
                .as("three letters are too few")
                .isEmpty();
    }

    @Test
    void aMarkedPageOfFourBytesALetterIsRead() {
        String page = "\uFEFF<html><body><h1>Полиция</h1><p>" + RUSSIAN + "</p>";

        assertThat(Reading.one("a.html", page.getBytes(Charset.forName("UTF-32LE"))))
                .extracting(Document::title, Document::text)
                .containsExactly("Полиция", RUSSIAN);
    }

    @Test
    void theOlderEscapeOfJapaneseIsKnownToo() {
        byte[] mail = (JAPANESE + "\n").repeat(2).getBytes(Charset.forName("ISO-2022-JP"));
        String older = new String(mail, StandardCharsets.ISO_8859_1).replace("\u001B$B", "\u001B$@");

        assertThat(Charsets.decode(older.getBytes(StandardCharsets.ISO_8859_1), null))
                .isEqualTo((JAPANESE + "\n").repeat(2));
        assertThat(Charsets.decode("\u001B[31mNine held for $B 40\u001B[0m".getBytes(StandardCharsets.UTF_8), null))
                .as("colours of a terminal are no escapes of Japanese")
                .contains("Nine held for $B 40");
    }

    @Test
    void aFewForeignWordsSideBySideAreBelievedToBeLatin() {
        String page = "<meta charset=iso-8859-1><p>The bar “Öäß” was searched.";

        assertThat(Charsets.decode(page.getBytes(Charset.forName("windows-1252")), null))
                .isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aFileOfAMarkAloneIsEmpty(String charset) {
        assertThat(Charsets.decode("\uFEFF".getBytes(Charset.forName(charset)), null))
                .isEmpty();
    }
}
