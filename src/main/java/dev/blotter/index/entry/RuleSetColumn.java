package dev.blotter.index.entry;

import java.io.IOException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Which rule set judged an entry: two columns of numbers, so that an entry that comes out the same is not rewritten.
 *
 * @param first the first 16 hexadecimal digits of its name; 0 of what rules failed on
 * @param rest the next 16
 */
public record RuleSetColumn(long first, long rest) {
    /** Of what rules failed on. */
    private static final RuleSetColumn NONE = new RuleSetColumn(0, 0);

    /** How the name of the column ends that has the rest. */
    private static final String REST = "Rest";

    private static final int HALF = 16;

    public static final Query ANY = Fields.all(Fields.isType(Fields.ENTRY), new FieldExistsQuery(Fields.JUDGED_BY));

    /** The numbers of a rule set of 32 or 16 hexadecimal digits; null for none. */
    public static RuleSetColumn of(@Nullable String ruleSet) {
        if (ruleSet == null) {
            return NONE;
        }
        if (ruleSet.length() != HALF && ruleSet.length() != 2 * HALF) {
            throw new IllegalArgumentException("'" + ruleSet + "' names no rule set; give its 32 digits");
        }
        String rest = ruleSet.substring(HALF);
        return new RuleSetColumn(
                HexFormat.fromHexDigitsToLong(ruleSet, 0, HALF),
                rest.isEmpty() ? 0 : HexFormat.fromHexDigitsToLong(rest));
    }

    /** What a column says of a document; null when it says nothing. */
    public static @Nullable RuleSetColumn read(ColumnValues columns, int doc, String column) throws IOException {
        Long first = columns.number(doc, column);
        Long rest = columns.number(doc, column + REST);
        return first == null ? null : new RuleSetColumn(first, rest == null ? 0 : rest);
    }

    /** The name of the rule set; null for none. */
    @Nullable
    String ruleSet() {
        HexFormat digits = HexFormat.of();
        return equals(NONE) ? null : digits.toHexDigits(first) + (rest == 0 ? "" : digits.toHexDigits(rest));
    }

    public List<Field> fields(String column) {
        return List.of(new NumericDocValuesField(column, first), new NumericDocValuesField(column + REST, rest));
    }

    /** A column of a document that it says nothing of. */
    public static List<Field> noFields(String column) {
        return List.of(
                new NumericDocValuesField(column, (Long) null), new NumericDocValuesField(column + REST, (Long) null));
    }

    /** The entries with text that another rule set than this one judged, or none. */
    public static Query otherThan(String ruleSet) {
        RuleSetColumn judges = of(ruleSet);
        return new BooleanQuery.Builder()
                .add(ANY, Occur.FILTER)
                .add(
                        Fields.all(
                                NumericDocValuesField.newSlowExactQuery(Fields.JUDGED_BY, judges.first),
                                NumericDocValuesField.newSlowExactQuery(Fields.JUDGED_BY + REST, judges.rest)),
                        Occur.MUST_NOT)
                .build();
    }

    public static Set<String> in(IndexReader reader, String column) throws IOException {
        Set<RuleSetColumn> judges = new HashSet<>();
        ColumnValues columns = new ColumnValues(reader);
        Matches.having(reader, column).each(doc -> judges.add(read(columns, doc, column)));
        return judges.stream()
                .flatMap(one -> Stream.ofNullable(one).flatMap(known -> Stream.ofNullable(known.ruleSet())))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
