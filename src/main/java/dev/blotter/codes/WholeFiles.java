package dev.blotter.codes;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Files that are written whole or not at all: each into a part beside its place, which takes that place
 * by one rename when all parts are written. What then goes wrong, or is never kept, leaves no part.
 *
 * <p>Not for use by several threads at once.
 */
public final class WholeFiles implements AutoCloseable {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final Map<Path, Path> parts = new LinkedHashMap<>();

    /** Something that is written into a part. */
    public interface Content {
        void write(Path part) throws IOException;
    }

    /**
     * Writes a part. Its name holds the number of this process and that of the part in it, so that no
     * two are one file.
     *
     * @param file where it is to go; what is there stays until {@link #keep}, and a link stays a link
     * @throws IOException when it can't be written
     */
    public void write(Path file, Content content) throws IOException {
        Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path part = place.resolveSibling(
                place.getFileName() + "." + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet() + ".part");
        parts.put(place, part);
        begin(place, part);
        content.write(part);
    }

    /** What replaces a file is no more open than that one, from its first byte on. */
    private static void begin(Path place, Path part) throws IOException {
        Files.createFile(part);
        if (Files.exists(place)) {
            PrivateFiles.narrow(part, place);
        }
    }

    /**
     * Puts all parts in their places.
     *
     * @throws IOException when one can't be; those before it are in theirs
     * @throws AtomicMoveNotSupportedException where files can't be renamed
     */
    public void keep() throws IOException {
        for (Map.Entry<Path, Path> part : parts.entrySet()) {
            Files.move(
                    part.getValue(),
                    part.getKey(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    public static void replace(Path file, Content content) throws IOException {
        try (WholeFiles files = new WholeFiles()) {
            files.write(file, content);
            files.keep();
        }
    }

    /** Removes the parts that were not kept. */
    @Override
    public void close() throws IOException {
        for (Path part : parts.values()) {
            Files.deleteIfExists(part);
        }
    }
}
