package dev.blotter.text;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How often a document speaks of a concept.
 *
 * @param concept the concept of the terms
 * @param strength the strength of the terms
 * @param terms how many terms of this concept and strength there are; at least 1
 * @param phrases how many different phrases they are
 * @param sentences in how many sentences they stand
 * @param first the number of the first of these sentences; 0 is the title
 */
public record Mentions(String concept, String strength, int terms, int phrases, int sentences, int first) {
    private record Key(String concept, String strength) {}

    /** The mentions of all concepts, in the order in which the terms bring them up. */
    static List<Mentions> of(Collection<? extends Annotation> found) {
        Map<Key, Tally> tallies = new LinkedHashMap<>();
        for (Annotation annotation : found) {
            if (annotation instanceof Term term) {
                tallies.computeIfAbsent(new Key(term.concept(), term.strength()), key -> new Tally())
                        .add(term);
            }
        }
        return tallies.entrySet().stream()
                .map(entry -> entry.getValue().mentions(entry.getKey()))
                .toList();
    }

    private static final class Tally {
        private final Set<String> phrases = new HashSet<>();
        private final SortedSet<Integer> sentences = new TreeSet<>();
        private int terms;

        void add(Term term) {
            terms++;
            phrases.add(term.phrase());
            sentences.add(term.sentence());
        }

        Mentions mentions(Key key) {
            return new Mentions(
                    key.concept(), key.strength(), terms, phrases.size(), sentences.size(), sentences.first());
        }
    }
}
