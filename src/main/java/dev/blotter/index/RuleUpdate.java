package dev.blotter.index;

import dev.blotter.finding.Entry;
import dev.blotter.finding.EntryJson;
import dev.blotter.index.entry.AnalysedField;
import dev.blotter.index.entry.EntryBlock;
import dev.blotter.index.entry.EntrySum;
import dev.blotter.index.entry.Fields;
import dev.blotter.index.entry.RuleSetColumn;
import dev.blotter.index.entry.StoredEntry;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/**
 * The taking on of other rules by entries, one by one. What an entry was is kept for {@link IndexSession#undo} until
 * the next rules come. Each entry is the old or the new one at any time. For many threads.
 */
public final class RuleUpdate {
    private final IndexSession session;
    private final String ruleSet;

    RuleUpdate(IndexSession session, String ruleSet) {
        this.session = session;
        this.ruleSet = ruleSet;
    }

    /** Replaces an entry by that of the same document which the new rules made. */
    public void replace(StoredEntry stored, Entry entry) {
        session.perform(writer -> {
            // First, so that a commit between the two leaves an entry that is still to be judged.
            writer.updateDocument(new Term(Fields.FORMER, stored.entry().source()), former(stored));
            new EntryBlock(stored.with(entry), session.lineage(), formerlyBy(stored))
                    .replace(writer, session.firstSeen(stored.entry()));
        });
    }

    public void confirm(StoredEntry stored) {
        session.perform(writer -> setJudges(
                writer,
                stored.entry().source(),
                RuleSetColumn.of(ruleSet),
                formerlyBy(stored).fields(Fields.FORMERLY_BY)));
    }

    private static RuleSetColumn formerlyBy(StoredEntry stored) {
        return RuleSetColumn.of(stored.entry().ruleSet());
    }

    private static Document former(StoredEntry stored) {
        Document former = new Document();
        former.add(new StringField(Fields.TYPE, Fields.FORMER, Store.NO));
        former.add(new StringField(Fields.FORMER, stored.entry().source(), Store.NO));
        former.add(new StringField(Fields.FILE, stored.file(), Store.NO));
        former.add(new StoredField(Fields.JSON, EntryJson.write(stored.entry().with(null, null))));
        AnalysedField.addNone(former);
        EntrySum.seal(former);
        return former;
    }

    static void setJudges(IndexWriter writer, String source, RuleSetColumn judgedBy, List<Field> formerlyBy)
            throws IOException {
        writer.updateDocValues(
                new Term(Fields.KEY, source),
                Stream.concat(judgedBy.fields(Fields.JUDGED_BY).stream(), formerlyBy.stream())
                        .toArray(Field[]::new));
    }

    static void forgetFormer(IndexWriter writer) throws IOException {
        writer.deleteDocuments(new Term(Fields.TYPE, Fields.FORMER));
        writer.updateDocValues(
                new Term(Fields.TYPE, Fields.ENTRY),
                RuleSetColumn.noFields(Fields.FORMERLY_BY).toArray(Field[]::new));
    }
}
