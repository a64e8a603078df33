package dev.blotter.index.query;

import dev.blotter.codes.CodeLookup;
import dev.blotter.identity.IdentifierKind;
import dev.blotter.identity.NameKeys;
import dev.blotter.index.entry.Fields;
import dev.blotter.index.fault.QueryException;
import dev.blotter.index.fault.SyntaxFault;
import dev.blotter.text.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.RegExp;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.jspecify.annotations.Nullable;

/** Reads the text of a {@link Filter} in one analysis: Lucene's classic query parser with our fields. */
public final class QueryText extends QueryParser {
    private static final String ANYWHERE = "";
    private static final float TITLE_BOOST = 2;
    private static final float BOTH_PLACES = 0.1f;
    private static final String LABEL_OF = "label.";

    private static final Map<String, String> KEYWORDS = new TreeMap<>(Map.of(
            "source",
            Fields.KEY,
            "fraud",
            Fields.FRAUD,
            "region",
            Fields.REGION,
            "kind",
            Fields.KIND,
            "lang",
            Fields.LANGUAGE,
            "status",
            Fields.STATUS,
            "label",
            Fields.LABEL,
            Fields.PERSON,
            Fields.PERSON));

    static {
        Stream.of(IdentifierKind.values()).forEach(kind -> KEYWORDS.put(kind.field(), kind.field()));
    }

    private static final List<String> STATUSES =
            Stream.of(Status.values()).map(Status::json).toList();
    private static final List<String> OTHER_FIELDS = List.of("title", "text", "published", "label.NAME");
    private static final int MEANT = 3;

    private final String whole;
    private final CodeLookup vocabulary;

    private QueryText(String whole, Analyzer analyzer, CodeLookup vocabulary) {
        super(ANYWHERE, analyzer);
        this.whole = whole;
        this.vocabulary = vocabulary;
        setDefaultOperator(Operator.AND);
        setSplitOnWhitespace(true);
        setAutoGeneratePhraseQueries(true);
        setAllowLeadingWildcard(true);
    }

    /**
     * Reads a query; a {@link QueryException} when its syntax, a field or a value is wrong, or it asks for too much.
     */
    public static Query parse(String text, Analyzer analyzer, CodeLookup vocabulary) {
        QueryLimits.requireText(text);
        try {
            return new QueryText(text, analyzer, vocabulary).parse(text);
        } catch (ParseException e) {
            throw SyntaxFault.of(text, e);
        } catch (IllegalArgumentException | TooComplexToDeterminizeException e) {
            throw new QueryException("'" + text + "' has a pattern that can't be used: " + e.getMessage(), text, 0);
        }
    }

    private interface Reading {
        @Nullable
        Query of(String field) throws ParseException;
    }

    private static boolean isText(String field) {
        return field.equals(ANYWHERE) || field.equals(Fields.TITLE) || field.equals(Fields.TEXT);
    }

    private static @Nullable Query inText(String field, Reading reading) throws ParseException {
        if (!field.equals(ANYWHERE)) {
            return reading.of(field);
        }
        List<Query> places = new ArrayList<>();
        Query title = reading.of(Fields.TITLE);
        Query text = reading.of(Fields.TEXT);
        if (title != null) {
            places.add(new BoostQuery(title, TITLE_BOOST));
        }
        if (text != null) {
            places.add(text);
        }
        return places.isEmpty() ? null : new DisjunctionMaxQuery(places, BOTH_PLACES);
    }

    @Override
    protected @Nullable Query getFieldQuery(String field, String text, boolean quoted) throws ParseException {
        return isText(field) ? inText(field, one -> super.getFieldQuery(one, text, quoted)) : value(field, text);
    }

    @Override
    protected @Nullable Query getFieldQuery(String field, String text, int slop) throws ParseException {
        return isText(field) ? inText(field, one -> super.getFieldQuery(one, text, slop)) : value(field, text);
    }

    @Override
    protected @Nullable Query getFuzzyQuery(String field, String text, float similarity) throws ParseException {
        if (!isText(field)) {
            throw fault("'" + field + "' takes no '~'; write the value in full", field);
        }
        return inText(field, one -> super.getFuzzyQuery(one, stem(one, text), similarity));
    }

    /** A misspelt word is compared as it would be indexed. */
    private String stem(String field, String word) throws ParseException {
        return super.getFieldQuery(field, word, false) instanceof TermQuery one
                ? one.getTerm().text()
                : word;
    }

    @Override
    protected @Nullable Query getPrefixQuery(String field, String text) throws ParseException {
        return isText(field)
                ? inText(field, one -> super.getPrefixQuery(one, text))
                : new PrefixQuery(new Term(keyword(field), labelOf(field) + text));
    }

    @Override
    protected @Nullable Query getWildcardQuery(String field, String text) throws ParseException {
        QueryLimits.requireWord(text);
        if (isText(field)) {
            return inText(field, one -> super.getWildcardQuery(one, text));
        }
        if (field.equals("*") && text.equals("*")) {
            return newMatchAllDocsQuery();
        }
        if (field.equals(Fields.PUBLISHED) && text.equals("*")) {
            return new FieldExistsQuery(Fields.PUBLISHED);
        }
        String before = labelOf(field).replaceAll("[*?\\\\]", "\\\\$0");
        return new WildcardQuery(new Term(keyword(field), before + text));
    }

    @Override
    protected @Nullable Query getRegexpQuery(String field, String text) throws ParseException {
        QueryLimits.requireExpression(text);
        return isText(field)
                ? inText(field, one -> super.getRegexpQuery(one, text))
                : new RegexpQuery(new Term(keyword(field), expression(field, text)));
    }

    @Override
    protected @Nullable Query getRangeQuery(
            String field, @Nullable String from, @Nullable String to, boolean withFrom, boolean withTo)
            throws ParseException {
        if (isText(field)) {
            return inText(field, one -> super.getRangeQuery(one, from, to, withFrom, withTo));
        }
        Bounds bounds = new Bounds(from, to, withFrom, withTo);
        try {
            return range(field, bounds);
        } catch (IllegalArgumentException e) {
            throw fault(String.valueOf(e.getMessage()), field, from == null ? "" : from);
        }
    }

    private Query range(String field, Bounds bounds) {
        if (field.equals(Fields.PUBLISHED)) {
            return Conditions.published(bounds.days());
        }
        if (vocabulary.countKinds().contains(field)) {
            return Conditions.havingCount(Conditions.counts(bounds.sizes(field)));
        }
        keyword(field);
        throw fault("'" + field + "' takes no range; give one value", field);
    }

    /** A query of negations alone means all but those. */
    @Override
    protected @Nullable Query getBooleanQuery(List<BooleanClause> clauses) throws ParseException {
        List<BooleanClause> meant = new ArrayList<>(clauses);
        if (!meant.isEmpty() && meant.stream().allMatch(BooleanClause::isProhibited)) {
            meant.add(new BooleanClause(newMatchAllDocsQuery(), BooleanClause.Occur.FILTER));
        }
        return super.getBooleanQuery(meant);
    }

    private @Nullable Query value(String field, String value) throws ParseException {
        if (field.equals(Fields.PUBLISHED) || vocabulary.countKinds().contains(field)) {
            return getRangeQuery(field, value, value, true, true);
        }
        if (field.startsWith(LABEL_OF)) {
            return Conditions.label(field.substring(LABEL_OF.length()) + "=" + value);
        }
        return switch (field) {
            case "lang" -> Conditions.language(value);
            case "label" -> Conditions.label(value);
            default -> Fields.is(keyword(field), known(field, value));
        };
    }

    private String known(String field, String value) {
        try {
            return switch (field) {
                case "region" -> vocabulary.region(value);
                case "fraud" -> vocabulary.fraudType(value);
                case "kind" -> vocabulary.countKind(value);
                case Fields.PERSON -> person(value);
                case "status" -> CodeLookup.oneOf(value.toLowerCase(Locale.ROOT), "status", STATUSES);
                default -> {
                    Optional<IdentifierKind> kind = IdentifierKind.ofField(field);
                    yield kind.isPresent() ? kind.get().normalize(value) : value;
                }
            };
        } catch (IllegalArgumentException e) {
            throw fault(String.valueOf(e.getMessage()), field, value);
        }
    }

    /** A name as it is indexed, perhaps behind a role: {@code charged=ada obi}. */
    private static String person(String value) {
        int name = value.indexOf('=') + 1;
        return value.substring(0, name) + NameKeys.plain(value.substring(name));
    }

    private String keyword(String field) {
        String known = field.startsWith(LABEL_OF) ? Fields.LABEL : KEYWORDS.get(field);
        if (known == null) {
            throw fault("'" + field + "' is no field; " + fieldsLike(field) + ", or put \\ before the colon", field);
        }
        return known;
    }

    /** What stands before the value of a label where it is indexed: {@code desk=} of {@code label.desk}. */
    private static String labelOf(String field) {
        return field.startsWith(LABEL_OF) ? field.substring(LABEL_OF.length()) + "=" : "";
    }

    /** A regular expression for what is indexed; of a label, one for its value. */
    private static String expression(String field, String text) {
        String label = labelOf(field);
        return label.isEmpty() ? text : '"' + label + "\"(" + new RegExp(text).getOriginalString() + ")";
    }

    private String fieldsLike(String field) {
        List<String> meant = CodeLookup.like(
                field,
                Stream.of(OTHER_FIELDS, KEYWORDS.keySet(), vocabulary.countKinds())
                        .flatMap(Collection::stream)
                        .toList());
        return meant.isEmpty()
                ? "use " + String.join(", ", OTHER_FIELDS) + ", " + String.join(", ", KEYWORDS.keySet())
                        + " or a kind of count"
                : "write " + meant.stream().limit(MEANT).collect(Collectors.joining(": or ")) + ":";
    }

    private QueryException fault(String message, String field) {
        return fault(message, field, "");
    }

    /** A fault of a value of a field, found where the two stand together. */
    private QueryException fault(String message, String field, String value) {
        Matcher both = Pattern.compile("\\b" + Pattern.quote(field) + ":[\\s\"\\[{(]*(?=" + Pattern.quote(value) + ")")
                .matcher(whole);
        boolean isThere = both.find();
        int at = isThere && !value.isEmpty() ? both.end() : isThere ? both.start() : whole.indexOf(field);
        return new QueryException(message, whole, Math.max(0, at));
    }
}
