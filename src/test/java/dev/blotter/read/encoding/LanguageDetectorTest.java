package dev.blotter.read.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguageDetectorTest {
    private static final LanguageDetector LANGUAGES = new LanguageDetector();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; The police have arrested twelve men who were said to have sold false tickets to the fans.",
                "es; La policía ha detenido a doce personas por enviar los mensajes falsos en nombre de un banco del país.",
                "fr; La police a arrêté douze personnes qui envoyaient de faux messages au nom d'une banque.",
                "de; Die Polizei hat zwölf Männer festgenommen, die im Namen einer Bank falsche Nachrichten verschickt haben.",
                "pt; A polícia prendeu doze pessoas que enviavam mensagens falsas em nome de um banco, disse o delegado.",
                "it; La polizia ha arrestato dodici persone che inviavano falsi messaggi a nome di una banca.",
                "ru; Полиция задержала двенадцать человек, которые рассылали сообщения от имени банка, и это не всё.",
                "zh; 公安机关抓获犯罪嫌疑人十二名，案件正在进一步侦办中。",
                "ja; 警察は詐欺の疑いで十二人を逮捕したと発表しました。",
                "ko; 경찰은 보이스피싱 조직원 열두 명을 체포했다고 밝혔다.",
                "th; ตำรวจจับกุมผู้ต้องหาสิบสองคนในข้อหาฉ้อโกงประชาชน",
                "el; Η αστυνομία συνέλαβε δώδεκα άτομα για απάτη με τραπεζικούς λογαριασμούς."
            })
    void tellsTheLanguageOfASentence(String language, String sentence) {
        assertThat(LANGUAGES.of(null, sentence, null)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "it; de; Arrestate 14 persone.",
                "pt; es; Foram presas 14 pessoas.",
                "es; pt; Detenidas 14 personas.",
                "fr; it; Douze personnes interpellées.",
                "de; en; 14 Männer festgenommen.",
                "en; fr; Police said 14 were held.",
                "de; de; Ebay: 14.",
            })
    void wordsOfPoliceNewsTellTheLanguageOfALineBeforeWhatItsNeighboursAreIn(
            String language, String neighbours, String line) {
        assertThat(LANGUAGES.of(null, line, neighbours)).isEqualTo(language);
    }

    @Test
    void aLanguageWithoutLittleWordsOfItsOwnIsLeftToTheModel() {
        String finnish =
                "Poliisi on pidättänyt kaksitoista henkilöä, joiden epäillään lähettäneen väärennettyjä viestejä pankin nimissä.";

        assertThat(LANGUAGES.of(null, finnish.repeat(3), null)).isEqualTo("fi");
    }

    @Test
    void persianIsToldFromArabicAndHasItsShortTag() {
        String persian =
                "پلیس اعلام کرد که دوازده نفر به اتهام کلاهبرداری اینترنتی در تهران بازداشت شده‌اند و پرونده در دست بررسی است. ";

        assertThat(LANGUAGES.of(null, persian.repeat(3), null)).isEqualTo("fa");
    }

    @Test
    void wordsOfNoLanguageAreNotTakenForEnglish() {
        assertThat(LANGUAGES.of(null, "XKQJ-20 WZRT PLMK 88/QRS VBNM TTR-9 ZXCV GHJK", null))
                .isEqualTo("und");
    }

    @Test
    void textWithoutLettersHasNoLanguage() {
        assertThat(LANGUAGES.of(null, "12 | 34 | 56", "en")).isEqualTo("und");
        assertThat(LANGUAGES.of(null, "", null)).isEqualTo("und");
    }

    @Test
    void whatAPageDeclaresDoesNotOutweighItsWords() {
        assertThat(LANGUAGES.of(
                        null,
                        "La policía ha detenido a doce personas por enviar los mensajes falsos en nombre de un banco del país.",
                        "en-US"))
                .isEqualTo("es");
    }

    @Test
    void aFewLettersAreOfTheDeclaredLanguage() {
        assertThat(LANGUAGES.of(null, "Total 2023", "de-AT")).isEqualTo("de");
        assertThat(LANGUAGES.of(null, "Total 2023", null)).isEqualTo("und");
    }

    @Test
    void namesInLatinLettersDoNotHideChinese() {
        assertThat(LANGUAGES.of("KK Park 园区", "公安机关在 KK Park 抓获犯罪嫌疑人，涉案 SIM 卡 GOIP 设备若干。", null))
                .isEqualTo("zh");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "no; nb-NO",
                "no; nob",
                "zh; cmn-Hans-CN",
                "zh; yue",
                "zh; zh_TW",
                "fa; prs",
                "ar; arb",
                "he; iw",
                "ms; zsm",
                "sw; swh",
                "en; ENG",
                "de; ' DE '",
                "und; English",
                "und; ''",
                "und; '-US'",
                "und; e",
                "ban; ban"
            })
    void oneLanguageHasOneTagHoweverItIsDeclared(String language, String declared) {
        assertThat(LANGUAGES.of(null, "Total 2023", declared)).isEqualTo(language);
    }

    @Test
    void aScriptOfOneLanguageIsKnownByAFewLetters() {
        assertThat(LANGUAGES.of(null, "2023年 합계", "en")).isEqualTo("ko");
        assertThat(LANGUAGES.of(null, "Σύνολο 2023", null)).isEqualTo("el");
        assertThat(LANGUAGES.of(null, "סך הכל 2023", null)).isEqualTo("he");
        assertThat(LANGUAGES.of(null, "รวม 2023", "en-GB")).isEqualTo("th");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "et; Politsei pidas kinni kaksteist inimest, keda kahtlustatakse panga nimel valesõnumite saatmises.",
                "lv; Policija aizturēja divpadsmit cilvēkus, kuri bankas vārdā izsūtīja viltotas ziņas."
            })
    void whatAPageDeclaresDecidesBetweenLikelyLanguages(String language, String sentence) {
        assertThat(LANGUAGES.of(null, sentence.repeat(2), language)).isEqualTo(language);
        assertThat(LANGUAGES.of(null, sentence.repeat(2), "ga")).isEqualTo("und");
        assertThat(LANGUAGES.of(null, sentence.repeat(2), null)).isEqualTo("und");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "nl; De politie heeft twaalf mensen aangehouden die valse berichten namens een bank verstuurden.",
                "pl; Policja zatrzymała dwanaście osób, które wysyłały fałszywe wiadomości w imieniu banku.",
                "tr; Polis, banka adına sahte mesajlar gönderen on iki kişiyi gözaltına aldı ve soruşturma sürüyor.",
                "vi; Cảnh sát đã bắt giữ mười hai người gửi tin nhắn giả mạo nhân danh ngân hàng.",
                "uk; Поліція затримала дванадцять осіб, які надсилали підроблені повідомлення від імені банку.",
                "ar; ألقت الشرطة القبض على اثني عشر شخصا كانوا يرسلون رسائل مزيفة باسم أحد البنوك في المدينة.",
                "he; המשטרה עצרה שנים עשר אנשים ששלחו הודעות מזויפות בשמו של בנק.",
                "hi; पुलिस ने बैंक के नाम से फर्जी संदेश भेजने वाले बारह लोगों को गिरफ्तार किया है।",
                "sq; Policia arrestoi dymbëdhjetë persona që dërgonin mesazhe të rreme në emër të një banke.",
                "sw; Polisi wamewakamata watu kumi na wawili waliokuwa wakituma ujumbe wa uongo kwa jina la benki."
            })
    void tellsLanguagesThatTheModelCallsOtherwise(String language, String sentence) {
        assertThat(LANGUAGES.of(null, sentence.repeat(2), null)).isEqualTo(language);
    }
}
