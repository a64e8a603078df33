package dev.blotter.index.entry;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
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
    public static final Query ANY = new BooleanQuery.Builder()
            .add(Fields.isType(Fields.ENTRY), Occur.FILTER)
            .add(new FieldExistsQuery(Fields.JUDGED_BY), Occur.FILTER)
            .build();

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

    static @Nullable String ruleSet(long code) {
        return code == NONE ? null : HexFormat.of().toHexDigits(code);
    }

    /** The rule set that judged an entry; null when none did. */
    public static @Nullable String of(LeafReader leaf, int doc) throws IOException {
        NumericDocValues judges = DocValues.getNumeric(leaf, Fields.JUDGED_BY);
        return judges.advanceExact(doc) ? ruleSet(judges.longValue()) : null;
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
        for (LeafReaderContext leaf : reader.leaves()) {
            addAll(leaf.reader(), column, ruleSets);
        }
        return ruleSets;
    }

    private static void addAll(LeafReader leaf, String column, Set<String> ruleSets) throws IOException {
        NumericDocValues judges = DocValues.getNumeric(leaf, column);
        Bits live = leaf.getLiveDocs();
        long last = NONE;
        while (judges.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            long code = judges.longValue();
            if (code != last && code != NONE && (live == null || live.get(judges.docID()))) {
                ruleSets.add(HexFormat.of().toHexDigits(code));
                last = code;
            }
        }
    }
}
