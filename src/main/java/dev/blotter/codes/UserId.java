package dev.blotter.codes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** A user of this machine: a number on Unix, else what the file system takes for one. */
public record UserId(Object id) {
    public static final UserId SUPERUSER = new UserId(0);

    private static final Path THIS_PROCESS = Path.of("/proc/self");

    public static UserId ofProcess() throws IOException {
        if (Files.exists(THIS_PROCESS)) {
            return of(THIS_PROCESS.toRealPath()); // the link itself belongs to the superuser
        }
        Path file = Files.createTempFile("blotter", null);
        try {
            return of(file);
        } finally {
            Files.delete(file);
        }
    }

    /** The owner of a file, or of the link that a path names. */
    public static UserId of(Path path) throws IOException {
        Object number =
                UnixAttributes.of(path, "uid", LinkOption.NOFOLLOW_LINKS).get("uid");
        return new UserId(number == null ? Files.getOwner(path, LinkOption.NOFOLLOW_LINKS) : number);
    }

    /** Whether a path belongs to the user: a link, and what it leads to. */
    public boolean owns(Path path) throws IOException {
        return of(path).equals(this) && of(path.toRealPath()).equals(this);
    }
}
