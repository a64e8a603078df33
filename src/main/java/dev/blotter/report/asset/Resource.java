package dev.blotter.report.asset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A file that comes with the page. */
public enum Resource {
    STYLE("report.css"),
    SCRIPT("report.js"),
    WORLD("world.tsv");

    private final String file;

    Resource(String file) {
        this.file = file;
    }

    public String text() {
        return read(Resource.class, file);
    }

    /** The text of a file that stands beside a class. */
    public static String read(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing; build Blotter again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
