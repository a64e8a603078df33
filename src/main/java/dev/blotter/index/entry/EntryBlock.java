package dev.blotter.index.entry;

import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.Entry.LabelTag;
import dev.blotter.finding.Entry.RegionTag;
import dev.blotter.finding.Entry.TypeTag;
import dev.blotter.finding.EntryJson;
import dev.blotter.finding.correction.Corrections;
import dev.blotter.identity.IdentifierFinder;
import dev.blotter.identity.NameKeys;
import dev.blotter.index.fingerprint.TextFingerprint;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleRange;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/** Makes the Lucene documents of an entry: its counts, then the entry; it may replace that of other rules. */
public record EntryBlock(
        StoredEntry stored, Lineage lineage, @Nullable RuleSetColumn formerlyBy) {
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}(?:-.*)?");

    private Entry entry() {
        return stored.entry();
    }

    /** Writes them in place of those that the source has. */
    public void replace(IndexWriter writer, Instant firstSeen) throws IOException {
        writer.updateDocuments(new Term(Fields.KEY, entry().source()), documents(firstSeen));
    }

    /** All documents, the last of them the entry's own. */
    public List<Document> documents(Instant indexed) {
        List<Document> block = new ArrayList<>();
        entry().counts().forEach(count -> block.add(child(count)));
        block.add(parent(indexed));
        return block;
    }

    private Document start(String type) {
        Document document = new Document();
        document.add(new StringField(Fields.TYPE, type, Store.NO));
        document.add(new StringField(Fields.KEY, entry().source(), Store.NO));
        document.add(new StringField(Fields.FILE, stored.file(), Store.NO));
        return document;
    }

    private Document child(CountTag count) {
        Document child = start(Fields.COUNT);
        AnalysedField.addNone(child);
        double upper = count.upper() == null ? count.value() : count.upper();
        terms(child, Fields.COUNT_KIND, Set.of(count.kind()));
        terms(child, Fields.COUNT_REGION, Lineage.closure(count.regions(), lineage.regions()));
        terms(child, Fields.COUNT_FRAUD, Lineage.closure(count.fraudTypes(), lineage.fraudTypes()));
        child.add(new DoubleRange(
                Fields.COUNT_SIZE, new double[] {count.value()}, new double[] {Math.max(upper, count.value())}));
        if (!count.statistic()) {
            child.add(new SortedNumericDocValuesField(
                    Fields.COUNT_VALUE, NumericUtils.doubleToSortableLong(count.value())));
        }
        if (count.currency() != null) {
            terms(child, Fields.COUNT_CURRENCY, Set.of(count.currency()));
        }
        if (count.from() != null && count.to() != null) {
            child.add(new LongRange(Fields.COUNT_PERIOD, new long[] {day(count.from())}, new long[] {day(count.to())}));
        }
        return child;
    }

    private Document parent(Instant indexed) {
        Document parent = start(Fields.ENTRY);
        // The JSON comes first: a reader that wants nothing else stops there.
        parent.add(new StoredField(Fields.JSON, EntryJson.write(entry().with(null, null))));
        parent.add(new StoredField(Fields.FILE, stored.file()));
        stored.document().metadata().forEach((name, value) -> {
            parent.add(new StoredField(Fields.METADATA, name));
            parent.add(new StoredField(Fields.METADATA, value));
        });
        parent.add(new SortedDocValuesField(Fields.SOURCE, new BytesRef(entry().source())));
        parent.add(new StringField(Fields.ID, entry().id(), Store.NO));
        parent.add(new LongField(Fields.INDEXED, indexed.getEpochSecond(), Store.NO));
        if (entry().copyOf() != null) {
            parent.add(new BinaryDocValuesField(Fields.COPY_OF, new BytesRef(entry().copyOf())));
        }
        if (stored.story() != null) {
            parent.add(new BinaryDocValuesField(Fields.STORY, new BytesRef(stored.story())));
        }
        TextFingerprint textFingerprint =
                TextFingerprint.of(entry().title(), stored.document().text());
        if (textFingerprint != null) {
            parent.add(new BinaryDocValuesField(Fields.FINGERPRINT, textFingerprint.encode()));
        }
        addJudges(parent);
        addText(parent);
        addKeywords(parent);
        addDate(parent);
        EntrySum.seal(parent);
        return parent;
    }

    /** A document that rules failed on was judged by none, and keeps what its reader said of it. */
    private void addJudges(Document parent) {
        if (stored.document().outcome().status().hasText()) {
            RuleSetColumn.of(entry().ruleSet()).fields(Fields.JUDGED_BY).forEach(parent::add);
        }
        if (formerlyBy != null) {
            formerlyBy.fields(Fields.FORMERLY_BY).forEach(parent::add);
        }
        addIfOther(parent, Fields.AS_READ, Originals.outcome(stored.document()), Originals.outcome(entry()));
        addIfOther(parent, Fields.HEAD_AS_READ, Originals.head(stored.document()), Originals.head(entry()));
    }

    private static void addIfOther(Document parent, String field, List<String> read, List<String> said) {
        if (!read.equals(said)) {
            read.forEach(cell -> parent.add(new StoredField(field, cell)));
        }
    }

    private void addText(Document parent) {
        String analysis = LanguageAnalysis.analysis(entry().language());
        Analyzer analyzer = LanguageAnalysis.analyzer(analysis);
        parent.add(new StringField(Fields.ANALYSIS, analysis, Store.NO));
        parent.add(AnalysedField.of(Fields.TEXT, stored.document().text(), analyzer));
        parent.add(
                entry().title() == null
                        ? AnalysedField.none(Fields.TITLE)
                        : AnalysedField.of(Fields.TITLE, entry().title(), analyzer));
    }

    private void addKeywords(Document parent) {
        facets(parent, Fields.LANGUAGE, Set.of(LanguageAnalysis.canonical(entry().language())));
        facets(parent, Fields.STATUS, Set.of(entry().status()));
        facets(parent, Fields.LABEL, labels());
        facets(parent, Fields.KIND, values(entry().counts(), CountTag::kind));
        facets(parent, Fields.FRAUD, within(entry().fraudTypes(), TypeTag::code, lineage.fraudTypes()));
        facets(parent, Fields.REGION, within(entry().regions(), RegionTag::code, lineage.regions()));
        facets(parent, Fields.CORRECTED, new TreeSet<>(Corrections.shownIn(entry())));
        addIdentities(parent);
    }

    private Set<String> labels() {
        return entry().labels().stream()
                .filter(label -> label.role().isEmpty())
                .map(EntryBlock::term)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void addIdentities(Document parent) {
        String all = Objects.requireNonNullElse(entry().title(), "") + "\n"
                + stored.document().text();
        terms(parent, Fields.NAME, NameKeys.in(all));
        terms(parent, Fields.PERSON, RoleTerms.of(entry()));
        IdentifierFinder.in(all, countries())
                .forEach(found -> facets(parent, found.kind().field(), Set.of(found.value())));
    }

    /** The one that it names most often, where its telephones are. */
    private List<String> countries() {
        return entry().regions().stream()
                .filter(region -> COUNTRY.matcher(region.code()).matches())
                .max(Comparator.comparingInt(RegionTag::mentions))
                .map(region -> List.of(region.code().substring(0, 2)))
                .orElse(List.of());
    }

    private static <T> Set<String> values(List<T> tags, Function<T, String> value) {
        return tags.stream().map(value).collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T> Set<String> within(
            List<T> tags, Function<T, String> code, Function<String, List<String>> parents) {
        return Lineage.closure(tags.stream().map(code).toList(), parents);
    }

    private void addDate(Document parent) {
        if (entry().published() != null) {
            parent.add(new LongField(Fields.PUBLISHED, day(entry().published()), Store.NO));
            facets(parent, Fields.YEAR, Set.of(entry().published().substring(0, 4)));
            facets(parent, Fields.MONTH, Set.of(entry().published().substring(0, 7)));
        }
    }

    public static String term(LabelTag label) {
        return label.name() + "=" + label.value();
    }

    private static void terms(Document document, String field, Set<String> values) {
        values.forEach(value -> document.add(new StringField(field, value, Store.NO)));
    }

    private static void facets(Document document, String field, Set<String> values) {
        values.forEach(value -> document.add(new KeywordField(field, value, Store.NO)));
    }

    private static long day(String date) {
        return LocalDate.parse(date).toEpochDay();
    }
}
