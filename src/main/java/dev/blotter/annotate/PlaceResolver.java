package dev.blotter.annotate;

import dev.blotter.text.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which place each name of a document means. In order:
 *
 * <ol>
 *   <li>what the text says itself ("Paris, Texas");
 *   <li>a place in a subdivision that the document names otherwise, unless a much better known place of the
 *       name stands against it (Niger, and the Nigerian state);
 *   <li>a place in a country that it names otherwise, unless another place of the name is much better known;
 *   <li>the best known place. Of towns of one country that are about equally known, none: "Springfield"
 *       alone is a place in the United States.
 * </ol>
 *
 * <p>A name that is also a word or a person's ("Reading") is none unless the document names its
 * country otherwise, or the words beside it say that it is a place. A small town is one only where the
 * document says so once ("in Pineville"). Names with a single meaning, or one that is much better known
 * than the others, count as naming their country, also inside the name of an organisation ("University
 * of Georgia"), but not a city there ("Austin Powers"). What tells the country of a document otherwise
 * (a hint: "sheriff's deputies") counts too; then a better known place in a country that the document
 * does not name has to be much better known still.
 */
final class PlaceResolver {
    /** Times the people, by which a place is much better known than another. */
    private static final int MUCH_BETTER = 10;

    private static final int BETTER_THAN_HINTED = 50;
    private static final int BETTER_THAN_NEAR = 500;
    /** Times the people, up to which towns are about equally known. */
    private static final int ABOUT_EQUAL = 3;

    private final Map<String, Integer> subdivisions = new HashMap<>();
    private final Map<String, Integer> countries = new HashMap<>();
    private final Set<String> localNames = new HashSet<>();
    private final Set<String> hinted;
    private final Tokens tokens;

    private PlaceResolver(Tokens tokens, List<Mention> mentions, Set<String> hinted) {
        this.tokens = tokens;
        this.hinted = hinted;
        mentions.forEach(this::count);
        hinted.forEach(country -> countries.merge(country, 1, Integer::sum));
    }

    /** @param hinted the countries that the document is about by other signs than the names of places */
    static List<Place> resolve(Tokens tokens, List<Mention> mentions, Set<String> hinted) {
        PlaceResolver resolver = new PlaceResolver(tokens, mentions, hinted);
        List<Place> places = new ArrayList<>(mentions.size());
        for (Mention mention : mentions) {
            resolver.choose(mention).ifPresent(chosen -> places.add(mention.place(tokens, chosen)));
        }
        return places;
    }

    private void count(Mention mention) {
        if (mention.sure()) {
            localNames.add(mention.name(tokens));
        }
        Candidate meant = largest(mention.candidates());
        if (!isCertain(mention, meant) || (mention.isInName() && meant.isCity())) {
            return;
        }
        countries.merge(meant.country(), 1, Integer::sum);
        if (meant.code().contains("-")) {
            subdivisions.merge(meant.code(), 1, Integer::sum);
        }
    }

    private boolean isCertain(Mention mention, Candidate largest) {
        int times = hinted.isEmpty() || hinted.contains(largest.country()) ? MUCH_BETTER : BETTER_THAN_HINTED;
        return mention.explicit()
                || ((mention.sure() || largest.use() == Candidate.Use.ANYWHERE)
                        && mention.candidates().stream()
                                .allMatch(other -> other.equals(largest) || isDwarfed(other, largest, times)));
    }

    private static Candidate largest(List<Candidate> candidates) {
        return candidates.stream()
                .max(Comparator.comparingInt(Candidate::weight))
                .orElseThrow();
    }

    private static boolean isDwarfed(Candidate place, Candidate largest, int times) {
        return (long) place.weight() * times < largest.weight();
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
                        .thenComparingInt(place -> -mention.candidates().indexOf(place)))
                .map(best -> nearSupport(best, largest) == 0 && hasEqual(best, possible) ? best.inCountry() : best);
    }

    private boolean isPossible(Mention mention, Candidate place) {
        return switch (place.use()) {
            case ANYWHERE, QUALIFIER -> true;
            case SUPPORTED -> mention.sure() || countries.containsKey(place.country());
            case LOCAL -> localNames.contains(mention.name(tokens));
        };
    }

    /** Whether another town of the country is about as well known. */
    private static boolean hasEqual(Candidate best, List<Candidate> possible) {
        return best.isCity()
                && possible.stream()
                        .anyMatch(other -> other.isCity()
                                && !other.code().equals(best.code())
                                && other.country().equals(best.country())
                                && other.weight() * ABOUT_EQUAL > best.weight());
    }

    /** How often the document names the subdivision of a place. */
    private int nearSupport(Candidate place, Candidate largest) {
        int times = largest.form().equals("country") ? MUCH_BETTER : isHinted(place, largest) ? BETTER_THAN_NEAR : BETTER_THAN_HINTED;
        return isDwarfed(place, largest, times) ? 0 : subdivisions.getOrDefault(place.code(), 0);
    }

    /** How often the document names the country of a place that can stand beside the largest of the name. */
    private int support(Candidate place, Candidate largest) {
        int times = isHinted(place, largest) ? BETTER_THAN_HINTED : MUCH_BETTER;
        return isDwarfed(place, largest, times) ? 0 : countries.getOrDefault(place.country(), 0);
    }

    /** Whether hints tell for a place, and nothing for the largest of the name. */
    private boolean isHinted(Candidate place, Candidate largest) {
        return hinted.contains(place.country()) && !countries.containsKey(largest.country());
    }
}
