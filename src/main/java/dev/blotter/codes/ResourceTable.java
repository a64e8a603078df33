package dev.blotter.codes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table that comes with Blotter: lines of cells parted by tabs; lines that begin with # are notes. */
public final class ResourceTable {
    private ResourceTable() {}

    /** The cells of each line of a file, named with its packages: {@code codes/regions.tsv}. */
    public static List<List<String>> rows(String name) {
        return text(name)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isEmpty())
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    /** The whole of a table, notes too. */
    public static String text(String name) {
        try (InputStream in = ResourceTable.class.getResourceAsStream("/dev/blotter/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing; build Blotter again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
