package dev.blotter.index.folder;

import dev.blotter.codes.PrivateFiles;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;

/** The files of an index, none of which is more open than their folder. */
final class PrivateDirectory extends FilterDirectory {
    private final Path folder;

    private PrivateDirectory(FSDirectory files) {
        super(files);
        this.folder = files.getDirectory();
    }

    static Directory open(Path folder) throws IOException {
        return new PrivateDirectory(FSDirectory.open(folder));
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        return narrowed(super.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        return narrowed(super.createTempOutput(prefix, suffix, context));
    }

    private IndexOutput narrowed(IndexOutput out) {
        PrivateFiles.narrow(folder.resolve(out.getName()));
        return out;
    }

    @Override
    public Lock obtainLock(String name) throws IOException {
        Lock lock = super.obtainLock(name);
        PrivateFiles.narrow(folder.resolve(name));
        return lock;
    }
}
