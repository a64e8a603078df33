package dev.blotter.read.format;

import dev.blotter.text.Sha256;
import dev.blotter.text.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file or member, with its name. Small ones are held in memory; large members lie in
 * a temporary file that {@link #close} deletes.
 */
public final class Content implements AutoCloseable {
    /** Up to this many bytes are held in memory. */
    static final int SMALL = 8 << 20;
    /** The most bytes that {@link #bytes} returns. */
    private static final int LARGEST_ARRAY = 256 << 20;

    private static final int HEAD = 8192;

    private final String source;
    private final byte @Nullable [] bytes;
    private final @Nullable Path file;
    private final boolean temporary;
    private final ContainerHints containerHints;
    private byte @Nullable [] head;

    private Content(
            String source,
            byte @Nullable [] bytes,
            @Nullable Path file,
            boolean temporary,
            ContainerHints containerHints) {
        this.source = source;
        this.bytes = bytes;
        this.file = file;
        this.temporary = temporary;
        this.containerHints = containerHints;
    }

    public static Content of(String source, byte[] bytes) {
        return new Content(source, bytes, null, false, ContainerHints.NONE);
    }

    /** The content of a file: a small one is read at once, a large one stays where it is. */
    public static Content of(String source, Path file) throws IOException {
        if (Files.size(file) > SMALL) {
            return new Content(source, null, file, false, ContainerHints.NONE);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(SMALL);
            // A file that grew meanwhile is read from the disk.
            return in.read() < 0 ? of(source, start) : new Content(source, null, file, false, ContainerHints.NONE);
        }
    }

    /** The content of a member, copied from a stream that is left open. */
    static Content copy(String source, InputStream in) throws IOException {
        byte[] start = in.readNBytes(SMALL);
        if (start.length < SMALL) {
            return of(source, start);
        }
        Path spill = Files.createTempFile("blotter", ".member");
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(spill)) {
            out.write(start);
            in.transferTo(out);
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(spill);
            }
        }
        return new Content(source, null, spill, true, ContainerHints.NONE);
    }

    public String source() {
        return source;
    }

    /** This content, of which its container tells something. It takes the place of this object. */
    public Content from(ContainerHints told) {
        return new Content(source, bytes, file, temporary, told);
    }

    public ContainerHints origin() {
        return containerHints;
    }

    /** The name in which formats look for an extension: that of the origin, or the last part of the source. */
    public String name() {
        return containerHints.name() != null ? containerHints.name() : source.substring(source.lastIndexOf('/') + 1);
    }

    public InputStream open() throws IOException {
        return bytes != null ? new ByteArrayInputStream(bytes) : Files.newInputStream(path());
    }

    public long size() throws IOException {
        return bytes != null ? bytes.length : Files.size(path());
    }

    /** Whether the content lies in a file and not in memory. */
    public boolean onDisk() {
        return bytes == null;
    }

    public Path path() {
        if (file == null) {
            throw new IllegalStateException(source + " is held in memory");
        }
        return file;
    }

    /** The first 8 KiB, or less when the content is shorter. */
    public byte[] head() throws IOException {
        if (head == null) {
            try (InputStream in = open()) {
                head = in.readNBytes(HEAD);
            }
        }
        return head;
    }

    /** All bytes; {@link UnreadableException} when there are more than 256 MiB. */
    public byte[] bytes() throws IOException, UnreadableException {
        if (bytes != null) {
            return bytes;
        }
        if (size() > LARGEST_ARRAY) {
            throw new UnreadableException(
                    Status.GUARDED, "is larger than the 256 MiB that a file of this kind may have");
        }
        return Files.readAllBytes(path());
    }

    /** {@code sha256:} and the hash of the bytes. */
    public String id() throws IOException {
        if (bytes != null) {
            return id(bytes);
        }
        try (InputStream in = open()) {
            return id(Sha256.of(in));
        }
    }

    public static String id(byte[] bytes) {
        return id(Sha256.of(bytes));
    }

    private static String id(Sha256 hash) {
        return Sha256.ID + hash.hex();
    }

    @Override
    public void close() throws IOException {
        if (temporary) {
            Files.deleteIfExists(path());
        }
    }
}
