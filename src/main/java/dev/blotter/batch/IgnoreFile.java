package dev.blotter.batch;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;

/**
 * What the {@code .blotterignore} files of a folder and those above it name: one glob a line, of a
 * name or of a path below the folder of the file. Empty lines and lines that begin with {@code #} are
 * passed over.
 */
final class IgnoreFile {
    static final String NAME = ".blotterignore";
    static final IgnoreFile NONE = new IgnoreFile(List.of());

    private record Pattern(Path folder, boolean name, PathMatcher matcher) {
        boolean matches(Path path) {
            return matcher.matches(name ? path.getFileName() : folder.relativize(path));
        }
    }

    private final List<Pattern> patterns;

    private IgnoreFile(List<Pattern> patterns) {
        this.patterns = patterns;
    }

    /** What is ignored in a folder: what is ignored above it, and what its own file names. */
    IgnoreFile with(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return this;
        }
        List<Pattern> all = new ArrayList<>(patterns);
        for (String line : Files.readAllLines(file)) {
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

    private static Pattern pattern(Path folder, String glob) {
        String path = glob.endsWith("/") ? glob.substring(0, glob.length() - 1) : glob;
        boolean name = path.indexOf('/') < 0;
        String below = path.startsWith("/") ? path.substring(1) : path;
        return new Pattern(folder, name, FileSystems.getDefault().getPathMatcher("glob:" + below));
    }
}
