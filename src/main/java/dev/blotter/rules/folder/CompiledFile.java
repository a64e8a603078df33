package dev.blotter.rules.folder;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The compiled form of one rule file.
 *
 * @param classes the bytes of each class by its name
 * @param models the names of the classes that hold the rules
 */
public record CompiledFile(Map<String, byte[]> classes, List<String> models) {
    private static final String CLASS = ".class";
    private static final String MODELS = "drools-model";
    private static final String VERSION = "Drools-Model-Version";

    public CompiledFile {
        classes = Collections.unmodifiableMap(new TreeMap<>(classes));
        models = List.copyOf(models);
    }

    /**
     * Reads the module that the rule compiler makes, or what {@link #zip} wrote.
     *
     * @throws IOException when it is neither
     */
    static CompiledFile unzip(byte[] zip) throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        List<String> models = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName();
                if (name.endsWith(CLASS)) {
                    classes.put(
                            name.substring(0, name.length() - CLASS.length()).replace('/', '.'), content(in, entry));
                } else if (name.endsWith(MODELS)) {
                    new String(content(in, entry), StandardCharsets.UTF_8)
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

    /** To read what has a known length takes a tenth of the memory. */
    private static byte[] content(ZipInputStream in, ZipEntry entry) throws IOException {
        return entry.getSize() < 0 ? in.readAllBytes() : in.readNBytes((int) entry.getSize());
    }

    /** A ZIP with nothing compressed, since it is read in every start. */
    byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            write(out, MODELS, String.join("\n", models).getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> type : classes.entrySet()) {
                write(out, type.getKey().replace('.', '/') + CLASS, type.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory can't be written", e);
        }
        return bytes.toByteArray();
    }

    private static void write(ZipOutputStream out, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        CRC32 checksum = new CRC32();
        checksum.update(content);
        entry.setCrc(checksum.getValue());
        out.putNextEntry(entry);
        out.write(content);
    }
}
