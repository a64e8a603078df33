package dev.blotter.annotate.period;

import java.util.List;
import java.util.Map;

/**
 * When the fiscal years of a country begin and what they are called.
 *
 * @param month the month they begin in; 0 when that is unknown
 * @param byEnd whether "fiscal 2023" is the year that ends in 2023
 */
record FiscalYears(int month, boolean byEnd) {
    private static final FiscalYears UNKNOWN = new FiscalYears(0, true);
    private static final Map<String, FiscalYears> BY_COUNTRY = Map.of(
            "US", new FiscalYears(10, true),
            "GB", new FiscalYears(4, true),
            "IN", new FiscalYears(4, true),
            "AU", new FiscalYears(7, true),
            "CA", new FiscalYears(4, true),
            "HK", new FiscalYears(4, true),
            "ZA", new FiscalYears(4, true),
            "SG", new FiscalYears(4, false),
            "JP", new FiscalYears(4, false));

    /** Those of the first country of which they are known. */
    static FiscalYears of(List<String> countries) {
        return countries.stream()
                .filter(BY_COUNTRY::containsKey)
                .map(BY_COUNTRY::get)
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** The calendar year in which the fiscal year of a name begins. */
    int beginning(int name) {
        return byEnd ? name - 1 : name;
    }
}
