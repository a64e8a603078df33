package dev.blotter.annotate;

import dev.blotter.text.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides which place each name of a document means. In order:
 *
 * <ol>
 *   <li>what the text says itself ("Paris, Texas");
 *   <li>a place in a subdivision that the document names otherwise, unless a country of the name has ten
 *       times the people (Niger, and the Nigerian state);
 *   <li>a place in a country that it names otherwise, unless another place of the name has ten times
 *       the people;
 *   <li>the place with the most people.
 * </ol>
 *
 * <p>A name that is also a word or a person's ("Reading") is none unless the document names its
 * country otherwise, or the words beside it say that it is a place. Names with a single meaning, or one that has ten times the people of the others,
 * count as naming their country, also inside the name of an organisation ("University of Georgia"),
 * but not a city there ("Austin Powers").
 */
final class PlaceResolver {
    private static final int MUCH_LARGER = 10;

    private final Map<String, Integer> subdivisions = new HashMap<>();
    private final Map<String, Integer> countries = new HashMap<>();

    private PlaceResolver(List<Mention> mentions) {
        mentions.forEach(this::count);
    }

    static List<Place> resolve(Tokens tokens, List<Mention> mentions) {
        PlaceResolver resolver = new PlaceResolver(mentions);
        List<Place> places = new ArrayList<>(mentions.size());
        for (Mention mention : mentions) {
            resolver.choose(mention).ifPresent(chosen -> places.add(mention.place(tokens, chosen)));
        }
        return places;
    }

    private void count(Mention mention) {
        Candidate meant = largest(mention.candidates());
        if (!isCertain(mention) || (mention.isInName() && meant.form().equals("city"))) {
            return;
        }
        countries.merge(meant.country(), 1, Integer::sum);
        if (meant.code().contains("-")) {
            subdivisions.merge(meant.code(), 1, Integer::sum);
        }
    }

    private static boolean isCertain(Mention mention) {
        Candidate largest = largest(mention.candidates());
        return mention.explicit()
                || ((mention.sure() || largest.use() != Candidate.Use.SUPPORTED)
                        && mention.candidates().stream()
                                .allMatch(other -> other.equals(largest) || isDwarfed(other, largest.weight())));
    }

    private static Candidate largest(List<Candidate> candidates) {
        return candidates.stream()
                .max(Comparator.comparingInt(Candidate::weight))
                .orElseThrow();
    }

    private static boolean isDwarfed(Candidate place, int largest) {
        return (long) place.weight() * MUCH_LARGER < largest;
    }

    private Optional<Candidate> choose(Mention mention) {
        if (mention.candidates().size() == 1) {
            Candidate only = mention.candidates().getFirst();
            return isPossible(mention, only) ? Optional.of(only) : Optional.empty();
        }
        List<Candidate> possible = mention.candidates().stream()
                .filter(place -> isPossible(mention, place))
                .toList();
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        Candidate largest = largest(possible);
        return possible.stream()
                .max(Comparator.<Candidate>comparingInt(place -> nearSupport(place, largest))
                        .thenComparingInt(place -> support(place, largest))
                        .thenComparingInt(Candidate::weight)
                        .thenComparingInt(place -> -mention.candidates().indexOf(place)));
    }

    private boolean isPossible(Mention mention, Candidate place) {
        return mention.sure() || place.use() != Candidate.Use.SUPPORTED || countries.containsKey(place.country());
    }

    /** How often the document names the subdivision of a place. */
    private int nearSupport(Candidate place, Candidate largest) {
        boolean isOutdone = largest.form().equals("country") && isDwarfed(place, largest.weight());
        return isOutdone ? 0 : subdivisions.getOrDefault(place.code(), 0);
    }

    /** How often the document names the country of a place that can stand beside the largest of the name. */
    private int support(Candidate place, Candidate largest) {
        return isDwarfed(place, largest.weight()) ? 0 : countries.getOrDefault(place.country(), 0);
    }
}
