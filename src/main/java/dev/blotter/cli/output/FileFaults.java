package dev.blotter.cli.output;

import dev.blotter.index.fault.MachineFault;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** What went wrong with a file that is no document, for a person. */
public final class FileFaults {
    private FileFaults() {}

    /** One sentence: the file where it is known, and the reason. */
    public static String sentence(IOException fault) {
        return MachineFault.of(fault)
                .map(machine -> file(fault) + machine.advice() + ", and run the command again")
                .orElseGet(() -> ofFile(fault));
    }

    /** One sentence, where a fault of the machine is what broke a command off. */
    public static Optional<String> ofMachine(Throwable fault) {
        return MachineFault.of(fault).map(machine -> machine.advice() + ", and run the command again");
    }

    public static FileSystemException of(Path file, IOException fault) {
        FileSystemException named = new FileSystemException(file.toString(), null, fault.getMessage());
        named.initCause(fault);
        return named;
    }

    private static String file(IOException fault) {
        return fault instanceof FileSystemException named && named.getFile() != null
                ? "'" + named.getFile() + "': "
                : "";
    }

    private static String ofFile(IOException fault) {
        return switch (fault) {
            case AccessDeniedException denied ->
                "'" + denied.getFile() + "' may not be opened; change its permissions, or run as its owner";
            case NoSuchFileException gone -> "'" + gone.getFile() + "' is not there any more; run the command again";
            case FileSystemException file -> "'" + file.getFile() + "': " + reason(file);
            case CharacterCodingException coding ->
                "a file is not UTF-8 (" + coding.getMessage() + "); save it as UTF-8";
            default -> "a file can't be read or written: " + fault.getMessage();
        };
    }

    private static String reason(FileSystemException fault) {
        return fault.getReason() == null ? fault.getClass().getSimpleName() : fault.getReason();
    }
}
