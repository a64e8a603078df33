package dev.blotter.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How telling a figure is, by its digits: that two raids catch 1,207 people each is rare, that two catch 3 or 100 is not. */
final class SignificantDigits {
    /** A figure with fewer digits is round, and may be any other rounded. */
    private static final int ROUND = 2;

    private SignificantDigits() {}

    /** How many digits a figure has from its first to its last that is not 0; of money, which is rounded, one less. */
    static int of(Statement statement, double value) {
        int digits = of(value);
        return statement.count().currency() == null ? digits : Math.max(1, digits - 1);
    }

    private static int of(double value) {
        return value == 0 ? 1 : BigDecimal.valueOf(value).stripTrailingZeros().precision();
    }

    /** Whether one of two figures is the other with fewer digits, rounded or cut off: 6,600 or 6,500 for 6,558. */
    static boolean areOneRounded(double some, double other) {
        return isRounded(some, other) || isRounded(other, some);
    }

    private static boolean isRounded(double rounded, double exact) {
        int digits = of(rounded);
        return digits >= ROUND
                && digits < of(exact)
                && (isRounded(rounded, exact, new MathContext(digits, RoundingMode.HALF_UP))
                        || isRounded(rounded, exact, new MathContext(digits, RoundingMode.DOWN)));
    }

    private static boolean isRounded(double rounded, double exact, MathContext to) {
        return BigDecimal.valueOf(exact).round(to).compareTo(BigDecimal.valueOf(rounded)) == 0;
    }
}
