package dev.blotter.report;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which of five shades of the map stands for a number, each for a power of ten up to {@code top}, the darkest. */
record Shades(int top) {
    /** How many shades there are; the lightest is 1. */
    static final int COUNT = 5;

    static Shades upTo(double largest) {
        return new Shades(Math.max(COUNT - 1, (int) Math.floor(Math.log10(Math.max(1, largest)))));
    }

    /** The shade of a number, from 1 to {@link #COUNT}. */
    int of(double number) {
        int power = number < 1 ? 0 : (int) Math.floor(Math.log10(number));
        return Math.clamp((long) power - top + COUNT, 1, COUNT);
    }

    List<String> labels() {
        int low = top - COUNT + 2;
        return Stream.concat(
                        Stream.of("under " + Numbers.brief(Math.pow(10, low))),
                        IntStream.rangeClosed(low, top)
                                .mapToObj(power -> Numbers.brief(Math.pow(10, power)) + " and more"))
                .toList();
    }
}
