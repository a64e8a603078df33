package dev.blotter.workbench.gold;

/** How often a tag was right, had by the rules alone (extra), or by gold alone (missing). */
public record Tally(int right, int extra, int missing) {
    public Tally plus(Tally other) {
        return new Tally(right + other.right, extra + other.extra, missing + other.missing);
    }

    /** The share of right ones among the tags, from 0 to 1; not a number when there are none. */
    public double precision() {
        return (double) right / (right + extra);
    }

    /** The share of right ones among those of gold, from 0 to 1; not a number when there are none. */
    public double recall() {
        return (double) right / (right + missing);
    }

    /** The harmonic mean of the two, from 0 to 1. */
    public double f1() {
        return 2.0 * right / Math.max(1, 2 * right + extra + missing);
    }
}
