package dev.blotter.report;

import java.util.Collection;
import java.util.Locale;

/**
 * Figures added up. It is never shown without how many they are.
 *
 * @param total of ranges their lower ends
 * @param figures how many were added
 */
record Sum(double total, long figures) {
    static final Sum NONE = new Sum(0, 0);

    Sum {
        if (figures < 0 || (figures == 0 && total != 0)) {
            throw new IllegalArgumentException(figures + " figures can't have the sum " + total);
        }
    }

    static Sum of(Collection<Figure> figures) {
        return new Sum(figures.stream().mapToDouble(Figure::value).sum(), figures.size());
    }

    Sum plus(Figure figure) {
        return new Sum(total + figure.value(), figures + 1);
    }

    boolean isEmpty() {
        return figures == 0;
    }

    /** The sum in digits: {@code 12,345}. */
    String text() {
        return Numbers.text(total);
    }

    /** What the sum rests on: {@code 3 figures}. */
    String basis() {
        return Numbers.of(figures, "figure");
    }

    /** Both, for where there is but one line. */
    String whole() {
        return isEmpty() ? "no figure" : String.format(Locale.ROOT, "%s, from %s", text(), basis());
    }
}
