package dev.blotter.index.fault;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/** Holds the files of the last commit of an index against the checksums that Lucene wrote into them. */
public record Checksums(Directory directory, String commit) {
    /** The files of the last commit, or an {@link IndexNotFoundException}. */
    public static Checksums of(Directory directory) throws IOException {
        String commit = SegmentInfos.getLastCommitSegmentsFileName(directory);
        if (commit == null) {
            throw new IndexNotFoundException("there is no commit in " + directory);
        }
        return new Checksums(directory, commit);
    }

    /** Their names, sorted; of a commit that can't be read, those of all files of Lucene's. */
    public Collection<String> files() throws IOException {
        try {
            return new TreeSet<>(SegmentInfos.readCommit(directory, commit).files(true));
        } catch (IOException e) {
            if (!isDamage(e)) {
                throw e;
            }
            return new TreeSet<>(Stream.of(directory.listAll())
                    .filter(name -> name.equals(commit)
                            || IndexFileNames.CODEC_FILE_PATTERN.matcher(name).matches())
                    .toList());
        }
    }

    /** Those that are not what was written, or are missing; a writer that replaces files meanwhile is no damage. */
    public List<String> broken() throws IOException {
        List<String> broken = new ArrayList<>();
        for (String file : files()) {
            if (!isWhole(file)) {
                broken.add(file);
            }
        }
        Checksums now = of(directory);
        return broken.isEmpty() || now.commit.equals(commit) ? broken : now.broken();
    }

    private boolean isWhole(String file) throws IOException {
        try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
            CodecUtil.checksumEntireFile(in);
            return true;
        } catch (IOException e) {
            if (isDamage(e)) {
                return false;
            }
            throw e;
        }
    }

    /** Whether a fault is one of what files hold, rather than of the disk. */
    static boolean isDamage(IOException fault) {
        return fault instanceof CorruptIndexException
                || fault instanceof IndexFormatTooOldException
                || fault instanceof IndexFormatTooNewException
                || fault instanceof EOFException
                || fault instanceof NoSuchFileException
                || fault instanceof FileNotFoundException;
    }
}
