package dev.blotter.index.query;

import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.RegionTag;
import dev.blotter.finding.Entry.TypeTag;
import dev.blotter.index.entry.Fields;
import dev.blotter.index.entry.LanguageAnalysis;
import dev.blotter.index.entry.StoredEntry;
import java.io.IOException;
import java.io.StringReader;
import java.util.Collection;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;

/**
 * What is like an entry: what shares the words that tell its text from others, after Lucene's MoreLikeThis, or its
 * tags. Its copies are left out.
 */
public record SimilarEntries(IndexReader reader, StoredEntry stored) {
    private static final int MOST_WORDS = 40;
    private static final int LEAST_DOCUMENTS = 2;
    /** A tag that only a few entries have weighs as much as a word of a text; a country of many little. */
    private static final float TAG = 2;

    public Query query() throws IOException {
        Entry entry = stored.entry();
        BooleanQuery.Builder like = new BooleanQuery.Builder();
        like.add(words(LanguageAnalysis.analysis(entry.language())), Occur.SHOULD);
        tags(like, Fields.FRAUD, entry.fraudTypes().stream().map(TypeTag::code).toList());
        tags(like, Fields.REGION, entry.regions().stream().map(RegionTag::code).toList());
        return new BooleanQuery.Builder()
                .add(like.build(), Occur.MUST)
                .add(Fields.isType(Fields.ENTRY), Occur.FILTER)
                .add(new FieldExistsQuery(Fields.COPY_OF), Occur.MUST_NOT)
                .add(Fields.is(Fields.KEY, entry.source()), Occur.MUST_NOT)
                .add(Fields.is(Fields.ID, entry.id()), Occur.MUST_NOT)
                .build();
    }

    private Query words(String analysis) throws IOException {
        MoreLikeThis like = new MoreLikeThis(reader);
        like.setAnalyzer(LanguageAnalysis.analyzer(analysis));
        like.setFieldNames(new String[] {Fields.TEXT});
        like.setMinTermFreq(1);
        like.setMinDocFreq(LEAST_DOCUMENTS);
        like.setMaxQueryTerms(MOST_WORDS);
        like.setBoost(true);
        String text = stored.document().text();
        return new BooleanQuery.Builder()
                .add(like.like(Fields.TEXT, new StringReader(text)), Occur.MUST)
                .add(Conditions.anyOf(Fields.ANALYSIS, Set.of(analysis)), Occur.FILTER)
                .build();
    }

    private static void tags(BooleanQuery.Builder like, String field, Collection<String> codes) {
        for (String code : codes) {
            Query tag = new ConstantScoreQuery(Fields.is(field, code));
            like.add(new BoostQuery(tag, TAG), Occur.SHOULD);
        }
    }
}
