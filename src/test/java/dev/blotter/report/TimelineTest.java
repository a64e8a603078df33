package dev.blotter.report;

import static dev.blotter.report.Paper.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.claim.Measure;
import dev.blotter.claim.TotalScope;
import dev.blotter.index.BlotterIndex;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims by time, kind and country. */
final class TimelineTest {
    private static final Measure ARRESTS = new Measure("arrests", null);
    private static final TotalScope EVERYTHING = TotalScope.all(Paper.VOCABULARY);

    @TempDir
    private Path folder;

    private Totals totals(List<Paper> papers) {
        Paper.index(folder, papers);
        try (BlotterIndex index = BlotterIndex.open(folder)) {
            return Totals.of(index, Paper.everything());
        }
    }

    private Timeline timeline(List<Paper> papers) {
        return Timeline.of(totals(papers).claims(ARRESTS), EVERYTHING);
    }

    @Test
    void aClaimStandsAtItsPeriodOrElseAtItsReport() {
        Timeline timeline = timeline(List.of(
                at("a.txt").published("2024-05-02").arrestsDuring("2024-02-01", "2024-02-09", 31, "KH"),
                at("b.txt").published("2024-04-02").arrests(17, "MM")));

        assertThat(timeline.step()).isEqualTo(TimeBucket.MONTH);
        assertThat(timeline.bars())
                .extracting(bar -> bar.label() + " " + bar.sum().text())
                .containsExactly("Feb 2024 31", "Mar 2024 0", "Apr 2024 17");
    }

    @Test
    void whatHasNoBarIsCountedApart() {
        Timeline timeline = timeline(List.of(
                at("a.txt").published("2024-05-02").arrestsDuring("2023-01-01", "2024-03-31", 310, "KH"),
                at("b.txt").published("2024-04-02").arrests(17, "MM")));

        assertThat(timeline.longer()).isEqualTo(new Sum(310, 1, 1, 0));
        assertThat(timeline.bars())
                .singleElement()
                .extracting(Timeline.Bar::sum)
                .isEqualTo(new Sum(17, 1, 1, 0));
    }

    @Test
    void whatNothingDatesHasNoBarAndANumberOfItsOwn() {
        Timeline timeline = timeline(List.of(
                at("a.txt").arrests(310, "KH"),
                at("b.txt").arrests(40, "KH"),
                at("c.txt").published("2024-04-02").arrests(17, "MM")));

        assertThat(timeline.undated()).isEqualTo(new Sum(310, 1, 1, 0));
        assertThat(timeline.bars()).extracting(bar -> bar.sum().text()).containsExactly("17");
    }

    @Test
    void oneOldClaimOfManyDoesNotPressTheOthersTogether() {
        List<Paper> papers = Stream.concat(
                        Stream.of(at("old.txt")
                                .published("2024-01-01")
                                .arrestsDuring("1931-01-01", "1931-01-01", 41, "US")),
                        IntStream.range(0, 60)
                                .mapToObj(i -> at(i + ".txt")
                                        .published("2024-01-" + (10 + i % 20))
                                        .arrestsDuring(
                                                "2024-01-" + (10 + i % 20), "2024-01-" + (10 + i % 20), 101 + i, "KH")))
                .toList();
        Timeline timeline = timeline(papers);

        assertThat(timeline.step()).isEqualTo(TimeBucket.MONTH);
        assertThat(timeline.earlier()).isEqualTo(new Sum(41, 1, 1, 0));
    }

    @Test
    void aKindHasTheDocumentsAndClaimsOfItsCases() {
        Totals totals = totals(List.of(
                at("a.txt").published("2024-01-01").fraud("pig-butchering").arrests(31, "KH"),
                at("b.txt").published("2022-01-01").fraud("romance-scam").arrests(17, "NG"),
                at("c.txt").fraud("unheard-of"),
                at("d.txt")));
        ByType types = ByType.of(rows(), totals.claims(ARRESTS), EVERYTHING);

        assertThat(types.shares())
                .extracting(share -> share.depth() + " " + share.code() + " " + share.documents() + " "
                        + share.sum().text())
                .containsExactly(
                        "0 fraud 2 48",
                        "1 telecom-network-fraud 2 48",
                        "2 investment-scam 1 31",
                        "3 pig-butchering 1 31",
                        "2 romance-scam 1 17",
                        "0 unheard-of 1 0");
        assertThat(types.without().documents()).isEqualTo(1);
    }

    @Test
    void aClaimBelongsToACountryWhenAllItsPlacesLieThere() {
        Totals totals = totals(List.of(
                at("a.txt").published("2024-01-01").region("KH").arrests(31, "KH-12", "KH-18"),
                at("b.txt").published("2022-01-01").region("NG", "GH").arrests(17, "NG", "GH"),
                at("c.txt").published("2020-01-01").arrests(5, "142")));
        ByCountry countries = ByCountry.of(rows(), totals.claims(ARRESTS), EVERYTHING);

        assertThat(countries.shares())
                .extracting(share -> share.code() + " " + share.documents() + " "
                        + share.sum().text())
                .containsExactly("KH 1 31", "GH 1 0", "NG 1 0");
        assertThat(countries.several()).isEqualTo(new Sum(17, 1, 1, 0));
        assertThat(countries.nowhere()).isEqualTo(new Sum(5, 1, 1, 0));
    }

    private List<Row> rows() {
        try (BlotterIndex index = BlotterIndex.open(folder)) {
            return Rows.of(index, Paper.everything(), source -> "").newestFirst();
        }
    }
}
