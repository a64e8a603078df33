package dev.blotter.index;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** The folder of an index, and what can be wrong with it. */
record IndexFolder(Path path) {
    /** Held, since a logger that nobody holds forgets its level. */
    private static final Logger VECTORS = Logger.getLogger("org.apache.lucene.internal.vectorization");

    static {
        // Lucene warns on standard error that an incubating module would make it faster.
        VECTORS.setLevel(Level.SEVERE);
    }

    /** Something that reads or writes the folder. */
    interface Work<T> {
        T run() throws IOException;
    }

    /** Something that reads or writes the folder and has no result. */
    interface Task {
        void run() throws IOException;
    }

    Directory directory() throws IOException {
        return FSDirectory.open(path);
    }

    /** Opening a folder with Lucene would make it. */
    void mustExist() throws NoSuchFileException {
        if (!Files.isDirectory(path)) {
            throw new NoSuchFileException(path.toString());
        }
    }

    /** Does a piece of work, and says in one sentence what the folder denies it. */
    <T> T with(Work<T> work) {
        try {
            return work.run();
        } catch (IndexNotFoundException | NoSuchFileException e) {
            throw new IndexException("'" + path + "' holds no index; make one with 'blotter index PATH'", e);
        } catch (IndexFormatTooNewException e) {
            throw new IndexException(
                    "'" + path + "' was written with a newer Lucene; use the Blotter that wrote it", e);
        } catch (IndexFormatTooOldException e) {
            throw new IndexException("'" + path + "' was written with an older Lucene; index into another folder", e);
        } catch (CorruptIndexException e) {
            throw new IndexException(
                    "'" + path + "' is damaged (" + e.getMessage() + "); remove it and index again", e);
        } catch (AlreadyClosedException e) {
            throw new IndexException("'" + path + "' was closed after a fault: " + reason(e.getCause()), e);
        } catch (IOException e) {
            throw new IndexException(
                    "'" + path + "' can't be used: " + reason(e) + "; check the folder and its disk", e);
        }
    }

    void run(Task task) {
        with(() -> {
            task.run();
            return true;
        });
    }

    /** Makes the folder when there is none; refuses one with something else in it. */
    void prepare() throws IOException {
        Files.createDirectories(path);
        try (Directory directory = directory()) {
            if (!DirectoryReader.indexExists(directory) && !Files.exists(path.resolve(WriterLock.FILE)) && !isEmpty()) {
                throw new IndexException(
                        "'" + path + "' holds other files and no index; name an empty or a new folder");
            }
        }
    }

    private boolean isEmpty() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
            return !files.iterator().hasNext();
        }
    }

    private static String reason(@Nullable Throwable fault) {
        return switch (fault) {
            case null -> "no reason is known";
            case AccessDeniedException denied -> "permission denied on " + denied.getFile();
            case FileAlreadyExistsException file -> file.getFile() + " is a file";
            default -> String.valueOf(fault.getMessage());
        };
    }
}
