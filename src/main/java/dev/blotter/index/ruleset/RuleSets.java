package dev.blotter.index.ruleset;

import dev.blotter.index.entry.Fields;
import dev.blotter.index.entry.Matches;
import dev.blotter.index.entry.RuleSetColumn;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/** The zipped copies of rule folders, by hash. */
public final class RuleSets {
    private RuleSets() {}

    public static void add(IndexWriter writer, RuleCopy copy) throws IOException {
        Document document = new Document();
        document.add(new StringField(Fields.TYPE, Fields.RULE_SET, Store.NO));
        document.add(new StringField(Fields.RULE_SET, copy.hash(), Store.YES));
        document.add(new StoredField(Fields.ZIP, copy.zip().get()));
        writer.updateDocument(new Term(Fields.RULE_SET, copy.hash()), document);
    }

    /** Whether no other rule set judged an entry. */
    public static boolean isOnly(IndexReader reader, String hash) throws IOException {
        return RuleSetColumn.in(reader, Fields.JUDGED_BY).stream().allMatch(hash::equals);
    }

    public static Optional<byte[]> zip(IndexReader reader, String hash) throws IOException {
        int doc = Matches.first(reader, Fields.is(Fields.RULE_SET, hash));
        return doc < 0
                ? Optional.empty()
                : Optional.of(
                        reader.storedFields().document(doc, Set.of(Fields.ZIP)).getBinaryValue(Fields.ZIP).bytes);
    }

    /** Removes those that judged no entry, neither as it is nor as it can become again. */
    public static void prune(IndexWriter writer) throws IOException {
        try (DirectoryReader now = DirectoryReader.open(writer)) {
            Set<String> needless = stored(now);
            needless.removeAll(RuleSetColumn.in(now, Fields.JUDGED_BY));
            needless.removeAll(RuleSetColumn.in(now, Fields.FORMERLY_BY));
            for (String hash : needless) {
                writer.deleteDocuments(new Term(Fields.RULE_SET, hash));
            }
        }
    }

    public static Set<String> stored(IndexReader now) throws IOException {
        Set<String> hashes = new TreeSet<>();
        Matches.of(now, Fields.isType(Fields.RULE_SET))
                .each(doc -> hashes.add(now.storedFields()
                        .document(doc, Set.of(Fields.RULE_SET))
                        .get(Fields.RULE_SET)));
        return hashes;
    }
}
