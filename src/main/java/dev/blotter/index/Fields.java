package dev.blotter.index;

import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.util.BytesRef;

/** The fields of the Lucene documents, of which there are six types. */
final class Fields {
    /** Of every document: one of the types. */
    static final String TYPE = "type";

    static final String COUNT = "count";
    static final String ENTRY = "entry";
    static final String INPUT = "input";
    static final String RULE_SET = "rules";
    static final String CORRECTIONS = "corrections";
    static final String FORMER = "former";

    /** Of all documents of a block: the source of its entry. */
    static final String KEY = "key";
    /** Of all documents but rule sets: the source of the file that they are from. */
    static final String FILE = "file";

    static final String SOURCE = "source";
    static final String ID = "id";
    static final String COPY_OF = "copyOf";
    static final String GIST = "gist";
    static final String STORY = "story";
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String PUBLISHED = "published";
    static final String YEAR = "year";
    static final String MONTH = "month";
    static final String INDEXED = "indexed";
    static final String LANGUAGE = "language";
    static final String ANALYSIS = "analysis";
    static final String STATUS = "status";
    static final String LABEL = "label";
    static final String FRAUD = "fraud";
    static final String REGION = "region";
    static final String KIND = "kind";
    static final String AS_READ = "asRead";
    static final String JSON = "json";
    static final String METADATA = "metadata";

    static final String COUNT_KIND = "count.kind";
    static final String COUNT_SIZE = "count.size";
    static final String COUNT_VALUE = "count.value";
    static final String COUNT_PERIOD = "count.period";
    static final String COUNT_CURRENCY = "count.currency";
    static final String COUNT_REGION = "count.region";
    static final String COUNT_FRAUD = "count.fraud";

    /** Columns, so that they change without the entry being written anew: the rules that judged it, now and before. */
    static final String JUDGED_BY = "judgedBy";

    static final String FORMERLY_BY = "formerlyBy";

    /** The checksums of what is stored of an entry: see {@link EntrySum}. */
    static final String SUM = "sum";

    static final String RECORD = "record";
    static final String ZIP = "zip";
    static final String STAMP = "stamp";
    /** What corrects single documents: sources, each followed by what is done to its entry. */
    static final String EFFECTS = "effects";

    /** By what corrections an entry shows: {@code +romance-scam}. */
    static final String CORRECTED = "corrected";

    /** The last documents of blocks; all but entries are blocks of one. */
    static final BitSetProducer BLOCK_ENDS = new QueryBitSetProducer(new TermInSetQuery(
            TYPE,
            Stream.of(ENTRY, INPUT, RULE_SET, CORRECTIONS, FORMER)
                    .map(BytesRef::new)
                    .toList()));

    private Fields() {}

    static Query isType(String type) {
        return new TermQuery(new Term(TYPE, type));
    }
}
