package dev.blotter.index;

import dev.blotter.index.fault.Checksums;
import dev.blotter.index.fault.IndexException;
import dev.blotter.index.folder.IndexFolder;
import dev.blotter.index.query.Filter;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.store.Directory;

/**
 * Whether an index is what was written: each file by its checksum and, where all files are whole, each entry by its
 * own.
 *
 * @param broken the names of files that are not what was written
 */
public record IndexCheck(int files, long entries, List<String> broken) {
    /**
     * Checks the last committed state; an {@link IndexException} when there is none, or an entry is damaged in whole
     * files.
     */
    public static IndexCheck of(Path path) {
        IndexFolder folder = new IndexFolder(path);
        return folder.with(() -> {
            folder.mustExist();
            try (Directory directory = folder.directory()) {
                Checksums checksums = Checksums.of(directory);
                List<String> broken = checksums.broken();
                int files = checksums.files().size();
                return new IndexCheck(files, broken.isEmpty() ? entries(path) : 0, broken);
            }
        });
    }

    private static long entries(Path path) {
        long[] entries = {0};
        try (BlotterIndex index = BlotterIndex.open(path)) {
            index.documents(Filter.ALL, stored -> entries[0]++);
        }
        return entries[0];
    }

    public boolean isWhole() {
        return broken.isEmpty();
    }
}
