package dev.blotter.workbench.change;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Waits for files of a rule folder to be saved: looks at their times, on shared disks too. For one thread. */
public final class RuleWatch {
    private static final long WAIT_MILLISECONDS = 150;
    /** An editor writes in several steps, and a checkout writes several files. */
    private static final long QUIET_MILLISECONDS = 60;

    private static final List<String> ENDINGS = List.of(".drl", ".csv", ".examples");

    private final Path folder;
    private Map<String, String> known = Map.of();

    private RuleWatch(Path folder) throws IOException {
        this.folder = folder;
        this.known = states();
    }

    /** Begins to watch a folder and all folders below it, those too that will be made. */
    public static RuleWatch of(Path folder) throws IOException {
        return new RuleWatch(folder);
    }

    /** Waits until rules, tables or examples were saved or removed and it is quiet; gives their paths below the folder. */
    public SortedSet<String> next() throws IOException, InterruptedException {
        Map<String, String> now = states();
        while (now.equals(known)) {
            Thread.sleep(WAIT_MILLISECONDS);
            now = states();
        }
        for (Map<String, String> before = Map.of(); !now.equals(before); now = states()) {
            before = now;
            Thread.sleep(QUIET_MILLISECONDS);
        }
        SortedSet<String> saved = changes(known, now);
        saved.addAll(changes(now, known));
        known = now;
        return saved;
    }

    private static SortedSet<String> changes(Map<String, String> from, Map<String, String> to) {
        return to.entrySet().stream()
                .filter(file -> !file.getValue().equals(from.get(file.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The time and the size of each file; of a folder that is being moved, what was there before. */
    private Map<String, String> states() throws IOException {
        Map<String, String> states = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.map(file -> folder.relativize(file).toString())
                    .filter(name -> ENDINGS.stream().anyMatch(name::endsWith))
                    .forEach(name -> states.put(name.replace('\\', '/'), state(folder.resolve(name))));
        } catch (UncheckedIOException e) {
            return known;
        }
        return states;
    }

    private static String state(Path path) {
        File file = path.toFile();
        return file.lastModified() + " " + file.length();
    }
}
