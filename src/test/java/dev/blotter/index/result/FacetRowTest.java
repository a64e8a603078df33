package dev.blotter.index.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.codes.CodeLookup;
import dev.blotter.codes.FraudTypes;
import dev.blotter.index.query.Dimension;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
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
