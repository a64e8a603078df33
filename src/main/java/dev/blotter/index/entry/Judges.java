package dev.blotter.index.entry;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Which rule set judged an entry. It stands in a column of numbers and not in the entry, so that an
 * entry that other rules judge the same is not written anew, and a million of them are looked through
 * in milliseconds.
 */
public final class Judges {
    /** Of what rules failed on. */
    private static final long NONE = 0;

    private static final int DIGITS = 16;

    /** The entries with text. */
    public static final Query ANY = Fields.all(Fields.isType(Fields.ENTRY), new FieldExistsQuery(Fields.JUDGED_BY));

    private Judges() {}

    /**
     * The number of a rule set.
     *
     * @param ruleSet 16 hexadecimal digits; null for none
     */
    public static long code(@Nullable String ruleSet) {
        if (ruleSet == null) {
            return NONE;
        }
        if (ruleSet.length() != DIGITS) {
            throw new IllegalArgumentException("'" + ruleSet + "' names no rule set; give its 16 digits");
        }
        return HexFormat.fromHexDigitsToLong(ruleSet);
    }

    static @Nullable String ruleSet(@Nullable Long code) {
        return code == null || code == NONE ? null : HexFormat.of().toHexDigits(code);
    }

    /** The entries with text that another rule set than this one judged, or none. */
    public static Query otherThan(String ruleSet) {
        return new BooleanQuery.Builder()
                .add(ANY, Occur.FILTER)
                .add(NumericDocValuesField.newSlowExactQuery(Fields.JUDGED_BY, code(ruleSet)), Occur.MUST_NOT)
                .build();
    }

    /** The rule sets that a column names. */
    public static Set<String> in(IndexReader reader, String column) throws IOException {
        Set<String> ruleSets = new TreeSet<>();
        ColumnValues columns = new ColumnValues(reader);
        Long[] last = {NONE};
        Matches.having(reader, column).each(doc -> {
            Long code = columns.number(doc, column);
            String ruleSet = Objects.equals(code, last[0]) ? null : ruleSet(code);
            if (ruleSet != null) {
                ruleSets.add(ruleSet);
                last[0] = code;
            }
        });
        return ruleSets;
    }
}
