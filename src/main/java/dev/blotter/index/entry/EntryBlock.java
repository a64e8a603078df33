package dev.blotter.index.entry;

import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.Entry.LabelTag;
import dev.blotter.finding.Entry.RegionTag;
import dev.blotter.finding.Entry.TypeTag;
import dev.blotter.finding.EntryJson;
import dev.blotter.finding.correction.Corrections;
import dev.blotter.index.gist.Gist;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleRange;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/** Makes the Lucene documents of an entry: its counts, then the entry. */
public final class EntryBlock {
    private final StoredEntry stored;
    private final Entry entry;
    private final Lineage lineage;
    private final @Nullable Long formerlyBy;

    /** @param formerlyBy the code of the rules whose entry it replaces, null when it replaces none */
    public EntryBlock(StoredEntry stored, Lineage lineage, @Nullable Long formerlyBy) {
        this.stored = stored;
        this.entry = stored.entry();
        this.lineage = lineage;
        this.formerlyBy = formerlyBy;
    }

    /** All documents, the last of them the entry's own. */
    public List<Document> documents(Instant indexed) {
        List<Document> block = new ArrayList<>();
        entry.counts().forEach(count -> block.add(child(count)));
        block.add(parent(indexed));
        return block;
    }

    private Document start(String type) {
        Document document = new Document();
        document.add(new StringField(Fields.TYPE, type, Store.NO));
        document.add(new StringField(Fields.KEY, entry.source(), Store.NO));
        document.add(new StringField(Fields.FILE, stored.file(), Store.NO));
        return document;
    }

    private Document child(CountTag count) {
        Document child = start(Fields.COUNT);
        child.add(AnalysedField.none(Fields.TEXT));
        child.add(AnalysedField.none(Fields.TITLE));
        double upper = count.upper() == null ? count.value() : count.upper();
        terms(child, Fields.COUNT_KIND, Set.of(count.kind()));
        terms(child, Fields.COUNT_REGION, Lineage.closure(count.regions(), lineage.regions()));
        terms(child, Fields.COUNT_FRAUD, Lineage.closure(count.fraudTypes(), lineage.fraudTypes()));
        child.add(new DoubleRange(
                Fields.COUNT_SIZE, new double[] {count.value()}, new double[] {Math.max(upper, count.value())}));
        child.add(
                new SortedNumericDocValuesField(Fields.COUNT_VALUE, NumericUtils.doubleToSortableLong(count.value())));
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
        parent.add(new StoredField(Fields.JSON, EntryJson.write(entry.with(null, null))));
        parent.add(new StoredField(Fields.FILE, stored.file()));
        stored.document().metadata().forEach((name, value) -> {
            parent.add(new StoredField(Fields.METADATA, name));
            parent.add(new StoredField(Fields.METADATA, value));
        });
        parent.add(new SortedDocValuesField(Fields.SOURCE, new BytesRef(entry.source())));
        parent.add(new StringField(Fields.ID, entry.id(), Store.NO));
        parent.add(new LongField(Fields.INDEXED, indexed.getEpochSecond(), Store.NO));
        if (entry.copyOf() != null) {
            parent.add(new BinaryDocValuesField(Fields.COPY_OF, new BytesRef(entry.copyOf())));
        }
        if (stored.story() != null) {
            parent.add(new BinaryDocValuesField(Fields.STORY, new BytesRef(stored.story())));
        }
        Gist gist = Gist.of(stored.document().text());
        if (gist != null) {
            parent.add(new BinaryDocValuesField(Fields.GIST, gist.encode()));
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
            parent.add(new NumericDocValuesField(Fields.JUDGED_BY, Judges.code(entry.ruleSet())));
        }
        if (formerlyBy != null) {
            parent.add(new NumericDocValuesField(Fields.FORMERLY_BY, formerlyBy));
        }
        ReadOutcome read = ReadOutcome.of(stored.document());
        if (!read.equals(ReadOutcome.of(entry))) {
            read.values().forEach(value -> parent.add(new StoredField(Fields.AS_READ, value)));
        }
        OriginalHead head = OriginalHead.of(stored.document());
        if (!head.equals(OriginalHead.of(entry))) {
            head.values().forEach(value -> parent.add(new StoredField(Fields.HEAD_AS_READ, value)));
        }
    }

    private void addText(Document parent) {
        String analysis = LanguageAnalysis.analysis(entry.language());
        Analyzer analyzer = LanguageAnalysis.analyzer(analysis);
        parent.add(new StringField(Fields.ANALYSIS, analysis, Store.NO));
        parent.add(AnalysedField.of(Fields.TEXT, stored.document().text(), analyzer));
        parent.add(
                entry.title() == null
                        ? AnalysedField.none(Fields.TITLE)
                        : AnalysedField.of(Fields.TITLE, entry.title(), analyzer));
    }

    private void addKeywords(Document parent) {
        facets(parent, Fields.LANGUAGE, Set.of(LanguageAnalysis.canonical(entry.language())));
        facets(parent, Fields.STATUS, Set.of(entry.status()));
        facets(
                parent,
                Fields.LABEL,
                distinct(entry.labels().stream().map(EntryBlock::term).toList()));
        facets(
                parent,
                Fields.KIND,
                distinct(entry.counts().stream().map(CountTag::kind).toList()));
        facets(
                parent,
                Fields.FRAUD,
                Lineage.closure(entry.fraudTypes().stream().map(TypeTag::code).toList(), lineage.fraudTypes()));
        facets(
                parent,
                Fields.REGION,
                Lineage.closure(entry.regions().stream().map(RegionTag::code).toList(), lineage.regions()));
        facets(parent, Fields.CORRECTED, distinct(Corrections.shownIn(entry)));
    }

    private void addDate(Document parent) {
        if (entry.published() != null) {
            parent.add(new LongField(Fields.PUBLISHED, day(entry.published()), Store.NO));
            facets(parent, Fields.YEAR, Set.of(entry.published().substring(0, 4)));
            facets(parent, Fields.MONTH, Set.of(entry.published().substring(0, 7)));
        }
    }

    public static String term(LabelTag label) {
        return label.name() + "=" + label.value();
    }

    private static Set<String> distinct(Collection<String> values) {
        return new TreeSet<>(values);
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
