package dev.blotter.rules.folder;

import dev.blotter.codes.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of files that can be made again. It may be deleted at any time, and one that can't be
 * written costs time only.
 */
record CacheFolder(Path folder) {
    private static final Pattern OURS = Pattern.compile("[0-9a-f]+\\.(json|sums|zip)|part.*\\.tmp");

    /** What nobody has used for so long is removed. */
    private static final Duration KEPT = Duration.ofDays(30);

    /** A file that was used less long ago is not touched again, so that most starts write nothing. */
    private static final Duration TOUCHED = Duration.ofDays(1);

    byte[] read(String name) throws IOException {
        Path file = folder.resolve(name);
        byte[] bytes = Files.readAllBytes(file);
        touch(file);
        return bytes;
    }

    void write(String name, byte[] content) {
        try {
            PrivateFiles.makeFolder(folder);
            Path part = Files.createTempFile(folder, "part", ".tmp");
            Files.write(part, content);
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            return; // the next run does the work again
        }
    }

    /** Removes files that were not used for long. */
    void prune() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (OURS.matcher(file.getFileName().toString()).matches() && isOlder(file, KEPT)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            return; // there is none, or it is somebody else's, who keeps it
        }
    }

    private static void touch(Path file) {
        try {
            if (isOlder(file, TOUCHED)) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            }
        } catch (IOException e) {
            return; // a cache of somebody else, who keeps it
        }
    }

    private static boolean isOlder(Path file, Duration age) throws IOException {
        return Files.getLastModifiedTime(file)
                .toInstant()
                .isBefore(Instant.now().minus(age));
    }
}
