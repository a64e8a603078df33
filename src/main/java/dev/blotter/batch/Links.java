package dev.blotter.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.io.function.IORunnable;
import org.jspecify.annotations.Nullable;

/** The symbolic links that a walk meets, of which it follows those that lead below its paths, or none. */
final class Links {
    private final boolean followed;
    private final Predicate<Path> index;
    private final Set<Path> roots = new HashSet<>();
    private final Set<Object> visited = new HashSet<>();
    private final Queue<IORunnable> waiting = new ArrayDeque<>();
    private int unfollowed;
    private int outside;

    /** @param index tells a folder that is no part of a corpus */
    Links(Iterable<Path> paths, boolean followed, Predicate<Path> index) throws IOException {
        this.followed = followed;
        this.index = index;
        for (Path path : paths) {
            roots.add(path.toRealPath());
        }
    }

    /** Notes a link, to be followed by a step when all else is walked. */
    void meet(Path link, IORunnable step) {
        if (mayFollow(link)) {
            waiting.add(step);
        }
    }

    /** Whether a link may be followed; one that may not is counted. One that leads nowhere may. */
    boolean mayFollow(Path link) {
        if (!followed) {
            unfollowed++;
            return false;
        }
        Path target = target(link);
        if (target != null && roots.stream().noneMatch(target::startsWith)) {
            outside++;
            return false;
        }
        return target == null || !isOfIndex(target);
    }

    private static @Nullable Path target(Path link) {
        try {
            return link.toRealPath();
        } catch (IOException e) {
            return null;
        }
    }

    private boolean isOfIndex(Path target) {
        for (Path at = target; at != null && !roots.contains(at); at = at.getParent()) {
            if (index.test(at)) {
                return true;
            }
        }
        return false;
    }

    void visit(Path folder) throws IOException {
        visited.add(key(folder));
    }

    boolean hasVisited(Path folder) throws IOException {
        return visited.contains(key(folder));
    }

    private static Object key(Path folder) throws IOException {
        Object key = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
        return key == null ? folder.toRealPath() : key;
    }

    /** Follows those that were met, and those met meanwhile. */
    void follow() throws IOException {
        for (IORunnable step = waiting.poll(); step != null; step = waiting.poll()) {
            step.run();
        }
    }

    int unfollowed() {
        return unfollowed;
    }

    int outside() {
        return outside;
    }
}
