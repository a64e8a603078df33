package dev.blotter.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.annotate.place.Gazetteer;
import dev.blotter.annotate.place.NameGroup;
import dev.blotter.annotate.token.Tokenizer;
import dev.blotter.annotate.token.Word;
import dev.blotter.codes.Regions;
import dev.blotter.codes.ResourceTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of places that src/main/scripts/gazetteer makes. */
final class PlacesTableTest {
    private static final Regions REGIONS = Regions.builtIn();
    private static final List<List<String>> ROWS = ResourceTable.rows("annotate/token/places.tsv");
    private static final List<Meaning> MEANINGS =
            ROWS.stream().flatMap(row -> meanings(row).stream()).toList();
    private static final int MILLION = 1_000;

    /** A line of the table for each of its meanings. */
    private record Meaning(String name, String mark, String form, String code, int weight) {
        static Meaning of(String name, String written) {
            String plain = written.replaceFirst("^[?!,]", "");
            String[] parts = plain.split(" ");
            String mark = written.substring(0, written.length() - plain.length());
            return new Meaning(name, mark, parts[0], parts[1], Integer.parseInt(parts[2]));
        }
    }

    private static List<Meaning> meanings(List<String> row) {
        return Arrays.stream(row.get(2).split("\\|"))
                .map(written -> Meaning.of(row.get(1), written))
                .toList();
    }

    private static boolean isLatin(String name) {
        return name.codePoints().noneMatch(Character::isIdeographic);
    }

    private static Set<String> codes(String name) {
        return MEANINGS.stream()
                .filter(meaning -> meaning.name().equals(name))
                .map(Meaning::code)
                .collect(Collectors.toSet());
    }

    @Test
    void everyMeaningHasAFormAKnownCodeAndAWeight() {
        assertThat(MEANINGS).hasSizeGreaterThan(40_000).allSatisfy(meaning -> {
            assertThat(meaning.name()).hasSizeGreaterThan(1);
            assertThat(meaning.form()).isIn("macro", "country", "demonym", "subdivision", "city");
            assertThat(REGIONS.isKnown(meaning.code())).as(meaning.code()).isTrue();
            assertThat(meaning.weight()).isPositive();
        });
    }

    /** The table is cut into groups by its first column, and a group is looked for by the first word of a text. */
    @Test
    void namesStandTogetherUnderTheirFirstWord() {
        Tokenizer tokenizer = new Tokenizer();
        Set<String> seen = new HashSet<>();
        String before = "";
        for (List<String> row : ROWS) {
            Word first = tokenizer.words(row.get(1), NameGroup.NO_LANGUAGE).getFirst();
            assertThat(row.getFirst()).as(row.get(1)).isEqualTo(Gazetteer.key(first));
            assertThat(row.getFirst().equals(before) || seen.add(row.getFirst()))
                    .as("the lines of " + row.getFirst() + " stand apart")
                    .isTrue();
            before = row.getFirst();
        }
    }

    @Test
    void aPlaceIsOfTheFirstLevelOrAnIndonesianProvince() {
        assertThat(MEANINGS)
                .extracting(Meaning::code)
                .filteredOn(code -> code.contains("-") && !code.startsWith("ID-"))
                .allSatisfy(code -> assertThat(REGIONS.parents(code).getFirst()).isEqualTo(code.substring(0, 2)));
    }

    @Test
    void everyCountryHasANameAndAllButTheEmptyOnesADemonym() {
        Map<String, Set<String>> forms = new TreeMap<>();
        MEANINGS.forEach(meaning ->
                forms.computeIfAbsent(meaning.code(), code -> new HashSet<>()).add(meaning.form()));
        assertThat(REGIONS.codes())
                .filteredOn(REGIONS::isCountry)
                .allSatisfy(code -> assertThat(forms.get(code)).as(code).contains("country"));
        assertThat(forms.values().stream()
                        .filter(set -> set.contains("demonym"))
                        .count())
                .isGreaterThan(220);
    }

    /** GeoNames numbers first-level divisions in its own way: they are met with ISO's by name. */
    @Test
    void ofTheCitiesOfEachCountryNinetyFivePercentOrAllButOneHaveASubdivision() {
        Set<String> divided = new HashSet<>();
        REGIONS.codes().stream().filter(code -> code.contains("-")).forEach(code -> divided.add(code.substring(0, 2)));
        divided.remove("SG");
        Map<String, int[]> cities = new HashMap<>();
        Set<String> large = new HashSet<>();
        Set<String> counted = new HashSet<>();
        for (Meaning meaning : MEANINGS) {
            String country = meaning.code().substring(0, 2);
            if (meaning.form().equals("country") && meaning.weight() >= MILLION) {
                large.add(country);
            }
            boolean isCity = meaning.form().equals("city") && !meaning.mark().equals("!") && isLatin(meaning.name());
            if (isCity && divided.contains(country) && counted.add(meaning.code() + meaning.weight())) {
                cities.computeIfAbsent(country, code -> new int[2])[
                        meaning.code().contains("-") ? 1 : 0]++;
            }
        }
        assertThat(large).hasSizeGreaterThan(150);
        cities.keySet().retainAll(large);
        assertThat(cities)
                .hasSizeGreaterThan(140)
                .allSatisfy((country, tally) ->
                        assertThat(tally[0]).as(country).isLessThanOrEqualTo(Math.max(1, (tally[0] + tally[1]) / 20)));
    }

    @ParameterizedTest
    @CsvSource({
        "Kunming, CN-YN",
        "Shenzhen, CN-GD",
        "Wuhan, CN-HB",
        "Chengdu, CN-SC",
        "Harbin, CN-HL",
        "Hohhot, CN-NM",
        "昆明, CN-YN",
        "厦门, CN-FJ",
        "呼和浩特, CN-NM",
        "Kaohsiung, TW-KHH",
        "Taichung, TW-TXG",
        "Mandalay, MM-04",
        "Myawaddy, MM-13",
        "Lashio, MM-17",
        "Sihanoukville, KH-18",
        "Phnom Penh, KH-12",
        "Poipet, KH-1",
        "Vientiane, LA-VT",
        "Chiang Mai, TH-50",
        "Mae Sot, TH-63",
        "Da Nang, VN-DN",
        "Quezon City, PH-00",
        "Cebu City, PH-07",
        "Batam, ID-KR",
        "Bandung, ID-JB",
        "Surabaya, ID-JI",
        "Medan, ID-SU",
        "Ipoh, MY-08",
        "Johor Bahru, MY-01",
        "Osaka, JP-27",
        "Busan, KR-26",
        "Suwon, KR-41",
        "Mumbai, IN-MH",
        "Hyderabad, IN-TS",
        "Kolkata, IN-WB",
        "Jaipur, IN-RJ",
        "Karachi, PK-SD",
        "Lahore, PK-PB",
        "Dhaka, BD-C",
        "Chittagong, BD-B",
        "Almaty, KZ-75",
        "Isfahan, IR-10",
        "Dubai, AE-DU",
        "Amman, JO-AM",
        "Izmir, TR-35",
        "Jeddah, SA-02",
        "Lagos, NG-LA",
        "Ibadan, NG-OY",
        "Kano, NG-KN",
        "Port Harcourt, NG-RI",
        "Accra, GH-AA",
        "Kumasi, GH-AH",
        "Nairobi, KE-30",
        "Johannesburg, ZA-GP",
        "Cape Town, ZA-WC",
        "Casablanca, MA-06",
        "Fes, MA-03",
        "Kampala, UG-C",
        "Dar es Salaam, TZ-02",
        "Toulouse, FR-OCC",
        "Lyon, FR-ARA",
        "Marseille, FR-PAC",
        "Seville, ES-AN",
        "Alicante, ES-VC",
        "Barcelona, ES-CT",
        "Rotterdam, NL-ZH",
        "Eindhoven, NL-NB",
        "Antwerp, BE-VLG",
        "Munich, DE-BY",
        "Frankfurt, DE-HE",
        "Milan, IT-25",
        "Naples, IT-72",
        "Warsaw, PL-14",
        "Lodz, PL-10",
        "Brno, CZ-64",
        "Kharkiv, UA-63",
        "Odesa, UA-51",
        "Yekaterinburg, RU-SVE",
        "Leicester, GB-ENG",
        "Glasgow, GB-SCT",
        "Cardiff, GB-WLS",
        "Belfast, GB-NIR",
        "Guadalajara, MX-JAL",
        "Medellín, CO-ANT",
        "Medellin, CO-ANT",
        "Porto Alegre, BR-RS",
        "Tampa, US-FL",
        "Chicago, US-IL",
        "Fresno, US-CA",
        "Calgary, CA-AB",
        "Brisbane, AU-QLD",
        "Auckland, NZ-AUK",
    })
    void aCityLiesInItsSubdivision(String city, String code) {
        assertThat(codes(city)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Nigerians, NG",
        "Chinese, CN",
        "Ghanaian, GH",
        "British, GB",
        "Thai, TH",
        "Emirati, AE",
        "Filipina, PH",
        "泰国, TH",
        "刚果（金）, CD",
        "Birmanie, MM",
        "Alemania, DE",
        "Estados Unidos, US",
        "Brasilien, BR",
        "Yunnan, CN-YN",
        "云南省, CN-YN",
        "东南亚, 035",
        "Middle East, 145",
        "Latin America, 419",
        "NSW, AU-NSW",
        "DRC, CD",
        "HK, HK",
    })
    void aNameMeansItsRegion(String name, String code) {
        assertThat(codes(name)).contains(code);
    }
}
