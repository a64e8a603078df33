package dev.blotter.index;

import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A disk that has room for so many writes, and for none from then on. */
final class FailingDisk extends FilterDirectory {
    private final AtomicInteger room;
    private final String reason;

    FailingDisk(Directory in, AtomicInteger room, String reason) {
        super(in);
        this.room = room;
        this.reason = reason;
    }

    private void take() throws IOException {
        if (room.getAndDecrement() <= 0) {
            throw new IOException(reason);
        }
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        take();
        return new Output(super.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        take();
        return new Output(super.createTempOutput(prefix, suffix, context));
    }

    @Override
    public void rename(String source, String target) throws IOException {
        take();
        super.rename(source, target);
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
        take();
        super.sync(names);
    }

    private final class Output extends FilterIndexOutput {
        Output(IndexOutput out) {
            super("failing " + out.getName(), out.getName(), out);
        }

        @Override
        public void writeBytes(byte[] bytes, int from, int length) throws IOException {
            take();
            super.writeBytes(bytes, from, length);
        }

        @Override
        public void writeByte(byte value) throws IOException {
            take();
            super.writeByte(value);
        }
    }
}
