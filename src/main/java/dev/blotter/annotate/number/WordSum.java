package dev.blotter.annotate.number;

import dev.blotter.annotate.token.LanguageWords;

/** Adds up the words of a number from the greatest to the smallest: "two million three hundred and twelve". */
public final class WordSum {
    private final LanguageWords words;
    private double total;
    private double part;
    /** What the next word must be smaller than, within this part. */
    private double room = Double.MAX_VALUE;

    private double scale = Double.MAX_VALUE;

    public WordSum(LanguageWords words) {
        this.words = words;
    }

    /** Takes the next word, unless the number can't go on with it. */
    public boolean add(String lower) {
        return addSmall(words.value("one", lower), 1)
                || addSmall(words.value("ten", lower), 10)
                || multiply(words.value("hundred", lower))
                || multiply(words.value("dozen", lower))
                || close(words.value("scale", lower));
    }

    /** Whether an "and" may stand before a word: after a hundred or more, or in Romance languages tens. */
    public boolean takes(String lower) {
        double value = Math.max(words.value("one", lower), words.value("ten", lower));
        boolean behindHundreds = part >= 100 || (part == 0 && total > 0);
        return value > 0 && value < room && (behindHundreds || joinsTens());
    }

    /** "treinta y cinco", but "thirty and five" are two numbers. */
    private boolean joinsTens() {
        return part >= 20 && !words.is("and", "and");
    }

    private boolean addSmall(double value, double size) {
        if (value < 0 || value >= room) {
            return false;
        }
        part += value;
        room = value >= 100 ? 100 : size;
        return true;
    }

    private boolean multiply(double value) {
        if (value < 0 || part >= value) {
            return false;
        }
        part = Math.max(part, 1) * value;
        room = value == 100 ? 100 : 1;
        return true;
    }

    private boolean close(double value) {
        if (value < 0 || value >= scale || (part == 0 && total > 0)) {
            return false;
        }
        total += Math.max(part, 1) * value;
        part = 0;
        room = 1000;
        scale = value;
        return true;
    }

    public boolean isScaled() {
        return total > 0;
    }

    public double value() {
        return total + part;
    }
}
