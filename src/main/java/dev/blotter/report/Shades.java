package dev.blotter.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Which of five shades of the map stands for a number: each for one power of ten, the darkest for that of
 * the largest number.
 *
 * @param top the exponent of the darkest shade, at least 4
 */
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

    /** What each shade stands for, the lightest first. */
    List<String> labels() {
        List<String> labels = new ArrayList<>();
        labels.add("under " + Numbers.brief(Math.pow(10, top - COUNT + 2)));
        for (int power = top - COUNT + 2; power < top; power++) {
            labels.add(Numbers.brief(Math.pow(10, power)) + " and more");
        }
        labels.add(Numbers.brief(Math.pow(10, top)) + " and more");
        return labels;
    }
}
