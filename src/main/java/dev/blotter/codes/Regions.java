package dev.blotter.codes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The regions of the world: ISO 3166-1 countries and territories, their ISO 3166-2 subdivisions, and
 * the UN M49 regions that contain them. Where ISO 3166-2 has two levels the second lies in the first
 * ({@code GB-LCE} in {@code GB-ENG}). Kosovo is {@code XK}, the European Union {@code EU}; a country
 * lies in its continent alone.
 */
public final class Regions {
    private record Area(String parent, String name, String others) {}

    private static final Regions BUILT_IN = new Regions();

    private final Map<String, Area> areas = new LinkedHashMap<>();
    private final Map<String, Long> people = new HashMap<>();
    private @Nullable CodeNames names;

    private Regions() {
        ResourceTable.rows("codes/regions.tsv")
                .forEach(row -> areas.put(row.getFirst(), new Area(row.get(1), row.get(2), row.get(3))));
        ResourceTable.rows("codes/populations.tsv")
                .forEach(row -> people.put(row.getFirst(), Long.valueOf(row.get(1))));
    }

    /**
     * The regions that come with Blotter: {@code regions.tsv}, with lines of code, parent, English name
     * and further names, and {@code populations.tsv}, with lines of code and people.
     */
    public static Regions builtIn() {
        return BUILT_IN;
    }

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

    public String name(String code) {
        return area(code).name();
    }

    /**
     * The people of a country or territory of ISO 3166-1, as Unicode CLDR has it (most of 2025); empty for parts of
     * countries, parts of the world and codes that nobody knows.
     */
    public OptionalLong people(String code) {
        Long known = people.get(code);
        return known == null ? OptionalLong.empty() : OptionalLong.of(known);
    }

    /** The people of all countries whose people are known. */
    public long people() {
        return people.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What a region lies in, nearest first: {@code CN, 030, 142} for {@code CN-YN}. */
    public List<String> parents(String code) {
        List<String> parents = new ArrayList<>();
        for (String up = area(code).parent(); !up.isEmpty(); up = area(up).parent()) {
            parents.add(up);
        }
        return parents;
    }

    /**
     * The region that a person means: a code in any case, or a name in English or Chinese, or a usual
     * other one ({@code mm}, {@code Burma}, {@code 缅甸}). Case, accents and signs do not matter. A name
     * that several have ("Georgia") is that of the country.
     */
    public Optional<String> find(String nameOrCode) {
        String code = nameOrCode.strip().toUpperCase(Locale.ROOT);
        return isKnown(code) ? Optional.of(code) : names().find(nameOrCode);
    }

    /** The codes of regions whose names are like a text that {@link #find} does not know: at most five, nearest first. */
    public List<String> suggestions(String text) {
        return names().like(text);
    }

    /** The index of names, made when first asked for: most runs never do. */
    private synchronized CodeNames names() {
        CodeNames made = names == null ? indexed() : names;
        names = made;
        return made;
    }

    private CodeNames indexed() {
        CodeNames index = new CodeNames();
        areas.forEach((code, area) -> index.add(code, area.name()));
        areas.forEach((code, area) -> Stream.of(area.others().split("\\|", -1)).forEach(name -> index.add(code, name)));
        return index;
    }

    private Area area(String code) {
        Area area = areas.get(code);
        if (area == null) {
            throw new IllegalArgumentException("'" + code + "' is no code of ISO 3166 or UN M49 that Blotter knows");
        }
        return area;
    }
}
