package dev.blotter.index.entry;

import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.util.BytesRef;

/** The fields of the Lucene documents, of which there are six types. */
public final class Fields {
    /** Of every document: one of the types. */
    public static final String TYPE = "type";

    public static final String COUNT = "count";
    public static final String ENTRY = "entry";
    public static final String INPUT = "input";
    public static final String RULE_SET = "rules";
    public static final String CORRECTIONS = "corrections";
    public static final String FORMER = "former";

    /** Of all documents of a block: the source of its entry. */
    public static final String KEY = "key";
    /** Of all documents but rule sets: the source of the file that they are from. */
    public static final String FILE = "file";

    public static final String SOURCE = "source";
    public static final String ID = "id";
    public static final String COPY_OF = "copyOf";
    public static final String FINGERPRINT = "fingerprint";
    public static final String STORY = "story";
    public static final String TITLE = "title";
    public static final String TEXT = "text";
    public static final String PUBLISHED = "published";
    public static final String YEAR = "year";
    public static final String MONTH = "month";
    public static final String INDEXED = "indexed";
    public static final String LANGUAGE = "language";
    public static final String ANALYSIS = "analysis";
    public static final String STATUS = "status";
    public static final String LABEL = "label";
    public static final String FRAUD = "fraud";
    public static final String REGION = "region";
    public static final String KIND = "kind";
    public static final String AS_READ = "asRead";
    /** Title and day as they were read, where a person has put them right; see {@link Originals}. */
    public static final String HEAD_AS_READ = "headAsRead";

    public static final String JSON = "json";
    public static final String METADATA = "metadata";

    public static final String COUNT_KIND = "count.kind";
    public static final String COUNT_SIZE = "count.size";
    /** By which entries are ordered; a statistic of many cases has none. */
    public static final String COUNT_VALUE = "count.value";

    public static final String COUNT_PERIOD = "count.period";
    public static final String COUNT_CURRENCY = "count.currency";
    public static final String COUNT_REGION = "count.region";
    public static final String COUNT_FRAUD = "count.fraud";

    /** Columns, so that they change without the entry being written anew: the rules that judged it, now and before. */
    public static final String JUDGED_BY = "judgedBy";

    public static final String FORMERLY_BY = "formerlyBy";

    /** The checksums of what is stored of an entry: see {@link EntrySum}. */
    public static final String SUM = "sum";

    public static final String RECORD = "record";
    public static final String ZIP = "zip";
    /** What corrects single documents: sources, each followed by what is done to its entry. */
    static final String EFFECTS = "effects";

    /** The words under which {@link dev.blotter.identity.NameKeys} finds an entry. */
    public static final String NAME = "name";

    /** Words of a person or body that has a role, alone and behind the role: {@code obi}, {@code charged=ada obi}. */
    public static final String PERSON = "person";

    /** By what corrections an entry shows: {@code +romance-scam}. */
    public static final String CORRECTED = "corrected";

    /** The last documents of blocks; all but entries are blocks of one. */
    public static final BitSetProducer BLOCK_ENDS = new QueryBitSetProducer(new TermInSetQuery(
            TYPE,
            Stream.of(ENTRY, INPUT, RULE_SET, CORRECTIONS, FORMER)
                    .map(BytesRef::new)
                    .toList()));

    private Fields() {}

    public static Query isType(String type) {
        return is(TYPE, type);
    }

    public static Query is(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    public static Query entryOf(String source) {
        return all(is(KEY, source), isType(ENTRY));
    }

    /** Matches what all queries match; gives no score. */
    public static Query all(Query... queries) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        Stream.of(queries).forEach(query -> all.add(query, Occur.FILTER));
        return all.build();
    }
}
