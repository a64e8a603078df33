package dev.blotter.workbench.change;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Waits for files of a rule folder to be saved. For one thread. */
public final class RuleWatch implements Closeable {
    /** An editor writes in several steps, and a checkout writes several files. */
    private static final long QUIET_MILLISECONDS = 60;

    private static final List<String> ENDINGS = List.of(".drl", ".csv", ".examples");

    private final Path folder;
    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();

    private RuleWatch(Path folder, WatchService service) {
        this.folder = folder;
        this.service = service;
    }

    /** Begins to watch a folder and all folders below it, those too that will be made. */
    public static RuleWatch of(Path folder) throws IOException {
        RuleWatch watch = new RuleWatch(folder, folder.getFileSystem().newWatchService());
        watch.register(folder);
        return watch;
    }

    private void register(Path top) throws IOException {
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path sub, BasicFileAttributes attributes) throws IOException {
                folders.put(
                        sub.register(
                                service,
                                StandardWatchEventKinds.ENTRY_CREATE,
                                StandardWatchEventKinds.ENTRY_MODIFY,
                                StandardWatchEventKinds.ENTRY_DELETE),
                        sub);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path gone, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /**
     * Waits until rules, tables or examples were saved and it is quiet; gives their paths below the folder, none when
     * the system lost count.
     */
    public SortedSet<String> next() throws IOException, InterruptedException {
        SortedSet<String> saved = new TreeSet<>();
        boolean lost = false;
        try {
            while (saved.isEmpty() && !lost) {
                for (WatchKey key = service.take(); key != null; key = poll()) {
                    lost |= collect(key, saved);
                }
            }
        } catch (ClosedWatchServiceException e) {
            saved.clear();
        }
        return saved;
    }

    private @Nullable WatchKey poll() throws InterruptedException {
        return service.poll(QUIET_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    /** Adds what was saved; tells whether the system lost count. */
    private boolean collect(WatchKey key, SortedSet<String> saved) throws IOException {
        boolean lost = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.context() instanceof Path name) {
                note(Objects.requireNonNull(folders.get(key)).resolve(name), saved);
            } else {
                lost = true;
            }
        }
        if (!key.reset()) {
            folders.remove(key);
        }
        return lost;
    }

    private void note(Path path, SortedSet<String> saved) throws IOException {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (Files.isDirectory(path)) {
            register(path);
            saved.add(name + "/");
        } else if (ENDINGS.stream().anyMatch(name::endsWith)) {
            saved.add(name);
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
