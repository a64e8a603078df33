package dev.blotter.annotate.place;

import dev.blotter.annotate.token.Tokens;
import java.util.List;
import java.util.stream.Stream;

/** A name of the gazetteer, with all it may mean. */
final class PlaceName {
    private final boolean[] capitals;
    private List<PlaceCandidate> candidates = List.of();
    private List<PlaceCandidate> hints = List.of();
    private boolean conditional;

    /** @param capitals which of its tokens must begin with a capital */
    PlaceName(boolean[] capitals) {
        this.capitals = capitals.clone();
    }

    /** Adds what the name may mean; the first of each code counts. */
    void add(PlaceCandidate candidate) {
        if (candidate.isHint()) {
            hints = Stream.concat(hints.stream(), Stream.of(candidate)).toList();
        } else if (candidates.stream().noneMatch(known -> known.covers(candidate))) {
            candidates =
                    Stream.concat(candidates.stream(), Stream.of(candidate)).toList();
            conditional |= candidate.use() == PlaceCandidate.Use.QUALIFIER
                    || !candidate.language().equals("*");
        }
    }

    /** Asks for no more capitals than another way to write the name has. */
    void writtenAlso(boolean[] others) {
        for (int i = 0; i < capitals.length; i++) {
            capitals[i] &= others[i];
        }
    }

    void clear() {
        candidates = List.of();
    }

    /** What it may mean in a document of a language, with its capitals or without, behind a comma or elsewhere. */
    List<PlaceCandidate> candidates(String language, boolean capitals, boolean behindComma) {
        if (!conditional) {
            return capitals ? candidates : List.of();
        }
        return candidates.stream()
                .filter(candidate -> candidate.countsIn(language)
                        && (capitals || candidate.isSmall())
                        && (behindComma || candidate.use() != PlaceCandidate.Use.QUALIFIER))
                .toList();
    }

    /** The countries that it tells a document of a language to be about, without being a mention of them. */
    List<String> hints(String language) {
        return hints.isEmpty()
                ? List.of()
                : hints.stream()
                        .filter(hint -> hint.countsIn(language))
                        .map(PlaceCandidate::country)
                        .toList();
    }

    /** Whether tokens have the capitals of the name; of "northern Myanmar" the second only. */
    boolean fits(Tokens tokens, int first) {
        for (int i = 0; i < capitals.length; i++) {
            if (capitals[i] && !tokens.get(first + i).isCapitalised()) {
                return false;
            }
        }
        return true;
    }
}
