package dev.blotter.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.codes.Regions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class WorldMapTest {
    private static final Regions REGIONS = Regions.builtIn();

    private static Share share(String code, double total) {
        return new Share(code, REGIONS.name(code), 0, 1, total == 0 ? Sum.NONE : new Sum(total, 1, 1, 0));
    }

    private static WorldMap map(Share... shares) {
        return WorldMap.of(new ByCountry(List.of(shares), Sum.NONE, Sum.NONE), REGIONS);
    }

    @Test
    void everyAreaIsACountryWithAPlaceOnTheMap() {
        WorldMap map = map(share("SG", 12));

        assertThat(map.shapes()).hasSizeGreaterThan(170).allSatisfy(area -> {
            assertThat(REGIONS.isCountry(area.share().code())).isTrue();
            assertThat(area.place()).matches("(M\\d+ \\d+l[-\\d ]+z)+");
        });
    }

    @Test
    void aCountryTooSmallForAShapeIsADotWhenThereIsSomethingToTell() {
        assertThat(map(share("SG", 12)).dots()).singleElement().satisfies(dot -> {
            assertThat(dot.title()).isEqualTo("Singapore: 12, from 1 claim in 1 document, none confirmed; 1 document");
            assertThat(dot.x()).matches("\\d+");
            assertThat(dot.y()).matches("\\d+");
        });
        assertThat(map().dots()).isEmpty();
    }

    @Test
    void theLargestIsDarkestAndDocumentsAloneHaveNoShade() {
        WorldMap map = map(share("CN", 690_000), share("NG", 412), share("FR", 0));

        assertThat(Stream.of("CN", "NG", "FR", "KH").map(code -> shade(map, code)))
                .containsExactly(5, 2, 0, 0);
    }

    @Test
    void whatTheMapLacksIsListed() {
        assertThat(map(share("GP", 3), share("CN", 2)).off())
                .extracting(Share::name)
                .containsExactly("Guadeloupe");
    }

    private static int shade(WorldMap map, String code) {
        return map.shapes().stream()
                .filter(area -> area.share().code().equals(code))
                .findFirst()
                .orElseThrow()
                .shade();
    }

    @Test
    void aDotStandsForAFigureOfDocumentsAboutOtherCountriesToo() {
        Share figure = new Share("SG", "Singapore", 0, 0, new Sum(12, 1, 1, 0));

        assertThat(map(figure).dots())
                .extracting(dot -> dot.share().sum().text())
                .containsExactly("12");
    }
}
