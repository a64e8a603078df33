package dev.blotter.annotate;

import java.util.ArrayList;
import java.util.List;

/** A name of the gazetteer, with all it may mean. */
final class PlaceName {
    private final List<Candidate> candidates = new ArrayList<>(1);
    private final boolean[] capitals;

    /** @param capitals which of its tokens must begin with a capital */
    PlaceName(boolean[] capitals) {
        this.capitals = capitals.clone();
    }

    /** Adds what the name may mean; the first of each code counts. */
    void add(Candidate candidate) {
        if (candidates.stream().noneMatch(known -> known.code().equals(candidate.code()))) {
            candidates.add(candidate);
        }
    }

    /** Asks for no more capitals than another way to write the name has. */
    void writtenAlso(boolean[] others) {
        for (int i = 0; i < capitals.length; i++) {
            capitals[i] &= others[i];
        }
    }

    void clear() {
        candidates.clear();
    }

    /** What it may mean in a document of a language, behind a comma or elsewhere. */
    List<Candidate> candidates(String language, boolean behindComma) {
        return candidates.stream()
                .filter(candidate ->
                        candidate.countsIn(language) && (behindComma || candidate.use() != Candidate.Use.QUALIFIER))
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
