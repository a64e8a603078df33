package dev.blotter.annotate.place;

import dev.blotter.annotate.token.Tokens;
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
 * document says so once ("in Pineville"), and names its country otherwise if it names any. Names with a single meaning, or one that is much better known
 * than the others, count as naming their country, also inside the name of an organisation ("University
 * of Georgia"), but not a city there ("Austin Powers"). What tells the country of a document otherwise
 * (a hint: "sheriff's deputies") counts too; then a better known place in a country that the document
 * does not name has to be much better known still.
 */
final class PlaceResolver {
    /** Times the people, by which a place is much better known than another. */
    private static final int MUCH_BETTER = 10;

    private static final int BETTER_THAN_HINTED = 50;
    private static final int BETTER_THAN_STRONG = 500;
    /** Thousands of people below which a town is one only in a country that the document names. */
    private static final int SMALL = 100;
    /** Thousands of people below which a name alone is no place in a country that nothing else names. */
    private static final int WELL_KNOWN = 400;
    /** Different hints that make a document one of a country. */
    private static final int MANY_HINTS = 3;
    /** Times the people, up to which towns are about equally known. */
    private static final int ABOUT_EQUAL = 3;

    private final Map<String, Integer> subdivisions = new HashMap<>();
    private final Map<String, Integer> countries = new HashMap<>();
    private final Set<String> localNames = new HashSet<>();
    private final Map<String, Integer> hinted;
    private final Tokens tokens;

    private PlaceResolver(Tokens tokens, List<PlaceMention> mentions, Map<String, Integer> hinted) {
        this.tokens = tokens;
        this.hinted = hinted;
        hinted.forEach((country, hints) -> countries.merge(country, 1, Integer::sum));
        mentions.stream().filter(PlaceMention::sure).forEach(mention -> localNames.add(mention.name(tokens)));
        mentions.stream().filter(this::isFirm).forEach(this::count);
        List<PlaceMention> likely = mentions.stream()
                .filter(mention -> !isFirm(mention) && isLikely(mention))
                .toList();
        likely.forEach(this::count);
    }

    /** @param hinted how many other signs than the names of places tell that a document is about a country */
    static List<Place> resolve(Tokens tokens, List<PlaceMention> mentions, Map<String, Integer> hinted) {
        PlaceResolver resolver = new PlaceResolver(tokens, mentions, hinted);
        List<Place> places = new ArrayList<>(mentions.size());
        for (PlaceMention mention : mentions) {
            resolver.choose(mention)
                    .filter(chosen -> !isInForeignTown(chosen, mention, places, tokens))
                    .ifPresent(chosen -> chosen.each().forEach(place -> places.add(mention.place(tokens, place))));
        }
        return places;
    }

    /** 台中市太平区: a Chinese town behind the one that it lies in, of whose name only another land has one. */
    private static boolean isInForeignTown(
            PlaceCandidate town, PlaceMention mention, List<Place> places, Tokens tokens) {
        if (places.isEmpty() || !town.isCity() || !tokens.get(mention.first()).isHan()) {
            return false;
        }
        Place before = places.getLast();
        return before.last() == mention.first() - 1
                && (before.form().equals("city") || before.form().equals("subdivision"))
                && !before.country().equals(town.country());
    }

    private void count(PlaceMention mention) {
        PlaceCandidate meant = largest(mention.candidates());
        if (mention.isInName() && meant.isCity()) {
            return;
        }
        for (PlaceCandidate place : meant.each()) {
            countries.merge(place.country(), 1, Integer::sum);
            if (place.code().contains("-")) {
                subdivisions.merge(place.code(), 1, Integer::sum);
            }
        }
    }

    private boolean isFirm(PlaceMention mention) {
        PlaceCandidate largest = largest(mention.candidates());
        int times = largest.isCity() || largest.isSubdivision() ? BETTER_THAN_STRONG : MUCH_BETTER;
        return mention.explicit()
                || (isKnown(mention, largest)
                        && mention.candidates().stream()
                                .allMatch(other -> other.equals(largest) || isDwarfed(other, largest, times)));
    }

    /** Whether a place is much better known than others of the name, and none of these in what is firmly named. */
    private boolean isLikely(PlaceMention mention) {
        PlaceCandidate largest = largest(mention.candidates());
        return isKnown(mention, largest)
                && mention.candidates().stream()
                        .filter(other -> !other.equals(largest))
                        .allMatch(other -> isDwarfed(other, largest, timesBetter(other, largest))
                                && nearSupport(other, largest) == 0);
    }

    private static boolean isKnown(PlaceMention mention, PlaceCandidate largest) {
        return !isSmall(largest)
                && (mention.sure() || largest.use() == PlaceCandidate.Use.ANYWHERE || mention.isSmall());
    }

    /** Whether a place is a town of fewer than 100,000 people and no seat of a division. */
    private static boolean isSmall(PlaceCandidate place) {
        return place.use() == PlaceCandidate.Use.LOCAL || (place.isCity() && place.weight() < SMALL);
    }

    private static PlaceCandidate largest(List<PlaceCandidate> candidates) {
        return candidates.stream()
                .max(Comparator.comparingInt(PlaceCandidate::weight))
                .orElseThrow();
    }

    private static boolean isDwarfed(PlaceCandidate place, PlaceCandidate largest, int times) {
        return (long) place.weight() * times < largest.weight();
    }

    private Optional<PlaceCandidate> choose(PlaceMention mention) {
        if (mention.candidates().size() == 1) {
            PlaceCandidate only = mention.candidates().getFirst();
            return isPossible(mention, only) ? Optional.of(only) : Optional.empty();
        }
        List<PlaceCandidate> possible = mention.candidates().stream()
                .filter(place -> isPossible(mention, place))
                .toList();
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        PlaceCandidate largest = largest(possible);
        return possible.stream()
                .max(Comparator.<PlaceCandidate>comparingInt(place -> nearSupport(place, largest))
                        .thenComparingInt(place -> support(place, largest))
                        .thenComparingInt(PlaceCandidate::weight)
                        .thenComparingInt(place -> -mention.candidates().indexOf(place)))
                .map(best -> nearSupport(best, largest) == 0 && hasEqual(best, possible) ? best.inCountry() : best);
    }

    private boolean isPossible(PlaceMention mention, PlaceCandidate place) {
        boolean isSupported = countries.containsKey(place.country());
        return (isSupported || mention.explicit() || countries.isEmpty() || !isSmall(place))
                && !isStray(mention, place)
                && switch (place.use()) {
                    case ANYWHERE, SMALL, QUALIFIER -> true;
                    case SUPPORTED -> mention.sure() || isSupported;
                    case LOCAL -> localNames.contains(mention.name(tokens));
                };
    }

    /** "Flores", once in a document on another country: a name that no word says is a place, and more often a person's. */
    private boolean isStray(PlaceMention mention, PlaceCandidate place) {
        return mention.first() == mention.last()
                && (place.isCity() || place.isSubdivision())
                && place.weight() < WELL_KNOWN
                && !mention.sure()
                && !mention.explicit()
                && countries.size() > 1
                && countries.getOrDefault(place.country(), 0) <= 1;
    }

    private static boolean hasEqual(PlaceCandidate best, List<PlaceCandidate> possible) {
        return best.code().contains("-")
                && possible.stream()
                        .anyMatch(other -> other.code().contains("-")
                                && !other.code().equals(best.code())
                                && other.country().equals(best.country())
                                && other.weight() * ABOUT_EQUAL > best.weight());
    }

    private int nearSupport(PlaceCandidate place, PlaceCandidate largest) {
        boolean isElsewhere = !place.country().equals(largest.country()) && countries.containsKey(largest.country());
        int times = isElsewhere ? BETTER_THAN_HINTED : BETTER_THAN_STRONG;
        boolean isOutdone = isDwarfed(place, largest, largest.isCountry() ? MUCH_BETTER : times);
        return isOutdone ? 0 : subdivisions.getOrDefault(place.code(), 0);
    }

    /** How often the document names the country of a place that can stand beside the largest of the name. */
    private int support(PlaceCandidate place, PlaceCandidate largest) {
        return isDwarfed(place, largest, timesBetter(place, largest)) ? 0 : countries.getOrDefault(place.country(), 0);
    }

    /** How many times better known the largest place of a name has to be to stand against another. */
    private int timesBetter(PlaceCandidate place, PlaceCandidate largest) {
        if (largest.isCountry() || !isHinted(place, largest)) {
            return MUCH_BETTER;
        }
        return hinted.getOrDefault(place.country(), 0) < MANY_HINTS ? BETTER_THAN_HINTED : BETTER_THAN_STRONG;
    }

    private boolean isHinted(PlaceCandidate place, PlaceCandidate largest) {
        return hinted.containsKey(place.country()) && !countries.containsKey(largest.country());
    }
}
