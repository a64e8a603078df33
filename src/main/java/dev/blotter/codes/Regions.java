package dev.blotter.codes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The regions of the world: ISO 3166-1 countries and territories, their ISO 3166-2 subdivisions of
 * the first level, and the UN M49 regions that contain them.
 */
public final class Regions {
    private record Area(String parent, String name) {}

    private final Map<String, Area> areas;

    private Regions(Map<String, Area> areas) {
        this.areas = areas;
    }

    /** The regions that come with Blotter: {@code regions.tsv}, with lines of code, parent and English name. */
    public static Regions builtIn() {
        Map<String, Area> areas = new LinkedHashMap<>();
        try (InputStream in = Regions.class.getResourceAsStream("regions.tsv")) {
            if (in == null) {
                throw new IllegalStateException("regions.tsv is missing; build Blotter again");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    areas.put(cells[0], new Area(cells[1], cells[2]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Regions(areas);
    }

    /** All codes. */
    public Set<String> codes() {
        return Collections.unmodifiableSet(areas.keySet());
    }

    public boolean isKnown(String code) {
        return areas.containsKey(code);
    }

    /** Whether a code is one of ISO 3166-1. */
    public boolean isCountry(String code) {
        return code.length() == 2 && !code.equals("EU");
    }

    /**
     * The English name of a region.
     *
     * @throws IllegalArgumentException when the code is unknown
     */
    public String name(String code) {
        return area(code).name();
    }

    /**
     * What a region lies in, nearest first: {@code CN, 030, 142} for {@code CN-YN}.
     *
     * @throws IllegalArgumentException when the code is unknown
     */
    public List<String> parents(String code) {
        List<String> parents = new ArrayList<>();
        for (String up = area(code).parent(); !up.isEmpty(); up = area(up).parent()) {
            parents.add(up);
        }
        return parents;
    }

    private Area area(String code) {
        Area area = areas.get(code);
        if (area == null) {
            throw new IllegalArgumentException("'" + code + "' is no code of ISO 3166 or UN M49 that Blotter knows");
        }
        return area;
    }
}
