package dev.blotter.index.folder;

import dev.blotter.codes.PrivateFiles;
import dev.blotter.index.fault.Checksums;
import dev.blotter.index.fault.FolderFault;
import dev.blotter.index.fault.IndexException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IORunnable;
import org.apache.lucene.util.IOSupplier;

/** The folder of an index, what can be wrong with it, and what stands between Lucene and its files. */
public record IndexFolder(Path path, UnaryOperator<Directory> disk) {
    /** Held, since a logger that nobody holds forgets its level. */
    private static final Logger VECTORS = Logger.getLogger("org.apache.lucene.internal.vectorization");

    static {
        // Lucene warns on standard error that an incubating module would make it faster.
        VECTORS.setLevel(Level.SEVERE);
    }

    public IndexFolder(Path path) {
        this(path, UnaryOperator.identity());
    }

    public Directory directory() throws IOException {
        return disk.apply(PrivateDirectory.open(path));
    }

    /** Opening a folder with Lucene would make it. */
    public void mustExist() throws NoSuchFileException {
        if (!Files.isDirectory(path)) {
            throw new NoSuchFileException(path.toString());
        }
    }

    /** Compares all files with their checksums, if there is an index. */
    public void mustBeWhole() throws IOException {
        try (Directory directory = directory()) {
            if (!DirectoryReader.indexExists(directory)) {
                return;
            }
            List<String> broken = Checksums.of(directory).broken();
            if (!broken.isEmpty()) {
                throw new FolderFault(path).damaged(broken);
            }
        }
    }

    /** Does a piece of work, and says in one sentence what the folder denies it, or what is damaged in it. */
    public <T> T with(IOSupplier<T> work) {
        try {
            return work.get();
        } catch (IOException | AlreadyClosedException e) {
            throw new FolderFault(path).of(e);
        } catch (RuntimeException | Error e) {
            new FolderFault(path).throwIfFault(e);
            throw e;
        }
    }

    public void run(IORunnable task) {
        with(() -> {
            task.run();
            return true;
        });
    }

    /** Makes the folder when there is none; refuses one with something else in it. */
    public void prepare() throws IOException {
        PrivateFiles.makeFolder(path);
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
}
