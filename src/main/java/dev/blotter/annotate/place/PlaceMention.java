package dev.blotter.annotate.place;

import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Place;
import java.util.List;
import java.util.Locale;

/**
 * A name of the gazetteer in a document, before it is decided which place it means.
 *
 * @param candidates what it may mean, the first given by the list of places; at least one
 * @param known how many places of the name the gazetteer holds
 * @param context see {@link Place}
 * @param sure whether the text itself says that it is a place: "in Reading", "Reading police"
 * @param explicit whether the text itself says which place: "Paris, Texas"
 */
record PlaceMention(
        int first,
        int last,
        List<PlaceCandidate> candidates,
        int known,
        String context,
        boolean sure,
        boolean explicit) {
    PlaceMention {
        candidates = List.copyOf(candidates);
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("a mention needs a place that it may mean");
        }
    }

    /** Whether it only holds the name of a place: "Panama Papers". */
    boolean isNone() {
        return candidates.getFirst().form().equals(PlaceCandidate.NONE);
    }

    /** The same, but meaning one of these for certain. */
    PlaceMention meaning(List<PlaceCandidate> narrowed) {
        return new PlaceMention(first, last, narrowed, known, context, true, true);
    }

    /** The same, but meaning a town or a division if one is called like the country: "a Lebanon man". */
    PlaceMention asTown() {
        List<PlaceCandidate> towns = candidates.stream()
                .filter(place -> place.isCity() || place.isSubdivision())
                .toList();
        return candidates.stream().anyMatch(PlaceCandidate::isCountry) && !towns.isEmpty() ? meaning(towns) : this;
    }

    PlaceMention in(String otherContext, boolean surely) {
        return new PlaceMention(first, last, candidates, known, otherContext, surely, explicit);
    }

    /** Whether its name is also a word, and no place that is known by the name alone. */
    boolean isDoubtful() {
        return has(PlaceCandidate.Use.SUPPORTED) && !has(PlaceCandidate.Use.ANYWHERE);
    }

    boolean isSmall() {
        return candidates.stream().allMatch(PlaceCandidate::isSmall);
    }

    /** Whether it may be more than a small town, whose name tells nothing by itself. */
    boolean isKnownByName() {
        return candidates.stream().anyMatch(candidate -> candidate.use() != PlaceCandidate.Use.LOCAL);
    }

    private boolean has(PlaceCandidate.Use use) {
        return candidates.stream().anyMatch(candidate -> candidate.use() == use);
    }

    boolean isInName() {
        return context.equals("name");
    }

    boolean isDemonym() {
        return candidates.getFirst().form().equals("demonym");
    }

    boolean isInstitution() {
        return candidates.getFirst().isInstitution();
    }

    String name(Tokens tokens) {
        int begin = tokens.get(first).begin();
        int end = tokens.get(last).end();
        return tokens.textOf(tokens.get(first)).substring(begin, end).toLowerCase(Locale.ROOT);
    }

    Place place(Tokens tokens, PlaceCandidate chosen) {
        Token token = tokens.get(first);
        return new Place(
                chosen.code(),
                chosen.form(),
                context,
                known,
                chosen.country(),
                token.sentence(),
                token.clause(),
                first,
                last,
                token.begin(),
                tokens.get(last).end());
    }
}
