package dev.blotter.annotate.place;

import static dev.blotter.annotate.Shipped.PLACES;
import static dev.blotter.annotate.Shipped.TOKENIZER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.annotate.Texts;
import dev.blotter.text.Document;
import dev.blotter.text.Place;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlaceFinderTest {
    /** The mentions of a text: code and form, with the context unless it is plain. */
    private static List<String> places(Document document) {
        return PLACES.find(TOKENIZER.tokens(document)).stream()
                .map(place -> place.code() + " " + place.form()
                        + (place.context().equals("plain") ? "" : " " + place.context()))
                .toList();
    }

    /** The codes of the mentions that are none of a name, in order. */
    private static String codes(Document document) {
        return PLACES.find(TOKENIZER.tokens(document)).stream()
                .filter(place -> !place.context().equals("name"))
                .map(Place::code)
                .collect(Collectors.joining(" "));
    }

    private static String codes(String text) {
        return codes(Texts.english(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He was held in Myanmar. | MM country",
                "The Chinese police said so. | CN demonym",
                "Three Nigerians were charged. | NG demonym",
                "Two Vietnamese nationals fled. | VN demonym",
                "Police in Yunnan said so. | CN-YN subdivision",
                "Police in Kunming said so. | CN-YN city",
                "He lives in Leicester. | GB-ENG city",
                "Scams across Southeast Asia rose. | 035 macro",
                "Scams across South-East Asia rose. | 035 macro",
                "The FBI said so. | US institution",
                "The Guardia Civil said so. | ES institution",
                "The workers left KK Park. | MM-13 city",
                "They fled from northern Myanmar. | MM country",
                "The police of the UAE helped. | AE country",
                "Losses in the U.S. rose. | US country",
                "He flew to the Philippines. | PH country",
                "A court in Sihanoukville heard it. | KH-18 city",
                "Talks with the European Union began. | EU macro",
            })
    void aPlaceIsNamedInManyForms(String text, String place) {
        assertThat(places(Texts.english(text))).containsExactly(place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "公安机关在云南省昆明市抓获他。 | CN CN-YN CN-YN",
                "缅北诈骗集团 | MM",
                "老街的园区 | MM-17",
                "东南亚的诈骗园区 | 035",
                "柬埔寨西港 | KH KH-18",
                "警方在福建、广东两地抓人。 | CN-FJ CN-GD",
                "美國與臺灣警方 | US TW",
                "他在中国银行工作。 | ''",
                "国家反诈中心提醒 | CN",
                "中缅边境的缅籍人员 | CN MM MM",
                "骗领失业金 华裔被起诉 | ''",
                "安康的家庭 | ''",
                "安康市警方 | CN-SN",
                "金 华警方 | ''",
                "中国公安抓获他。 | CN",
                "泰国公安抓获他。 | TH",
            })
    void chinesePlacesAreFoundAnywhereTheLongestFirst(String text, String codes) {
        assertThat(codes(Texts.chinese(text))).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They met in Paris, Texas. | US-TX US-TX",
                "They met in Paris, Texas and London. | US-TX US-TX GB-ENG",
                "Police in Springfield, Illinois, said so. | US-IL US-IL",
                "He flew from Georgia, Alabama and Texas. | US-GA US-AL US-TX",
                "Police in London, Paris or Georgia said so. | GB-ENG FR-IDF GE",
                "Nigerian, Georgia man held. | NG US-GA",
                "Europe, Georgia said so. | 150 GE",
                "a Lebanon man was held | US-TN",
                "Lebanon County police said so. | US-PA",
                "Police came to the Soka area of Ibadan. | NG-OY",
            })
    void aStateExplainsTheTownBeforeItAndAListItsItemsNot(String text, String codes) {
        assertThat(codes(text)).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chad Lebanon was held. | ''",
                "CHAD LEBANON was held. | TD LB",
                "Captain Jordan came. | ''",
                "John Jordan, 34, was held. | ''",
                "Leeds Jordan, 34, was held. | GB-ENG",
                "Police Jordan, 34, was held. | JO",
                "In Jordan, 34 people fled. | JO",
                "Nigerian John Okafor was held. | NG",
                "NIGERIAN JOHN OKAFOR HELD | NG",
                "NIGERIA JOHN OKAFOR HELD | ''",
                "Bank of China said so. | ''",
                "The bank of China said so. | CN",
                "of China said so. | CN",
                "China and Old came. | CN",
                "He spoke Chinese. | ''",
                "He spoke in Chinese | ''",
                "He speaks fluent Spanish, she said. | ''",
                "The callers spoke English, Russian and Spanish, she said. | ''",
                "The Russian, Thai and Lao police spoke. | RU TH LA",
                "Chinese | CN",
            })
    void aNameOfAPersonABodyOrALanguageIsNoPlace(String text, String codes) {
        assertThat(codes(text)).isEqualTo(codes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He was reading a nice orange book on mobile.",
                "Reading helps. Nice work. Mobile phones rose.",
                "The male victim went to bath.",
                "Most people split the sale.",
                "We ate turkey with china on the table.",
                "tell us in or me",
                "Tell us in or me.",
                "Mobile was the exception in the Austrian survey.",
            })
    void aWordIsNoPlace(String text) {
        assertThat(codes(text)).doesNotContainPattern("GB|US|FR|TR|CN|MV|AU");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Police in Reading and London said so. | GB-ENG GB-ENG",
                "He lives in Reading, England. | GB-ENG GB-ENG",
                "French police in Nice said so. | FR FR-PAC",
                "He lives in Mobile, Alabama. | US-AL US-AL",
                "He lives in Mobile, Ala. | US-AL US-AL",
            })
    void aWordIsAPlaceWhereTheDocumentNamesItsCountry(String text, String codes) {
        assertThat(codes(text)).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He lives in Paris, Texas. | US-TX US-TX",
                "He lives in Lebanon, PA, with her. | US-PA US-PA",
                "He lives in Lebanon, Pa. | US-PA US-PA",
                "She moved to Rome, Georgia. | US-GA US-GA",
                "She moved to Athens, Ga., in May. | US-GA US-GA",
                "Police in Tbilisi, Georgia, said so. | GE-TB GE",
                "Police in Birmingham, Alabama, said so. | US-AL US-AL",
                "Police in Birmingham said so. | GB-ENG",
                "Police in Birmingham and in Atlanta in the US said so. | US-AL US-GA US",
                "Offices in Jordan, Lebanon and Georgia closed. | JO LB GE",
                "Police in Atlanta, Georgia said so. | US-GA US-GA",
                "A Georgia man was held in Savannah. | US-GA US-GA",
                "The AFP and Australian banks said so. | AU AU",
                "The AFP in Manila, Philippines, said so. | PH PH-00 PH",
                "London, Ontario, is large. | CA-ON CA-ON",
                "Vietnam's Ministry of Public Security met China's Ministry of Public Security. | VN VN CN CN",
                "The Ministry of Public Security of Vietnam said so. | VN VN",
                "A Niger State man was held in Nigeria, not in Niger. | NG-NI NG NE",
                "A man from London went to Canada. | GB-ENG CA",
                "He left Valdosta, Ga. | US-GA US-GA",
                "Columbia University, Columbia, S.C. | US-SC US-SC",
            })
    void aNameOfSeveralPlacesMeansWhatTheDocumentSays(String text, String codes) {
        assertThat(codes(text)).isEqualTo(codes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jermel Belfast, 30, was arrested.",
                "Held: Darnell Brown, 24, of Dale; Jermel Belfast, 30, of Dale.",
                "Hieu Ho Trong Thai, 32, was arrested.",
                "She met Paris Hilton.",
                "He works for the Bank of China there.",
                "Then Georgia Lee Jordan spoke.",
                "Then Chad M. Jordan spoke.",
                "The fans of Chicago Fire cheered.",
                "They ate in a Chinese restaurant.",
                "They ate in a Turkish restaurant.",
                "He paid in Swiss francs.",
                "He paid 300 Hong Kong dollars.",
                "He lost HK$300 and US$20.",
                "It cost 20 US dollars.",
                "They swam in the Jordan River.",
                "An American Express card was used.",
                "He studied at the University of Lagos then.",
                "The note was written in Chinese.",
                "She saw Whitney Houston.",
                "The Chinese-language paper wrote so.",
                "He asked Mr Jordan.",
                "He read the Washington Post.",
                "He flew with Singapore Airlines.",
                "The Gulf of Guinea is deep.",
                "The Bank of Thailand Governor spoke.",
                "Korean Air flew there.",
                "Mr Chad Ford, 34, of Georgia Avenue was there with Mary Smith and Santander Bank staff.",
                "He ate kiwi fruit. Kiwi is good.",
                "Detective Ryan Holland came. Holland said so.",
                "The naturalist Chad Lebanon led it.",
            })
    void aNameThatHoldsAPlaceIsNoMentionOfIt(String text) {
        assertThat(codes(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Singapore Police Force said so. | SG",
                "The Hong Kong police said so. | HK",
                "The Royal Thai Police said so. | TH",
                "The Thai Royal Police said so. | TH",
                "The Delhi Police said so. | IN-DL",
                "The Lagos State Command said so. | NG-LA",
                "Texas Attorney General Ken Paxton sued. | US-TX",
                "The Government of India said so. | IN",
                "Chinese President Xi Jinping said so. | CN",
                "Nigerian John Okafor was held. | NG",
                "He was held in Beijing Monday. | CN-BJ",
                "The Chinese New Year was near, a Chinese court said. | CN",
                "Dozens held in Lagos Nigeria on Friday | NG-LA NG",
                "He spoke in Chinese courts. | CN",
                "The Hong Kong-based firm fell. | HK",
            })
    void theAuthoritiesAndPeopleOfAPlaceAreMentionsOfIt(String text, String codes) {
        assertThat(codes(text)).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "South Australia is dry. | AU-SA",
                "Washington DC is hot. | US-DC",
                "Washington, D.C., is hot. | US-DC",
                "Washington state is wet. | US-WA",
                "New York City is loud. | US-NY",
                "West Java is green. | ID-JB",
                "The Central African Republic is poor. | CF",
                "Papua New Guinea is far. | PG",
                "Equatorial Guinea is rich. | GQ",
                "New Mexico is dry. | US-NM",
                "Northern Ireland is wet. | GB-NIR",
                "Albany is cold. | US-NY",
                "He is from Columbia, Missouri. | US-MO US-MO",
                "North Korea said so. | KP",
                "The Dominican Republic said so. | DO",
                "South Sudan said so. | SS",
                "African Americans said so. | US",
            })
    void theLongestNameCounts(String text, String codes) {
        assertThat(codes(text)).isEqualTo(codes);
    }

    @Test
    void whatIsExplainedOnceHoldsForTheNameThroughTheDocument() {
        assertThat(codes(Texts.titled("Lebanon couple held", "LEBANON, Pa. — Both of Lebanon were held.")))
                .isEqualTo("US-PA US-PA US-PA US-PA");
        assertThat(codes("Paris, Texas, is not Paris, France. Paris is large."))
                .isEqualTo("US-TX US-TX FR-IDF FR FR-IDF");
    }

    @Test
    void aDatelineIsToldApart() {
        assertThat(places(Texts.english("LAGOS, Nigeria — Police in Abuja said so.")))
                .containsExactly("NG-LA subdivision dateline", "NG country dateline", "NG-FC city");
        assertThat(places(Texts.english("BEIJING (Reuters) — Police in Yunnan said so.")))
                .containsExactly("CN-BJ subdivision dateline", "CN-YN subdivision");
        assertThat(places(Texts.chinese("新华社北京10月26日电 云南警方抓获他。")))
                .containsExactly("CN-BJ subdivision dateline", "CN-YN subdivision");
    }

    @Test
    void capitalsOfAHeadlineMakeNoNames() {
        assertThat(codes(Texts.titled("Dozens Arrested In Lagos Raid On Romance Scam Ring", "It is so.")))
                .isEqualTo("NG-LA");
        assertThat(codes(Texts.titled("DOZENS ARRESTED IN LAGOS RAID ON SCAM RING", "It is so.")))
                .isEqualTo("NG-LA");
        assertThat(codes(Texts.titled("Chinese Police Smash Myanmar Scam Ring Says Ministry", "It is so.")))
                .isEqualTo("CN MM");
    }

    @Test
    void aMentionTellsWhereItStandsAndHowManyPlacesAreCalledSo() {
        Document document = Texts.titled("Raid", "It began.\nPolice in Birmingham said so.");
        Place place = PLACES.find(TOKENIZER.tokens(document)).getFirst();
        assertThat(document.text().substring(place.begin(), place.end())).isEqualTo("Birmingham");
        assertThat(place.candidates()).isGreaterThan(1);
        assertThat(place.country()).isEqualTo("GB");
        assertThat(place.sentence()).isEqualTo(2);
        assertThat(place.token()).isEqualTo(place.last());
    }

    @Test
    void aMacroRegionLiesInNoCountry() {
        assertThat(PLACES.find(TOKENIZER.tokens(Texts.english("All of Asia.")))
                        .getFirst()
                        .country())
                .isEmpty();
    }

    @Test
    void anInstitutionOfALanguageCountsThereOnly() {
        assertThat(codes("Medicare was billed.")).isEqualTo("US");
        assertThat(codes(Texts.in("fr", "Medicare a payé."))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | La policía de España detuvo a diez en Sevilla. | ES ES-AN",
                "fr | La police en Allemagne et en Birmanie. | DE MM",
                "pt | A polícia do Brasil prendeu dez em São Paulo. | BR BR-SP",
                "de | Die Polizei in Österreich und der Schweiz. | AT CH",
            })
    void countriesAreKnownInOtherLanguages(String language, String text, String codes) {
        assertThat(codes(Texts.in(language, text))).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | La policía española detuvo a dos rumanas. | ES RO",
                "fr | Deux ressortissants marocains et un Belge. | MA BE",
                "pt | Os hackers ucranianos fugiram. | UA",
                "it | Il giudice Russo ha sentito due albanesi. | AL",
                "de | Ein türkischer Händler und drei Polinnen. | TR PL",
                "de | Ein Frankfurter wurde geprellt. | DE-HE",
                "de | In Zürich fehlen 394.000 Franken und in Genf zwei Millionen Franken. | CH-ZH CH-GE",
                "de | Die Täter kamen bayernweit und in hessischen Dörfern zum Zug. | DE-BY DE-HE",
                "de | Er sprach auf Deutsch mit der Deutschen Bank. | ",
                "fr | LA SÉCURITÉ DES PERSONNES ÂGÉES | ",
                "en | The Chinese police said so. | CN",
            })
    void peoplesAreKnownInTheirLanguage(String language, String text, String codes) {
        assertThat(codes(Texts.in(language, text))).isEqualTo(codes == null ? "" : codes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru | Его нашли в Польше, а деньги в Москве. | PL RU",
                "ar | وصلوا إلى مصر من تايلاند | EG TH",
                "ko | 그들은 일본에서 태국으로 갔다. | JP TH",
                "th | พวกเขาหนีไปญี่ปุ่น | JP",
                "ja | 彼はカンボジアへ逃げた。 | KH",
            })
    void countriesAndLargeCitiesAreKnownInLanguagesWithoutRules(String language, String text, String codes) {
        assertThat(codes(Texts.in(language, text))).isEqualTo(codes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "PA", ", PA", "(", "云", "\n\n", "Paris,", "of China", "—", "U.S"})
    void uglyTextIsReadToItsEnd(String text) {
        assertThat(places(Texts.english(text))).hasSizeLessThan(2);
    }
}
