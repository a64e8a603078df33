package dev.blotter.codes;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How large a figure may be before it is unlikely: {@code limits.csv} of a rule folder. No tag depends on it. */
public final class CountLimits {
    /** The name of the file in the rule folder. */
    public static final String FILE = "limits.csv";

    public static final CountLimits NONE = new CountLimits();

    private static final String KIND = "kind";
    private static final String CURRENCY = "currency";
    private static final String SHARE = "share";
    private static final String MOST = "most";

    private final Map<String, Limit> byKind = new HashMap<>();
    private final Map<String, Limit> byCurrency = new HashMap<>();
    private final Map<String, Csv.Row> rows = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * A row.
     *
     * @param share of people, at most so many of all who live in the countries of the figure; of money 0
     * @param most so much is likely in any country, however few live there; of money nothing above it is
     */
    public record Limit(double share, double most) {}

    private CountLimits() {}

    /** Reads the table of a rule folder; a folder without one has no limits. */
    public static CountLimits load(Path ruleFolder) {
        CountLimits limits = new CountLimits();
        Csv.ofFolder(ruleFolder, FILE, KIND, CURRENCY, SHARE, MOST).forEach(limits::add);
        ProblemsException.throwIfAny(limits.problems);
        return limits;
    }

    public Optional<Limit> ofKind(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    public Optional<Limit> ofCurrency(String currency) {
        return Optional.ofNullable(byCurrency.get(currency));
    }

    /** The largest likely sum, by currency. */
    public Map<String, Double> mostOfCurrencies() {
        Map<String, Double> most = new TreeMap<>();
        byCurrency.forEach((currency, limit) -> most.put(currency, limit.most()));
        return most;
    }

    /** Rows about kinds that no figure can have. */
    public List<Problem> unknown(List<String> kinds) {
        return rows.entrySet().stream()
                .filter(row -> byKind.containsKey(row.getKey()) && !kinds.contains(row.getKey()))
                .map(row -> row.getValue()
                        .problem(
                                KIND,
                                "'" + row.getKey() + "' is no kind of count; take the row out, or add the kind to "
                                        + CountTable.FILE))
                .toList();
    }

    private void add(Csv.Row row) {
        boolean isMoney = row.cell(KIND).isEmpty();
        if (isMoney == row.cell(CURRENCY).isEmpty()) {
            problems.add(row.problem(KIND, "a row is about a kind or about a currency; fill in one of the two cells"));
            return;
        }
        String about = row.cell(isMoney ? CURRENCY : KIND);
        if (rows.putIfAbsent(about, row) != null) {
            problems.add(row.problem(isMoney ? CURRENCY : KIND, "'" + about + "' stands twice; take one row out"));
        }
        Limit limit = new Limit(isMoney ? 0 : number(row, SHARE), number(row, MOST));
        (isMoney ? byCurrency : byKind).put(about, limit);
    }

    private double number(Csv.Row row, String column) {
        try {
            return new BigDecimal(row.cell(column)).doubleValue();
        } catch (NumberFormatException e) {
            problems.add(row.problem(
                    column, "'" + row.cell(column) + "' is no number; write digits, such as 0.001 or 1000"));
            return 0;
        }
    }
}
