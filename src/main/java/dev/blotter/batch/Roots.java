package dev.blotter.batch;

import dev.blotter.index.IndexSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The roots of an index. The first has no name; sources below others begin with theirs ({@code news:}). A root that has
 * moved is known by the name of its folder, when nothing stands at its old place.
 */
record Roots(IndexSession session) {
    /** A path of the corpus below a root; {@code named} are the names of all roots but the first, each with a colon. */
    record Placed(String name, Path root, Path path, Set<String> named) {
        String source(Path file) {
            return name + CorpusWalk.source(root, file);
        }

        /** Whether a source is that of the path or of a file below it. */
        boolean contains(String source) {
            if (path.equals(root)) {
                return name.isEmpty() ? named.stream().noneMatch(source::startsWith) : source.startsWith(name);
            }
            String own = source(path);
            return source.equals(own) || source.startsWith(own + "/");
        }
    }

    /** Places a path, and notes its root when it is new or has moved. */
    Placed place(Path path) throws IOException {
        Path real = path.toRealPath();
        for (Map.Entry<String, String> known : session.roots().entrySet()) {
            if (real.startsWith(Path.of(known.getValue()))) {
                return placed(known.getKey(), Path.of(known.getValue()), real);
            }
        }
        Path root = Files.isDirectory(real) ? real : CorpusWalk.folderOf(real);
        String name = moved(root);
        session.putRoot(name, root);
        return placed(name, root, real);
    }

    private Placed placed(String name, Path root, Path path) {
        Set<String> named = new TreeSet<>(session.roots().keySet());
        named.remove("");
        return new Placed(name, root, path, named);
    }

    private String moved(Path root) {
        for (Map.Entry<String, String> known : session.roots().entrySet()) {
            Path old = Path.of(known.getValue());
            if (Objects.equals(old.getFileName(), root.getFileName()) && !Files.exists(old)) {
                return known.getKey();
            }
        }
        return newName(root);
    }

    private String newName(Path root) {
        if (session.roots().isEmpty()) {
            return "";
        }
        String name = CorpusWalk.rootName(root);
        for (int number = 2; session.roots().containsKey(name); number++) {
            name = CorpusWalk.rootName(root.resolveSibling(root.getFileName() + "-" + number));
        }
        return name;
    }
}
