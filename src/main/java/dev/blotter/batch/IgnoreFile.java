package dev.blotter.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the {@code .blotterignore} of a root names: one {@link Glob} a line, of a name or of a path below the root. It
 * may come from a stranger, so it is read up to {@value #MOST_BYTES} bytes, and a bad line is a note.
 */
final class IgnoreFile {
    static final String NAME = ".blotterignore";

    private static final int MOST_BYTES = 64 << 10;
    private static final int LONGEST_LINE = 1_000;
    private static final int MOST_FAULTS = 3;

    private final Path root;
    private final Path file;
    private final List<Glob> names = new ArrayList<>();
    private final List<Glob> paths = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private IgnoreFile(Path root) {
        this.root = root;
        this.file = root.resolve(NAME);
    }

    static IgnoreFile none(Path root) {
        return new IgnoreFile(root);
    }

    static IgnoreFile of(Path root) {
        IgnoreFile list = new IgnoreFile(root);
        if (Files.isRegularFile(list.file)) {
            list.read();
        }
        return list;
    }

    private void read() {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES);
            new String(bytes, StandardCharsets.UTF_8).lines().map(String::strip).forEach(this::add);
            if (in.read() >= 0) {
                faults.add("'" + file + "' is longer than 64 KB, and the rest is not read; shorten it");
            }
        } catch (IOException e) {
            faults.add("'" + file + "' can't be read (" + e.getMessage() + "), so it leaves nothing out");
        }
    }

    private void add(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        try {
            String named = line.endsWith("/") ? line.substring(0, line.length() - 1) : line;
            List<Glob> globs = Glob.of(checked(named.startsWith("/") ? named.substring(1) : named));
            (named.indexOf('/') < 0 ? names : paths).addAll(globs);
        } catch (IllegalArgumentException e) {
            if (faults.size() < MOST_FAULTS) {
                String shown = line.length() > 60 ? line.substring(0, 60) + "…" : line;
                faults.add("'" + shown + "' in '" + file + "' is no pattern: " + e.getMessage() + "; mend that line");
            }
        }
    }

    private static String checked(String glob) {
        if (glob.length() > LONGEST_LINE) {
            throw new IllegalArgumentException("it is longer than 1,000 characters");
        }
        return glob;
    }

    boolean names(Path path) {
        String name = path.getFileName().toString();
        return names.stream().anyMatch(glob -> glob.matches(name))
                || (!paths.isEmpty() && isPathNamed(root.relativize(path)));
    }

    private boolean isPathNamed(Path below) {
        String path = below.toString().replace(below.getFileSystem().getSeparator(), "/");
        return paths.stream().anyMatch(glob -> glob.matches(path));
    }

    /** What is wrong with it, each a sentence; the first {@value #MOST_FAULTS}. */
    List<String> faults() {
        return faults;
    }
}
