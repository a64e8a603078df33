package dev.blotter.annotate;

import dev.blotter.text.Place;
import java.util.List;

/**
 * A name of the gazetteer in a document, before it is decided which place it means.
 *
 * @param candidates what it may mean, the first given by the list of places; at least one
 * @param known how many places of the name the gazetteer holds
 * @param context see {@link Place}
 * @param sure whether the text itself says that it is a place: "in Reading", "Reading police"
 * @param explicit whether the text itself says which place: "Paris, Texas"
 */
record Mention(
        int first, int last, List<Candidate> candidates, int known, String context, boolean sure, boolean explicit) {
    Mention {
        candidates = List.copyOf(candidates);
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("a mention needs a place that it may mean");
        }
    }

    /** The same, but meaning one of these for certain. */
    Mention meaning(List<Candidate> narrowed) {
        return new Mention(first, last, narrowed, known, context, true, true);
    }

    Mention in(String otherContext, boolean surely) {
        return new Mention(first, last, candidates, known, otherContext, surely, explicit);
    }

    /** Whether all that it may mean needs the support of the document. */
    boolean isDoubtful() {
        return candidates.stream().allMatch(candidate -> candidate.use() == Candidate.Use.SUPPORTED);
    }

    boolean isInName() {
        return context.equals("name");
    }

    boolean isDemonym() {
        return candidates.getFirst().form().equals("demonym");
    }

    boolean isInstitution() {
        return candidates.getFirst().form().equals("institution");
    }

    /** The annotation, with the place that was chosen. */
    Place place(Tokens tokens, Candidate chosen) {
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
