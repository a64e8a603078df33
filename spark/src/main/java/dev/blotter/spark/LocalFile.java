package dev.blotter.spark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;

/**
 * A file where Blotter's reader can open it: where it is, when it lies on this machine, else a copy that {@link
 * #close} deletes. So a web archive of many gigabytes needs that much of the disk, and nothing of the heap.
 */
record LocalFile(Path path, boolean isCopy) implements AutoCloseable {
    private static final String PARQUET = ".parquet";

    /**
     * Opens a file. Of a table in Parquet it is the same rows as JSON.
     *
     * @throws IOException when it can't be fetched
     */
    static LocalFile of(InputFile file, Configuration hadoop) throws IOException {
        org.apache.hadoop.fs.Path remote = new org.apache.hadoop.fs.Path(file.path());
        boolean isTable = file.path().endsWith(PARQUET);
        URI uri = remote.toUri();
        if ("file".equals(uri.getScheme()) && !isTable) {
            return new LocalFile(Path.of(uri), false);
        }
        LocalFile copy = new LocalFile(Files.createTempFile("blotter", null), true);
        try {
            if (isTable) {
                ParquetRows.write(remote, hadoop, copy.path());
            } else {
                FileSystem system = remote.getFileSystem(hadoop);
                system.copyToLocalFile(
                        false, remote, new org.apache.hadoop.fs.Path(copy.path().toUri()), true);
            }
            return copy;
        } catch (IOException | RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        if (isCopy) {
            Files.deleteIfExists(path);
        }
    }
}
