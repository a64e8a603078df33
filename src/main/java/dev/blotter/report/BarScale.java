package dev.blotter.report;

import dev.blotter.finding.wording.Numeral;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How long the bar of a number is: in proportion, or, where the largest would flatten the others, to its power of ten.
 *
 * @param marks the numbers at equal distances along it
 */
record BarScale(List<Double> marks, boolean isLogarithmic) {
    /** The largest number flattens the others when it is so many times the one in their middle. */
    private static final double FLATTENING = 20;

    /** The part of the length that a number at the first mark of a logarithmic scale has, so that it is seen. */
    private static final double VISIBLE = 0.015;

    /** Of some numbers, with so many marks at most after the first; numbers of 0 have no bar. */
    static BarScale of(DoubleStream numbers, int most) {
        double[] sizes = numbers.filter(number -> number > 0).sorted().toArray();
        return sizes.length > 1 && sizes[sizes.length - 1] > FLATTENING * sizes[(sizes.length - 1) / 2]
                ? logarithmic(sizes[0], sizes[sizes.length - 1], most)
                : proportional(Arrays.stream(sizes).max().orElse(0), most);
    }

    private static BarScale proportional(double largest, int most) {
        double step = step(largest, most);
        int marks = Math.max(1, (int) Math.ceil(largest / step));
        return new BarScale(
                IntStream.rangeClosed(0, marks).mapToObj(i -> i * step).toList(), false);
    }

    /** The least of 1, 2, 5, 10, 20, … by which no more marks lead to the largest number. */
    private static double step(double largest, int most) {
        double size = Math.pow(10, Math.floor(Math.log10(Math.max(1, largest / most))));
        return DoubleStream.of(1, 2, 5)
                .map(step -> step * size)
                .filter(step -> largest <= step * most)
                .findFirst()
                .orElse(10 * size);
    }

    private static BarScale logarithmic(double least, double largest, int most) {
        int low = (int) Math.floor(Math.log10(least));
        int powers = (int) Math.ceil(Math.log10(largest)) - low;
        int every = Math.max(1, Math.ceilDiv(powers, most));
        return new BarScale(
                IntStream.rangeClosed(0, Math.ceilDiv(powers, every))
                        .mapToObj(i -> Math.pow(10, low + i * every))
                        .toList(),
                true);
    }

    /** The part of the whole length that a number has, from 0 to 1. */
    double length(double number) {
        if (number <= 0) {
            return 0;
        }
        double steps = isLogarithmic
                ? Math.log(number / marks.getFirst()) / Math.log(marks.get(1) / marks.getFirst())
                : number / marks.get(1);
        return Math.max(isLogarithmic ? VISIBLE : 0, steps / (marks.size() - 1));
    }

    /** What is said where the scale is not in proportion; else nothing. */
    String note() {
        return isLogarithmic
                ? "logarithmic scale, " + Numeral.of(marks.get(1) / marks.getFirst()) + " times from line to line"
                : "";
    }
}
