package dev.blotter.rules.folder;

import dev.blotter.codes.RuleFiles;
import dev.blotter.codes.UnixAttributes;
import dev.blotter.text.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The SHA-256 of the files of a rule folder. A process that has just begun takes a tenth of a second for those of the
 * shipped tables, so sums are kept with the state of their file: its place on the disk, its size, and when it was
 * changed, which no program can set back. The state of a file that has just changed may stay the same when it changes
 * once more, so its sum is not kept; nor is one where the file system does not tell when a file was changed.
 */
final class FileSums {
    private static final String ENDING = ".sums";
    private static final Pattern LINE = Pattern.compile("(.+) ([0-9a-f]{64})");
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private final Path folder;
    private final CacheFolder cache;
    private final String name;
    private final Map<String, String> kept = new HashMap<>();
    private boolean isNew;

    private FileSums(Path folder, CacheFolder cache) throws IOException {
        this.folder = folder;
        this.cache = cache;
        this.name = Sha256.of(folder.toRealPath().toString()).hex() + ENDING;
    }

    static SortedMap<String, String> of(Path folder, Iterable<Path> files) throws IOException {
        FileSums sums = new FileSums(folder, new CacheFolder(Cache.usualFolder()));
        sums.read();
        SortedMap<String, String> found = new TreeMap<>();
        for (Path file : files) {
            found.put(RuleFiles.name(folder, file), sums.of(file));
        }
        sums.write();
        return found;
    }

    private String of(Path file) throws IOException {
        String state = state(file);
        String known = kept.get(state);
        if (known != null) {
            return known;
        }
        String sum = Sha256.of(RuleFiles.bytes(folder, file)).hex();
        if (isSettled(file) && state.equals(state(file))) {
            kept.put(state, sum);
            isNew = true;
        }
        return sum;
    }

    /** Another text for each file, and for each content of it. */
    private static String state(Path file) throws IOException {
        return new TreeMap<>(UnixAttributes.of(file, "dev,ino,size,lastModifiedTime,ctime"))
                .values().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static boolean isSettled(Path file) throws IOException {
        return UnixAttributes.of(file, "ctime").get("ctime") instanceof FileTime changed
                && changed.toInstant().isBefore(Instant.now().minus(SETTLED));
    }

    private void read() {
        try {
            new String(cache.read(name), StandardCharsets.US_ASCII)
                    .lines()
                    .map(LINE::matcher)
                    .filter(Matcher::matches)
                    .forEach(line -> kept.put(line.group(1), line.group(2)));
        } catch (IOException e) {
            return; // nothing is kept yet
        }
    }

    private void write() {
        if (isNew) {
            cache.write(
                    name,
                    kept.entrySet().stream()
                            .map(sum -> sum.getKey() + " " + sum.getValue() + "\n")
                            .collect(Collectors.joining())
                            .getBytes(StandardCharsets.US_ASCII));
        }
    }
}
