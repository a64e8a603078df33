package dev.blotter.index;

import dev.blotter.finding.Entry;
import dev.blotter.finding.EntryJson;
import dev.blotter.index.entry.ColumnValues;
import dev.blotter.index.entry.EntryBlock;
import dev.blotter.index.entry.EntrySum;
import dev.blotter.index.entry.Fields;
import dev.blotter.index.entry.Lineage;
import dev.blotter.index.entry.Matches;
import dev.blotter.index.entry.RuleSetColumn;
import dev.blotter.index.entry.StoredEntries;
import dev.blotter.index.entry.StoredEntry;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** The giving back to entries of what they were before they took on other rules. */
final class RuleRollback {
    private static final Query RETAGGED =
            Fields.all(Fields.isType(Fields.ENTRY), new FieldExistsQuery(Fields.FORMERLY_BY));

    private final IndexSession session;
    private final Function<String, Lineage> lineages;
    private final DirectoryReader now;
    private final StoredEntries entries;
    private final ColumnValues columns;

    RuleRollback(IndexSession session, Function<String, Lineage> lineages, DirectoryReader now) throws IOException {
        this.session = session;
        this.lineages = lineages;
        this.now = now;
        this.entries = new StoredEntries(now);
        this.columns = new ColumnValues(now);
    }

    /** Gives back all, or those until it is stopped, and tells how many. */
    int run(BooleanSupplier stopped) throws IOException {
        int[] done = {0};
        Matches.of(now, RETAGGED).each(doc -> {
            if (!stopped.getAsBoolean()) {
                giveBack(doc);
                done[0]++;
            }
        });
        return done[0];
    }

    private void giveBack(int doc) throws IOException {
        RuleSetColumn ruleSetColumn = Objects.requireNonNull(RuleSetColumn.read(columns, doc, Fields.FORMERLY_BY));
        StoredEntry stored = entries.stored(doc);
        Entry former = former(stored.entry().source());
        if (former == null) {
            session.perform(writer -> RuleUpdate.setJudges(
                    writer, stored.entry().source(), ruleSetColumn, RuleSetColumn.noFields(Fields.FORMERLY_BY)));
        } else {
            restore(stored, former);
        }
    }

    private @Nullable Entry former(String source) throws IOException {
        int doc = Matches.first(now, Fields.is(Fields.FORMER, source));
        if (doc < 0) {
            return null;
        }
        Document former = now.storedFields().document(doc, Set.of(Fields.JSON, Fields.SUM));
        EntrySum.checkJson(former);
        return EntryJson.read(former.get(Fields.JSON));
    }

    private void restore(StoredEntry stored, Entry former) {
        Lineage then = former.ruleSet() == null ? session.lineage() : lineages.apply(former.ruleSet());
        session.perform(writer ->
                new EntryBlock(stored.with(former), then, null).replace(writer, session.firstSeen(stored.entry())));
    }
}
