package dev.blotter.codes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a rule folder, which may be by a stranger: none is opened that is no plain file, lies
 * outside of the folder behind a link, or is larger than {@link RuleLimits} allow.
 */
public final class RuleFiles {
    private static final List<String> READ = List.of(".drl", ".csv", ".examples", ".jsonl");

    private static final int PART = 1 << 16;
    private static final char REPLACEMENT = '\uFFFD';
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private RuleFiles() {}

    public static boolean isRead(String name) {
        return READ.stream().anyMatch(name::endsWith);
    }

    /**
     * The files below a rule folder whose names end in one of some ways, in the order of their paths.
     * Links to folders are not followed, and folders whose name begins with a dot not entered.
     *
     * @throws ProblemsException when the folder holds more than it may, or what can't be read
     * @throws UncheckedIOException when there is no such folder
     */
    public static List<Path> in(Path folder, String... endings) {
        List<Path> files = listed(folder, endings);
        requireRows(files.stream().filter(file -> endsIn(file, List.of(".csv"))).toList());
        return files;
    }

    /** The same files, however many rows they have; for who does not understand them. It throws as {@link #in}. */
    public static List<Path> listed(Path folder, String... endings) {
        Walk walk = new Walk(folder);
        try {
            Files.walkFileTree(folder, walk);
        } catch (IOException e) {
            throw new UncheckedIOException("the rule folder " + folder + " can't be read: " + e.getMessage(), e);
        }
        return walk.files.stream()
                .filter(file -> endsIn(file, List.of(endings)))
                .sorted()
                .toList();
    }

    /** Counts lines before any is understood, since each costs as much as the others. */
    private static void requireRows(List<Path> tables) {
        long rows = 0;
        for (Path table : tables) {
            rows += rows(table);
            RuleLimits.require(
                    ".", 1, "the rule folder", rows, "lines of tables", RuleLimits.ALL_ROWS, "take rows out");
        }
    }

    /** The lines of a table, or one more than it may have, which is refused by itself. */
    private static long rows(Path table) {
        try (InputStream in = Files.newInputStream(table)) {
            byte[] part = new byte[PART];
            byte before = '\n';
            int rows = 0;
            for (int length = in.read(part); length > 0 && rows <= RuleLimits.ROWS; length = in.read(part)) {
                rows += beginnings(before, part, length);
                before = part[length - 1];
            }
            return Math.min(rows, RuleLimits.ROWS + 1);
        } catch (IOException e) {
            return 0; // who reads the table tells why it can't be read
        }
    }

    /** How many lines begin: behind LF, CR or both. */
    private static int beginnings(byte behind, byte[] part, int length) {
        byte before = behind;
        int lines = 0;
        for (int i = 0; i < length; i++) {
            lines += before == '\n' || (before == '\r' && part[i] != '\n') ? 1 : 0;
            before = part[i];
        }
        return lines;
    }

    /**
     * The bytes of a file.
     *
     * @throws ProblemsException when it is no plain file of the folder, or too large
     * @throws NoSuchFileException when there is none
     */
    public static byte[] bytes(Path folder, Path file) throws IOException {
        String name = name(folder, file);
        long limit = limit(name);
        requireBytes(name, size(folder, file));
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes((int) limit + 1); // it may have grown
            requireBytes(name, bytes.length);
            return bytes;
        }
    }

    /**
     * The text of a file, without a byte order mark.
     *
     * @throws ProblemsException when it is no plain file of the folder, or too large
     * @throws CharacterCodingException when it is not UTF-8
     * @throws NoSuchFileException when there is none
     */
    public static String text(Path folder, Path file) throws IOException {
        byte[] bytes = bytes(folder, file);
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) { // which the file may hold, or stands for what is not UTF-8
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** The path of a file below the folder, with {@code /}. */
    public static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** The bytes that a file has, once it is known to be one that may be opened. */
    private static long size(Path folder, Path file) throws IOException {
        Path real = file.toRealPath();
        if (!real.startsWith(folder.toRealPath())) {
            throw ProblemsException.at(
                    name(folder, file), 1, "the file is a link that leads out of the rule folder; put a copy there");
        }
        BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            throw new IOException("Is a directory");
        }
        if (!attributes.isRegularFile()) {
            throw ProblemsException.at(
                    name(folder, file), 1, "this is no plain file but a pipe or device; take it out");
        }
        return attributes.size();
    }

    private static void requireBytes(String name, long bytes) {
        RuleLimits.require(name, 1, "the file", bytes, "bytes", limit(name), "split it");
    }

    private static long limit(String name) {
        return name.endsWith(".drl") || name.endsWith(".examples")
                ? RuleLimits.RULE_FILE_BYTES
                : RuleLimits.TABLE_BYTES;
    }

    private static boolean endsIn(Path file, List<String> endings) {
        return endings.stream().anyMatch(file.toString()::endsWith);
    }

    /** Collects the files that are read, and adds up what they are. */
    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final List<Path> files = new ArrayList<>();
        private int entries;
        private long bytes;
        private long ruleBytes;

        Walk(Path folder) {
            this.folder = folder;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path sub, BasicFileAttributes attributes) {
            if (isHidden(sub)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            count(sub.equals(folder) ? 0 : 1);
            if (endsIn(sub, READ)) {
                files.add(sub); // so that whoever would read it tells that it is no file
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            count(isHidden(file) ? 0 : 1);
            if (endsIn(file, READ)) {
                add(file, attributes.isRegularFile() ? attributes.size() : sizeOf(file));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(folder)) {
                throw e;
            }
            throw unreadable(file);
        }

        private boolean isHidden(Path path) {
            return !path.equals(folder) && path.getFileName().toString().startsWith(".");
        }

        private void count(int more) {
            entries += more;
            require("the rule folder", entries, "files and folders", RuleLimits.ENTRIES, "take out what is no rule");
        }

        private void add(Path file, long size) {
            requireBytes(name(folder, file), size);
            bytes += size;
            ruleBytes += file.toString().endsWith(".drl") ? size : 0;
            require("the rule folder", bytes, "bytes", RuleLimits.FOLDER_BYTES, "take rows out");
            require("the rule folder", ruleBytes, "bytes of rules", RuleLimits.RULES_BYTES, "take rules out");
            files.add(file);
        }

        private long sizeOf(Path file) {
            try {
                return size(folder, file);
            } catch (IOException e) {
                throw unreadable(file);
            }
        }

        private ProblemsException unreadable(Path path) {
            return ProblemsException.at(
                    name(folder, path), 1, "this can't be read: a link to nothing, or you may not; take it out");
        }

        private static void require(String who, long found, String units, long limit, String advice) {
            RuleLimits.require(".", 1, who, found, units, limit, advice);
        }
    }
}
