package dev.blotter.codes;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** How many people live in each country and territory of ISO 3166-1, as Unicode CLDR has it (most of 2025). */
public final class Populations {
    private static final Populations BUILT_IN = load();

    private final Map<String, Long> people;

    private Populations(Map<String, Long> people) {
        this.people = people;
    }

    /** Those that come with Blotter: {@code populations.tsv}, with lines of code and people. */
    public static Populations builtIn() {
        return BUILT_IN;
    }

    private static Populations load() {
        Map<String, Long> people = new HashMap<>();
        ResourceTable.rows("codes/populations.tsv")
                .forEach(row -> people.put(row.getFirst(), Long.valueOf(row.get(1))));
        return new Populations(people);
    }

    /** The people of a country; empty for parts of countries, parts of the world and codes that nobody knows. */
    public OptionalLong of(String country) {
        Long known = people.get(country);
        return known == null ? OptionalLong.empty() : OptionalLong.of(known);
    }
}
