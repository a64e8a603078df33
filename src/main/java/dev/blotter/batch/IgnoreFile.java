package dev.blotter.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * What the {@code .blotterignore} files of a folder and those above it name: one glob a line, of a
 * name or of a path below the folder of the file. Empty lines and lines that begin with {@code #} are
 * passed over. Bytes that are no UTF-8 match nothing.
 */
record IgnoreFile(List<PathMatcher> patterns) {
    static final String NAME = ".blotterignore";
    static final IgnoreFile NONE = new IgnoreFile(List.of());

    /**
     * What is ignored in a folder: what is ignored above it, and what its own file names.
     *
     * @throws FileSystemException when a line is no glob
     */
    IgnoreFile with(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return this;
        }
        List<PathMatcher> all = new ArrayList<>(patterns);
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            String glob = line.strip();
            if (!glob.isEmpty() && !glob.startsWith("#")) {
                all.add(pattern(folder, glob));
            }
        }
        return new IgnoreFile(all);
    }

    boolean matches(Path path) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }

    private static PathMatcher pattern(Path folder, String glob) throws FileSystemException {
        String named = glob.endsWith("/") ? glob.substring(0, glob.length() - 1) : glob;
        boolean name = named.indexOf('/') < 0;
        String below = named.startsWith("/") ? named.substring(1) : named;
        try {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + below);
            return path -> matcher.matches(name ? path.getFileName() : folder.relativize(path));
        } catch (PatternSyntaxException e) {
            throw new FileSystemException(
                    folder.resolve(NAME).toString(),
                    null,
                    "'" + glob + "' is no glob: " + e.getDescription() + "; mend that line");
        }
    }
}
