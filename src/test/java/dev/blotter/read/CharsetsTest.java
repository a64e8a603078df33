package dev.blotter.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void anUnknownNameIsPassedOver() {
        assertThat(Charsets.decode("abc".getBytes(StandardCharsets.UTF_8), "no such charset"))
                .isEqualTo("abc");
    }
}
