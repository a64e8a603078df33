package dev.blotter.index.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** What is wrong with the folder of an index when work on it fails: one sentence with what helps. */
public record FolderFault(Path path) {
    private static final String NOT_WHAT_WAS_WRITTEN = " is not what was written";
    private static final Pattern FILE_NAME = Pattern.compile("path=\"[^\"]*?([^\"/\\\\]+)\"");

    /** The exception to throw for one of Lucene or the disk. */
    public IndexException of(Exception fault) {
        return new IndexException("'" + path + "' " + sentence(fault), fault);
    }

    /**
     * Throws one that tells of the disk or of damage, where an exception may come of these: Lucene wraps it in any
     * number.
     */
    public void throwIfFault(Throwable thrown) {
        if (!mayComeOfFiles(thrown)) {
            return;
        }
        if (MachineFault.of(thrown).isPresent()) {
            throw new IndexException("'" + path + "' " + sentence(thrown), thrown);
        }
        List<String> broken = broken();
        if (!broken.isEmpty()) {
            throw damaged(broken);
        }
    }

    public IndexException damaged(List<String> files) {
        return new IndexException("'" + path + "' " + damage(files.getFirst() + NOT_WHAT_WAS_WRITTEN));
    }

    private static boolean mayComeOfFiles(Throwable fault) {
        String name = fault.getClass().getName();
        return (name.startsWith("java.") || name.startsWith("org.apache.lucene."))
                && !(fault instanceof UncheckedIOException)
                && !(fault instanceof CancellationException);
    }

    private String sentence(@Nullable Throwable fault) {
        return MachineFault.of(fault)
                .map(machine -> "can't be used: " + machine.advice() + ", and run the command again")
                .orElseGet(() -> ofFolder(fault));
    }

    private String ofFolder(@Nullable Throwable fault) {
        return switch (fault) {
            case null -> "was closed after a fault, no reason is known; run the command again";
            case IndexNotFoundException none -> "holds no index; make one with 'blotter index PATH'";
            case NoSuchFileException gone
            when path.toString().equals(gone.getFile()) -> "holds no index; make one with 'blotter index PATH'";
            case CorruptIndexException corrupt -> damage(what(corrupt));
            case AlreadyClosedException closed -> ofFolder(closed.getCause());
            case IOException io -> ofFiles(io);
            default -> "was closed after a fault: " + fault + "; run the command again";
        };
    }

    private String ofFiles(IOException fault) {
        boolean mayBeDamage = Checksums.isDamage(fault) || fault.getClass() == IOException.class;
        List<String> broken = mayBeDamage ? broken() : List.of();
        if (!broken.isEmpty()) {
            return damage(broken.getFirst() + NOT_WHAT_WAS_WRITTEN);
        }
        return switch (fault) {
            case IndexFormatTooNewException recent -> "was written with a newer Lucene; use the Blotter that wrote it";
            case IndexFormatTooOldException old -> "was written with an older Lucene; index into another folder";
            default -> "can't be used: " + reason(fault) + "; check the folder and its disk";
        };
    }

    static String damage(String what) {
        return "is damaged (" + what + "); move it away and index again; blotter check-index tells what else is";
    }

    private static String what(CorruptIndexException corrupt) {
        Matcher file = FILE_NAME.matcher(String.valueOf(corrupt.getResourceDescription()));
        return file.find() ? file.group(1) + NOT_WHAT_WAS_WRITTEN : corrupt.getOriginalMessage();
    }

    private List<String> broken() {
        try (Directory directory = FSDirectory.open(path)) {
            return Checksums.of(directory).broken();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String reason(IOException fault) {
        return switch (fault) {
            case AccessDeniedException denied -> "permission denied on " + denied.getFile();
            case FileAlreadyExistsException file -> file.getFile() + " is a file";
            default -> String.valueOf(fault.getMessage());
        };
    }
}
