package dev.blotter.annotate.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import dev.blotter.annotate.Terms;
import dev.blotter.annotate.Texts;
import dev.blotter.annotate.place.DocumentCountries;
import dev.blotter.annotate.term.TermFinder;
import dev.blotter.annotate.token.Tokenizer;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Document;
import dev.blotter.text.Quantity;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In each case the quantities are written {@code qualifier value..upper of currency}, without "exact". */
final class QuantityFinderTest {
    private static final Tokenizer TOKENIZER = new Tokenizer();
    private static final TermFinder TERMS = new TermFinder(Terms.ROWS, TOKENIZER);
    private static final QuantityFinder QUANTITIES = new QuantityFinder(TOKENIZER);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Police arrested 373,000 criminal suspects. | 373000 people",
                "1 013 people were held | 1013 people",
                "1.250 people were held | 1250 people",
                "6.7 Convictions remain few | ",
                "of 52,100 118 people | 118 people",
                "of 3,2016 people | 32016 people",
                "1,50,000 people | 150000 people",
                "2.5 lakh people | 250000 people",
                "2.1 hundred million people | 210000000 people",
                "37.3 ten thousand people | 373000 people",
                "12 suspected Chinese scam ring members | 12 people",
                "Arrests rose to 9,100 last year | 9100 none",
                "He held 12 men over 40 cases | 12 people, 40 cases",
                "They lost 3.4bil dollars | 3400000000 money USD",
                "621 Chinese nationals | 621 people",
                "12 gang members | 12 people",
                "12 Chinese and Thai nationals | 12 people",
                "12 of them fled | 12 people",
                "31 others | 31 people",
                "24 arrests; 29 devices; 809 victims | 24 arrests, 29 none, 809 victims",
                "12 arrested suspects | 12 people",
                "12 devices from suspects | 12 none",
                "262,000 telecommunications network fraud cases | 262000 cases",
                "12 of the suspects | 12 people",
                "two Chinese and three Thai nationals | 2 people, 5 people, 3 people",
                "20 people in Lagos and 12 in Abuja | 20 people, 12 people",
                "20 people, 12 devices | 20 people, 12 none",
                "24 arrests in Lagos and 12 in Abuja | 24 arrests, 12 arrests",
                "Lagos logged 310 cases, Kano 205 and Port Harcourt 118 | 310 cases, 205 cases, 118 cases",
                "310 cases, followed by Delhi with 95. Goa had 12. | 310 cases, 95 cases, 12 cases",
                "Of 310 cases, 205 were in Kano | 310 cases, 205 cases",
                "In 310 cases, 205 were held | 310 cases, 205 none",
                "310 cases in Lagos. Two buses from Kano. Kano 95 | 310 cases, 2 none, 95 none",
                "310 cases, Kano 205 buses | 310 cases, 205 none",
                "Twelve of the 30 suspects | 12 people, 30 people",
                "Three suspected of fraud | 3 none",
                "Man and woman arrested at airport | 2 person",
                "Couple arrested at airport | 2 person",
                "They turned over 900 people | 900 people",
                "They turned over more than 900 people | at-least 900 people",
                "Two victims, manning phones | 2 victims",
                "nine (9) suspects | 9 people",
                "Police held forty: 20 in Lagos and 20 in Abuja | 40 none, 20 none, 20 none",
                "Both were arrested | 2 none",
                "Both men and women came |",
                "Two of the gang | 2 none",
                "It named men under 18 |",
                "more than 2000 people were held | at-least 2000 people",
                "about 2000 Chinese people | approx 2000 people",
                "Police arrested 2000 Chinese workers | 2000 people",
                "Two victim advocates spoke | 2 none",
                "two of the victim's men | 2 people",
                "five of the suspects’ workers | 5 people",
                "He told ‘12 suspects’ so | 12 people",
                "the 36 case was closed | 36 none",
                "five individual gang members | 5 people",
                "The E30 12 suspects | 12 people",
                "They arrested a man, 22, in Leeds and a woman, 24, in Hull | 1 person, 2 people, 1 person",
                "They arrested a man, his boy and a woman | 3 person",
                "They arrested a 29-year-old in Leeds | 1 person",
                "They detained the 34-year-old | 1 person",
                "The 34-year-old came |",
                "They held both |",
                "They held both, he said |",
                "Both arrested | 2 none",
                "Both of the men fled | 2 people",
                "Both people and cars came |",
                "both cars |",
                "of 2000 suspects |",
                "a 2000 suspects |",
                "May 2000 suspects |",
                "00123 suspects |",
                "12.5 suspects |",
                "12.500 suspects | 12500 people",
                "sentenced 15 | 15 none",
                "12/13 suspects |",
                "at 10:30 suspects came |",
                "held (12) 13 | 13 none",
                "310 cases, 205 in the north | 310 cases, 205 none",
                "310 cases, 205 in | 310 cases, 205 none",
                "310 cases, 205\\nIn Kano | 310 cases, 205 none",
                "310 cases in Lagos. Kano 95. | 310 cases, 95 none",
                "310 cases in Lagos. He came. Kano had 95. | 310 cases, 95 none",
                "310 cases in Lagos; Kano 95. | 310 cases, 95 cases",
                "310 cases in Lagos, old Kano 95. | 310 cases, 95 cases",
                "310 cases in Lagos, the big old city of the north of Kano 95. | 310 cases, 95 none",
                "310 cases in Lagos then Kano 95. | 310 cases, 95 cases",
                "12 of the 13 suspects | 12 people, 13 people",
                "12 Thai and 13 Chinese suspects | 12 people, 25 people, 13 people",
                "two female and three male suspects | 2 people, 5 people, 3 people",
                "eight suspects, and two of the men | 8 people, 2 people",
                "the 37m tax gang |",
                "37m were held | 37000000 none",
                "Reports rose by more than 300 cases |",
                "Losses rose by 74% to $8 million | 8000000 money USD",
                "12 and 13 suspects | 12 none, 13 people",
                "12 of Lagos 13 suspects | 12 none, 13 people",
                "SECTION 12 MEN HELD | 12 people",
                "Section 12 men held |",
                "Case 47 suspects |",
                "in case 47 suspects | 47 people",
                "In 50 has | 50 none",
                "Detained 50 is | 50 none",
                "at 350 Jay Old Stone Long Street | 350 none",
                "NY 11,201 | 11201 none",
            })
    void findsWhatIsCounted(String text, String expected) {
        assertThat(written(Texts.english(text.replace("\\n", "\n"))))
                .isEqualTo(expected == null ? "" : expected.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Police arrested Ana Duarte | 1 named",
                "Police detained one Ana Duarte | 1 named",
                "The arrest of Ana Duarte came late | 1 named",
                "Ana Duarte, who was detained, is rich | 1 named, 1 subject",
                "Police met Duarte. Duarte was arrested | 1 named",
                "Then he was arrested | 1 named",
                "They arrested him | 1 named",
                "Then came his arrest | 1 named",
                "Then came their arrest |",
                "The clerk was found and arrested | 1 subject",
                "The head of a gang was arrested | 1 subject",
                "The clerk was found and went |",
                "Ana Duarte and Jo Hill met. Duarte and Hill were arrested | 2 named, 2 named",
                "Ana Duarte met. Duarte and Lisbon were arrested |",
                "The clerk who kept the books was arrested | 1 subject",
                "Duarte, founder of the bank, has since been detained | 1 subject",
                "The clerk has detained | ",
                "The clerks were detained | ",
                "He was rich. Detained | ",
                "Nobody was arrested | 1 subject",
                "Ana Duarte met the police |",
            })
    void findsALonePersonBesideAVerb(String text, String expected) {
        assertThat(written(Texts.english(text))).isEqualTo(expected == null ? "" : expected.strip());
    }

    @Test
    void numbersOfParagraphsCountNothing() {
        Document numbered = Texts.english(
                "1 Police held 12 people.\n2 Officers seized phones.\nThe raid is over.\n3 Suspects fled.");
        Document alone = Texts.english("2 Officers were hurt.\n3 Suspects fled.");

        assertThat(written(numbered)).isEqualTo("12 people");
        assertThat(written(alone)).isEqualTo("2 officers, 3 people");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a dozen suspects | 12 people",
                "two dozen suspects | 24 people",
                "three hundred and twelve suspects | 312 people",
                "twenty-two suspects | 22 people",
                "two thousand five hundred suspects | 2500 people",
                "a hundred and one suspects | 101 people",
                "One hundred suspects | 100 people",
                "Dozens of suspects |",
                "hundreds of suspects |",
                "several hundred suspects |",
                "half a million people | 500000 people",
                "a quarter of a million people | 250000 people",
                "two and a half million people | 2500000 people",
                "2 thousand 316 people | 2316 people",
                "2 thousand 16 people | 2000 none, 16 people",
                "half a dozen suspects | 6 people",
                "half-dozen men | 6 people",
                "ten or so suspects | approx 10 people",
                "one of the first |",
                "One was arrested | 1 none",
                "two hundred and five thousand people | 205000 people",
                "two thousand and five people | 2005 people",
                "two thousand and thirty people | 2030 people",
                "two million and two thousand people | 2002000 people",
                "a thousand and one people | 1001 people",
                "five and two people | 5 none, 2 people",
                "twenty and five people | 20 none, 5 people",
                "ninety hundred people | 9000 people",
                "Two arrested | 2 none",
            })
    void readsNumbersInWords(String text, String expected) {
        assertThat(written(Texts.english(text))).isEqualTo(expected == null ? "" : expected.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "more than 300 suspects | at-least 300 people",
                "over 300 suspects | at-least 300 people",
                "at least a dozen suspects | at-least 12 people",
                "upwards of 300 suspects | at-least 300 people",
                "no fewer than 300 suspects | at-least 300 people",
                "300 or more suspects | at-least 300 people",
                "300-plus suspects | at-least 300 people",
                "300+ suspects | at-least 300 people",
                "some 300 suspects | approx 300 people",
                "nearly 300 suspects | approx 300 people",
                "an estimated 300 suspects | approx 300 people",
                "has gone up to 300 suspects | 300 people",
                "as many as 300 suspects | 300 people",
                "300-odd suspects | approx 300 people",
                "up to 300 suspects | at-most 300 people",
                "fewer than 300 suspects | at-most 300 people",
                "between 60 and 70 people | at-least 60..70 people",
                "between 60 and USD 70 people | at-least 60..70 people",
                "between 60 and other people | 60 none",
                "60 to a few people | 60 none",
                "70 to 60 people | 70 none, 60 people",
                "5 to 7 million people | at-least 5000000..7000000 people",
                "five to ten million people | at-least 5000000..10000000 people",
                "5 to ten million people | at-least 5000000..10000000 people",
                "fifty to one hundred thousand people | at-least 50000..100000 people",
                "5 million to 7 million people | at-least 5000000..7000000 people",
                "60-70 people | at-least 60..70 people",
                "60–70 people | at-least 60..70 people",
                "60 to 70 people | at-least 60..70 people",
                "rose from 60 to 70 people | 60 none, 70 people",
                "more than $300m | at-least 300000000 money USD",
                "an estimated US$4.5 billion | approx 4500000000 money USD",
            })
    void saysHowExactANumberIs(String text, String expected) {
        assertThat(written(Texts.english(text))).isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$1.2m | 1200000 money USD",
                "€412.000 was blocked | 412000 money EUR",
                "It lost $92 million and got back 11 million. | 92000000 money USD, 11000000 money USD",
                "It lost $92 million. 11 million users left. | 92000000 money USD, 11000000 none",
                "US$5 billion | 5000000000 money USD",
                "A$5,000 | 5000 money AUD",
                "a $5,000 tax | 5000 money USD",
                "A $5,000 tax | 5000 money USD",
                "$8 million real estate fraud | 8000000 money USD",
                "HK$10 million | 10000000 money HKD",
                "£50,000 in cash | 50000 money GBP",
                "€3.5bn | 3500000000 money EUR",
                "EUR 5.4 million | 5400000 money EUR",
                "USD 70,000 of the USD 450,000 | 70000 money USD, 450000 money USD",
                "277 billion yuan of funds | 277000000000 money CNY",
                "Rs 2.5 crore | 25000000 money INR",
                "$4.1 million | 4100000 money USD",
                "Rs 1 crore 24 lakh | 12400000 money INR",
                "3 million 400 thousand euros | 3400000 money EUR",
                "in 3 million 40 people | 3000000 none, 40 people",
                "Rs 500/- | 500 money INR",
                "18m/- | 18000000 money KES",
                "KD640,000 | 640000 money KWD",
                "RO8,400 | 8400 money OMR",
                "Shs1.9 billion | 1900000000 money KES",
                "K62 million | 62000000 money PGK",
                "EC$1.2 million | 1200000 money XCD",
                "5 crore rupees | 50000000 money INR",
                "₹1,50,000 | 150000 money INR",
                "N300m | 300000000 money NGN",
                "R5 million | 5000000 money ZAR",
                "RM50,000 | 50000 money MYR",
                "₦20 million naira | 20000000 money NGN",
                "5 million Hong Kong dollars | 5000000 money HKD",
                "a million dollars | 1000000 money USD",
                "$5 million Canadian dollars | 5000000 money CAD",
                "$5-10 million | at-least 5000000..10000000 money USD",
                "between $5m and $7m | at-least 5000000..7000000 money USD",
                "between $51-$54 per hour | at-least 51..54 money USD",
                "$5m to $7m | at-least 5000000..7000000 money USD",
                "12 won the case | 12 none",
                "12 pounds of cocaine | 12 none",
                "5,000 pounds sterling | 5000 money GBP",
                "ALL 12 people | 12 people",
                "MK 19,450,000 | 19450000 money MWK",
                "Le 27 billion | 27000000000 money SLE",
                "B/. 480,300 was spent. | 480300 money PAB",
                "euros 317.000,00 | 317000 money EUR",
                "In dollars 20 people paid | 20 people",
                "They paid 5 million euros 2,000 phones | 5000000 money EUR, 2000 none",
                "4,9 Mio. euros | 4900000 money EUR",
                "RM1.2mil | 1200000 money MYR",
                "87 million meticais | 87000000 money MZN",
                "Vitamin K 2,000 | 2000 none",
                "two $20,833 loans | 2 none, 20833 money USD",
                "20,833$ | 20833 money USD",
            })
    void readsMoney(String text, String expected) {
        assertThat(written(Texts.english(text))).isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @CsvSource({
        "$5m, US, USD",
        "$5m, AU, AUD",
        "$5m, KH, USD",
        "$5m, 'KH SG', USD",
        "$5m, 'SG KH', SGD",
        "£5m, EG, GBP",
        "5 million pounds, EG, EGP",
        "5 million rupees, PK, PKR",
        "5 million pesos, PH, PHP",
        "5 million pesos, '', MXN",
        "¥5m, JP, JPY",
        "¥5m, CN, CNY",
        "5 million crowns, CZ, CZK",
        "$5m, AQ, USD",
        "$5m, XK, USD",
        "P5m, PH, PHP",
        "P5m, BW, BWP",
        "M14 million, LS, LSL",
    })
    void choosesAmongCurrenciesByTheCountriesOfTheDocument(String text, String countries, String currency) {
        List<String> mentioned = countries.isEmpty() ? List.of() : Arrays.asList(countries.split(" "));
        assertThat(find(Texts.english(text), mentioned)).singleElement().returns(currency, Quantity::currency);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "抓获犯罪嫌疑人7.9万名 | 79000 people",
                "抓获犯罪嫌疑人37.3万名，破获案件26.2万起 | 373000 people, 262000 cases",
                "抓获3000余人 | at-least 3000 people",
                "4万余名嫌疑人 | at-least 40000 people",
                "三十余名犯罪嫌疑人 | at-least 30 people",
                "两名男子 | 2 people",
                "审理11名被告人诈骗案件 | 11 people",
                "十二人 | 12 people",
                "一百二十人 | 120 people",
                "近百人 | approx 100 people",
                "逾200名嫌疑人 | at-least 200 people",
                "约50人 | approx 50 people",
                "50人以上 | at-least 50 people",
                "不到50人 | at-most 50 people",
                "60至70人 | at-least 60..70 people",
                "拘捕5,116名涉及各类骗案人士 | 5116 people",
                "3名在车站向旅客兜售假票的男女 | 3 people",
                "廿三人被捕 | 23 people",
                "卅五名 | 35 people",
                "三万万元 | 300000000 money CNY",
                "一亿零五百元 | 100000500 money CNY",
                "万余人 | at-least 10000 people",
                "两男和一女 | 2 people, 3 people, 1 people",
                "一女两男 | 1 people, 3 people, 2 people",
                "两男三男 | 2 people, 3 people",
                "两女三女 | 2 people, 3 people",
                "两男，一女 | 2 people, 1 people",
                "两男又一女 | 2 people, 1 people",
                "打掉犯罪团伙94个 | 94 gangs",
                "打掉94个犯罪团伙 | 94 gangs",
                "止付涉案资金2140亿元 | 214000000000 money CNY",
                "1200余万元 | at-least 12000000 money CNY",
                "三百来起报案 | approx 300 cases",
                "四起“学生遭绑架”的报案 | 4 cases",
                "船家两人 | 2 people",
                "艇上九名内地人 | 9 people",
                "六亿四千万元 | 640000000 money CNY",
                "两万亿元 | 2000000000000 money CNY",
                "三千五百万元 | 35000000 money CNY",
                "1亿2000万元 | 120000000 money CNY",
                "损失500万美元 | 5000000 money USD",
                "涉案金额超过3亿元人民币 | at-least 300000000 money CNY",
                "三亚警方统一行动，第五条，第12条 |",
                "二〇二一年 |",
                "抓获37.3萬名 | 373000 people",
                "日入千元 |",
                "50起电信网络诈骗案件 | 50 cases",
                "被害人一百零六名 | 106 victims",
                "被害人三千零六名 | 3006 victims",
                "被害人一百零四万零三名 | 1040003 victims",
                "被害人460余名 | at-least 460 victims",
                "34岁男子 | 1 names",
                "百余名 | at-least 100 people",
                "逾千名 | at-least 1000 people",
                "数千余名 |",
                "上亿元 | approx 100000000 money CNY",
                "3万7,823人 | 37823 people",
                "抓获5 6名 | 56 people",
                "嫌疑人一审获刑，嫌疑人一举落网 |",
                "两男一女 | 2 people, 3 people, 1 people",
                "5名男子及3名女子 | 5 people, 8 people, 3 people",
                "分别抓获24名、13名 | 24 people, 13 people",
                "上升41.1% |",
                "骗了近500万的男子 | approx 5000000 none",
                "赴12地抓获3人 | 3 people",
            })
    void readsChinese(String text, String expected) {
        assertThat(written(Texts.chinese(text))).isEqualTo(expected == null ? "" : expected.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | 1.250 personas | 1250 people",
                "es | más de 1,3 millones de euros | at-least 1300000 money EUR",
                "es | 1.312.500 euros | 1312500 money EUR",
                "es | treinta y cinco personas | 35 people",
                "es | mil personas | 1000 people",
                "es | 1995 personas detenidas | 1995 people",
                "es | una casa en 8127 Stanford Avenue |",
                "es | una de cada cinco personas |",
                "es | 17 hombres y seis mujeres | 17 people, 23 people, 6 people",
                "es | ciento y cinco personas | 105 people",
                "es | cien personas | 100 people",
                "es | entre 60 y 70 personas | at-least 60..70 people",
                "es | desde 60 a 70 personas | 60 none, 70 people",
                "fr | une trentaine de personnes | approx 30 people",
                "fr | 1 013 personnes | 1013 people",
                "de | 1.250 Personen | 1250 people",
                "de | etwa 1,5 Millionen Euro | approx 1500000 money EUR",
                "de | eine halbe Million Euro | 500000 money EUR",
                "de | anderthalb Millionen Euro | 1500000 money EUR",
                "de | mehrere 10.000 Euro | ''",
                "de | von mehreren hundert Rentnern | ''",
                "de | 6,5 Mio. Euro | 6500000 money EUR",
                "de | einundzwanzig Personen | 21 people",
                "de | zwei Dutzend Personen | approx 24 people",
                "de | zwischen 60 und 70 Personen | at-least 60..70 people",
                "de | tausend Personen | 1000 people",
                "de | mehrere hundert Personen |",
                "de | 1.250 Personen | 1250 people",
                "de | eine 34-jährige Person | 1 person",
                "it | 2,5 milioni di euro | 2500000 money EUR",
                "it | 900mila dollari | 900000 money USD",
                "it | oltre 3 milioni di sterline | at-least 3000000 money GBP",
                "it | un 36enne | 1 person",
                "es | 2 mil 800 millones de pesos | 2800000000 money MXN",
                "es | mil 350 millones de euros | 1350000000 money EUR",
                "es | un millón y medio de euros | 1500000 money EUR",
                "it | 2 milioni e mezzo di euro | 2500000 money EUR",
                "pt | meio milhão de reais | 500000 money BRL",
                "pt | 2 milhões e 300 mil reais | 2300000 money BRL",
                "fr | un demi-million d'euros | 500000 money EUR",
                "fr | estimé à 300 000 euros | approx 300000 money EUR",
            })
    void readsOtherLanguages(String language, String text, String expected) {
        assertThat(written(Texts.in(language.strip(), text.strip())))
                .isEqualTo(expected == null ? "" : expected.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The 34-year-old fled",
                "aged 34",
                "34 years old",
                "rose 41.1% and 116.4 percent and 3 per cent",
                "in 2021",
                "Section 420",
                "under Section 420 of the Act",
                "No. 5",
                "Sections 419 and 420, 468",
                "Room 12",
                "call 1800 123 456",
                "call 0800123456",
                "+1 (555) 123-4567",
                "at 10:30",
                "at 5 pm",
                "12 years ago",
                "for 15 days",
                "COVID-19",
                "5G phones",
                "the 22nd",
                "a 12-member gang",
                "beat them 3-1",
                "version 2.1.3",
                "1. Fraud",
                "Score0",
                "1/3 of it",
                "two-thirds",
                "2MBI400L-060",
                "at 350 Jay Street in Brooklyn, NY 11201",
                "Man, 22, arrested",
                "her son, ali wasa, 15, was held",
                "the printer who is 71",
                "The boy of 14 fled",
                "Article 12, Article 13",
                "a 2012 drug case",
                "the 2021 Kent County Victims’ Day",
                "prior 1992 theft cases",
                "John Doe 2 got the pipe",
                "Proposition 69 suspects",
                "AB 112 workers are few",
                "Division Three",
                "called 911",
                "one in four people",
                "1 in 5 suspects",
                "three out of ten people",
                "sentenced to 15 to life",
                "jailed for up to 4½ Years",
                "50 TO LIFE",
                "with 150 kW",
                "driving 50 mph",
                "(714) 323-4486 men",
                "he wrote [6] so",
                "tips at (888) now",
                "The Roadster 50 has doors",
                "44, Vista, was held",
                "44, was found guilty",
                "33- year-old was held",
                "the Top 40 under 40",
                "Hung Mai, 37, Santa Ana, was held",
                "Jo **Ann**, 32, of Hull",
                "a child under 14 with",
                "who was 49 when he fled",
                "0",
            })
    void passesOverNumbersThatCountNothing(String text) {
        assertThat(written(Texts.english(text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a 34-year-old man was held | 1 person",
                "a woman was held | 1 person",
                "They detained the woman. | 1 person",
                "the arrest of its member | 1 person",
                "His worker was detained. | 1 person",
                "a worker and his woman | 2 person",
                "a Chinese national | 1 person",
                "a man and two women | 1 person, 3 people, 2 people",
                "12 men and three women | 12 people, 15 people, 3 people",
                "23 people, 17 men and six women | 23 people, 17 people, 6 people",
                "12 men, three women and a boy | 12 people, 16 people, 3 people, 1 person",
                "the man's case |",
                "a man's case |",
                "a police officer |",
                "a people |",
                "a man and woman | 2 person",
                "There were 913 people and 3,201 illegally there | 913 people, 3201 people",
                "a couple | 2 person",
                "a trio of gang members | 3 person",
                "a man and his two women | 1 person, 3 people, 2 people",
                "the man and two women | 1 person, 3 people, 2 people",
                "the man and the women |",
                "the man was held |",
                "a 12-member panel met |",
                "Man and two women held | 1 person, 3 people, 2 people",
                "Man, two women held | 1 person, 3 people, 2 people",
                "Man, 22, and two cars | 2 none",
                "Lagos man arrested | 1 person",
                "They arrested rich man | 1 person",
                "Lagos man opens shop |",
                "Lagos man arrested. He said no more in the long talk that they had with him that day. |",
                "the member of a choir and two women | 1 person, 3 people, 2 people",
                "the member of a choir, and devices |",
                "the man and his worker were held | 2 person",
                "12 telecom and network fraud cases | 12 cases",
                "12 in Hull and fraud cases | 12 none",
                "The man, his woman and two boys were held | 2 person, 4 people, 2 people",
                "They arrested a man, his boy, and a woman | 1 person, 1 person",
                "a man, his boy and a car | 2 person",
                "a man, their car | 1 person",
                "a man, his | 1 person",
                "a man, his boys | 1 person",
                "Man, two of the cars | 1 person, 2 none",
                "Man and |",
                "a 34-year old man |",
                "a man in Leeds, and two women | 1 person, 2 people",
                "a man here and two women | 1 person, 2 people",
                "a man in the old green house by the road and two women | 1 person, 2 people",
                "a man, 22, of Leeds. And a woman | 1 person, 1 person",
                "a man of Leeds sang and a woman | 1 person, 1 person",
                "12 men, between 3 and 5 women | 12 people, at-least 3..5 people",
                "12 men and 3 to 5 women | 12 people, at-least 3..5 people",
                "12 men and at least 3 women | 12 people, at-least 15 people, at-least 3 people",
                "12 men or 3 women | 12 people, 3 people",
                "12 men\\nand 3 women | 12 people, 3 people",
            })
    void countsLonePersonsAndSums(String text, String expected) {
        assertThat(written(Texts.english(text.replace("\\n", "\n"))))
                .isEqualTo(expected == null ? "" : expected.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Obi, 34, and Tunde Bello, 29, were held | 2 names",
                "Ada Obi, 34, was held | 1 names",
                "Ada Obi, 34, and two women were held | 1 names, 3 people, 2 people",
                "Ada Obi, 34, had two women | 1 names, 2 people",
                "Ada Obi (34) and his wife Lindi (39) | 2 names",
                "his wife Lindi (39) was held | 39 none",
                "a nine-man ring was held | 9 people",
                "a 12-member ring was held | 12 people",
                "Ada Obi (34) of Lagos and Tunde Bello (29) | 2 names",
                "Ada Obi, aged 34, was held | 1 names",
                "Ada Obi, age 34, was held | 1 names",
                "ADA OBI, JR., 34, was held | 1 names",
                "Ada Obi (Madcat), 34, was held | 1 names",
                "Ada Obi (34 | 1 names",
                "Ada Obi (34\\nPolice held 12 men | 1 names, 12 people",
                "Ada Obi ), 34, was held | ''",
                "a fleet of 34, they said | 34 none",
                "On Monday, 34, | 34 none",
                "He arrested 34, of whom 29 fled | 34 none, 29 none",
            })
    void countsNamesWithAges(String text, String expected) {
        assertThat(written(Texts.english(text.replace("\\n", "\n")))).isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "韦某、覃某某和莫某被抓 | 3 names",
                "庞某、冉某和游某被抓 | 3 names",
                "鄭姓車手被逮捕 | 1 names",
                "韦某（男，51岁）、覃某（女，48岁）被抓 | 2 names",
                "韦某春（男，51岁）、韦某阳（女，48岁）被抓 | 2 names",
                "韋某被抓 | 1 names",
                "韦某等6人被抓 | 6 people",
                "某公司某人被抓 |",
                "被告人侯志远获刑 | 1 names",
                "帕维尔·杜罗夫（Pavel Durov）在法国被捕 | 1 names",
                "伊万·彼得罗夫和保罗·科恩被捕 | 2 names",
                "被告人侯志远、罗平获刑 |",
                "嫌疑人马某、罗某被抓 | 2 names",
                "44岁的南京居民罗平认罪 | 1 names",
                "昨晚将其抓获 | 1 names",
                "将其余嫌疑人抓获 |",
                "男子冒充警察被抓 | 1 names",
                "5名男子被抓 | 5 people",
                "42岁女会计被抓 | 1 names",
                "一对夫妇被抓 | 2 names",
                "一家四口被抓 | 4 names",
                "陆某、韦某二人被抓 | 2 people",
                "被骗8万 两人被抓 | 80000 none, 2 people",
                "兄弟俩被抓 | 2 names",
                "她与兄弟失散 |",
                "当晚，她在车站被捕 | 1 names",
                "当晚，她报了案 |",
                "当晚，他们被捕 |",
                "罗建平借款。罗建平于5月2日被抓获 | 1 names",
                "罗建平借款。罗建平于5月2日抓获逃犯 |",
                "江苏警方借款。江苏警方于5月2日被骗 |",
                "布伦纳特去年11月在机场被捕 | 1 names",
                "这个团伙7人落网 | 7 people",
                "半年共有4968人被捕 | 4968 people",
                "被害人460余名 | at-least 460 victims",
                "2500人在17国被抓 | 2500 people",
                "3名90后被抓 | 3 people",
                "3名提供银行账户的嫌疑人被抓 | 3 people",
                "自民国105年起 |",
                "抓获5人团伙 | 5 people",
                "打掉3个团伙 | 3 gangs",
            })
    void countsChineseNames(String text, String expected) {
        String names = written(Texts.chinese(text)).replaceAll("(, )?(51|48) none", "");

        assertThat(names).isEqualTo(expected == null ? "" : expected.strip());
    }

    /** A teaser may be cut off anywhere. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "They held both",
                "), aged 34, was held",
                "Ada Obi, Jr. (Madcat), aged 34, and his wife Lindi (39) of Hull",
                "between $51 and $54 million of 2 thousand 316 people",
                "half a dozen of the gang, a quarter of a million and two and a half million men",
                "Man, 22, his boy and two women were identified and arrested",
                "310 cases, Kano 205 and Port Harcourt had 118. (714) 323-4486 from 350 Jay Street",
                "陆某、韦某（男，51岁）等二人，帕维尔·杜罗夫、一家四口、44岁的居民一百零三万零5人",
            })
    void aTextMayEndAndBeginAnywhere(String text) {
        for (int cut = 0; cut <= text.length(); cut++) {
            for (String part : List.of(text.substring(0, cut), text.substring(cut))) {
                assertThat(find(Texts.document(null, part, part.contains("某") ? "zh" : "en", null), List.of("LS")))
                        .as(part)
                        .allSatisfy(quantity -> assertThat(quantity.end()).isLessThanOrEqualTo(part.length()));
            }
        }
    }

    @Test
    void anOpenBracketAtTheEndOfALineTakesNothingOfTheNext() {
        Document document = Texts.english("Ada Obi (34\nPolice came");

        assertThat(find(document, List.of())).singleElement().returns(11, Quantity::end);
    }

    @Test
    void spansFromTheQualifierToTheNoun() {
        Document document = Texts.english("Police held more than 300 Thai suspects.");
        Quantity quantity = find(document, List.of()).getFirst();
        assertThat(document.text().substring(quantity.begin(), quantity.end()))
                .isEqualTo("more than 300 Thai suspects");
        assertThat(quantity.token()).isEqualTo(2);
        assertThat(quantity.last()).isEqualTo(6);
    }

    @Test
    void spansASumFromTheFirstToTheLast() {
        Document document = Texts.english("Police held 12 men and three women.");
        assertThat(find(document, List.of())).anySatisfy(quantity -> {
            assertThat(quantity.value()).isEqualTo(15);
            assertThat(document.text().substring(quantity.begin(), quantity.end()))
                    .isEqualTo("12 men and three women");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Der Schaden liegt bei 1,250 Millionen Euro | 1250000 money EUR",
                "pt | desviaram R$ 1,250 milhão | 1250000 money BRL",
                "it | hanno sottratto 1,250 milioni di euro | 1250000 money EUR",
                "es | robaron 1,250 millones de euros | 1250000 money EUR",
                "en | They stole 1,250 million euros | 1250000000 money EUR",
            })
    void aCommaBeforeThreeDigitsAndASizeIsADecimalOneWhereTheLanguageHasSuch(
            String language, String text, String expected) {
        assertThat(written(Texts.in(language, text))).isEqualTo(expected);
    }

    @Test
    void mexicoWritesSpanishWithADecimalPoint() {
        assertThat(find(Texts.in("es", "Robaron 1,250 millones de euros."), List.of("MX")))
                .singleElement()
                .returns(1_250_000_000.0, Quantity::value);
    }

    @ParameterizedTest
    @CsvSource({"CO,COP", "MX,MXN", "ES,USD"})
    void aBareDollarSignIsThePesoOfTheCountryInSpanish(String country, String currency) {
        assertThat(find(Texts.in("es", "Robaron $40.000 en la tienda."), List.of(country)))
                .singleElement()
                .returns(currency, Quantity::currency);
        assertThat(find(Texts.english("They stole $40,000 in the shop."), List.of(country)))
                .singleElement()
                .returns("USD", Quantity::currency);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | im Alter von 31 und 44 Jahren festgenommen",
                "fr | interpellés, âgés de 31 et 44 ans",
                "it | di 31, 40 e 44 anni",
                "de | in der Ulmenstraße 31 gefasst",
                "it | in via Garibaldi 31 è stato fermato",
                "de | in 99999 Musterstadt gefasst",
                "de | das Kommissariat 31 ermittelt",
                "de | mit 31 kg erwischt",
            })
    void agesHousesPostcodesAndWeightsCountNothing(String language, String text) {
        assertThat(find(Texts.in(language, text), List.of()).stream().filter(q -> q.value() > 30))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it | fermati due marocchini | 2 | 2 people",
                "it | fermato un marocchino | 2 | 1 person",
                "it | due banche marocchine | 2 | 2 none",
            })
    void whoIsNamedByTheLandIsCounted(String language, String text, int national, String expected) {
        Tokens tokens = TOKENIZER.tokens(Texts.in(language, text));
        BitSet nationals = new BitSet();
        nationals.set(national);
        assertThat(QUANTITIES
                        .find(tokens, List.of(), new boolean[tokens.size()], DocumentCountries.of(List.of()), nationals)
                        .quantities()
                        .stream()
                        .map(QuantityFinderTest::written))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | %spellout-cardinal-feminine | personnes",
                "de | %spellout-numbering | Personen",
                "it | %spellout-cardinal-feminine | persone",
                "es | %spellout-cardinal-feminine | personas",
                "pt | %spellout-cardinal-feminine | pessoas",
                "en | %spellout-numbering | people",
            })
    void readsNumbersAsALanguageSpellsThem(String language, String rules, String noun) {
        RuleBasedNumberFormat speller = new RuleBasedNumberFormat(Locale.of(language), RuleBasedNumberFormat.SPELLOUT);
        IntStream.concat(IntStream.rangeClosed(2, 100), IntStream.of(118, 195, 234, 480, 612, 777, 999, 2300, 25000))
                .forEach(number -> {
                    String spelled = speller.format(number, rules).replace("\u00ad", "");
                    assertThat(written(Document.of("a", spelled + " " + noun, language)))
                            .as(spelled)
                            .startsWith(number + " ");
                });
    }

    @ParameterizedTest
    @CsvSource({"de, einige tausend Personen", "fr, plusieurs cents personnes", "es, varios miles de personas"})
    void takesNoNumberFromSeveralHundred(String language, String text) {
        assertThat(written(Document.of("a", text, language))).isEmpty();
    }

    private String written(Document document) {
        return find(document, List.of()).stream()
                .map(QuantityFinderTest::written)
                .collect(Collectors.joining(", "));
    }

    private List<Quantity> find(Document document, List<String> countries) {
        Tokens tokens = TOKENIZER.tokens(document);
        return QUANTITIES
                .find(
                        tokens,
                        TERMS.find(tokens),
                        new boolean[tokens.size()],
                        new DocumentCountries(countries, countries.isEmpty() ? "" : countries.getFirst()),
                        new BitSet())
                .quantities();
    }

    private static String written(Quantity quantity) {
        String qualifier =
                quantity.qualifier().equals("exact") || quantity.qualifier().isEmpty()
                        ? ""
                        : quantity.qualifier() + " ";
        String upper = quantity.upper() == null ? "" : String.format(Locale.ROOT, "..%.0f", quantity.upper());
        String currency = quantity.currency() == null ? "" : " " + quantity.currency();
        return qualifier + String.format(Locale.ROOT, "%.0f", quantity.value()) + upper + " " + quantity.of()
                + currency;
    }
}
