package dev.blotter.index.query;

import dev.blotter.identity.NameKeys;
import dev.blotter.identity.WatchedName;
import dev.blotter.index.entry.Fields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** Finds the entries that may hold a name; their texts tell whether they do. */
public final class NameQuery {
    private NameQuery() {}

    public static Query of(WatchedName watched) {
        return Conditions.any(NameKeys.of(watched).stream().map(NameQuery::of).toList());
    }

    private static Query of(NameKeys keys) {
        BooleanQuery.Builder parts = new BooleanQuery.Builder();
        keys.groups().forEach(group -> parts.add(Conditions.anyOf(Fields.NAME, group), Occur.SHOULD));
        return parts.setMinimumNumberShouldMatch(keys.fewest()).build();
    }
}
