package dev.blotter.annotate.place;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.text.Place;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DocumentCountriesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, ''",
                "AU, AU",
                "AU US AU CN, AU",
                "US AU AU, AU",
                "ES HK HK AU MY HK NA SG, ''",
                "HK ES AU HK MY, HK"
            })
    void theMainCountryIsNamedFirstOrInHalfOfAllMentions(String named, String main) {
        List<Place> places = named == null
                ? List.of()
                : Arrays.stream(named.split(" "))
                        .map(DocumentCountriesTest::place)
                        .toList();

        assertThat(DocumentCountries.of(places).main()).isEqualTo(main);
    }

    private static Place place(String country) {
        return new Place(country, "country", "", 1, country, 0, 0, 0, 0, 0, 1);
    }
}
