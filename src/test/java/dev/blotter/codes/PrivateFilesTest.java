package dev.blotter.codes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.WindowsDisk;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclFileAttributeView;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Folders for their owner alone where the file system has no POSIX rights; {@code IndexRightsTest} has the others. */
final class PrivateFilesTest {
    @Test
    void onWindowsAListOfRightsNamesTheOwnerAlone() throws IOException {
        try (FileSystem disk = WindowsDisk.make()) {
            Path folder = disk.getPath("C:\\work\\new\\.blotter");
            PrivateFiles.makeFolder(folder);

            for (Path made : List.of(folder, folder.getParent())) {
                assertThat(rights(made)).singleElement().satisfies(entry -> {
                    assertThat(entry.principal()).isEqualTo(Files.getOwner(made));
                    assertThat(entry.permissions()).contains(AclEntryPermission.values());
                    assertThat(entry.flags())
                            .as("what is made in it inherits them")
                            .contains(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT);
                });
            }
        }
    }

    @Test
    void aFolderThatIsThereKeepsItsRights() throws IOException {
        try (FileSystem disk = WindowsDisk.make()) {
            Path folder = Files.createDirectories(disk.getPath("C:\\shared"));
            List<AclEntry> before = rights(folder);
            PrivateFiles.makeFolder(folder);

            assertThat(rights(folder)).isEqualTo(before);
        }
    }

    @Test
    void aDiskWithoutRightsMakesUsualFiles() throws IOException {
        try (FileSystem disk = WindowsDisk.withoutRights()) {
            Path file = disk.getPath("C:\\index\\id");
            PrivateFiles.makeFolder(file.getParent());
            WholeFiles.replace(file, part -> Files.writeString(part, "1"));
            PrivateFiles.narrow(file);

            assertThat(file).hasContent("1");
            assertThat(PrivateFiles.isOpenToAll(file.getParent())).isFalse();
        }
    }

    private static List<AclEntry> rights(Path path) throws IOException {
        return Files.getFileAttributeView(path, AclFileAttributeView.class).getAcl();
    }
}
