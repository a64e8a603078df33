package dev.blotter.index.folder;

import dev.blotter.codes.PrivateFiles;
import dev.blotter.index.fault.IndexInUseException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The lock that the one writer of an index holds, in a file with the number of its process. The number stays when the
 * writer did not end well.
 */
public final class WriterLock implements Closeable {
    public static final String FILE = "writer.pid";

    /** Far behind the number, so that others can read it where locks are mandatory. */
    private static final long LOCKED_BYTE = Integer.MAX_VALUE;

    private final FileChannel channel;
    private final boolean left;

    private WriterLock(FileChannel channel, boolean left) {
        this.channel = channel;
        this.left = left;
    }

    /** Takes the lock, or throws an {@link IndexInUseException}. */
    public static WriterLock take(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        PrivateFiles.narrow(file);
        if (lock(channel) == null) {
            channel.close();
            throw new IndexInUseException("'" + folder + "' is being written by process "
                    + Files.readString(file, StandardCharsets.US_ASCII).strip());
        }
        boolean left = channel.size() > 0;
        byte[] pid = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(pid));
        return new WriterLock(channel, left);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            // Another session of this very process.
            return null;
        }
    }

    /** Whether the last writer did not end well: its process or its disk failed. */
    public boolean wasLeft() {
        return left;
    }

    public void end() throws IOException {
        channel.truncate(0);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
