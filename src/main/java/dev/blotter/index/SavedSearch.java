package dev.blotter.index;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A question that is asked again and again, as it was typed.
 *
 * @param lastRun in UTC; null before the first time
 * @param seen what it has found so far and still found at the last time
 */
public record SavedSearch(
        String name, List<String> question, @Nullable String lastRun, Set<String> seen) {
    private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,63}";

    /** An {@link IllegalArgumentException} with a sentence for the user when the name is none. */
    public SavedSearch {
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no name for a search; use letters, digits, - and _, 64 at most");
        }
        question = List.copyOf(question);
        seen = Set.copyOf(seen);
    }

    /** Those of some sources that the last run did not find. */
    public Set<String> unseen(Set<String> found) {
        Set<String> unseen = new TreeSet<>(found);
        unseen.removeAll(seen);
        return unseen;
    }

    public SavedSearch after(String time, Set<String> found) {
        return new SavedSearch(name, question, time, found);
    }
}
