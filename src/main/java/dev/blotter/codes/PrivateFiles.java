package dev.blotter.codes;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Folders and files that nobody but their owner can read, whatever the umask is. Who wants to share such a folder
 * changes its rights: the files that are made in it from then on follow. The rights are those of POSIX, else a list
 * that Windows lets new files inherit; on a file system that has neither, files are as open as it makes them.
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
        Path above = folder.toAbsolutePath().getParent();
        if (above != null) {
            makeFolder(above);
        }
        try {
            create(folder);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder) || !UserId.ofProcess().owns(folder)) {
                throw e;
            }
        }
    }

    private static void create(Path folder) throws IOException {
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) == null) {
            Files.createDirectory(folder);
            letOwnerAlone(Files.getFileAttributeView(folder, AclFileAttributeView.class));
        } else {
            Files.createDirectory(folder, OWNER_ALONE);
        }
    }

    private static void letOwnerAlone(@Nullable AclFileAttributeView rights) throws IOException {
        if (rights != null) {
            rights.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(rights.getOwner())
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .setFlags(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT)
                    .build()));
        }
    }

    /** Whether everybody can make files in a folder, as far as POSIX rights tell. */
    public static boolean isOpenToAll(Path folder) throws IOException {
        PosixFileAttributeView rights = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        return rights != null && rights.readAttributes().permissions().contains(PosixFilePermission.OTHERS_WRITE);
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
