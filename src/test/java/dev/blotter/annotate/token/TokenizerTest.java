package dev.blotter.annotate.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.annotate.Texts;
import dev.blotter.annotate.token.Token.Joint;
import dev.blotter.text.Document;
import dev.blotter.text.Sentence;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenizerTest {
    private static final Tokenizer TOKENIZER = new Tokenizer();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Police held 12 men. | Police held 12 men .",
                "the victims' cash, the bank's cash, they don't | the victims ' cash , the bank 's cash , they do n't",
                "pig-butchering by a 34-year-old | pig butchering by a 34 year old",
                "U.S. and U.K. police at 5 a.m. | US and UK police at 5 am",
                "Sgt. O’Brien of St. Paul | Sgt O'Brien of St Paul",
                "booking.com and a@b.org | booking.com and a @ b.org",
                "373,000 and 1.5 and 3,2016 and 1,50,000 | 373,000 and 1.5 and 3,2016 and 1,50,000",
                "1 013 arrests of 12 345 678 | 1 013 arrests of 12 345 678",
                "On October 26 373 people | On October 26 373 people",
                "$1.2m, US$5bn, Rs500, €3 | $ 1.2 m , US $ 5 bn , Rs 500 , € 3",
                "from 26.10.2021 to 2021-10-26 | from 26.10.2021 to 2021 10 26",
                "抓获373人,用ATM卡 | 抓 获 373 人 , 用 ATM 卡",
                "第１２条、３７.３万 | 第 １２ 条 、 ３７.３ 万",
                "J. Smith and J.P. Doe | J Smith and JP Doe",
                "dash—dash 5–7 28 July–11 August | dash — dash 5 7 28 July 11 August",
            })
    void cutsATextIntoTokens(String text, String expected) {
        assertThat(texts(Texts.english(text.strip()))).isEqualTo(expected.strip());
    }

    @Test
    void keepsASpacedNumberTogether() {
        assertThat(list(Texts.english("1 013 arrests")).getFirst().text()).isEqualTo("1 013");
    }

    @Test
    void readsTheDayBeforeANumberAsANumberOfItsOwn() {
        assertThat(list(Texts.english("On October 26 373 people")).get(2).text())
                .isEqualTo("26");
    }

    @Test
    void cutsOffWhatFrenchElides() {
        assertThat(texts(Texts.in("fr", "l'arrestation d’un homme aujourd'hui")))
                .isEqualTo("l' arrestation d' un homme aujourd'hui");
    }

    @Test
    void saysWhatJoinsTwoTokens() {
        List<Token> tokens = list(Texts.english("a 34-year-old, $5"));
        assertThat(tokens)
                .extracting(Token::joint)
                .containsExactly(
                        Joint.SPACE, Joint.SPACE, Joint.HYPHEN, Joint.HYPHEN, Joint.NONE, Joint.SPACE, Joint.NONE);
    }

    @Test
    void simplifiesTraditionalCharactersForComparison() {
        assertThat(list(Texts.chinese("電信詐騙"))).extracting(Token::lower).containsExactly("电", "信", "诈", "骗");
    }

    @Test
    void readsFullWidthDigitsAsDigits() {
        assertThat(list(Texts.chinese("３７.３万")).getFirst().lower()).isEqualTo("37.3");
    }

    @ParameterizedTest
    @CsvSource({
        "arrested, arrest",
        "arrests, arrest",
        "arresting, arrest",
        "Charged, charg",
        "charges, charg",
        "operators, operator",
        "operations, operation",
        "scammed, scam",
        "scammers, scammer",
        "transferred, transfer",
        "cards, card",
    })
    void takesEnglishInflectionOff(String word, String stem) {
        assertThat(list(Texts.english(word)).getFirst().stem()).isEqualTo(stem);
    }

    @Test
    void stemsByTheLanguageOfTheDocument() {
        assertThat(list(Texts.in("es", "detenidas")).getFirst().stem())
                .isEqualTo(list(Texts.in("es-MX", "detenidos")).getFirst().stem());
    }

    @Test
    void numbersTheTitleAsSentenceZero() {
        Tokens tokens = TOKENIZER.tokens(Texts.titled("30 held. Two freed", "Police held 30.\nTwo are free."));
        assertThat(tokens.sentences())
                .containsExactly(
                        new Sentence(0, 0, "title", 0, 4, 0, 18),
                        new Sentence(1, 1, "prose", 5, 8, 0, 15),
                        new Sentence(2, 2, "prose", 9, 12, 16, 29));
        assertThat(tokens.get(5).begin()).isZero();
        assertThat(tokens.get(5).clause()).isEqualTo(tokens.get(4).clause() + 1);
    }

    @Test
    void endsAClauseAtASpaceBetweenLongRunsOfChinese() {
        assertThat(list(Texts.chinese("警方捣毁一处窝点 九名嫌疑人落网")).getLast().clause())
                .isEqualTo(list(Texts.chinese("警方")).getFirst().clause() + 1);
        assertThat(list(Texts.chinese("警方 抓获 九名嫌疑人")).getLast().clause())
                .isEqualTo(list(Texts.chinese("警方")).getFirst().clause());
    }

    @Test
    void numbersTheFirstSentenceOneWithoutATitle() {
        assertThat(TOKENIZER.tokens(Texts.english("One. Two.")).sentences())
                .extracting(Sentence::number)
                .containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mr. Lee met Sgt. Doe at No. 5 in St. Paul on Jan. 3 / and left.",
                "They work for Acme Inc. in the U.S. and the U.K. only.",
                "It grew 1.5 percent.",
                "Yahoo! said it was sorry.",
                "He asked \"who?\" and left.",
            })
    void keepsASentenceWhole(String text) {
        assertThat(TOKENIZER.tokens(Texts.english(text)).sentences()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Police held 12.| They were charged.",
                "He fled to the U.S.| The police held him.",
                "It began at 5 a.m.| Police came.",
                "\"They lied.\"| Police held 12.",
                "They lied to us about the fraud.|The police held 12.",
                "They held 12 in 2021.| 30 more followed.",
                "Really?!| Yes.",
                "抓获12人。|其余在逃！|真的？|是",
                "He was held.| “She was not.”",
                "पुलिस ने पकड़ा।| वे भागे।",
            })
    void endsSentences(String text) {
        Document document = Texts.english(text.replace("|", ""));
        assertThat(TOKENIZER.tokens(document).sentences().stream()
                        .map(sentence -> document.text().substring(sentence.begin(), sentence.end())))
                .containsExactly(text.replace("| ", "|").split("\\|"));
    }

    @Test
    void endsASentenceWithoutStopsAtTheEndOfAClause() {
        String text = "the police held one man, ".repeat(200).strip();

        assertThat(lengths(text)).containsExactly(396, 396, 396, 12);
        assertThat(lengths("北京公司、".repeat(100))).containsExactly(400, 100);
        assertThat(lengths("北京公司厂、".repeat(100))).containsExactly(396, 204);
        assertThat(lengths("police ".repeat(1_000))).containsExactly(400, 400, 200);
        assertThat(lengths("police, ".repeat(199) + "police.")).containsExactly(400);
    }

    private List<Integer> lengths(String text) {
        return TOKENIZER.tokens(Texts.english(text)).sentences().stream()
                .map(sentence -> sentence.last() - sentence.token() + 1)
                .toList();
    }

    @Test
    void neverCarriesASentenceOverALine() {
        assertThat(TOKENIZER
                        .tokens(Texts.english("Arrests by country\nChina 12\n\nLaos 3"))
                        .sentences())
                .extracting(Sentence::paragraph)
                .containsExactly(1, 2, 4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Arrests | 12 | 2021; row",
                "• arrested 12 people; item",
                "- arrested 12 people; item",
                "1. Arrests were made in May.; item",
                "> On Monday you wrote that 40 were held.; quoted",
                "National highlights; heading",
                "Police held 12 people.; prose",
                "1 013 people held in a long operation in all of the countries that took part; heading",
                "The office announced that 1 013 people …; heading",
                "Former Harbor Police Officer Caught Dancing at a Beach Festival while Claiming a Head Injury Prevented Her from Working Charged with 15 Counts of Insurance Fraud, Stealing More than $600,000 from Taxpayers; heading",
                "1 013 people were held in a long operation over many weeks in all of the countries and towns that took part, said those who did, on Tuesday; prose",
                "警方上年破获电诈案件21.4万起; heading",
                "公安机关抓获12人。; prose",
            })
    void saysWhatFormASentenceHas(String text, String form) {
        assertThat(TOKENIZER.tokens(Texts.english(text)).sentences().getFirst().form())
                .isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Police held 12 people,| who were charged on Monday.",
                "Police held 12;| 30 fled.",
                "12 were held|, but 30 fled",
                "12 were held| while 30 fled.",
                "They cracked 262,000 cases| and arrested 373,000 suspects.",
                "They were arrested and charged.",
                "In China, Laos and Myanmar 12 were held.",
                "Ada Obi, 34, and Tunde Bello, 29, were held.",
                "抓获12人，|其余、在逃。",
                "抓获12人,|其余在逃。",
                "It held 12 (|30 fled)| and none stayed.",
            })
    void endsClauses(String text) {
        StringBuilder marked = new StringBuilder();
        Document document = Texts.english(text.replace("|", ""));
        List<Token> tokens = list(document);
        for (Token token : tokens) {
            boolean begins = token.number() > 0
                    && token.clause() != tokens.get(token.number() - 1).clause();
            int before =
                    token.number() == 0 ? 0 : tokens.get(token.number() - 1).end();
            marked.append(begins ? "|" : "").append(document.text(), before, token.end());
        }
        assertThat(marked.toString().replace("|,", ",|").replace(",||", ",|")).isEqualTo(text.replace("|,", ",|"));
    }

    @Test
    void endsClausesWithTheCellsOfARow() {
        assertThat(list(Texts.english("theft | Four held | 12")).stream().map(Token::clause))
                .containsExactly(0, 0, 1, 1, 1, 2);
    }

    @RepeatedTest(200)
    void coversAnyTextInOrder(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String text = random.ints(random.nextInt(80), 0, UGLY.length())
                .mapToObj(at -> UGLY.substring(at, at + 1))
                .reduce("", String::concat);
        List<Token> tokens = list(Texts.titled(text, text));
        int clause = 0;
        int end = 0;
        for (Token token : tokens) {
            assertThat(token.end()).isGreaterThan(token.begin());
            assertThat(token.clause()).isBetween(clause, clause + 1);
            if (token.number() > 0
                    && token.sentence() > 0
                    && tokens.get(token.number() - 1).sentence() > 0) {
                assertThat(token.begin()).isGreaterThanOrEqualTo(end);
            }
            clause = token.clause();
            end = token.end();
        }
    }

    private static final String UGLY = "ab.Z 1,2'’-–—\n\t\u00A0$€%()。，人万\uD83D\uDE00\u0301>|•\"s½٣\uFEFF\uD800";

    private List<Token> list(Document document) {
        Tokens tokens = TOKENIZER.tokens(document);
        return IntStream.range(0, tokens.size()).mapToObj(tokens::get).toList();
    }

    private String texts(Document document) {
        return String.join(" ", list(document).stream().map(Token::text).toList());
    }
}
