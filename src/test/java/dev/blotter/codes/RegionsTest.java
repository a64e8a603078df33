package dev.blotter.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RegionsTest {
    private static final Regions REGIONS = Regions.builtIn();
    private static final Pattern CODE = Pattern.compile("[0-9]{3}|[A-Z]{2}|[A-Z]{2}-[A-Z0-9]{1,3}");

    @ParameterizedTest
    @CsvSource({
        "CN-YN, CN 030 142",
        "GB, 154 150",
        "GB-LCE, GB-ENG GB 154 150",
        "FR-31, FR-OCC FR 155 150",
        "ES-SE, ES-AN ES 039 150",
        "PH-PAM, PH-03 PH 035 142",
        "ID-KR, ID-SM ID 035 142",
        "IT-RM, IT-62 IT 039 150",
        "BE-VAN, BE-VLG BE 155 150",
        "NG-LA, NG 011 202 002",
        "MX-CMX, MX 013 419 019",
        "US-CA, US 021 019",
        "HK, 030 142",
        "TW-TPE, TW 030 142",
        "035, 142",
    })
    void theParentsOfARegionAreNearestFirst(String code, String parents) {
        assertThat(REGIONS.parents(code)).containsExactly(parents.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EU", "002", "142", "150", "019", "009", "AQ"})
    void aContinentLiesInNothing(String code) {
        assertThat(REGIONS.parents(code)).isEmpty();
    }

    @Test
    void everyCodeIsOfOneOfTheThreeListsAndEveryParentIsKnown() {
        assertThat(REGIONS.codes()).hasSizeGreaterThan(5_000).allSatisfy(code -> {
            assertThat(code).matches(CODE);
            assertThat(REGIONS.name(code)).isNotBlank();
            assertThat(REGIONS.parents(code)).allMatch(REGIONS::isKnown).doesNotContain(code);
        });
    }

    @Test
    void everySubdivisionLiesInItsCountry() {
        assertThat(REGIONS.codes())
                .filteredOn(code -> code.contains("-"))
                .allSatisfy(code -> assertThat(REGIONS.parents(code)).contains(code.substring(0, 2)));
    }

    @Test
    void thereAreTheCountriesOfIso31661AndKosovo() {
        assertThat(REGIONS.codes()).filteredOn(REGIONS::isCountry).hasSize(250).contains("HK", "MO", "TW", "XK");
    }

    @ParameterizedTest
    @CsvSource({
        "MM, Myanmar", "GB, United Kingdom", "CN-NM, Inner Mongolia", "IR-07, Fars", "MA-06, Casablanca-Settat",
        "US-WA, Washington", "US-GA, Georgia", "419, Latin America and the Caribbean", "HK, Hong Kong",
                "KR-45, North Jeolla",
    })
    void aNameIsTheUsualEnglishOne(String code, String name) {
        assertThat(REGIONS.name(code)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "mm, MM",
        "cn-yn, CN-YN",
        "eu, EU",
        "035, 035",
        "Myanmar, MM",
        "burma, MM",
        "缅甸, MM",
        "云南, CN-YN",
        "'  Thailand ', TH",
        "THE PHILIPPINES, PH",
        "Cote d'Ivoire, CI",
        "Côte d’Ivoire, CI",
        "Southeast Asia, 035",
        "south-east asia, 035",
        "东南亚, 035",
        "UK, GB",
        "U.K., GB",
        "USA, US",
        "Georgia, GE",
        "New York, US-NY",
        "Türkiye, TR",
        "turkey, TR",
        "Lincolnshire, GB-LIN",
        "CN-HK, HK",
        "Washington, US-WA",
        "Czech Republic, CZ",
        "Kayin, MM-13",
        "England, GB-ENG",
        "Sao Paulo, BR-SP",
        "Holland, NL",
        "the Middle East, 145",
    })
    void aRegionIsFoundByCodeOrNameInAnyCase(String text, String code) {
        assertThat(REGIONS.find(text)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Atlantis", "ZZ", "CN-ZZ", "the", "999"})
    void whatIsNoRegionIsNotFound(String text) {
        assertThat(REGIONS.find(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Myanmer, MM", "Tailand, TH", "Cambodja, KH", "Phillipines, PH", "Yunan, CN-YN", "Camb, KH"})
    void aMisspeltNameHasItsRegionAmongTheSuggestions(String text, String code) {
        assertThat(REGIONS.suggestions(text)).contains(code).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void nothingIsSuggestedForWhatIsLikeNoName() {
        assertThat(REGIONS.suggestions("qqqqqq")).isEmpty();
    }

    @Test
    void anUnknownCodeIsRefusedByItsName() {
        assertThatThrownBy(() -> REGIONS.parents("XX-1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'XX-1'");
    }

    @Test
    void knowsHowManyLiveInEachCountry() {
        assertThat(REGIONS.codes().stream().filter(REGIONS::isCountry))
                .allSatisfy(country -> assertThat(REGIONS.people(country).orElse(0))
                        .as(country)
                        .isBetween(1L, 1_500_000_000L));
        assertThat(REGIONS.people("SG").orElseThrow()).isBetween(5_500_000L, 6_500_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN-YN", "035", "EU", "XX", ""})
    void knowsNothingOfThePeopleOfPartsOfCountriesAndOfTheWorld(String code) {
        assertThat(REGIONS.people(code)).isEmpty();
    }
}
