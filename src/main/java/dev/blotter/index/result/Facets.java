package dev.blotter.index.result;

import dev.blotter.index.entry.Matches;
import dev.blotter.index.query.Dimension;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;

/** Counts how many entries have each value of a dimension. Safe for many threads. */
public final class Facets {
    private final IndexReader reader;
    /** The values of a field over all segments, which take time to be put together. */
    private final Map<String, StringDocValuesReaderState> values = new ConcurrentHashMap<>();

    public Facets(IndexReader reader) {
        this.reader = reader;
    }

    public List<Bucket> of(Matches matches, Dimension dimension) throws IOException {
        String field = dimension.field();
        StringDocValuesReaderState known = values.get(field);
        if (known == null) {
            if (FieldInfos.getMergedFieldInfos(reader).fieldInfo(field) == null) {
                return List.of();
            }
            known = new StringDocValuesReaderState(reader, field);
            values.put(field, known);
        }
        return Stream.of(new StringValueFacetCounts(known, matches.found()).getAllChildren(field).labelValues)
                .map(value -> new Bucket(value.label, value.value.longValue()))
                .sorted(Comparator.comparingLong(Bucket::entries).reversed().thenComparing(Bucket::value))
                .toList();
    }
}
