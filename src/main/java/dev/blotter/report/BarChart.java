package dev.blotter.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Where the bars and lines of a timeline are drawn, in units of its drawing, and how to read the lines. */
record BarChart(int width, int height, List<Box> boxes, List<Line> lines, List<Mark> marks, String note) {
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

    /** A bar, with what it says to who points at it. */
    record Box(double x, double y, double width, double height, String title) {}

    /** A line across, with what it stands for. */
    record Line(double y, String label) {}

    /** A name below a bar; a minor one may be left out where room is scarce. */
    record Mark(double x, String label, boolean minor) {}

    static BarChart ofSums(Timeline timeline) {
        return of(timeline, HEIGHT, Sum::total, MOST_LINES);
    }

    static BarChart ofClaims(Timeline timeline) {
        return of(timeline, HEIGHT / 2, Sum::claims, MOST_LINES / 2);
    }

    private static BarChart of(Timeline timeline, int height, ToDoubleFunction<Sum> size, int mostLines) {
        BarScale scale =
                BarScale.of(timeline.bars().stream().map(Timeline.Bar::sum).mapToDouble(size), mostLines);
        double bars = Math.max(1, timeline.bars().size());
        double room = Math.min(WIDEST_BAR, (WIDTH - LEFT - RIGHT) / bars);
        return new Drawing(timeline, height, size, scale, room).chart();
    }

    /** @param room what each bar has, with the gap beside it */
    private record Drawing(Timeline timeline, int height, ToDoubleFunction<Sum> size, BarScale scale, double room) {
        BarChart chart() {
            return new BarChart(WIDTH, height, boxes(), lines(), marks(), scale.note());
        }

        private List<Box> boxes() {
            List<Box> boxes = new ArrayList<>();
            for (Timeline.Bar bar : timeline.bars()) {
                double left = LEFT + room * (boxes.size() + GAP / 2);
                boxes.add(box(left, bar.label() + ": " + bar.sum().whole(), bar.sum()));
            }
            return boxes;
        }

        private Box box(double left, String title, Sum sum) {
            double own = scale.length(size.applyAsDouble(sum)) * (height - TOP - BOTTOM);
            return new Box(tenths(left), tenths(height - BOTTOM - own), tenths(room * (1 - GAP)), tenths(own), title);
        }

        private List<Line> lines() {
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
            List<Mark> marks = new ArrayList<>();
            for (int i = 0; i < bars.size(); i += every) {
                marks.add(new Mark(
                        tenths(LEFT + room * (i + 0.5)), bars.get(i).label(), i % (every * MARKS_A_MAJOR) != 0));
            }
            return marks;
        }
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
