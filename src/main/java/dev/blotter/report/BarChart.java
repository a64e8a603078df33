package dev.blotter.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where the bars and lines of a timeline are drawn, in units of its drawing.
 *
 * @param width of the whole drawing
 * @param height of the whole drawing
 * @param boxes one for each bar; the last is that of undated claims, in the margin, if there are any
 * @param lines across, each with a number
 * @param marks below the bars
 * @param note how to read the lines, where that needs to be said
 */
record BarChart(int width, int height, List<Box> boxes, List<Line> lines, List<Mark> marks, String note) {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 260;
    private static final int LEFT = 64;
    private static final int RIGHT = 8;
    private static final int MARGIN = 84;
    private static final int TOP = 14;
    private static final int BOTTOM = 30;
    private static final int WIDEST_BAR = 64;
    private static final double GAP = 0.22;
    private static final int MOST_LINES = 5;
    private static final int MOST_MARKS = 12;
    private static final int MARKS_A_MAJOR = 3;

    /**
     * A bar.
     *
     * @param title what it says to who points at it
     * @param inMargin whether it stands beside the time
     */
    record Box(double x, double y, double width, double height, String title, boolean inMargin) {}

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
        return new Drawing(timeline, HEIGHT, Sum::total).chart(MOST_LINES);
    }

    /** How many claims are behind each. */
    static BarChart ofClaims(Timeline timeline) {
        return new Drawing(timeline, HEIGHT / 2, Sum::claims).chart(MOST_LINES / 2);
    }

    private record Drawing(Timeline timeline, int height, ToDoubleFunction<Sum> size) {

        BarChart chart(int mostLines) {
            BarScale scale = BarScale.of(sums().mapToDouble(size), mostLines);
            return new BarChart(WIDTH, height, boxes(scale), lines(scale), marks(), scale.note());
        }

        private Stream<Sum> sums() {
            return Stream.concat(timeline.bars().stream().map(Timeline.Bar::sum), Stream.of(timeline.undated()));
        }

        private List<Box> boxes(BarScale scale) {
            double room = room();
            List<Box> boxes = new ArrayList<>();
            for (Timeline.Bar bar : timeline.bars()) {
                double left = LEFT + room * (boxes.size() + GAP / 2);
                boxes.add(box(scale, left, room, bar.label() + ": " + bar.sum().whole(), bar.sum(), false));
            }
            if (hasMargin()) {
                double width = Math.min(room, WIDEST_BAR);
                double left = WIDTH - (MARGIN + width * (1 - GAP)) / 2;
                Sum undated = timeline.undated();
                boxes.add(box(scale, left, width, "undated: " + undated.whole() + ", not added", undated, true));
            }
            return boxes;
        }

        private Box box(BarScale scale, double left, double room, String title, Sum sum, boolean inMargin) {
            double own = scale.length(size.applyAsDouble(sum)) * (height - TOP - BOTTOM);
            return new Box(
                    tenths(left),
                    tenths(height - BOTTOM - own),
                    tenths(room * (1 - GAP)),
                    tenths(own),
                    title,
                    inMargin);
        }

        private boolean hasMargin() {
            return !timeline.undated().isEmpty();
        }

        private double room() {
            int right = hasMargin() ? MARGIN : RIGHT;
            return Math.min(
                    WIDEST_BAR,
                    (double) (WIDTH - LEFT - right)
                            / Math.max(1, timeline.bars().size()));
        }

        private List<Line> lines(BarScale scale) {
            double step = (double) (height - TOP - BOTTOM) / (scale.marks().size() - 1);
            return IntStream.range(0, scale.marks().size())
                    .mapToObj(i -> new Line(
                            tenths(height - BOTTOM - i * step),
                            Numbers.brief(scale.marks().get(i))))
                    .toList();
        }

        private List<Mark> marks() {
            List<Timeline.Bar> bars = timeline.bars();
            int every = (bars.size() + MOST_MARKS - 1) / MOST_MARKS;
            double room = room();
            List<Mark> marks = new ArrayList<>();
            for (int i = 0; i < bars.size(); i += every) {
                marks.add(new Mark(
                        tenths(LEFT + room * (i + 0.5)), bars.get(i).label(), i % (every * MARKS_A_MAJOR) != 0));
            }
            if (hasMargin()) {
                marks.add(new Mark(WIDTH - MARGIN / 2.0, "undated", false));
            }
            return marks;
        }
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
