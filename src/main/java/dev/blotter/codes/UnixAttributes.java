package dev.blotter.codes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;

/** What a Unix file system tells of a file beyond what others, such as those of Windows, do. */
public final class UnixAttributes {
    private UnixAttributes() {}

    /**
     * The attributes of a file by name.
     *
     * @param names with commas between, as in {@code dev,ino}
     * @return nothing where the file system is none of Unix
     */
    public static Map<String, Object> of(Path path, String names, LinkOption... options) throws IOException {
        return path.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? Files.readAttributes(path, "unix:" + names, options)
                : Map.of();
    }
}
