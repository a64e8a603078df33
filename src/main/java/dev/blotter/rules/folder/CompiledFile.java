package dev.blotter.rules.folder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The compiled form of one rule file: the bytes of its classes, and the names of those that hold rules. */
public record CompiledFile(Map<String, byte[]> classes, List<String> models) {
    private static final String CLASS = ".class";
    private static final String MODELS = "drools-model";
    private static final String VERSION = "Drools-Model-Version";
    /** Larger than most of the thousands of classes, which share it: a buffer for each is a hundred megabytes. */
    private static final int FIRST_BUFFER = 1 << 14;

    public CompiledFile {
        classes = Collections.unmodifiableMap(new TreeMap<>(classes));
        models = List.copyOf(models);
    }

    /** Reads the module that the rule compiler makes, or what {@link #zip} wrote. */
    static CompiledFile unzip(byte[] zip) throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        List<String> models = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            byte[] buffer = new byte[FIRST_BUFFER];
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName();
                int length = in.readNBytes(buffer, 0, buffer.length);
                while (length == buffer.length) {
                    buffer = Arrays.copyOf(buffer, 2 * buffer.length);
                    length += in.readNBytes(buffer, length, buffer.length - length);
                }
                if (name.endsWith(CLASS)) {
                    classes.put(
                            name.substring(0, name.length() - CLASS.length()).replace('/', '.'),
                            Arrays.copyOf(buffer, length));
                } else if (name.endsWith(MODELS)) {
                    new String(buffer, 0, length, StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith(VERSION))
                            .forEach(models::add);
                }
            }
        }
        if (models.isEmpty()) {
            throw new IOException("no compiled rules in it");
        }
        return new CompiledFile(classes, models);
    }

    byte[] zip() {
        SortedMap<String, byte[]> parts = new TreeMap<>();
        parts.put(MODELS, String.join("\n", models).getBytes(StandardCharsets.UTF_8));
        classes.forEach((name, bytes) -> parts.put(name.replace('.', '/') + CLASS, bytes));
        return FolderZip.of(parts);
    }
}
