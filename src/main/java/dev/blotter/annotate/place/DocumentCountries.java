package dev.blotter.annotate.place;

import dev.blotter.text.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The countries that a document names.
 *
 * @param all the most named first, of equals the first
 * @param main the country whose money and writing the document uses, empty where that is open: the most named one, if
 *     the document names it first or in half of all mentions
 */
public record DocumentCountries(List<String> all, String main) {
    public static DocumentCountries of(List<Place> places) {
        Map<String, Integer> mentions = new LinkedHashMap<>();
        for (Place place : places) {
            if (!place.country().isEmpty() && !place.context().equals("name")) {
                mentions.merge(place.country(), 1, Integer::sum);
            }
        }
        List<String> all = mentions.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        int total = mentions.values().stream().mapToInt(Integer::intValue).sum();
        String most = all.isEmpty() ? "" : all.getFirst();
        boolean clear = !all.isEmpty()
                && (mentions.keySet().iterator().next().equals(most) || mentions.getOrDefault(most, 0) * 2 >= total);
        return new DocumentCountries(all, clear ? most : "");
    }
}
