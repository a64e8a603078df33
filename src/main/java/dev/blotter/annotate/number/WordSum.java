package dev.blotter.annotate.number;

import dev.blotter.annotate.token.CompoundNumber;
import dev.blotter.annotate.token.LanguageWords;
import java.util.List;

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
                || addScore(words.value("score", lower))
                || multiply(words.value("hundred", lower))
                || multiply(words.value("dozen", lower))
                || close(words.value("scale", lower))
                || addLast(lower)
                || addCompound(CompoundNumber.parts(words, lower));
    }

    /** Whether an "and" may stand before a word: after a hundred or more, or in Romance languages tens. */
    public boolean takes(String lower) {
        double value = Math.max(words.value("one", lower), words.value("ten", lower));
        boolean behindHundreds = part >= 100 || (part == 0 && total > 0);
        return isLast(lower) || (value > 0 && value < room && (behindHundreds || joinsTens()));
    }

    /** "treinta y cinco", but "thirty and five" are two numbers. */
    private boolean joinsTens() {
        return part >= 20 && !words.is("and", "and");
    }

    /** "veinte y una", "cent une": an article behind a larger number is one more. */
    private boolean isLast(String lower) {
        return joinsTens() && room > 1 && words.is("article", lower);
    }

    private boolean addLast(String lower) {
        boolean last = isLast(lower);
        if (last) {
            part += 1;
            room = 1;
        }
        return last;
    }

    /** "quatre-vingt-dix" and "soixante-dix", or "vingt" alone. */
    private boolean addScore(double value) {
        double units = part % 100;
        boolean multiplies = value > 0 && units > 1 && units < 10;
        if (multiplies) {
            part += units * (value - 1);
            room = value;
        }
        return multiplies || addSmall(value, 20);
    }

    private boolean addCompound(List<String> parts) {
        if (parts.isEmpty() || value() > 0) {
            return false;
        }
        WordSum sum = new WordSum(words);
        if (!parts.stream().allMatch(word -> sum.add(word) || words.is("and", word))) {
            return false;
        }
        total = sum.total;
        part = sum.part;
        room = sum.room;
        scale = sum.scale;
        return true;
    }

    private boolean addSmall(double value, double size) {
        if (value < 0 || value >= room) {
            return false;
        }
        part += value;
        room = value >= 1000 ? 1000 : value >= 100 ? 100 : size;
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
