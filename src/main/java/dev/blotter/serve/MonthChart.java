package dev.blotter.serve;

import dev.blotter.index.result.Bucket;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How many hits were published in each month, as bars in units of a drawing; there are none of fewer than two months. */
record MonthChart(List<Bar> bars, List<Mark> marks, long earlier) {
    static final int WIDTH = 720;
    static final int HEIGHT = 96;
    private static final int FLOOR = 80;
    private static final int WIDEST = 24;
    /** Months that can be told apart on a page. */
    private static final int MOST = 120;

    private static final double SHARE = 0.8;
    private static final int JANUARY = 1;
    private static final int MONTHS = 12;
    /** The room that a year takes below the bars. */
    private static final int NARROWEST_MARK = 32;

    /** The bar of a month, such as {@code 2024-05}. */
    record Bar(String month, long documents, double x, double y, double width, double height) {}

    record Mark(double x, int year) {}

    static MonthChart of(List<Bucket> months) {
        Map<String, Long> counts = Bucket.byValue(months);
        List<String> known = counts.keySet().stream().sorted().toList();
        if (known.size() < 2) {
            return new MonthChart(List.of(), List.of(), 0);
        }
        YearMonth last = YearMonth.parse(known.getLast());
        YearMonth room = last.minusMonths(MOST - 1L);
        YearMonth first = YearMonth.parse(known.getFirst());
        YearMonth start = first.isBefore(room) ? room : first;
        List<YearMonth> shown = start.atDay(1)
                .datesUntil(last.plusMonths(1).atDay(1), Period.ofMonths(1))
                .map(YearMonth::from)
                .toList();
        long earlier = known.stream()
                .filter(month -> YearMonth.parse(month).isBefore(start))
                .mapToLong(counts::get)
                .sum();
        return new MonthChart(bars(shown, counts), marks(shown), earlier);
    }

    private static double room(List<YearMonth> shown) {
        return Math.min(WIDEST, (double) WIDTH / shown.size());
    }

    private static List<Bar> bars(List<YearMonth> shown, Map<String, Long> counts) {
        double room = room(shown);
        long most = shown.stream()
                .mapToLong(month -> counts.getOrDefault(month.toString(), 0L))
                .max()
                .orElse(1);
        List<Bar> bars = new ArrayList<>();
        for (YearMonth month : shown) {
            long documents = counts.getOrDefault(month.toString(), 0L);
            double height = (double) FLOOR * documents / most;
            double left = room * bars.size();
            bars.add(new Bar(month.toString(), documents, left, FLOOR - height, room * SHARE, height));
        }
        return bars;
    }

    private static int monthsLeft(YearMonth month) {
        return MONTHS + 1 - month.getMonthValue();
    }

    private static List<Mark> marks(List<YearMonth> shown) {
        double room = room(shown);
        List<Mark> marks = new ArrayList<>();
        for (int at = 0; at < shown.size(); at++) {
            boolean begins = at == 0 && room * monthsLeft(shown.getFirst()) >= NARROWEST_MARK;
            if (begins || shown.get(at).getMonthValue() == JANUARY) {
                marks.add(new Mark(room * at, shown.get(at).getYear()));
            }
        }
        return marks;
    }
}
