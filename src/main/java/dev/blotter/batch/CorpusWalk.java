package dev.blotter.batch;

import dev.blotter.codes.UnixAttributes;
import dev.blotter.text.SourceName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the files of a corpus, in the order of their names. What can't be listed is passed on as a file, so that it
 * gets its entry.
 */
public final class CorpusWalk {
    /** The folder of an index, which is never a part of a corpus. */
    public static final String INDEX_FOLDER = ".blotter";
    /** What follows the name of an index in that of the rule folder beside it. */
    public static final String OWN_RULES = "-rules";

    /** File systems that a kernel makes, such as {@code /proc}. */
    private static final Set<String> OF_THE_KERNEL = Set.of(("proc sysfs devtmpfs devpts debugfs tracefs securityfs"
                    + " configfs bpf pstore efivarfs mqueue cgroup cgroup2 devfs")
            .split(" "));

    private final Reach reach;
    private final Predicate<Path> skipped;
    private final Map<Object, Boolean> devices = new HashMap<>();

    /** What belongs to a corpus: whether what begins with a dot, and what links lead to below the paths of the walk. */
    public record Reach(boolean hidden, boolean links) {
        public static final Reach USUAL = new Reach(false, false);
        public static final Reach ALL = new Reach(true, true);
    }

    /**
     * What a walk left out: links that it was not to follow, links out of its paths, and what lists of roots name;
     * {@code faults} are sentences on those lists.
     */
    public record LeftOut(int unfollowed, int outside, int listed, List<String> faults) {
        public static final LeftOut NOTHING = new LeftOut(0, 0, 0, List.of());

        public LeftOut {
            faults = List.copyOf(faults);
        }
    }

    /** @param skipped folders that do not belong to it, such as that of an index by another name */
    public CorpusWalk(Reach reach, Predicate<Path> skipped) {
        this.reach = reach;
        this.skipped = skipped;
    }

    public LeftOut walk(Path path, Consumer<CorpusFile> sink) throws IOException {
        return walk(List.of(path), (root, file) -> sink.accept(file));
    }

    /**
     * Passes on each file at or below paths: first what lies there, then what links lead to, so that a source does not
     * depend on a link.
     *
     * @param sink takes the path and a file at or below it
     * @throws NoSuchFileException when there is nothing at a path
     */
    public LeftOut walk(List<Path> paths, BiConsumer<Path, CorpusFile> sink) throws IOException {
        Links links = new Links(paths, reach.links(), this::isIndex);
        List<Walk> walks = new ArrayList<>();
        for (Path path : paths) {
            start(path, links, file -> sink.accept(path, file)).ifPresent(walks::add);
        }
        links.follow();
        return new LeftOut(
                links.unfollowed(),
                links.outside(),
                walks.stream().mapToInt(walk -> walk.listed).sum(),
                walks.stream().flatMap(walk -> walk.ignore.faults().stream()).toList());
    }

    private Optional<Walk> start(Path path, Links links, Consumer<CorpusFile> sink) throws IOException {
        if (Files.isDirectory(path) && isOfTheKernel(path)) {
            throw new FileSystemException(
                    path.toString(), null, "is a folder of the system's kernel; name one of documents");
        }
        if (Files.isDirectory(path)) {
            Walk walk = new Walk(path, links, sink);
            walk.folder(path);
            return Optional.of(walk);
        }
        sink.accept(file(folderOf(path), path.toAbsolutePath()));
        return Optional.empty();
    }

    /** Whether the files of a folder are none of a disk: to read them may never end, or tell what the machine does. */
    private boolean isOfTheKernel(Path folder) throws IOException {
        Object device = UnixAttributes.of(folder, "dev").get("dev");
        if (device != null && !devices.containsKey(device)) {
            devices.put(
                    device, OF_THE_KERNEL.contains(Files.getFileStore(folder).type()));
        }
        return Boolean.TRUE.equals(devices.get(device));
    }

    private boolean isIndex(Path folder) {
        return folder.endsWith(INDEX_FOLDER) || folder.endsWith(INDEX_FOLDER + OWN_RULES) || skipped.test(folder);
    }

    static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "only a folder has no parent");
    }

    public static String source(Path root, Path file) {
        Path relative = root.toAbsolutePath()
                .normalize()
                .relativize(file.toAbsolutePath().normalize());
        List<String> names = new ArrayList<>();
        for (Path name : relative) {
            names.add(names.isEmpty() ? SourceName.first(FileName.of(name)) : FileName.of(name));
        }
        return String.join("/", names);
    }

    /** What sources below a root begin with, unless it is the first. */
    public static String rootName(Path root) {
        Path name = root.getFileName();
        return (name == null ? "" : SourceName.first(FileName.of(name))) + ":";
    }

    private static CorpusFile file(Path root, Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new CorpusFile(
                    file,
                    source(root, file),
                    attributes.size(),
                    attributes.lastModifiedTime().toMillis());
        } catch (IOException e) {
            return new CorpusFile(file, source(root, file), 0, 0);
        }
    }

    private final class Walk {
        private final Path root;
        private final Links links;
        private final Consumer<CorpusFile> sink;
        private final IgnoreFile ignore;
        private int listed;

        Walk(Path root, Links links, Consumer<CorpusFile> sink) {
            this.root = root;
            this.links = links;
            this.sink = sink;
            this.ignore = list();
        }

        /** A list that is a link is a link like others: it may be followed, or else is told. */
        private IgnoreFile list() {
            Path list = root.resolve(IgnoreFile.NAME);
            return !Files.isSymbolicLink(list) || links.mayFollow(list) ? IgnoreFile.of(root) : IgnoreFile.none(root);
        }

        void folder(Path folder) throws IOException {
            if (!Files.isReadable(folder) || isOfTheKernel(folder)) {
                sink.accept(file(root, folder));
                return;
            }
            links.visit(folder);
            for (Path child : children(folder)) {
                if (isPart(child)) {
                    visit(child);
                }
            }
        }

        private void visit(Path child) throws IOException {
            if (Files.isSymbolicLink(child)) {
                links.meet(child, () -> follow(child));
            } else if (Files.isDirectory(child)) {
                folder(child);
            } else {
                sink.accept(file(root, child));
            }
        }

        /** A link to nothing is passed on, so that it gets its entry. */
        private void follow(Path link) throws IOException {
            if (!Files.isDirectory(link)) {
                sink.accept(file(root, link));
            } else if (!links.hasVisited(link)) {
                folder(link);
            }
        }

        private boolean isPart(Path child) {
            String name = child.getFileName().toString();
            boolean part =
                    !isIndex(child) && !name.equals(IgnoreFile.NAME) && (reach.hidden() || !name.startsWith("."));
            boolean named = part && ignore.names(child);
            listed += named ? 1 : 0;
            return part && !named;
        }

        private List<Path> children(Path folder) throws IOException {
            try (Stream<Path> children = Files.list(folder)) {
                return children.sorted(Comparator.comparing(Path::getFileName)).toList();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }
}
