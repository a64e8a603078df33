package dev.blotter.index.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.blotter.codes.CodeLookup;
import dev.blotter.codes.FraudTypes;
import dev.blotter.index.query.Dimension;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is counted by a dimension, as lines. */
final class FacetRowTest {
    private static final CodeLookup VOCABULARY = new CodeLookup(() -> FraudTypes.load(Path.of("rules")));

    private static List<FacetRow> rows(Dimension dimension, Bucket... buckets) {
        return FacetRow.of(dimension, List.of(buckets), VOCABULARY);
    }

    @Test
    void aRegionStandsBelowTheNearestThatContainsIt() {
        assertThat(rows(Dimension.REGION, new Bucket("035", 9), new Bucket("KH", 5), new Bucket("NG-LA", 2)))
                .containsExactly(
                        new FacetRow(0, "035", "South-eastern Asia", 9),
                        new FacetRow(1, "KH", "Cambodia", 5),
                        new FacetRow(0, "NG-LA", "Lagos", 2));
    }

    @Test
    void aKindOfFraudStandsBelowTheOneThatItBelongsTo() {
        assertThat(rows(
                        Dimension.FRAUD,
                        new Bucket("telecom-network-fraud", 9),
                        new Bucket("investment-scam", 5),
                        new Bucket("pig-butchering", 2)))
                .extracting(FacetRow::depth, FacetRow::value)
                .containsExactly(
                        tuple(0, "telecom-network-fraud"), tuple(1, "investment-scam"), tuple(2, "pig-butchering"));
    }

    @Test
    void aCodeThatNoTableKnowsAnyMoreStandsByItself() {
        FacetRow kind = new FacetRow(0, "hat-fraud", "hat-fraud", 4);
        FacetRow region = new FacetRow(0, "YU-99", "YU-99", 3);

        assertThat(rows(Dimension.FRAUD, new Bucket("hat-fraud", 4))).containsExactly(kind);
        assertThat(rows(Dimension.REGION, new Bucket("YU-99", 3))).containsExactly(region);
        assertThat(kind.isNamed()).isFalse();
    }

    @Test
    void ofManyRegionsTheTenCommonestStandAsATree() {
        List<FacetRow> rows = rows(
                Dimension.REGION,
                Stream.concat(
                                Stream.of(new Bucket("US", 90)),
                                IntStream.range(0, 14)
                                        .mapToObj(i -> new Bucket("US-" + (char) ('A' + i) + "X", 80 - i)))
                        .toArray(Bucket[]::new));

        assertThat(rows).hasSize(11).last().isEqualTo(new FacetRow(0, "", "", 5));
    }

    @Test
    void monthsStandWithTheNewestFirst() {
        assertThat(rows(Dimension.MONTH, new Bucket("2021-02", 9), new Bucket("2021-11", 1), new Bucket("2020-12", 1)))
                .extracting(FacetRow::value)
                .containsExactly("2021-11", "2021-02", "2020-12");
    }

    @Test
    void yearsStandWithTheNewestFirst() {
        assertThat(rows(Dimension.YEAR, new Bucket("2021", 9), new Bucket("2024", 1)))
                .extracting(FacetRow::value)
                .containsExactly("2024", "2021");
    }

    @Test
    void manyValuesAreCutAndCounted() {
        List<FacetRow> rows = rows(
                Dimension.LABEL,
                IntStream.range(10, 23)
                        .mapToObj(i -> new Bucket("desk=" + i, 50 - i))
                        .toArray(Bucket[]::new));

        assertThat(rows).hasSize(11).last().isEqualTo(new FacetRow(0, "", "", 3));
        assertThat(rows.getFirst().isNamed()).isFalse();
        assertThat(rows.getLast().isRest()).isTrue();
    }
}
