package dev.blotter.index;

import dev.blotter.finding.Entry;
import dev.blotter.finding.EntryJson;
import dev.blotter.index.entry.EntryBlock;
import dev.blotter.index.entry.EntrySum;
import dev.blotter.index.entry.Fields;
import dev.blotter.index.entry.Lineage;
import dev.blotter.index.entry.StoredEntry;
import dev.blotter.index.result.Matches;
import dev.blotter.index.result.StoredEntries;
import java.io.IOException;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;

/** The giving back to entries of what they were before they took on other rules. */
final class RuleRollback {
    private static final Query RETAGGED = new BooleanQuery.Builder()
            .add(Fields.isType(Fields.ENTRY), Occur.FILTER)
            .add(new FieldExistsQuery(Fields.FORMERLY_BY), Occur.FILTER)
            .build();

    private final IndexSession session;
    private final Function<String, Lineage> lineages;
    private final DirectoryReader now;
    private final IndexSearcher searcher;
    private final StoredEntries entries;

    RuleRollback(IndexSession session, Function<String, Lineage> lineages, DirectoryReader now) throws IOException {
        this.session = session;
        this.lineages = lineages;
        this.now = now;
        this.searcher = new IndexSearcher(now);
        this.entries = new StoredEntries(now);
    }

    /** Gives back all, or those until it is stopped, and tells how many. */
    int run(BooleanSupplier stopped) throws IOException {
        int[] done = {0};
        Matches.each(searcher.search(RETAGGED, new FacetsCollectorManager()), doc -> {
            if (!stopped.getAsBoolean()) {
                giveBack(doc);
                done[0]++;
            }
        });
        return done[0];
    }

    private void giveBack(int doc) throws IOException {
        LeafReaderContext leaf = now.leaves().get(ReaderUtil.subIndex(doc, now.leaves()));
        NumericDocValues formerly = DocValues.getNumeric(leaf.reader(), Fields.FORMERLY_BY);
        formerly.advanceExact(doc - leaf.docBase);
        StoredEntry stored = entries.stored(doc);
        Entry former = former(stored.entry().source());
        if (former == null) {
            long judge = formerly.longValue();
            session.perform(
                    writer -> RuleUpdate.setJudges(writer, stored.entry().source(), judge, null));
        } else {
            restore(stored, former.with(stored.entry().copyOf(), null));
        }
    }

    private @Nullable Entry former(String source) throws IOException {
        TopDocs found = searcher.search(new TermQuery(new Term(Fields.FORMER, source)), 1);
        if (found.scoreDocs.length == 0) {
            return null;
        }
        Document former = now.storedFields().document(found.scoreDocs[0].doc, Set.of(Fields.JSON, Fields.SUM));
        EntrySum.checkJson(former);
        return EntryJson.read(former.get(Fields.JSON));
    }

    private void restore(StoredEntry stored, Entry former) {
        StoredEntry restored = new StoredEntry(stored.file(), former, stored.document());
        Lineage then = former.ruleSet() == null ? session.lineage() : lineages.apply(former.ruleSet());
        session.perform(writer -> writer.updateDocuments(
                new Term(Fields.KEY, former.source()),
                new EntryBlock(restored, then, null).documents(session.firstSeen(stored.entry()))));
    }
}
