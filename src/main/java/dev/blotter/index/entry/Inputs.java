package dev.blotter.index.entry;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The files of the corpus that an index knows, as two hashes of 64 bits each, so that millions fit in memory. */
public final class Inputs {
    private final IndexReader reader;
    private final long[] names;
    private final long[] prints;
    private final Set<String> unfinished;

    private Inputs(IndexReader reader, long[] names, long[] prints) throws IOException {
        this.reader = reader;
        this.names = names;
        this.prints = prints;
        this.unfinished = readUnfinished();
    }

    /** Those of an index, which must stay open. */
    public static Inputs read(IndexReader reader) throws IOException {
        LongStream.Builder names = LongStream.builder();
        LongStream.Builder prints = LongStream.builder();
        each(reader, input -> {
            Fingerprint print = input.fingerprint();
            names.add(hash(input.file()));
            prints.add(print(input.file(), print.size(), print.modified(), print.reader()));
        });
        return new Inputs(
                reader,
                names.build().sorted().toArray(),
                prints.build().sorted().toArray());
    }

    /** Every record, in no order; reads one column of the index. */
    public static void each(IndexReader reader, Consumer<InputRecord> sink) throws IOException {
        ColumnValues columns = new ColumnValues(reader);
        Matches.having(reader, Fields.RECORD).each(doc -> sink.accept(record(columns, doc)));
    }

    private static InputRecord record(ColumnValues columns, int doc) throws IOException {
        return RecordBytes.decode(Objects.requireNonNull(columns.bytes(doc, Fields.RECORD)));
    }

    private static long print(String file, long size, Instant modified, String reader) {
        return hash(file + '\n' + size + '\n' + modified + '\n' + reader);
    }

    private static long hash(String text) {
        return StringHelper.murmurhash3_x64_128(new BytesRef(text))[0];
    }

    private boolean isDone(String file) {
        return Arrays.binarySearch(names, hash(file)) >= 0;
    }

    private Set<String> readUnfinished() throws IOException {
        Set<String> left = new HashSet<>();
        TermsEnum each = Matches.terms(reader, Fields.FILE);
        for (BytesRef bytes = each.next(); bytes != null; bytes = each.next()) {
            String file = bytes.utf8ToString();
            if (!isDone(file) && Matches.first(reader, Fields.is(Fields.FILE, file)) >= 0) {
                left.add(file);
            }
        }
        return left;
    }

    /** Those with entries but no record: their run was stopped. */
    public Set<String> unfinished() {
        return unfinished;
    }

    /** Whether a file has a record or entries. */
    public boolean know(String file) {
        return isDone(file) || unfinished.contains(file);
    }

    /** Whether a file has a record with this size, time and reader. */
    public boolean hold(String file, long size, Instant modified, String by) {
        return Arrays.binarySearch(prints, print(file, size, modified, by)) >= 0;
    }

    public Optional<InputRecord> find(String file) throws IOException {
        int doc = isDone(file) ? Matches.first(reader, Fields.is(Fields.INPUT, file)) : -1;
        return doc < 0 ? Optional.empty() : Optional.of(record(new ColumnValues(reader), doc));
    }
}
