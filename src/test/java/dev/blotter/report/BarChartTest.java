package dev.blotter.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BarChartTest {
    private static Timeline timeline(int bars, double largest) {
        return new Timeline(
                TimeBucket.YEAR,
                IntStream.rangeClosed(1, bars)
                        .mapToObj(i -> new Timeline.Bar("" + i, new Sum(largest * i / bars, i, i, 0)))
                        .toList(),
                Sum.NONE,
                Sum.NONE,
                Sum.NONE);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 0.4", "3, 7", "12, 690000", "40, 17e9", "40, 41"})
    void barsStayWithinTheirDrawing(int bars, double largest) {
        BarChart chart = BarChart.ofSums(timeline(bars, largest));

        assertThat(chart.boxes()).hasSize(bars).allSatisfy(box -> {
            assertThat(box.y()).isGreaterThanOrEqualTo(chart.lines().getLast().y() - 0.1);
            assertThat(box.x() + box.width()).isLessThanOrEqualTo(chart.width());
            assertThat(box.y() + box.height()).isBetween(chart.height() - 30.2, chart.height() - 29.8);
        });
        assertThat(chart.lines()).hasSizeBetween(2, 6);
        assertThat(chart.marks()).hasSizeLessThanOrEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({"690000, 800k", "41, 50", "7, 8", "1, 1", "5000, '5,000'"})
    void theTopLineIsARoundNumberAboveTheLargestBar(double largest, String top) {
        assertThat(BarChart.ofSums(timeline(4, largest)).lines().getLast().label())
                .isEqualTo(top);
    }

    @Test
    void oneLargeBarMakesTheScaleLogarithmicAboveItsFirstLineAndItBeginsAtZero() {
        BarChart chart = BarChart.ofSums(new Timeline(
                TimeBucket.YEAR,
                Stream.of(4, 3, 7, 373_000)
                        .map(number -> new Timeline.Bar("" + number, new Sum(number, 1, 1, 0)))
                        .toList(),
                Sum.NONE,
                Sum.NONE,
                Sum.NONE));

        assertThat(chart.note()).isEqualTo("logarithmic from 1 on, 100 times from line to line");
        assertThat(chart.lines()).extracting(BarChart.Line::label).containsExactly("0", "1", "100", "10k", "1m");
        assertThat(chart.boxes()).allSatisfy(box -> assertThat(box.height()).isGreaterThan(10));
        assertThat(chart.boxes())
                .allSatisfy(box -> assertThat(box.y())
                        .isGreaterThanOrEqualTo(chart.lines().getLast().y()));
    }
}
