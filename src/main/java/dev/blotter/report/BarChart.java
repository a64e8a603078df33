package dev.blotter.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Where the bars and lines of a timeline are drawn, in units of its drawing.
 *
 * @param width of the whole drawing
 * @param height of the whole drawing
 * @param boxes one for each bar
 * @param lines across, each with a number
 * @param marks below the bars
 */
record BarChart(int width, int height, List<Box> boxes, List<Line> lines, List<Mark> marks) {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 260;
    private static final int LEFT = 64;
    private static final int RIGHT = 8;
    private static final int TOP = 14;
    private static final int BOTTOM = 30;
    private static final int WIDEST_BAR = 64;
    private static final double GAP = 0.22;
    private static final int MOST_LINES = 5;
    private static final int MOST_MARKS = 12;
    private static final int MARKS_A_MAJOR = 3;
    private static final double[] STEPS = {1, 2, 5, 10};

    /** A bar. */
    record Box(double x, double y, double width, double height, Timeline.Bar bar) {
        /** What it says to who points at it. */
        String title() {
            return bar.label() + ": " + bar.sum().whole();
        }
    }

    /** A line across, with what it stands for. */
    record Line(double y, String label) {}

    /**
     * A name below a bar.
     *
     * @param minor whether it may be left out where room is scarce
     */
    record Mark(double x, String label, boolean minor) {}

    /** The sums. */
    static BarChart ofSums(Timeline timeline) {
        return of(timeline, HEIGHT, MOST_LINES, Sum::total);
    }

    /** How many claims are behind each. */
    static BarChart ofClaims(Timeline timeline) {
        return of(timeline, HEIGHT / 2, MOST_LINES / 2, Sum::claims);
    }

    private static BarChart of(Timeline timeline, int height, int mostLines, ToDoubleFunction<Sum> size) {
        double most = timeline.bars().stream()
                .mapToDouble(bar -> size.applyAsDouble(bar.sum()))
                .max()
                .orElse(0);
        double step = step(most, mostLines);
        int lines = Math.max(1, (int) Math.ceil(most / step));
        double unit = (height - TOP - BOTTOM) / (lines * step);
        return new BarChart(
                WIDTH,
                height,
                boxes(timeline.bars(), bar -> size.applyAsDouble(bar.sum()) * unit, height - BOTTOM),
                lines(lines, step, unit, height - BOTTOM),
                marks(timeline.bars()));
    }

    /** The least of 1, 2, 5, 10, 20, … that makes no more lines. */
    private static double step(double most, int lines) {
        double size = Math.pow(10, Math.floor(Math.log10(Math.max(1, most / lines))));
        for (double step : STEPS) {
            if (most <= step * size * lines) {
                return step * size;
            }
        }
        return STEPS[STEPS.length - 1] * size;
    }

    private static List<Box> boxes(List<Timeline.Bar> bars, ToDoubleFunction<Timeline.Bar> height, int floor) {
        double room = room(bars);
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            double own = height.applyAsDouble(bars.get(i));
            boxes.add(new Box(
                    tenths(LEFT + room * (i + GAP / 2)),
                    tenths(floor - own),
                    tenths(room * (1 - GAP)),
                    tenths(own),
                    bars.get(i)));
        }
        return boxes;
    }

    private static double room(List<Timeline.Bar> bars) {
        return Math.min(WIDEST_BAR, (double) (WIDTH - LEFT - RIGHT) / Math.max(1, bars.size()));
    }

    private static List<Line> lines(int lines, double step, double unit, int floor) {
        return IntStream.rangeClosed(0, lines)
                .mapToObj(i -> new Line(tenths(floor - i * step * unit), Numbers.brief(i * step)))
                .toList();
    }

    private static List<Mark> marks(List<Timeline.Bar> bars) {
        int every = (bars.size() + MOST_MARKS - 1) / MOST_MARKS;
        double room = room(bars);
        return IntStream.range(0, bars.size())
                .filter(i -> i % every == 0)
                .mapToObj(i -> new Mark(
                        tenths(LEFT + room * (i + 0.5)), bars.get(i).label(), i % (every * MARKS_A_MAJOR) != 0))
                .toList();
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
