package dev.blotter.index.entry;

import dev.blotter.text.Outcome;
import dev.blotter.text.Status;
import java.io.IOException;
import java.time.Instant;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/** The form in which the record of a file is stored. */
public final class RecordBytes {
    private RecordBytes() {}

    public static Document document(InputRecord input) throws IOException {
        Document document = new Document();
        document.add(new StringField(Fields.TYPE, Fields.INPUT, Store.NO));
        document.add(new StringField(Fields.INPUT, input.file(), Store.NO));
        document.add(new StringField(Fields.FILE, input.file(), Store.NO));
        document.add(new BinaryDocValuesField(Fields.RECORD, encode(input)));
        AnalysedField.addNone(document);
        return document;
    }

    private static BytesRef encode(InputRecord input) throws IOException {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        Fingerprint fingerprint = input.fingerprint();
        String reason = input.outcome().reason();
        out.writeString(input.file());
        out.writeString(input.root());
        out.writeVLong(fingerprint.size());
        write(out, fingerprint.modified());
        out.writeString(fingerprint.sha256());
        out.writeString(fingerprint.reader());
        out.writeString(input.outcome().status().json());
        out.writeString(reason == null ? "" : reason);
        out.writeVLong(input.milliseconds());
        out.writeVInt(input.members());
        write(out, input.firstSeen());
        write(out, input.lastRead());
        return new BytesRef(out.toArrayCopy());
    }

    static InputRecord decode(BytesRef bytes) throws IOException {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        String file = in.readString();
        String root = in.readString();
        Fingerprint fingerprint = new Fingerprint(in.readVLong(), instant(in), in.readString(), in.readString());
        Status status = Status.ofJson(in.readString());
        String reason = in.readString();
        Outcome outcome = new Outcome(status, reason.isEmpty() ? null : reason);
        long milliseconds = in.readVLong();
        int members = in.readVInt();
        Instant firstSeen = instant(in);
        // Blotter 0.1 did not store when a file was last read.
        Instant lastRead = in.eof() ? firstSeen : instant(in);
        return new InputRecord(file, root, fingerprint, outcome, milliseconds, members, firstSeen, lastRead);
    }

    private static void write(DataOutput out, Instant instant) throws IOException {
        out.writeZLong(instant.getEpochSecond());
        out.writeVInt(instant.getNano());
    }

    private static Instant instant(DataInput in) throws IOException {
        return Instant.ofEpochSecond(in.readZLong(), in.readVInt());
    }
}
