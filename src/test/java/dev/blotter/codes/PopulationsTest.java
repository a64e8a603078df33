package dev.blotter.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PopulationsTest {
    private final Populations populations = Populations.builtIn();

    @Test
    void knowsEveryCountry() {
        Regions regions = Regions.builtIn();

        assertThat(regions.codes().stream().filter(regions::isCountry))
                .allSatisfy(country -> assertThat(populations.of(country).orElse(0))
                        .as(country)
                        .isBetween(1L, 1_500_000_000L));
    }

    @Test
    void knowsHowManyLiveInACountry() {
        assertThat(populations.of("SG").orElseThrow()).isBetween(5_500_000L, 6_500_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN-YN", "035", "EU", "XX", ""})
    void knowsNothingOfPartsOfCountriesAndOfTheWorld(String code) {
        assertThat(populations.of(code)).isEmpty();
    }
}
