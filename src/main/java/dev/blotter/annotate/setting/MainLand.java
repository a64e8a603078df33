package dev.blotter.annotate.setting;

import dev.blotter.text.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The country in which most places of a document lie. */
final class MainLand {
    private static final double SHARE = 0.5;
    private static final int LEAST = 2;

    private final Map<String, Integer> countries = new LinkedHashMap<>();
    private final Map<String, Place> first = new LinkedHashMap<>();
    private int mentions;

    /** Takes note of the places of a sentence where something may have happened. */
    void add(List<Place> places) {
        for (Place place : places) {
            mentions++;
            countries.merge(place.country(), 1, Integer::sum);
            first.putIfAbsent(place.country(), place);
        }
    }

    /** The first place of the country; null when there is none. */
    @Nullable
    Place place() {
        return countries.entrySet().stream()
                .filter(country -> country.getValue() >= LEAST && country.getValue() >= SHARE * mentions)
                .findFirst()
                .map(country -> first.get(country.getKey()))
                .orElse(null);
    }
}
