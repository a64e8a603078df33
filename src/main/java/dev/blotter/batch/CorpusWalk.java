package dev.blotter.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Finds the files of a corpus, in the order of their names. Links are followed; a link to a folder
 * that contains it is passed on as a file, which no reader can read, so that it gets its entry.
 */
public final class CorpusWalk {
    /** The folder of an index, which is never a part of a corpus. */
    public static final String INDEX_FOLDER = ".blotter";

    private final boolean hidden;
    private final Predicate<Path> skipped;

    /**
     * @param hidden whether files and folders whose names begin with a dot belong to the corpus
     * @param skipped folders that do not, such as that of an index by another name
     */
    public CorpusWalk(boolean hidden, Predicate<Path> skipped) {
        this.hidden = hidden;
        this.skipped = skipped;
    }

    /**
     * Passes on each file at or below a path.
     *
     * @throws NoSuchFileException when there is nothing at the path
     */
    public void walk(Path path, Consumer<CorpusFile> sink) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        if (Files.isDirectory(path)) {
            new Walk(path, sink).folder(path, IgnoreFile.NONE);
        } else {
            sink.accept(file(folderOf(path), path.toAbsolutePath()));
        }
    }

    /** The folder that a file lies in. */
    static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "only a folder has no parent");
    }

    /** The source of a file below a root. */
    public static String source(Path root, Path file) {
        Path relative = root.toAbsolutePath()
                .normalize()
                .relativize(file.toAbsolutePath().normalize());
        List<String> names = new ArrayList<>();
        for (Path name : relative) {
            names.add(name(name));
        }
        return String.join("/", names);
    }

    /** Only the URI of a path keeps bytes that are no UTF-8. */
    private static String name(Path name) {
        String plain = name.toString();
        if (plain.indexOf('\uFFFD') < 0) {
            return plain;
        }
        String raw = Path.of("/").resolve(name).toUri().getRawPath();
        return decodeValid(raw.substring(raw.lastIndexOf('/') + 1));
    }

    private static String decodeValid(String escaped) {
        StringBuilder decoded = new StringBuilder();
        int at = 0;
        while (at < escaped.length()) {
            if (escaped.charAt(at) != '%') {
                decoded.append(escaped.charAt(at++));
                continue;
            }
            int length = validSequence(escaped, at, decoded);
            decoded.append(length == 0 ? escaped.substring(at, at + 3) : "");
            at += length == 0 ? 3 : length;
        }
        return decoded.toString();
    }

    /** Decodes the UTF-8 sequence of up to four bytes at an offset, and returns its length in characters, or 0. */
    private static int validSequence(String escaped, int at, StringBuilder decoded) {
        for (int bytes = 1; bytes <= 4 && at + bytes * 3 <= escaped.length(); bytes++) {
            byte[] sequence = new byte[bytes];
            for (int i = 0; i < bytes; i++) {
                if (escaped.charAt(at + i * 3) != '%') {
                    return 0;
                }
                sequence[i] = (byte) Integer.parseInt(escaped, at + i * 3 + 1, at + i * 3 + 3, 16);
            }
            try {
                decoded.append(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sequence)));
                return bytes * 3;
            } catch (CharacterCodingException e) {
                // A longer sequence may be valid.
            }
        }
        return 0;
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

    /** One walk from a root. */
    private final class Walk {
        private final Path root;
        private final Consumer<CorpusFile> sink;
        private final Deque<Path> above = new ArrayDeque<>();

        Walk(Path root, Consumer<CorpusFile> sink) {
            this.root = root;
            this.sink = sink;
        }

        void folder(Path folder, IgnoreFile inherited) throws IOException {
            Path real = folder.toRealPath();
            if (above.contains(real) || !Files.isReadable(folder)) {
                sink.accept(file(root, folder));
                return;
            }
            above.push(real);
            IgnoreFile ignore = inherited.with(folder);
            for (Path child : children(folder)) {
                if (isPart(child, ignore)) {
                    visit(child, ignore);
                }
            }
            above.pop();
        }

        private void visit(Path child, IgnoreFile ignore) throws IOException {
            if (Files.isDirectory(child)) {
                folder(child, ignore);
            } else {
                sink.accept(file(root, child));
            }
        }

        private boolean isPart(Path child, IgnoreFile ignore) {
            String name = child.getFileName().toString();
            return !name.equals(INDEX_FOLDER)
                    && !name.equals(IgnoreFile.NAME)
                    && (hidden || !name.startsWith("."))
                    && !ignore.matches(child)
                    && !skipped.test(child);
        }

        private List<Path> children(Path folder) throws IOException {
            List<Path> children = new ArrayList<>();
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
                stream.forEach(children::add);
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
            children.sort(Comparator.comparing(Path::getFileName));
            return children;
        }
    }
}
