package dev.blotter.annotate.number;

import dev.blotter.annotate.token.LanguageWords;

/** Adds up Chinese numerals: 三百一十二, 四万五千, 两亿, 六亿四千万. */
public final class HanSum {
    private final LanguageWords words;
    private double total;
    private double section;
    private double digit = -1;
    /** The last of 万 and 亿. */
    private double scale = Double.MAX_VALUE;

    private int digits;
    private boolean multiplied;

    public HanSum(LanguageWords words) {
        this.words = words;
    }

    /** Takes the next character, unless it is no numeral. */
    public boolean add(String character) {
        return addDigit(words.value("one", character))
                || multiply(words.value("ten", character))
                || multiply(words.value("hundred", character))
                || close(words.value("scale", character));
    }

    private boolean addDigit(double value) {
        if (value < 0) {
            return false;
        }
        if (value > 0 || !multiplied) { // 零 behind 百 parts and is no digit of a row: 一百零四
            digits++;
        }
        digit = value;
        return true;
    }

    private boolean multiply(double value) {
        if (value < 0) {
            return false;
        }
        section += (digit > 0 ? digit : 1) * value;
        digit = -1;
        digits = 0;
        multiplied = true;
        return true;
    }

    private boolean close(double value) {
        if (value < 10_000) {
            return false;
        }
        double before = section + Math.max(digit, 0);
        if (value < scale && total > 0) {
            total += before * value;
        } else {
            total = (total + before == 0 && !multiplied ? 1 : total + before) * value;
        }
        scale = value;
        section = 0;
        digit = -1;
        digits = 0;
        multiplied = true;
        return true;
    }

    /** Whether it is no number: a row of digits, or two numbers in one (十一二). */
    public boolean isBare() {
        return digits > 1 || (!multiplied && digit == 0);
    }

    /** Whether it is a row of digits and nothing else: a year, a telephone number. */
    boolean isRow() {
        return isBare() && !multiplied;
    }

    public double value() {
        return total + section + Math.max(digit, 0);
    }
}
