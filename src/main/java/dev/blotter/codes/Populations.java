package dev.blotter.codes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        try (InputStream in = Populations.class.getResourceAsStream("populations.tsv")) {
            if (in == null) {
                throw new IllegalStateException("populations.tsv is missing; build Blotter again");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    people.put(cells[0], Long.valueOf(cells[1]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Populations(people);
    }

    /** The people of a country; empty for parts of countries, parts of the world and codes that nobody knows. */
    public OptionalLong of(String country) {
        Long known = people.get(country);
        return known == null ? OptionalLong.empty() : OptionalLong.of(known);
    }
}
