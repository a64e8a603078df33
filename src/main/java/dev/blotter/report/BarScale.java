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

    /** From 0 in proportion to the first power of ten, and from there by powers. */
    private static BarScale logarithmic(double least, double largest, int most) {
        int low = (int) Math.floor(Math.log10(least));
        int powers = (int) Math.ceil(Math.log10(largest)) - low;
        int every = Math.max(1, Math.ceilDiv(powers, Math.max(1, most - 1)));
        DoubleStream above =
                IntStream.rangeClosed(0, Math.ceilDiv(powers, every)).mapToDouble(i -> Math.pow(10, low + i * every));
        return new BarScale(
                DoubleStream.concat(DoubleStream.of(0), above).boxed().toList(), true);
    }

    /** The part of the whole length that a number has, from 0 to 1. */
    double length(double number) {
        double first = marks.get(1);
        double steps = isLogarithmic && number > first
                ? 1 + Math.log(number / first) / Math.log(marks.get(2) / first)
                : Math.max(0, number) / first;
        return steps / (marks.size() - 1);
    }

    /** What is said where the scale is not in proportion; else nothing. */
    String note() {
        return isLogarithmic
                ? "logarithmic from " + Numeral.of(marks.get(1)) + " on, " + Numeral.of(marks.get(2) / marks.get(1))
                        + " times from line to line"
                : "";
    }
}
