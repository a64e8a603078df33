package dev.blotter.codes;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;

/**
 * Folders and files that nobody but their owner can read, whatever the umask is. Who wants to share such a folder
 * changes its rights: the files that are made in it from then on follow.
 */
public final class PrivateFiles {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private PrivateFiles() {}

    /**
     * Makes a folder, and those above it that are missing. One that is there keeps its rights.
     *
     * @throws FileAlreadyExistsException when somebody else makes it at the same moment, or it is no folder
     */
    public static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder.toAbsolutePath().getParent(), OWNER_ALONE);
        try {
            Files.createDirectory(folder, OWNER_ALONE);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder) || !UserId.ofProcess().owns(folder)) {
                throw e;
            }
        }
    }

    /** Takes from a file all rights that its folder does not give, where both belong to the same user. */
    public static void narrow(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            narrow(file, folder);
        }
    }

    /** Takes from a file all rights that another does not give; its owner can write it. */
    static void narrow(Path file, Path other) {
        try {
            PosixFileAttributes wanted = Files.readAttributes(other, PosixFileAttributes.class);
            PosixFileAttributes own = Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            Set<PosixFilePermission> rights = new HashSet<>(wanted.permissions());
            rights.add(PosixFilePermission.OWNER_WRITE);
            rights.retainAll(own.permissions());
            if (own.owner().equals(wanted.owner()) && !rights.equals(own.permissions())) {
                Files.setPosixFilePermissions(file, rights);
            }
        } catch (IOException | UnsupportedOperationException e) {
            return; // a file system without rights
        }
    }
}
