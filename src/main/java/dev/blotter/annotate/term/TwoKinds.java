package dev.blotter.annotate.term;

import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Terms that alone make a document one of two kinds of fraud, where the writer of the second row may not know of the first. */
public final class TwoKinds {
    private record Key(String term, String language) {}

    private TwoKinds() {}

    /** A warning for each strong term of a kind that is a strong term of another kind already. */
    public static List<Problem> of(List<TermRow> rows, FraudTypes types) {
        Map<Key, TermRow> first = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (TermRow row : rows) {
            if (row.strength().equals("strong") && types.isKnown(row.concept())) {
                TermRow other = first.putIfAbsent(new Key(row.term().toLowerCase(Locale.ROOT), row.language()), row);
                if (other != null && !other.concept().equals(row.concept())) {
                    problems.add(Problem.warning(
                            row.file(),
                            row.line(),
                            1,
                            "the term '" + row.term() + "' is strong for '" + row.concept() + "', and for '"
                                    + other.concept() + "' in " + other.file() + ":" + other.line()
                                    + "; make one of them weak, so that it needs more than this word"));
                }
            }
        }
        return problems;
    }
}
