package dev.blotter.spark;

import dev.blotter.cli.output.UserException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * Finds the files below paths of any file system that Hadoop knows, and names them as {@code blotter index} would:
 * the sources of the first path have no prefix, those of others begin with the name of their folder, {@code news:}.
 * Names that begin with a dot are passed over.
 */
final class InputWalk {
    private final Configuration hadoop;
    private final Path skipped;
    private final Set<String> names = new HashSet<>();
    private final Map<String, InputFile> found = new TreeMap<>();

    private InputWalk(Configuration hadoop, Path skipped) {
        this.hadoop = hadoop;
        this.skipped = skipped;
    }

    /**
     * The files at and below paths, in the order of their URIs, each once.
     *
     * @param skipped a folder of which nothing is taken
     * @throws UserException when there is nothing at a path
     */
    static List<InputFile> files(List<Path> roots, Path skipped, Configuration hadoop) throws IOException {
        InputWalk walk = new InputWalk(hadoop, skipped);
        for (Path root : roots) {
            walk.add(root);
        }
        return List.copyOf(walk.found.values());
    }

    /** A path with its scheme and machine, as all that lies below it begins. */
    static Path whole(String path, Configuration hadoop) {
        try {
            Path given = new Path(path);
            return given.getFileSystem(hadoop).makeQualified(given);
        } catch (IOException | IllegalArgumentException e) {
            throw new UserException("'" + path + "' is in no file system that can be reached: " + e.getMessage());
        }
    }

    private void add(Path root) throws IOException {
        FileSystem system = root.getFileSystem(hadoop);
        FileStatus status = status(system, root);
        Path folder = status.isDirectory() ? root : root.getParent();
        String prefix = prefix(folder);
        RemoteIterator<LocatedFileStatus> files = system.listFiles(root, true);
        while (files.hasNext()) {
            FileStatus file = files.next();
            String below = below(folder, file.getPath());
            if (Stream.of(below.split("/")).noneMatch(name -> name.startsWith(".")) && !isIn(skipped, file.getPath())) {
                add(file, prefix + below);
            }
        }
    }

    private void add(FileStatus file, String source) {
        String path = file.getPath().toString();
        found.putIfAbsent(path, new InputFile(path, source, file.getLen(), file.getModificationTime()));
    }

    private static FileStatus status(FileSystem system, Path path) throws IOException {
        try {
            return system.getFileStatus(path);
        } catch (FileNotFoundException e) {
            throw new UserException("'" + path + "' is not there; name a file or a folder that is");
        }
    }

    private String prefix(Path folder) {
        if (names.isEmpty()) {
            names.add("");
            return "";
        }
        String prefix = folder.getName() + ":";
        for (int number = 2; !names.add(prefix); number++) {
            prefix = folder.getName() + "-" + number + ":";
        }
        return prefix;
    }

    private static String below(Path folder, Path file) {
        String start = folder.toUri().getPath();
        return file.toUri().getPath().substring(start.endsWith("/") ? start.length() : start.length() + 1);
    }

    /** Whether a path is another or lies below it. */
    static boolean isIn(Path folder, Path path) {
        return path.equals(folder) || path.toString().startsWith(folder + (folder.isRoot() ? "" : "/"));
    }

    /** Files dealt out to tasks of about the same weight, the largest first, so that no long one begins last. */
    static List<List<InputFile>> deal(List<InputFile> files, int tasks) {
        List<InputFile> largest = files.stream()
                .sorted(Comparator.comparingLong(InputFile::weight).reversed())
                .toList();
        PriorityQueue<Task> lightest = new PriorityQueue<>();
        List<List<InputFile>> dealt = new ArrayList<>();
        for (int i = 0; i < Math.min(tasks, files.size()); i++) {
            dealt.add(new ArrayList<>());
            lightest.add(new Task(0, i));
        }
        for (InputFile file : largest) {
            Task task = lightest.remove();
            dealt.get(task.number()).add(file);
            lightest.add(new Task(task.weight() + file.weight(), task.number()));
        }
        return dealt;
    }

    private record Task(long weight, int number) implements Comparable<Task> {
        @Override
        public int compareTo(Task other) {
            return Comparator.comparingLong(Task::weight)
                    .thenComparingInt(Task::number)
                    .compare(this, other);
        }
    }
}
