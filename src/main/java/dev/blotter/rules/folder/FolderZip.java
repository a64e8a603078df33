package dev.blotter.rules.folder;

import dev.blotter.codes.RuleLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.io.FileUtils;

/** A copy of a rule folder, to be kept with what it judged. */
public final class FolderZip {
    private static final LocalDateTime SAME_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private FolderZip() {}

    /** What is done with a copy of a rule folder. */
    public interface Use<T> {
        T of(Path ruleFolder);
    }

    /**
     * Unpacks a copy for as long as it is used.
     *
     * @param zip the bytes that {@link #of(Path)} gave
     * @throws UncheckedIOException when it is no archive, or there is no room for it
     */
    public static <T> T unpacked(byte[] zip, Use<T> use) {
        try {
            Path folder = Files.createTempDirectory("blotter-rules");
            try {
                unpack(zip, folder);
                return use.of(folder);
            } finally {
                FileUtils.deleteDirectory(folder.toFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(byte[] zip, Path folder) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!entry.isDirectory() && file.startsWith(folder)) {
                    Files.createDirectories(file.getParent());
                    Files.write(file, in.readNBytes(RuleLimits.TABLE_BYTES + 1)); // what is larger is not read
                }
            }
        }
    }

    /** The DRL files and tables of a folder as a ZIP file; equal files give equal bytes. */
    public static byte[] of(Path ruleFolder) {
        return of(FolderHash.contents(ruleFolder));
    }

    public static byte[] of(SortedMap<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(SAME_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
